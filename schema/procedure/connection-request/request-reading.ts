import type { Act } from '../machine/act.ts';
import type { CaseClock, CaseContext, CaseParty } from '../machine/machine.ts';
import { requestDifferences } from './request-differences.ts';
import {
  concerns,
  earlierCaseOf,
  itemsOf,
  type LaterChange,
  partDigest,
  type RequestFacts,
  type RequestPart,
  toBeSent,
} from './request-facts.ts';
import { opposedMasks } from './request-instrument.ts';
import { requestStates } from './request-states.ts';

/** The consumer, and each owner once it was asked. */
export function requestParties({ consumer, parts }: RequestFacts): readonly CaseParty[] {
  return [
    { agency: consumer, side: 'CONSUMER' },
    ...parts.map(({ agency }) => ({ agency, side: 'OWNER' as const })),
  ];
}

/** Whether a request was never sent; one that was withdrawn as a draft stays so. */
export function isUnsentRequest({ submittedAt }: RequestFacts): boolean {
  return submittedAt === null;
}

/** Whether an act concerns some owners: a later change of the connection those alone whose part it reaches. */
export function changeConcerns({ command, input }: Act, agencies: ReadonlySet<string>): boolean {
  if (command !== 'changeConnection') return true;
  const change = input as unknown as LaterChange;
  return [...agencies].some((agency) => concerns(change, agency));
}

/** Consents of earlier cases that a request goes on with. */
export function carriedConsents({ carried }: RequestFacts) {
  return carried.flatMap(({ agency, decidedIn }) =>
    decidedIn === null ? [] : [{ agency, case: decidedIn }],
  );
}

/** R-ACC-B of each owner from each receipt, R-ACC-A of the coordinator from the later of receipt and consents. */
export function requestClocks(facts: RequestFacts): readonly CaseClock[] {
  const { awaitingSince, issuedAt } = facts;
  const owners = [...facts.parts, ...facts.former].flatMap(({ agency, receipts }) =>
    receipts.map(({ at, returnedAt, decidedAt }): CaseClock => {
      const stoppedAt = returnedAt ?? decidedAt;
      return {
        ...{ rule: 'R-ACC-B', agency, side: 'OWNER', startedAt: at },
        stoppedAt: stoppedAt ?? closedAt(facts),
        isCancelled: returnedAt !== null || (stoppedAt === null && closedAt(facts) !== null),
      };
    }),
  );
  if (awaitingSince === null) return owners;
  const issue: CaseClock = {
    ...{ rule: 'R-ACC-A', agency: '', side: 'COORDINATOR', startedAt: awaitingSince },
    stoppedAt: issuedAt ?? closedAt(facts),
    isCancelled: issuedAt === null && closedAt(facts) !== null,
  };
  return [...owners, issue];
}

/** When the case was closed without a decision; its terms end there. */
function closedAt({ stage, closedAt: at }: RequestFacts): string | null {
  return stage === 'WITHDRAWN' || stage === 'PROHIBITED' ? at : null;
}

/** What readers on the sides see: the consumer and the coordinator all of it, an owner its own items and its own part. */
export function requestView(
  facts: RequestFacts,
  sides: readonly CaseParty[],
  { catalogue, coordinator }: CaseContext,
): object {
  const seesAll = sides.some(({ side }) => side !== 'OWNER');
  const own = new Set(sides.map(({ agency }) => agency));
  const { consumer, submittedAt, account } = facts;
  const isConsumers = sides.some(({ side }) => side === 'CONSUMER');
  const content = isConsumers ? toBeSent(facts) : facts.content;
  const parts = [...facts.parts, ...facts.carried].filter(({ agency }) => seesAll || own.has(agency));
  const seen = new Set(parts.flatMap(({ agency }) => itemsOf(facts, agency)));
  const items = (content?.items ?? []).filter(({ item }) => seesAll || seen.has(item));
  return {
    ...content,
    ...{ consumer, submittedAt, coordinator },
    // WHY not told to owners: an account that another owner's items made says that there are others.
    account: seesAll ? account : null,
    ...changesView(facts, content, seesAll ? null : own),
    opposedMasks: seesAll ? opposedMasks(facts) : [],
    items: items.map(({ item, volume, rows = null }) => {
      const known = catalogue.items.get(item);
      const owners = (facts.owners[item] ?? []).filter((agency) => seesAll || own.has(agency));
      return { item, volume, rows, label: { vi: known?.vi ?? item, en: known?.en ?? item }, owners };
    }),
    parts: parts.map((part) => partView(facts, part)),
    regulationReviews: reviewsFor(facts, sides),
  };
}

/** What the request changes and what changed it, as far as readers know it; `owners` null: they see all. */
function changesView(
  facts: RequestFacts,
  content: RequestFacts['content'],
  owners: ReadonlySet<string> | null,
) {
  const { earlier, changes, consumer } = facts;
  const reached = changes.filter(
    (change) => owners === null || change.asked.some((agency) => owners.has(agency)),
  );
  const known = [...(owners ?? [])].flatMap((agency) => earlierCaseOf(facts, agency) ?? []);
  const after = { consumer, content, owners: facts.owners };
  const isTold = earlier !== null && (owners === null || known.length > 0);
  return {
    changes: owners === null ? (content?.changes ?? null) : (known[0] ?? null),
    // WHY the newest: of an owner that decided in several each took the place of the one before.
    changedBy: reached.at(-1)?.by ?? null,
    differences: isTold ? requestDifferences({ consumer, ...earlier }, after, owners) : [],
  };
}

/** WHY an owner sees no confirmation of another: each knows its own regulations alone. */
function reviewsFor({ reviews }: RequestFacts, sides: readonly CaseParty[]) {
  const own = new Set(sides.map(({ agency }) => agency));
  return sides.some(({ side }) => side !== 'OWNER') ? reviews : reviews.filter(({ owner }) => own.has(owner));
}

function partView(facts: RequestFacts, part: RequestPart) {
  const { agency, receipts, decidedAt, decidedBy, letter, conditions, reason, legalGround } = part;
  const state = part.isEscalated ? 'ESCALATED' : part.state;
  const { withhold, rows, masks, requestsPerDay, rowsPerDay, until } = conditions ?? noConditions;
  const narrowed = { rows, masks, requestsPerDay, rowsPerDay, until };
  return {
    ...{ owner: agency, state, stateText: requestStates[state]?.text, items: itemsOf(facts, agency) },
    ...{ contentDigest: part.decidedIn === null ? partDigest(facts, agency) : part.digest },
    ...{ decidedIn: part.decidedIn, receivedAt: receipts.at(-1)?.at ?? null },
    ...{ decidedAt, decidedBy, letter, withheld: withhold, reason, legalGround },
    conditions: conditions === null ? null : JSON.stringify(narrowed),
  };
}

const noConditions = {
  withhold: [],
  rows: [],
  masks: [],
  requestsPerDay: null,
  rowsPerDay: null,
  until: null,
} as const;
