import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import knexFactory from 'knex';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Agency, RoleGrant } from '../../../../schema/people/register.ts';
import { type RegulationDraft, regulationOf } from '../../../../schema/policy/usage-regulation.ts';
import type { Act } from '../../../../schema/procedure/machine/act.ts';
import {
  type Delegation,
  issuesAbout,
  type OwedDisposal,
  type Readiness,
} from '../../../../schema/procedure/machine/sharing-records.ts';
import type { ControlStore } from '../../../../subgraphs/registry/store/control-store-interface.ts';
import { openControlStore } from '../../../../subgraphs/registry/store/sql-control-store.ts';

let folder: string;
let file: string;
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'act-records-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(() => {
  files += 1;
  file = join(folder, `${files}.db`);
});

const act = (number: string, version = 1): Act => ({
  ...{ case: number, procedure: 'X', command: 'x', version, from: null, to: 'Y', reason: null },
  actor: { person: 'a.b', agency: 'A.people', role: 'OWNER_HEAD', side: 'OWNER', onBehalfOf: null },
  ...{ at: '2026-01-01T00:00:00.000Z', legalGround: null, documents: [], input: {} },
  requestId: `${number}/${version}`,
});
const number = 'QC-000001/2026';
const draft = {
  ...{ number, databases: ['people'], decision: '1/QĐ', issuedOn: '2026-01-01', signer: 'x' },
  ...{ effectiveFrom: '2026-01-01T17:00:00.000Z', repealedFrom: null },
  terms: {
    ...{ onlineValidityHours: 1, syncValidityDays: 1, packagedValidityDays: 1, cacheSeconds: 0 },
    ...{ storageRules: [], logRetentionDays: 1, authenticationWaivedFor: [], conditions: 'x' },
    breachRules: [],
  },
};
const agency: Agency = {
  ...{ code: 'A.people', name: 'x', nameEn: 'x', parent: null, successor: null },
  kind: 'STATE_AGENCY',
  ...{ from: '2020-01-01', to: null },
};
const person = (id: string) => ({
  ...{ id, name: 'x', agency: 'A.people', position: 'x', positionEn: 'x', email: 'a@b.example' },
  ...{ phone: '000 000', subject: null },
});
const officer = (id: string, from: string, to: string | null = null): RoleGrant => ({
  ...{ person: id, agency: 'A.people', from, to, decision: '1/QĐ' },
  role: 'FOCAL_OFFICER',
});

async function governing(store: ControlStore): Promise<string> {
  const found = regulationOf(await store.snapshot(), 'people', Date.now());
  return typeof found === 'string' ? found : found.number;
}

/** The acts of a regulation from its draft to its publication, and what is recorded on the last one. */
async function recordWhole(store: ControlStore, recorded: RegulationDraft): Promise<void> {
  const { databases, decision, issuedOn, signer, terms } = draft;
  const inputs: Readonly<Record<string, Act['input']>> = {
    draftUsageRegulation: { databases, ...terms, chair: null },
    issueUsageRegulation: { decision, issuedOn, signer, effectiveFrom: '2026-01-02' },
    publishUsageRegulation: {},
  };
  await store.decide(async (unit) => {
    for (const [at, [command, input]] of Object.entries(inputs).entries()) {
      const added = await unit.add({ ...act(number, at + 1), procedure: 'USAGE_REGULATION', command, input });
      if (command === 'publishUsageRegulation') await unit.recordRegulation(added, recorded);
    }
  });
}

