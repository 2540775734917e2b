import type { DecisionCase } from './random-policy.ts';

/** What a mutant changes: the records, and how the catalogue is shared. */
type Told = Pick<DecisionCase, 'modes' | 'served' | 'records'>;

/** Other rules: each must be told apart from the compiler's, or the comparison proves nothing about that rule. */
export const mutants: Readonly<Record<string, <T extends Told>(made: T) => T>> = {
  'an application is nobody': (made) =>
    withRecords(made, {
      instrument: (draft) => ({ ...draft, consumers: draft.consumers.filter((id) => id !== 'app') }),
    }),
  'there are no suspensions': (made) => withEvents(made, ({ kind }) => kind !== 'SUSPENDED'),
  'there are no terminations': (made) => withEvents(made, ({ kind }) => kind !== 'TERMINATED'),
  'a suspension of one is of all': (made) =>
    withRecords(made, { event: (draft) => ({ ...draft, account: null }) }),
  'an end reaches its own number and no other': (made) =>
    withRecords(made, {
      event: (draft) =>
        draft.scope?.kind === undefined ? draft : { ...draft, scope: { kind: 'INSTRUMENT' } },
    }),
  'an event reaches every grant of its items': (made) =>
    withRecords(made, {
      event: ({ scope, ...draft }) =>
        scope?.kind === 'INSTRUMENT' || scope === undefined ? draft : { ...draft, scope },
    }),
  'an end of a purpose is of every purpose': (made) =>
    withRecords(made, {
      event: (draft) =>
        draft.scope?.kind === 'PURPOSE'
          ? { ...draft, account: null, scope: { kind: 'ALL', owner: draft.scope.owner } }
          : draft,
    }),
  'an order about items is about all': (made) =>
    withRecords(made, {
      event: (draft) =>
        draft.scope?.kind === 'ITEMS' ? { ...draft, scope: { kind: 'ALL', owner: 'A' } } : draft,
    }),
  'what is planned acts at once': (made) =>
    withRecords(made, { event: ({ effectiveFrom: _from, ...draft }) => draft }),
  'what is planned never ends': (made) =>
    withRecords(made, { event: ({ effectiveTo: _to, ...draft }) => draft }),
  'a service never stops': (made) => withEvents(made, ({ number }) => !number.startsWith('database:')),
  'every purpose is the declared one': (made) =>
    withRecords(made, { instrument: (draft) => ({ ...draft, purposeCode: 'a' }) }),
  'a network is everywhere': (made) =>
    withRecords(made, { instrument: (draft) => ({ ...draft, networks: [] }) }),
  'every method is agreed': (made) =>
    withRecords(made, {
      instrument: (draft) => ({ ...draft, methods: ['ONLINE_QUERY', 'SYNC', 'PACKAGED'] }),
    }),
  'the end of a term is inside it': (made) =>
    withRecords(made, { instrument: (draft) => ({ ...draft, validTo: later(draft.validTo) }) }),
  'a term begins a moment later': (made) =>
    withRecords(made, { instrument: (draft) => ({ ...draft, validFrom: later(draft.validFrom) ?? '' }) }),
  'there are no masks': (made) =>
    withRecords(made, {
      instrument: (draft) => ({ ...draft, content: draft.content.map((each) => ({ ...each, masks: {} })) }),
    }),
  'a grant has all rows': (made) =>
    withRecords(made, {
      instrument: (draft) => ({ ...draft, content: draft.content.map((each) => ({ ...each, rows: null })) }),
    }),
  'every owner consents': (made) =>
    withRecords(made, {
      instrument: (draft) => {
        const ownerConsents = ['A', 'B'].map((agency) => ({
          agency,
          document: '1',
          date: null,
          signer: null,
        }));
        return { ...draft, authority: { ...draft.authority, ownerConsents } };
      },
    }),
  'every fee is settled': (made) =>
    withRecords(made, { instrument: (draft) => ({ ...draft, feeSettled: true }) }),
  'a legal basis is never needed': (made) => ({
    ...made,
    modes: made.modes.map((each) => ({ ...each, sensitive: false })),
  }),
  'a database needs no usage regulation': (made) => ({ ...made, served: [true, true] }),
  'statistics are shared like records': (made) => ({
    ...made,
    modes: made.modes.map((each) => ({ ...each, statistics: each.modes })),
  }),
};

type InstrumentDraft = Extract<DecisionCase['records'][number], { readonly kind: 'instrument' }>['draft'];
type EventDraft = Extract<DecisionCase['records'][number], { readonly kind: 'event' }>['draft'];

function withRecords<T extends Told>(
  made: T,
  change: {
    readonly instrument?: (draft: InstrumentDraft) => InstrumentDraft;
    readonly event?: (draft: EventDraft) => EventDraft;
  },
): T {
  const records = made.records.map((recorded): DecisionCase['records'][number] =>
    recorded.kind === 'event'
      ? { ...recorded, draft: change.event?.(recorded.draft) ?? recorded.draft }
      : { ...recorded, draft: change.instrument?.(recorded.draft) ?? recorded.draft },
  );
  return { ...made, records };
}

/** Events that are left out never happened; the others keep their place in the order of records. */
function withEvents<T extends Told>(made: T, isKept: (draft: EventDraft) => boolean): T {
  return withRecords(made, {
    event: (draft) => (isKept(draft) ? draft : { ...draft, number: 'nothing' }),
  });
}

function later(at: string | null): string | null {
  return at === null ? null : new Date(Date.parse(at) + 1).toISOString();
}
