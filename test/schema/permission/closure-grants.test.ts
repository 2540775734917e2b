import { expect, it } from 'vitest';
import { Random } from '../../../province/demonstration/generate/random.ts';
import { waysToPermission } from '../../../schema/explanation/ways-to-permission.ts';
import { type OperationKind, recordOperations } from '../../../schema/language/entrance.ts';
import { compilePermission } from '../../../schema/permission/compile-permission.ts';
import { decisionFacts, evaluateItem } from '../../../schema/permission/evaluate-item.ts';
import { itemClosures } from '../../../schema/permission/item-closure.ts';
import { parseInstrumentDocuments } from '../../../schema/policy/instrument-document.ts';
import type { Instrument } from '../../../schema/policy/policy.ts';
import { counts } from '../../fixtures/counts.ts';
import { shapedCatalogue } from '../../fixtures/shaped-province.ts';
import { account, agreement, consentsOf, entry, itemOf, policyOf, situation } from './small-policy.ts';

const catalogue = await shapedCatalogue();

const pools: Readonly<Record<string, readonly string[]>> = {
  Citizen: ['Citizen.fullName', 'Citizen.dateOfBirth', 'Citizen.phone', 'Citizen.isAdult'],
  Enterprise: [
    'Enterprise.name',
    'Enterprise.legalStatus',
    'Enterprise.legalRepresentative',
    'Enterprise.representativeMaySign',
  ],
  LegalStatus: ['LegalStatus.code'],
};
const addresses: Readonly<Record<string, string>> = { Citizen: 'permanentAddress', Enterprise: 'headOffice' };

/** The agencies that hold each item, told apart from the catalogue. */
const holders = (item: string): readonly string[] => {
  if (item === 'Citizen.phone') return ['G01.CAT', 'H41.BHXH'];
  if (['Citizen.isAdult', 'Enterprise.representativeMaySign'].includes(item)) return ['H41.STP'];
  return (
    { Citizen: ['G01.CAT'], Enterprise: ['H41.STC'], LegalStatus: ['H41.SKHCN'] }[item.split('.')[0] ?? ''] ??
    []
  );
};
const owners = ['G01.CAT', 'H41.BHXH', 'H41.STC', 'H41.STP', 'H41.SKHCN'];

/** One entry as it was drawn: what the oracle reads, and nothing of the product. */
interface Drawn {
  /** Agencies whose acts its instrument holds. */
  readonly consents: readonly string[];
  readonly items: readonly string[];
  /** null: all rows; else those of a commune. */
  readonly commune: string | null;
  readonly kinds: readonly OperationKind[];
  readonly masked: boolean;
}

function draw(random: Random): Drawn {
  const entity = random.pick(['Citizen', 'Citizen', 'Enterprise', 'Enterprise', 'LegalStatus']);
  const items = (pools[entity] ?? []).filter(() => random.chance(0.55));
  const [first = 'LegalStatus.code'] = pools[entity] ?? [];
  return {
    consents: random.chance(0.6) ? owners : owners.filter(() => random.chance(0.6)),
    items: items.length === 0 ? [first] : items,
    commune: entity === 'LegalStatus' || random.chance(0.6) ? null : random.pick(['1', '2']),
    kinds: random.chance(0.7) ? recordOperations : recordOperations.filter(() => random.chance(0.7)),
    masked: random.chance(0.1),
  };
}

function instrumentOf({ consents, items, commune, kinds, masked }: Drawn, at: number): Instrument {
  const entity = items[0]?.split('.')[0] ?? '';
  const rows = commune === null ? null : { [addresses[entity] ?? '']: { commune: { eq: commune } } };
  const masks =
    masked && items.includes('Citizen.dateOfBirth')
      ? { 'Citizen.dateOfBirth': { kind: 'YEAR' } as const }
      : {};
  const content = [entry(items, { rows, operations: kinds.length === 0 ? ['JOIN'] : kinds, masks })];
  return agreement(content, { number: `TT-${at}`, provider: '*', authority: consentsOf(...consents) });
}

/** Whether an entry names an item in the name of an agency that holds it. */
function isShared({ items, consents }: Drawn, item: string): boolean {
  return items.includes(item) && holders(item).some((each) => consents.includes(each));
}

/** What must hold, said once more from the written entries: the communes of the rows in which an item is read. */
class Oracle {
  readonly #drawn: readonly Drawn[];

  constructor(drawn: readonly Drawn[]) {
    this.#drawn = drawn.map((each) => ({ ...each, kinds: each.kinds.length === 0 ? ['JOIN'] : each.kinds }));
  }

