import { legalDayOf } from '../../calendar/legal-day.ts';
import { emptyRegister, joinRegisters, type PeopleRegister, type RoleGrant } from '../../people/register.ts';
import { registerFindings } from '../../people/register-rules.ts';
import { type BilingualText, saidOf } from '../../text/bilingual-text.ts';
import type { Acting, CaseContext, CommandInput } from '../machine/machine.ts';
import { enteredGrant, type FocalFacts, focalGrant, officersOn } from './focal-facts.ts';

const finding = (at: string, vi: string, en: string) => saidOf(at, { vi, en });

const dayOf = ({ now }: Pick<CaseContext, 'now'>) => legalDayOf(Date.parse(now));

/** Only people of the agency, whom the register knows with address and telephone (Regulation 7(1)). */
export function proposalFindings(
  _facts: FocalFacts,
  { fields }: CommandInput,
  { agency }: Pick<Acting, 'agency'>,
  { register }: CaseContext,
): readonly BilingualText[] {
  const known = register.people.find(({ id }) => id === fields.person);
  if (known?.agency === agency) return [];
  const person = String(fields.person);
  return [
    finding(
      'person',
      `danh bạ không có người ${person} của cơ quan ${agency}`,
      `the register has no person ${person} of the agency ${agency}`,
    ),
  ];
}

/**
 * What an appointment enters: the new role, and the end of the officer before. WHY both: exactly one is current (Regulation 7(1)).
 */
export function appointedRoles(facts: FocalFacts, register: PeopleRegister): readonly RoleGrant[] {
  const grant = focalGrant(facts);
  if (grant === null) return [];
  const before = officersOn(register, grant.agency, grant.from)
    .filter(({ from }) => from < grant.from)
    .map((each) => ({ ...each, to: grant.from }));
  return [...before, grant];
}

/** What stands against an appointment: its days, and the register as it would be. */
export function appointmentFindings(
  facts: FocalFacts,
  { fields }: CommandInput,
  acting: Acting,
  context: CaseContext,
): readonly BilingualText[] {
  const { from, decision, decidedOn } = fields as Readonly<Record<string, string>>;
  const day = dayOf(context);
  const { register } = context;
  const said: FocalFacts = { ...facts, from: from ?? '', decision: decision ?? '' };
  const current = officersOn(register, facts.agency, said.from ?? '');
  const isSame = current.some(({ person }) => person === facts.person);
  return [
    ...proposalFindings(facts, { ...noInput, fields: { person: facts.person } }, acting, context),
    ...((from ?? '') < day ? [finding('from', `không trước ngày ${day}`, `not before today, ${day}`)] : []),
    ...((decidedOn ?? '') > day
      ? [finding('decidedOn', `không sau ngày ${day}`, `not after today, ${day}`)]
      : []),
    ...(isSame
      ? [finding('person', 'đang là cán bộ đầu mối', 'is the focal officer already')]
      : registerAfter(register, appointedRoles(said, register))),
  ];
}

const noInput = { reason: null, legalGround: null, documents: [] } as const;

/** What stands against the day of an end: the role was held until now, and stays with its successor. */
export function endFindings(
  facts: FocalFacts,
  { fields }: CommandInput,
  _acting: Acting,
  context: CaseContext,
): readonly BilingualText[] {
  const until = String(fields.until);
  const day = dayOf(context);
  const grant = enteredGrant(facts, context.register);
  if (grant === null)
    return [finding('until', 'danh bạ không có vai trò này', 'the register does not have this role')];
  if (until < day) return [finding('until', `không trước ngày ${day}`, `not before today, ${day}`)];
  if (until <= grant.from)
    return [finding('until', `phải sau ngày ${grant.from}`, `has to be after ${grant.from}`)];
  return registerAfter(context.register, [{ ...grant, to: until }]);
}

function registerAfter(register: PeopleRegister, roles: readonly RoleGrant[]): readonly BilingualText[] {
  return registerFindings(joinRegisters(register, { ...emptyRegister, roles }));
}
