import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CacheBudget } from '../../../schema/cache/cache-budget.ts';
import { compilePermission } from '../../../schema/permission/compile-permission.ts';
import { PermissionResolver } from '../../../schema/permission/permission-resolver.ts';
import type { Account, PolicySnapshot, Situation } from '../../../schema/policy/policy.ts';
import {
  account,
  agreement,
  entry,
  event,
  noon,
  policyOf,
  situation,
  smallCatalogue,
} from './small-policy.ts';

const items = ['Person.name', 'Person.born'];
const open = policyOf([agreement(items)]);
const resolverOf = (bytes?: number) => new PermissionResolver(smallCatalogue, new CacheBudget(bytes));

/** What is granted, as one resolver finds it after others have been asked. */
function granted(
  resolver: PermissionResolver,
  policy: PolicySnapshot,
  changes: Partial<Situation> = {},
  caller: Account | null = account(),
): readonly string[] {
  const { grants } = resolver.resolve(policy, caller, situation(changes));
  return [...new Set(grants.flatMap((grant) => [...grant.items]))].sort();
}

const all = [...items].sort();

describe('a permission that was found before', () => {
  it('is the same for the same account, policy, purpose and place', () => {
    const resolver = resolverOf();
    const [first, again] = [0, 1].map(() => resolver.resolve(open, account(), situation()));
    expect(again).toBe(first);
    const later = resolver.resolve(open, account(), situation({ now: noon('2026-11-30') }));
    expect(later).toBe(first);
  });

  it('is shared by accounts of equal rights, and not with others', () => {
    const resolver = resolverOf();
    const [one, two, other] = ['tax', 'land', 'guest'].map((id) => account({ id }));
    const both = policyOf([agreement(items, { consumers: ['tax', 'land'] })]);
    const found = [one, two, other].map((caller) => resolver.resolve(both, caller ?? null, situation()));
    expect(found[1]).toBe(found[0]);
    expect(found[2]?.grants).toEqual([]);
    expect(resolver.resolve(both, null, situation()).grants).toEqual([]);
  });

  it('is of one purpose', () => {
    const resolver = resolverOf();
    expect(granted(resolver, open)).toEqual(all);
    expect(granted(resolver, open, { purpose: 'khac' })).toEqual([]);
    expect(granted(resolver, open, { purpose: 'thu-thue' })).toEqual(all);
    expect(granted(resolver, open, {}, account({ purposeCode: 'khac' }))).toEqual([]);
  });

  it('is of one method', () => {
    const resolver = resolverOf();
    expect(granted(resolver, open)).toEqual(all);
    expect(granted(resolver, open, { method: 'BATCH_FILE' as never })).toEqual([]);
  });

  it('is of the networks that the address is in, each by itself', () => {
    const resolver = resolverOf();
    const placed = policyOf([
      agreement(['Person.name'], { networks: ['10.0.0.0/8'] }),
      agreement(['Person.born'], { number: 'TT-2', networks: ['192.168.0.0/16'] }),
      agreement(['Person.grade'], { number: 'TT-3', networks: ['10.1.0.0/16', '192.168.0.0/16'] }),
    ]);
    const at = (address: string | null) => granted(resolver, placed, { address });
    for (const _round of [1, 2]) {
      expect(at('10.1.2.3')).toEqual(['Person.grade', 'Person.name']);
      expect(at('10.2.2.3')).toEqual(['Person.name']);
      expect(at('192.168.1.1')).toEqual(['Person.born', 'Person.grade']);
      expect(at('172.16.0.1')).toEqual([]);
      expect(at(null)).toEqual([]);
    }
    const inside = ['10.1.0.1', '10.1.0.2'].map((address) =>
      resolver.resolve(placed, account(), situation({ address })),
    );
    expect(inside[1]).toBe(inside[0]);
  });

  it('ends with a term, to the millisecond, and does not come before it begins', () => {
    const resolver = resolverOf();
    const terms = policyOf([
      agreement(['Person.name'], { validFrom: '2026-03-01T00:00:00Z', validTo: '2026-06-01T00:00:00Z' }),
      agreement(['Person.born'], { number: 'TT-2', validFrom: '2026-05-01T00:00:00Z', validTo: null }),
    ]);
    const at = (now: string) => granted(resolver, terms, { now });
    const [early, first, both, last] = [[], ['Person.name'], all, ['Person.born']];
    for (const [now, expected] of [
      ['2026-02-28T23:59:59.999Z', early],
      ['2026-03-01T00:00:00.000Z', first],
      ['2026-04-30T23:59:59.999Z', first],
      ['2026-05-01T00:00:00.000Z', both],
      ['2026-05-31T23:59:59.999Z', both],
      ['2026-06-01T00:00:00.000Z', last],
      ['2099-01-01T00:00:00.000Z', last],
      // A clock that is set back brings nothing back and nothing forward.
      ['2026-05-15T00:00:00.000Z', both],
      ['2026-02-01T00:00:00.000Z', early],
      ['2026-04-01T00:00:00.000Z', first],
    ] as const)
      expect(at(now), now).toEqual([...expected].sort());
  });

  it('is of one policy: a change acts on the next request', () => {
    const resolver = resolverOf();
    expect(granted(resolver, open)).toEqual(all);
    const stopped = { ...policyOf([agreement(items)], [event('SUSPENDED', '2026-05-01')]), version: 31 };
    expect(granted(resolver, stopped)).toEqual([]);
    // A registry that was restored from a copy gives a version again, to another policy.
    const restored = policyOf([agreement([entry(['Person.name'])])]);
    expect(restored.version).toBe(open.version);
    expect(granted(resolver, restored)).toEqual(['Person.name']);
    expect(granted(resolver, open)).toEqual(all);
  });

  it.each<[string, PolicySnapshot]>([
    ['a suspension of before scopes', policyOf([agreement(items)], [event('SUSPENDED', '2026-05-01')])],
    [
      'a later version',
      policyOf([
        agreement(items),
        agreement([], { version: 2, recordedVersion: 20, recordedAt: noon('2026-05-01') }),
      ]),
    ],
  ])(
    'is not kept by a clock that is behind that of the recorder: %s acts from its moment on',
    (_name, policy) => {
      const resolver = resolverOf();
      expect(granted(resolver, policy, { now: '2026-05-01T11:59:59.999+07:00' })).toEqual(all);
      expect(granted(resolver, policy, { now: noon('2026-05-01') })).toEqual([]);
    },
  );

  it('is what is compiled anew, at whatever moments it is asked in whatever order', () => {
    const moments = Array.from({ length: 7 }, (_none, at) => noon(`2026-05-0${at + 1}`));
    const moment = fc.constantFrom(...moments);
    const perhaps = fc.option(moment);
    const version = fc.record({ recordedAt: moment, validFrom: moment, validTo: perhaps });
    const act = fc.record({
      kind: fc.constantFrom('SUSPENDED', 'TERMINATED', 'RESUMED'),
      at: moment,
      effectiveFrom: fc.option(moment, { nil: undefined }),
      effectiveTo: perhaps,
    });
    fc.assert(
      fc.property(
        fc.array(version, { minLength: 1, maxLength: 3 }),
        fc.array(act, { maxLength: 3 }),
        fc.array(moment, { minLength: 2, maxLength: 8 }),
        (versions, acts, asked) => {
          const instruments = versions.map((changes, at) =>
            agreement([items[at % 2] ?? ''], { ...changes, version: at + 1, recordedVersion: 10 + 2 * at }),
          );
          const events = acts.map(({ effectiveFrom, ...changes }, at) =>
            event(changes.kind, '2026-05-01', {
              ...changes,
              recordedVersion: 11 + 2 * at,
              ...(effectiveFrom === undefined ? {} : { effectiveFrom }),
            }),
          );
          const policy = policyOf(instruments, events);
          const resolver = resolverOf();
          for (const now of asked) {
            const made = compilePermission(smallCatalogue, policy, account(), situation({ now }));
            expect(resolver.resolve(policy, account(), situation({ now })).hash).toBe(made.hash);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('is forgotten where there are too many', () => {
    const resolver = resolverOf(100_000);
    const first = resolver.resolve(open, account(), situation());
    expect(resolver.resolve(open, account(), situation())).toBe(first);
    for (let at = 0; at < 100; at++) {
      resolver.resolve(open, account({ id: `a${at}`, attributes: { commune: String(at) } }), situation());
    }
    const again = resolver.resolve(open, account(), situation());
    expect(again).not.toBe(first);
    expect(again.hash).toBe(first.hash);
  });
});
