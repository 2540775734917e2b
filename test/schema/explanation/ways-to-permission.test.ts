import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CatalogueModel } from '../../../schema/catalogue/model.ts';
import { type NextStep, nextStepText } from '../../../schema/explanation/next-step.ts';
import { waysToPermission } from '../../../schema/explanation/ways-to-permission.ts';
import { recordOperations } from '../../../schema/language/entrance.ts';
import { compilePermission } from '../../../schema/permission/compile-permission.ts';
import { decisionFacts } from '../../../schema/permission/evaluate-item.ts';
import { noContents } from '../../../schema/policy/agreed-contents.ts';
import type { Authority } from '../../../schema/policy/authority.ts';
import type {
  Account,
  Instrument,
  InstrumentEvent,
  PolicySnapshot,
  Situation,
} from '../../../schema/policy/policy.ts';
import { noLimits } from '../../../schema/policy/policy.ts';
import { counts } from '../../fixtures/counts.ts';
import { provincePolicy } from '../../fixtures/province-policy.ts';

let catalogue: CatalogueModel;
let policy: PolicySnapshot;
beforeAll(async () => {
  ({ catalogue, policy } = await provincePolicy());
});

const now = '2026-07-01T00:00:00.000Z';

/** The world in which a step was taken, written apart from the product: as an administrator or caller would take it. */
interface World {
  readonly policy: PolicySnapshot;
  readonly account: Account | null;
  readonly situation: Situation;
}

/** The acts of all owners of the province. */
function everyOwner(): Authority {
  return {
    ownerConsents: catalogue.agencies.map(({ database }) => {
      return { agency: database.owner, document: '1/VB', date: null, signer: null };
    }),
    decision: null,
  };
}

function take(step: NextStep, world: World): World {
  const change = (number: string, edit: (instrument: Instrument) => Instrument): World => ({
    ...world,
    policy: {
      ...world.policy,
      instruments: world.policy.instruments.map((each) => (each.number === number ? edit(each) : each)),
    },
  });
  const record = (kind: Instrument['kind'], item: string): World => {
    const recordedVersion = world.policy.version + 10;
    const instrument: Instrument = {
      kind,
      number: `NEW-${kind} ${item}`,
      version: 1,
      title: 'new',
      provider: '*',
      authority: everyOwner(),
      consumers: kind === 'OPEN_LIST' || world.account === null ? [] : [world.account.id],
      content: [{ items: [item], rows: null, operations: recordOperations, masks: {}, smallestGroup: 1 }],
      validFrom: '2026-01-01T00:00:00.000Z',
      validTo: null,
      methods: ['ONLINE_QUERY'],
      purpose: 'p',
      purposeCode: world.situation.purpose ?? world.account?.purposeCode ?? '',
      networks: [],
      limits: noLimits,
      subject: kind === 'CONSENT' ? '040802024995' : null,
      legalBasis: ['law'],
      feeSettled: true,
      contents: noContents,
      revives: false,
      recordedVersion,
      recordedAt: now,
      recordedBy: 'test',
    };
    return {
      ...world,
      policy: {
        ...world.policy,
        version: recordedVersion,
        instruments: [...world.policy.instruments, instrument],
      },
    };
  };
  switch (step.kind) {
    case 'EXTEND_TERM':
      return change(step.number, (each) => ({ ...each, validTo: '2030-01-01T00:00:00.000Z' }));
    case 'WAIT_FOR_TERM':
      return change(step.number, (each) => ({ ...each, validFrom: '2026-06-30T00:00:00.000Z' }));
    case 'SETTLE_FEE':
      return change(step.number, (each) => ({ ...each, feeSettled: true }));
    case 'NAME_LEGAL_BASIS':
      return change(step.number, (each) => ({ ...each, legalBasis: ['law'] }));
    case 'NAME_PURPOSE':
      return { ...world, situation: { ...world.situation, purpose: step.purpose } };
    case 'ASK_FROM_NETWORK':
      return {
        ...world,
        situation: { ...world.situation, address: (step.networks[0] ?? '').split('/')[0] ?? '' },
      };
    case 'AGREE_METHOD':
      return change(step.number, (each) => ({ ...each, methods: [...each.methods, 'ONLINE_QUERY'] }));
    case 'LIFT_SUSPENSION': {
      const lifted: InstrumentEvent = {
        kind: 'RESUMED',
        number: step.number,
        account: step.account,
        reason: '',
        restoredBy: null,
        recordedVersion: world.policy.version + 1,
        at: now,
        by: 'test',
      };
      return { ...world, policy: { ...world.policy, events: [...world.policy.events, lifted] } };
    }
    case 'GET_OWNER_CONSENT':
      return change(step.number, (instrument) => ({ ...instrument, authority: everyOwner() }));
    case 'RECORD_ANEW':
      return change(step.number, (each) => ({
        ...each,
        version: each.version + 1,
        recordedVersion: world.policy.version + 10,
      }));
    case 'ACTIVATE_ACCOUNT':
      return { ...world, account: world.account === null ? null : { ...world.account, state: 'ACTIVE' } };
    case 'CONCLUDE_AGREEMENT':
      return record('AGREEMENT', step.item);
    case 'REQUEST_CONNECTION':
      return record('CONNECTION', step.item);
    case 'GET_CONSENT':
      return record('CONSENT', step.item);
    case 'LIST_AS_OPEN':
      return record('OPEN_LIST', step.item);
    case 'GET_ACCOUNT':
    case 'WIDEN_ROWS':
      return world;
  }
}

