import { type AgreementDraft, providersOf } from '../agreement-text/agreement-draft.ts';
import type { Act } from '../machine/act.ts';
import type { Departure } from './agreement-facts.ts';

/** A consumer for whom an agreement has just ended, and what its version says that it owes. */
export function departed(
  agency: string,
  draft: AgreementDraft,
  state: 'LEFT' | 'EXPIRED' | 'TERMINATED',
  at: string,
): Departure {
  return {
    ...{ agency, state, endedAt: at, disposal: draft.contents.disposal, submittedAt: null },
    ...{ acceptedBy: [], sentBackReason: null },
    providers: providersOf(draft).filter((each) => each !== agency),
  };
}

/** What an act makes of what a consumer owes after the end (procedures SM4e). */
export function foldDeparture(departure: Departure, act: Act): Departure {
  const { command, actor, input, at, reason } = act;
  const isOwn = departure.agency === actor.agency;
  const isNamed = departure.agency === input.consumer;
  switch (command) {
    case 'beginDisposal':
      return isOwn ? { ...departure, state: 'DISPOSAL_PENDING' } : departure;
    case 'submitDisposalProof':
      return isOwn ? { ...departure, state: 'PROOF_SUBMITTED', submittedAt: at, acceptedBy: [] } : departure;
    case 'acceptDisposalProof':
      return isNamed ? accepted(departure, actor.agency) : departure;
    case 'sendBackDisposalProof':
      return isNamed ? { ...departure, state: 'SENT_BACK', sentBackReason: reason } : departure;
    case 'closeDisposal':
      return isOwn ? { ...departure, state: 'CLOSED' } : departure;
    default:
      return departure;
  }
}

/** WHY all of them: each provider judges whether its own data is gone. */
function accepted(departure: Departure, provider: string): Departure {
  const acceptedBy = [...departure.acceptedBy, provider];
  const isAll = departure.providers.every((each) => acceptedBy.includes(each));
  return { ...departure, acceptedBy, state: isAll ? 'ACCEPTED' : 'PROOF_SUBMITTED' };
}

/** WHY: a provider that is no party any more could never judge, and what is owed would stay open for ever. */
export function judgedBy(departure: Departure, providers: readonly string[]): Departure {
  const left = departure.providers.filter((each) => providers.includes(each));
  const isAccepted =
    departure.state === 'PROOF_SUBMITTED' && left.every((each) => departure.acceptedBy.includes(each));
  return { ...departure, providers: left, state: isAccepted ? 'ACCEPTED' : departure.state };
}

/** Whether a consumer owes nothing, or nothing more. */
export function isSettled({ state, disposal, providers }: Departure): boolean {
  return disposal === null || providers.length === 0 || state === 'CLOSED';
}
