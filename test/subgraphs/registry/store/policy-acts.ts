import fc from 'fast-check';
import { CodedError } from '../../../../schema/errors/coded-error.ts';
import { operationKinds, recordOperations } from '../../../../schema/language/entrance.ts';
import { compilePermission } from '../../../../schema/permission/compile-permission.ts';
import type { AccountDraft } from '../../../../schema/policy/account-draft.ts';
import type { InstrumentDraft } from '../../../../schema/policy/instrument-document.ts';
import type { Account, InstrumentEvent, PolicySnapshot } from '../../../../schema/policy/policy.ts';
import type { ControlStore } from '../../../../subgraphs/registry/store/control-store-interface.ts';
import {
  account,
  agreement,
  entry,
  openList,
  smallCatalogue,
} from '../../../schema/permission/small-policy.ts';

/** One thing that an administrator does; an impossible one is refused and changes nothing. */
export type PolicyAct =
  | {
      readonly act: 'record';
      readonly number: string;
      readonly items: readonly string[];
      readonly rows: boolean;
    }
  | {
      readonly act: 'event';
      readonly kind: InstrumentEvent['kind'];
      readonly number: string;
      readonly account: string | null;
      readonly scope: 'INSTRUMENT' | 'PURPOSE' | 'ITEMS' | 'ALL' | null;
      /** Days from now; null: at once and for good. */
      readonly window: readonly [from: number, days: number] | null;
    }
  | { readonly act: 'account'; readonly id: string; readonly state: Account['state'] }
  | { readonly act: 'issue'; readonly id: string };

const accounts = ['tax', 'police', 'late'];
const numbers = ['TT-1', 'TT-2', 'DLM-1'];
const items = ['Person.name', 'Person.born', 'Person.grade', 'Unit.label', 'Person.age'];

/** Acts on three instruments, a database's service and three accounts. */
export const policyActs: fc.Arbitrary<PolicyAct> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('record' as const),
      number: fc.constantFrom(...numbers),
      items: fc.subarray(items, { minLength: 1 }),
      rows: fc.boolean(),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constant('event' as const),
      kind: fc.constantFrom('SUSPENDED' as const, 'RESUMED' as const, 'TERMINATED' as const),
      number: fc.constantFrom(...numbers, 'database:people'),
      account: fc.constantFrom(null, null, 'tax'),
      scope: fc.constantFrom(null, null, 'PURPOSE' as const, 'ITEMS' as const, 'ALL' as const),
      window: fc.constantFrom(null, null, [0, 1] as const, [1, 1] as const, [2, 3] as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('account' as const),
      id: fc.constantFrom(...accounts),
      state: fc.constantFrom('ACTIVE' as const, 'SUSPENDED' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant('issue' as const), id: fc.constant('late') }),
  },
);

/** A draft of an agreement, or of an open-data list where the number begins so. */
export function draftOf(
  number: string,
  granted: readonly string[] = ['Person.name'],
  withRows = false,
): InstrumentDraft {
  const isOpen = number.startsWith('DLM');
  const content = [
    entry(granted, {
      operations: isOpen ? ['AGGREGATE'] : recordOperations,
      rows:
        withRows && !isOpen && granted.every((item) => item.startsWith('Person.'))
          ? { grade: { eq: 'HIGH' } }
          : null,
    }),
  ];
  const make = isOpen ? openList : agreement;
  const {
    version: _version,
    recordedVersion: _recorded,
    recordedAt: _at,
    recordedBy: _by,
    ...draft
  } = make(content, { number, consumers: isOpen ? [] : ['tax', 'police'], validTo: null });
  return draft;
}

let written = 0;

/** The same as a text that was never recorded, and that begins anew where its number was ended. */
export function newDraftOf(...about: Parameters<typeof draftOf>): InstrumentDraft {
  const draft = draftOf(...about);
  written += 1;
  const document = `${written}/VB`;
  const ownerConsents = draft.authority.ownerConsents.map((each) => ({ ...each, document }));
  const decision = draft.authority.decision === null ? null : { number: document, date: null, body: null };
  return { ...draft, revives: true, authority: { ownerConsents, decision } };
}

/** A draft of an account. */
export function accountDraft(id: string): AccountDraft {
  const { state: _, ...draft } = account({ id });
  return draft;
}

/** An event with the scope of an end, or the window of a suspension; a scope needs its ground. */
function eventOf({ kind, number, account: reach, scope, window }: Extract<PolicyAct, { act: 'event' }>) {
  const known = { kind, number, account: reach, reason: 'r', restoredBy: null };
  if (kind === 'TERMINATED' && scope !== null && scope !== 'INSTRUMENT') {
    const named = scope === 'ITEMS' ? { items: ['Person.name', 'Unit.label'] } : {};
    return { ...known, ground: 'AUTHORITY_ORDER' as const, scope, ...named };
  }
  if (kind !== 'SUSPENDED') return known;
  if (window === null) return { ...known, ground: 'BREACH' as const };
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  return { ...known, ground: 'PLANNED' as const, from: day(window[0]), to: day(window[0] + window[1]) };
}

/** Does it; false when the store refused. */
export async function carryOut(store: ControlStore, act: PolicyAct, by: string): Promise<boolean> {
  try {
    switch (act.act) {
      case 'record':
        await store.recordInstrument(newDraftOf(act.number, act.items, act.rows), { by, why: 'test' });
        break;
      case 'event': {
        await store.recordEvent({ ...eventOf(act), by });
        break;
      }
      case 'account':
        await store.setAccountState(act.id, act.state, { by });
        break;
      case 'issue':
        await store.issueAccount(accountDraft(act.id), { by });
    }
    return true;
  } catch (error) {
    if (error instanceof CodedError) return false;
    throw error;
  }
}

/** What each account (null: the public) may read at a moment, entrance by entrance. */
export function effectOf(policy: PolicySnapshot, now: string, ids: readonly (string | null)[]): unknown {
  return ids.map((id) => {
    const asking = { now, purpose: null, address: '10.0.0.1', method: 'ONLINE_QUERY' as const };
    const permission = compilePermission(
      smallCatalogue,
      policy,
      id === null ? null : (policy.accounts.get(id) ?? null),
      asking,
    );
    return operationKinds.map((kind) =>
      [...smallCatalogue.items.keys()].flatMap((coordinate) => {
        const decision = permission.decide(kind, coordinate);
        if (decision.kind === 'none') return [];
        return [[coordinate, decision.kind, decision.kind === 'rows' ? decision.rows : null]];
      }),
    );
  });
}