function isPermitted(world: World, coordinate: string): boolean {
  return (
    compilePermission(catalogue, world.policy, world.account, world.situation).best(coordinate).kind !==
    'none'
  );
}

const event = (kind: InstrumentEvent['kind'], number: string, account: string | null): InstrumentEvent => ({
  kind,
  number,
  account,
  reason: 'r',
  restoredBy: 'x',
  recordedVersion: 1_000,
  at: '2026-06-01T00:00:00.000Z',
  by: 'test',
});

/** The demonstration policy with random damage: every reason of denial comes up, alone and together. */
const damage = fc.record({
  account: fc.constantFrom(
    'one-stop',
    'tax',
    'bank',
    'land-office',
    'expired',
    'suspended',
    'future',
    'researcher',
    'citizen',
  ),
  state: fc.constantFrom('ACTIVE', 'ACTIVE', 'ACTIVE', 'SUSPENDED', 'REVOKED'),
  purpose: fc.constantFrom(null, null, 'quan-ly-thue', 'nghien-cuu'),
  item: fc.nat(),
  ends: fc.boolean(),
  noBasis: fc.boolean(),
  noFee: fc.boolean(),
  network: fc.boolean(),
  synchronised: fc.boolean(),
  stopped: fc.constantFrom(null, 'SUSPENDED', 'TERMINATED'),
  service: fc.constantFrom(null, null, 'SUSPENDED', 'TERMINATED'),
  one: fc.boolean(),
} as const);

function damaged(made: typeof damage extends fc.Arbitrary<infer Value> ? Value : never, item: string): World {
  const known = policy.accounts.get(made.account);
  const account: Account | null = known === undefined ? null : { ...known, state: made.state };
  const instruments = policy.instruments.map((each) =>
    each.kind === 'OPEN_LIST' || !each.consumers.includes(made.account)
      ? each
      : {
          ...each,
          validTo: made.ends ? '2026-06-30T00:00:00.000Z' : each.validTo,
          legalBasis: made.noBasis ? [] : each.legalBasis,
          feeSettled: made.noFee ? false : each.feeSettled,
          networks: made.network ? ['10.7.0.0/16'] : [],
          methods: made.synchronised ? (['SYNC'] as const) : each.methods,
        },
  );
  const numbers = instruments
    .filter(({ consumers }) => consumers.includes(made.account))
    .map(({ number }) => number);
  const one = made.one ? made.account : null;
  const { stopped, service } = made;
  const events = [
    ...policy.events,
    ...(stopped === null ? [] : numbers.map((number) => event(stopped, number, one))),
    ...(service === null ? [] : [event(service, `database:${catalogue.items.get(item)?.database}`, one)]),
  ];
  return {
    policy: { ...policy, version: 2_000, instruments, events },
    account,
    situation: { now, purpose: made.purpose, address: '192.168.0.1', method: 'ONLINE_QUERY' },
  };
}

describe('what would change a denial', () => {
  it('each way that is told permits the item once its steps are taken, and no step is superfluous', {
    timeout: 180_000,
  }, () => {
    const items = [...catalogue.items.keys()];
    const kinds = new Set<string>();
    fc.assert(
      fc.property(damage, (made) => {
        const coordinate = items[made.item % items.length] ?? '';
        const item = catalogue.items.get(coordinate);
        const world = damaged(made, coordinate);
        if (item === undefined || isPermitted(world, coordinate)) return;
        const facts = decisionFacts(catalogue, world.policy, world.account, world.situation);
        for (const way of waysToPermission(facts, item)) {
          expect(way.length).toBeGreaterThan(0);
          let then = world;
          for (const step of way) {
            expect(isPermitted(then, coordinate), `before ${step.kind}`).toBe(false);
            then = take(step, then);
            kinds.add(step.kind);
            const { vi, en } = nextStepText(step);
            expect([vi.length > 5, en.length > 5]).toEqual([true, true]);
          }
          expect(isPermitted(then, coordinate), way.map(({ kind }) => kind).join(', ')).toBe(true);
        }
      }),
      { numRuns: counts.ways, seed: 20260723 },
    );
    expect([...kinds].sort()).toEqual(
      expect.arrayContaining([
        'ACTIVATE_ACCOUNT',
        'AGREE_METHOD',
        'ASK_FROM_NETWORK',
        'CONCLUDE_AGREEMENT',
        'EXTEND_TERM',
        'GET_CONSENT',
        'LIFT_SUSPENSION',
        'NAME_PURPOSE',
        'RECORD_ANEW',
        'REQUEST_CONNECTION',
        'SETTLE_FEE',
        'WAIT_FOR_TERM',
      ]),
    );
  });

  it('nothing is told where nothing helps: a revoked account, a service ended for good, a class that it is not shared with', () => {
    const ask = (world: World, coordinate: string) => {
      const item = catalogue.items.get(coordinate);
      const facts = decisionFacts(catalogue, world.policy, world.account, world.situation);
      return item === undefined ? null : waysToPermission(facts, item);
    };
    const situation: Situation = { now, purpose: null, address: null, method: 'ONLINE_QUERY' };
    const tax = policy.accounts.get('tax') ?? null;
    const revoked = tax === null ? null : { ...tax, state: 'REVOKED' as const };
    expect(ask({ policy, account: revoked, situation }, 'Enterprise.phone')).toEqual([]);
    const ended = { ...policy, events: [event('TERMINATED', 'database:business', null)] };
    expect(ask({ policy: ended, account: tax, situation }, 'Enterprise.phone')).toEqual([]);
    const bank = policy.accounts.get('bank') ?? null;
    expect(ask({ policy, account: bank, situation }, 'Citizen.religion')).toEqual([]);
  });
});
