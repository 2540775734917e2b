import { codedError } from '../../errors/coded-error.ts';
import { deadlineOf } from '../deadline.ts';
import type { Act } from '../machine/act.ts';
import type { CaseContext, Effect } from '../machine/machine.ts';
import { byParty } from '../machine/on-behalf.ts';
import type { OwedDisposal } from '../machine/sharing-records.ts';
import { type AgreementFacts, partiesWritten, usesIn } from './agreement-facts.ts';

/** What a consumer owes after an act, as a record that other agreements see. */
export function disposalRecords({ number, departures }: AgreementFacts, act: Act): readonly Effect[] {
  const consumer = String(act.input.consumer ?? byParty(act).actor.agency);
  const own = departures.find(({ agency }) => agency === consumer);
  if (own?.disposal == null) return [];
  const { endedAt, providers, disposal, state } = own;
  const isOwed = state === 'DISPOSAL_PENDING' || state === 'SENT_BACK';
  const days = disposal.dueDaysAfterEnd ?? 0;
  const record = { case: number, consumer, providers, endedAt, days, isOwed };
  return [{ kind: 'DISPOSAL', record }];
}

/**
 * What nobody owes any more once a version is in force: a consumer that it takes back uses the data again. WHY: nobody could submit the
 * proof, and the record would stand against every later agreement.
 */
export function returnedDisposals(
  { number, departures }: Pick<AgreementFacts, 'number' | 'departures'>,
  { records }: Pick<CaseContext, 'records'>,
): readonly Effect[] {
  return records.disposals
    .filter(({ case: of, consumer, isOwed }) => {
      return of === number && isOwed && departures.every(({ agency }) => agency !== consumer);
    })
    .map((record) => ({ kind: 'DISPOSAL', record: { ...record, isOwed: false } }));
}

type DisposalContext = Pick<CaseContext, 'records' | 'calendar' | 'now' | 'house'>;

/**
 * Disposals that stand against a version: a consumer that would be bound by it anew owes one to a provider of it, and is late
 * (procedures SM4e, HOUSE). An amendment binds nobody anew who uses the version in force.
 */
export function lateDisposals(
  { negotiation, inForce }: Pick<AgreementFacts, 'negotiation' | 'inForce'>,
  context: DisposalContext,
): readonly OwedDisposal[] {
  if (context.house?.lateDisposals === 'ALLOW' || negotiation === null) return [];
  const parties = partiesWritten(negotiation.written);
  const isProvider = (agency: string) =>
    parties.some((party) => party.agency === agency && party.role !== 'CONSUMER');
  const isBoundAnew = (agency: string) =>
    usesIn(parties, agency) && !usesIn(inForce?.draft.parties ?? [], agency);
  return context.records.disposals.filter(
    (each) => isBoundAnew(each.consumer) && each.providers.some(isProvider) && isLate(each, context),
  );
}

function isLate({ isOwed, endedAt, days }: OwedDisposal, { calendar, now }: DisposalContext): boolean {
  return isOwed && now >= deadlineOf('R-DIS', Date.parse(endedAt), calendar, days).lateFrom;
}

/**
 * Refuses what would bind a consumer that is late. WHY not to every party: of what a consumer owes to one provider another need not know;
 * its text waits until nothing is owed. @throws DISPOSAL_OVERDUE
 */
export function requireDisposals(
  facts: Pick<AgreementFacts, 'negotiation' | 'inForce'>,
  agency: string,
  context: DisposalContext & Pick<CaseContext, 'coordinator'>,
): void {
  const late = lateDisposals(facts, context).find(
    ({ consumer, providers }) =>
      agency === context.coordinator || agency === consumer || providers.includes(agency),
  );
  if (late !== undefined) throw codedError('DISPOSAL_OVERDUE', { consumer: late.consumer, case: late.case });
}