  /** The scopes of the entries of an item at an entrance. */
  #scopes(item: string, kind: OperationKind): readonly (string | null)[] {
    return this.#drawn
      .filter((each) => isShared(each, item) && each.kinds.includes(kind))
      .map(({ commune }) => commune);
  }

  /** Scopes of the entries of an input, and those in which it is bare where some mask it. */
  #bare(item: string, kind: OperationKind): readonly (string | null)[] | null {
    const entries = this.#drawn.filter((each) => isShared(each, item) && each.kinds.includes(kind));
    const bare = entries.filter(({ masked }) => !masked).map(({ commune }) => commune);
    return bare.length === entries.length || bare.includes(null) ? null : bare;
  }

  rows(item: string, kind: OperationKind): ReadonlySet<string | null> {
    switch (item) {
      case 'Citizen.phone': {
        const agreed = holders(item).every((holder) =>
          this.#drawn.some((each) => {
            const isIt =
              each.consents.includes(holder) && each.items.includes(item) && each.kinds.includes(kind);
            return isIt && each.commune === null;
          }),
        );
        return new Set(agreed ? [null] : []);
      }
      case 'Citizen.isAdult':
        return this.#adult(kind);
      case 'Enterprise.representativeMaySign': {
        const own = ['Enterprise.legalStatus', 'Enterprise.legalRepresentative'].map((each) =>
          this.#scopes(each, kind),
        );
        const isGranted =
          own.every((scopes) => scopes.length > 0) &&
          this.#scopes('LegalStatus.code', 'JOIN').length > 0 &&
          this.rows('Citizen.isAdult', 'JOIN').size > 0;
        return isGranted ? meet(this.#scopes(item, kind), own[0] ?? []) : new Set();
      }
      default:
        return new Set(this.#scopes(item, kind));
    }
  }

  #adult(kind: OperationKind): ReadonlySet<string | null> {
    const bare = this.#bare('Citizen.dateOfBirth', kind);
    const rows = meet(this.#scopes('Citizen.isAdult', kind), this.#scopes('Citizen.dateOfBirth', kind));
    if (bare === null || bare.length === 0) return bare === null ? rows : new Set();
    // The bare scopes are one predicate: their communes are named together.
    const named = [...new Set(bare)].filter((each) => each !== null);
    return new Set(
      [...rows].map((row) => [...new Set([...(row?.split('&') ?? []), ...named])].sort().join('&')),
    );
  }

  /** Whether the rows of an entity exist at an entrance: by entries of stored items alone. */
  isOpen(entity: string, kind: OperationKind): boolean {
    return (pools[entity] ?? [])
      .filter((item) => !['Citizen.isAdult', 'Enterprise.representativeMaySign'].includes(item))
      .some((item) => this.rows(item, kind).size > 0);
  }
}

/** The scopes that two lists have in common, pair by pair: `1&2` is a row in both communes, which is none. */
function meet(
  left: readonly (string | null)[],
  right: readonly (string | null)[],
): ReadonlySet<string | null> {
  const pairs = left.flatMap((a) =>
    right.map((b) => [...new Set([a, b])].filter((each) => each !== null).sort()),
  );
  return new Set(pairs.map((pair) => (pair.length === 0 ? null : pair.join('&'))));
}

/** The communes that a predicate names. */
function communeIn(rows: unknown): string | null {
  const named = [...JSON.stringify(rows).matchAll(/"value":"(\d)"/g)].map(([, commune]) => commune);
  return named.length === 0 ? null : [...new Set(named)].sort().join('&');
}

it('random agreements: granted are exactly the rows in which the whole closure is', () => {
  let granted = 0;
  let scoped = 0;
  for (let seed = 1; seed <= counts.closures; seed++) {
    const random = new Random(seed);
    const drawn = Array.from({ length: random.between(3, 10) }, () => draw(random));
    const permission = compilePermission(
      catalogue,
      policyOf(drawn.map(instrumentOf)),
      account(),
      situation(),
    );
    const oracle = new Oracle(drawn);
    for (const kind of recordOperations) {
      for (const [entity, items] of Object.entries(pools)) {
        expect(permission.access(kind, entity) !== null, `${seed} ${kind} ${entity}`).toBe(
          oracle.isOpen(entity, kind),
        );
        for (const item of items) {
          const decision = permission.decide(kind, item);
          const rows = decision.kind === 'none' ? [] : decision.grants.map((grant) => communeIn(grant.rows));
          expect(new Set(rows), `seed ${seed}, ${kind} ${item}`).toEqual(oracle.rows(item, kind));
          if (!itemClosures(catalogue).has(item) || rows.length === 0) continue;
          granted += 1;
          if (!rows.includes(null)) scoped += 1;
        }
      }
      expect(permission.access(kind, 'Citizen')?.items.get('Enterprise.name')).toBeUndefined();
    }
    expect(permission.decide('AGGREGATE', 'Citizen.isAdult').kind).toBe('none');
  }
  expect(granted).toBeGreaterThan(counts.closures / 5);
  expect(scoped).toBeGreaterThan(counts.closures / 75);
});

it('taking any one grant away never gives a computed item (A19)', () => {
  for (let seed = 1; seed <= counts.closures / 10; seed++) {
    const random = new Random(seed);
    const drawn = Array.from({ length: random.between(4, 9) }, () => draw(random));
    const compiled = (some: readonly Drawn[]) =>
      compilePermission(catalogue, policyOf(some.map(instrumentOf)), account(), situation());
    const whole = compiled(drawn);
    for (const left of drawn) {
      const less = compiled(drawn.filter((each) => each !== left));
      for (const item of Object.values(pools).flat()) {
        for (const kind of recordOperations) {
          if (less.decide(kind, item).kind !== 'none')
            expect(whole.decide(kind, item).kind, `${seed} ${item}`).not.toBe('none');
        }
      }
    }
  }
});