describe('usage regulations in the control database', () => {
  it('are versions of the policy, each with its change and its place in the history', async () => {
    const store = await openControlStore({ file });
    await store.decide(async (unit) => {
      await unit.recordRegulation(await unit.add(act(number)), draft);
      expect(unit.policy.usageRegulations).toHaveLength(1);
    });
    expect([await store.version(), await governing(store)]).toEqual([1, number]);
    const first = await store.historyAt(1);
    await store.decide(async (unit) => {
      const repealed = { ...draft, repealedFrom: '2026-01-03T00:00:00.000Z' };
      await unit.recordRegulation(await unit.add(act(number, 2)), repealed);
    });
    expect([await store.version(), await governing(store)]).toEqual([2, 'NONE']);
    expect(await store.historyAt(1)).toBe(first);
    expect(regulationOf(await store.snapshotAt({ version: 1 }), 'people', Date.now())).not.toBe('NONE');
    expect((await store.history(5)).map(({ action, concerns }) => [action, concerns])).toEqual([
      ['USAGE_REGULATION', `${number}@2`],
      ['USAGE_REGULATION', `${number}@1`],
    ]);
    await store.close();
  });

  it.each<readonly [string, string, Readonly<Record<string, unknown>>]>([
    ['that was changed', 'usage_regulation', { effectiveFrom: '2026-01-01T00:00:00.000Z' }],
    ['whose history was changed', 'act', { reason: 'Khác' }],
  ])('one %s closes the database, where only acts count', async (_what, table, changes) => {
    const store = await openControlStore({ file, policyBy: 'ACTS' });
    await recordWhole(store, draft);
    expect(await governing(store)).toBe(number);
    await store.close();
    const knex = knexFactory({ client: 'sqlite3', connection: { filename: file }, useNullAsDefault: true });
    const row = await knex(table).first('record');
    await knex(table).update({ record: JSON.stringify({ ...JSON.parse(row.record), ...changes }) });
    await knex.destroy();
    const again = await openControlStore({ file, policyBy: 'ACTS' });
    expect(await governing(again)).toBe('NONE');
    await again.close();
  });

  it('one that says other than the acts of its case closes the database, where only acts count', async () => {
    const store = await openControlStore({ file, policyBy: 'ACTS' });
    await recordWhole(store, { ...draft, terms: { ...draft.terms, logRetentionDays: 2 } });
    expect(await governing(store)).toBe('NONE');
    await store.close();
  });

  it('one that another procedure names, or that nobody issued, closes it too', async () => {
    const store = await openControlStore({ file, policyBy: 'ACTS' });
    await store.decide(async (unit) => unit.recordRegulation(await unit.add(act(number)), draft));
    expect(await governing(store)).toBe('NONE');
    await store.close();
  });
});

describe('records of an act', () => {
  it('in the register follow its rules, and are known to the rest of the decision', async () => {
    const store = await openControlStore({ file });
    const people = [person('a.b'), person('c.d')];
    await store.enterPeople(() => ({ agencies: [agency], people, roles: [officer('a.b', '2026-01-01')] }), {
      by: 'x',
    });
    const second = { agencies: [], people: [], roles: [officer('c.d', '2026-06-01')] };
    const refused = store.decide(async (unit) =>
      unit.enterRegister(await unit.add(act('FO-000001/2026')), second),
    );
    await expect(refused).rejects.toMatchObject({ code: 'PEOPLE_INVALID' });
    expect(await store.acts('FO-000001/2026')).toEqual([]);
    const roles = [officer('a.b', '2026-01-01', '2026-06-01'), ...second.roles];
    await store.decide(async (unit) => {
      await unit.enterRegister(await unit.add(act('FO-000001/2026')), { ...second, roles });
      expect(unit.register.roles).toEqual(roles);
    });
    expect((await store.people()).roles).toEqual(roles);
    await store.close();
  });

  it('of readiness, delegations, issues and disposals: the newest of each name counts, whoever opens the database', async () => {
    const store = await openControlStore({ file });
    const record: Readiness = {
      ...{ database: 'people', since: 'x', reason: null, plannedDate: null, case: 'SS-1' },
      state: 'READY_OPEN',
    };
    const other: Delegation = {
      ...{ case: 'UQ-1', owner: 'A.people', delegate: 'A.coord', from: '2026-01-01', to: null },
      ...{ decision: '1/QĐ' },
      works: ['KEEP_CATALOGUE'],
    };
    const raised = { case: 'VM-1', about: 'YC-1', asker: 'A.coord', askee: 'A.people' };
    const owed: OwedDisposal = {
      ...{ case: 'TL-1', consumer: 'A.tax', providers: ['A.people'], endedAt: 'x', days: 15, isOwed: true },
    };
    await store.decide(async (unit) => {
      const added = await unit.add(act('SS-1'));
      await unit.enterRecord(added, { kind: 'READINESS', record });
      await unit.enterRecord(added, { kind: 'READINESS', record: { ...record, state: 'NOT_READY' } });
      await unit.enterRecord(added, { kind: 'DELEGATION', record: other });
      await unit.enterRecord(added, { kind: 'DISPOSAL', record: owed });
      await unit.enterRecord(added, { kind: 'DISPOSAL', record: { ...owed, consumer: 'A.units' } });
      await unit.enterRecord(added, { kind: 'DISPOSAL', record: { ...owed, isOwed: false } });
      expect(unit.records.readiness).toMatchObject([{ state: 'NOT_READY' }]);
      for (const isOpen of [true, false])
        await unit.enterRecord(added, { kind: 'ISSUE', record: { ...raised, isOpen } });
      expect(issuesAbout(unit.records, 'YC-1')).toEqual([{ ...raised, isOpen: false }]);
    });
    await store.close();
    const again = await openControlStore({ file });
    expect(await again.sharingRecords()).toEqual({
      readiness: [{ ...record, state: 'NOT_READY' }],
      delegations: [other],
      standingRules: [],
      issues: [{ ...raised, isOpen: false }],
      disposals: [
        { ...owed, consumer: 'A.units' },
        { ...owed, isOwed: false },
      ],
      watches: [],
    });
    await again.close();
  });
});
