import type { Act } from '../machine/act.ts';
import { canonicalDigest } from '../machine/canonical-digest.ts';
import type { CaseParty } from '../machine/machine.ts';

/** Where the part of one confirming body stands. */
export type ConfirmationState = 'AWAITING_CONFIRMATION' | 'CONFIRMED' | 'DENIED';

/** What one body says of an instrument that was signed on paper. */
export interface Confirmation {
  readonly agency: string;
  readonly side: 'OWNER' | 'CHAIR';
  readonly state: ConfirmationState;
  readonly by: string | null;
  readonly at: string | null;
  readonly reason: string | null;
}

/** What the acts so far say of an instrument that was signed on paper. */
export interface PaperFacts {
  readonly number: string;
  /** YAML of one instrument, as `agreement apply` takes it. */
  readonly text: string;
  readonly signedOn: string;
  readonly confirmations: readonly Confirmation[];
  readonly stage: 'OPEN' | 'RECORDED' | 'WITHDRAWN';
}

export const blankPaper: PaperFacts = {
  number: '',
  text: '',
  signedOn: '',
  confirmations: [],
  stage: 'OPEN',
};

/** What an act makes of it. */
export function foldPaper(facts: PaperFacts, act: Act): PaperFacts {
  const { input, actor, at, reason } = act;
  const confirmed = (state: ConfirmationState): PaperFacts => ({
    ...facts,
    confirmations: facts.confirmations.map((each) =>
      each.agency === actor.agency && each.side === actor.side
        ? { ...each, state, at, reason, by: String(input.signer) }
        : each,
    ),
  });
  switch (act.command) {
    case 'recordPaperInstrument':
      return {
        ...facts,
        ...{ number: act.case, text: String(input.text), signedOn: String(input.signedOn) },
        confirmations: (input.confirming as readonly Pick<Confirmation, 'agency' | 'side'>[]).map((each) => ({
          ...each,
          ...{ state: 'AWAITING_CONFIRMATION', by: null, at: null, reason: null },
        })),
      };
    case 'confirmPaperInstrument':
      return confirmed('CONFIRMED');
    case 'denyPaperInstrument':
      return confirmed('DENIED');
    case 'takePaperInstrument':
      return { ...facts, stage: 'RECORDED' };
    case 'withdrawPaperInstrument':
      return { ...facts, stage: 'WITHDRAWN' };
    default:
      return facts;
  }
}

/** The hash that a confirmation names. */
export function paperDigest({
  number,
  text,
  signedOn,
}: Pick<PaperFacts, 'number' | 'text' | 'signedOn'>): string {
  return canonicalDigest({ number, text, signedOn });
}

export function paperParties({ confirmations }: PaperFacts): readonly CaseParty[] {
  return confirmations.map(({ agency, side }) => ({ agency, side }));
}

/** State of a party's part; of the whole for the coordinator and for null. */
export function paperState({ stage, confirmations }: PaperFacts, party: CaseParty | null): string {
  if (stage !== 'OPEN') return stage;
  const own = confirmations.find(({ agency, side }) => agency === party?.agency && side === party.side);
  if (own !== undefined) return own.state;
  if (confirmations.some(({ state }) => state === 'DENIED')) return 'DENIED';
  return confirmations.every(({ state }) => state === 'CONFIRMED') ? 'CONFIRMED' : 'AWAITING_CONFIRMATION';
}