it('each holder of a shared item decides by its own mode and stops its own sharing', () => {
  const both = [
    agreement(['Citizen.phone'], { number: 'A', provider: 'G01.CAT' }),
    agreement(['Citizen.phone'], { number: 'B', provider: 'H41.BHXH' }),
  ];
  const decided = (instruments: readonly Instrument[], events: Parameters<typeof policyOf>[1] = []) => {
    const policy = policyOf(instruments, events);
    const facts = decisionFacts(catalogue, policy, account(), situation());
    const kind = compilePermission(catalogue, policy, account(), situation()).best('Citizen.phone').kind;
    return [kind, evaluateItem(facts, itemOf('Citizen.phone', catalogue)).reason];
  };
  expect(decided(both)).toEqual(['all', null]);
  expect(decided(both.slice(0, 1))).toEqual(['none', 'NO_GRANT']);
  expect(decided(both.slice(1))).toEqual(['none', 'NO_GRANT']);
  // A connection request is enough for neither: both hold it in mode SPECIFIC.
  const request = agreement(['Citizen.phone'], { number: 'B', provider: 'H41.BHXH', kind: 'CONNECTION' });
  expect(decided([...both.slice(0, 1), request])).toEqual(['none', 'AGREEMENT_REQUIRED']);
  for (const number of ['A', 'B', 'database:population', 'database:insurance']) {
    const stop = {
      kind: 'SUSPENDED',
      number,
      account: null,
      reason: 'x',
      restoredBy: 'y',
      at: '2026-02-01T00:00:00Z',
      recordedVersion: 20,
      by: 'x',
    } as const;
    expect(decided(both, [stop]), number).toEqual(['none', 'SUSPENDED']);
  }
});

it('the way to a computed item leads through all that it is computed of', () => {
  const given = [
    agreement(['Enterprise.legalStatus', 'Enterprise.legalRepresentative'], {
      number: 'TT-1',
      provider: 'H41.STC',
    }),
  ];
  const facts = decisionFacts(catalogue, policyOf(given), account(), situation());
  const ways = waysToPermission(facts, itemOf('Enterprise.representativeMaySign', catalogue));
  const told = ways.map((steps) => steps.map((step) => [step.kind, 'item' in step ? step.item : '']));
  expect(told).toEqual([
    [
      ['CONCLUDE_AGREEMENT', 'Enterprise.representativeMaySign'],
      ['LIST_AS_OPEN', 'LegalStatus.code'],
      ['REQUEST_CONNECTION', 'Citizen.isAdult'],
      ['REQUEST_CONNECTION', 'Citizen.dateOfBirth'],
    ],
  ]);
  const ended = agreement(['Citizen.dateOfBirth'], {
    number: 'TT-2',
    provider: 'G01.CAT',
    validTo: '2026-02-01T00:00:00Z',
  });
  const own = agreement(['Citizen.isAdult'], { number: 'TT-3', provider: 'H41.STP' });
  const lapsed = decisionFacts(catalogue, policyOf([own, ended]), account(), situation());
  expect(waysToPermission(lapsed, itemOf('Citizen.isAdult', catalogue))).toEqual([
    [{ kind: 'EXTEND_TERM', number: 'TT-2', endedOn: '2026-02-01T00:00:00Z' }],
  ]);
});

it('a document that shares what its provider does not hold, or statistics over a computed item, is refused', () => {
  const read = (items: readonly string[], changes: Readonly<Record<string, unknown>>) => () =>
    parseInstrumentDocuments(
      JSON.stringify({
        kind: 'AGREEMENT',
        number: 'TT-1',
        title: 'x',
        provider: 'H41.BHXH',
        consumers: ['tax'],
        content: [{ items }],
        term: { from: '2026-01-01', to: null },
        purpose: 'Thu thuế',
        ...changes,
      }),
      { catalogue, accounts: new Map([['tax', account()]]) },
    );
  expect(read(['Citizen.phone'], {})).not.toThrow();
  expect(read(['Citizen.phone'], { provider: 'H41.STC' })).toThrow(
    /Citizen\.phone belongs to G01\.CAT, H41\.BHXH: H41\.STC cannot share it/,
  );
  const content = (entry: object) => ({
    provider: 'H41.STP',
    content: [{ items: ['Citizen.isAdult'], ...entry }],
  });
  expect(read([], content({}))).not.toThrow();
  expect(read([], content({ operations: ['AGGREGATE'] }))).toThrow(/no statistics over it/);
  expect(read([], content({ masks: { 'Citizen.isAdult': 'pseudonym' } }))).toThrow(/masks: Citizen\.isAdult/);
  expect(read([], content({ rows: { isAdult: { eq: true } } }))).toThrow(/another agency's database/);
});
