import { isInForce, type PeopleRegister, type RoleGrant } from '../../people/register.ts';
import type { Act } from '../machine/act.ts';
import type { CaseParty } from '../machine/machine.ts';

/** What the acts so far say of one appointment. Days are legal days; `until` is the first on which it is no longer held. */
export interface FocalFacts {
  readonly number: string;
  readonly agency: string;
  readonly person: string;
  readonly duties: string;
  readonly stage: 'PROPOSED' | 'APPOINTED' | 'PUBLISHED' | 'ENDED' | 'WITHDRAWN';
  readonly decision: string | null;
  readonly decidedOn: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly publishedAt: string | null;
  /** Instant at which the officer last said that the published address is right. */
  readonly confirmedAt: string | null;
  /** Instant since which an answer to a test of the address is waited for; null: none is. */
  readonly askedAt: string | null;
  /** Instant at which the term of that answer was over; null: it is not. */
  readonly missedAt: string | null;
  /** Instant at which the head or the coordinator last saw to the address. */
  readonly checkedAt: string | null;
}

export const blankFocal: FocalFacts = {
  ...{ number: '', agency: '', person: '', duties: '', stage: 'PROPOSED' },
  ...{ decision: null, decidedOn: null, from: null, until: null },
  ...{ publishedAt: null, confirmedAt: null, askedAt: null, missedAt: null, checkedAt: null },
};

/** What an act makes of it. */
export function foldFocal(facts: FocalFacts, { command, input, actor, at, case: number }: Act): FocalFacts {
  switch (command) {
    case 'proposeFocalOfficer': {
      const { person, duties } = input;
      return { ...facts, number, agency: actor.agency, person: String(person), duties: String(duties) };
    }
    case 'appointFocalOfficer': {
      const { decision, decidedOn, from } = input;
      const said = { decision: String(decision), decidedOn: String(decidedOn), from: String(from) };
      return { ...facts, ...said, stage: 'APPOINTED' };
    }
    case 'publishFocalOfficer':
      return { ...facts, stage: 'PUBLISHED', publishedAt: at };
    case 'testFocalAddress':
      return { ...facts, askedAt: at };
    case 'missFocalConfirmation':
      return { ...facts, missedAt: at };
    case 'confirmFocalOfficer':
      return { ...facts, confirmedAt: at, askedAt: null, missedAt: null };
    case 'checkFocalOfficer':
      return { ...facts, checkedAt: at, askedAt: null, missedAt: null };
    case 'endFocalOfficer':
      return { ...facts, until: String(input.until) };
    case 'lapseFocalOfficer':
      return { ...facts, stage: 'ENDED' };
    case 'withdrawFocalOfficer':
      return { ...facts, stage: 'WITHDRAWN' };
    default:
      return facts;
  }
}

export function focalParties({ agency }: FocalFacts): readonly CaseParty[] {
  return [{ agency, side: 'PARTY' }];
}

/** The role that the appointment enters; null before it. */
export function focalGrant({ person, agency, duties, from, until, decision }: FocalFacts): RoleGrant | null {
  if (from === null || decision === null) return null;
  return { person, agency, role: 'FOCAL_OFFICER', from, to: until, decision, duties };
}

/** The appointment as the register has it now; null where it does not. */
export function enteredGrant(
  { person, agency, from }: FocalFacts,
  { roles }: PeopleRegister,
): RoleGrant | null {
  const own = roles.find(
    (grant) =>
      grant.role === 'FOCAL_OFFICER' &&
      grant.person === person &&
      grant.agency === agency &&
      grant.from === from,
  );
  return own ?? null;
}

/** Who would still be the agency's officer on the day on which another begins. */
export function officersOn({ roles }: PeopleRegister, agency: string, day: string): readonly RoleGrant[] {
  return roles.filter(
    (grant) => grant.role === 'FOCAL_OFFICER' && grant.agency === agency && isInForce(grant, day),
  );
}
