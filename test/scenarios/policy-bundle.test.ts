import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataFiles } from '../../province/start/data-files.ts';
import { type PolicyBundle, signBundle, writePolicy } from '../../schema/exchange/policy-bundle.ts';
import { ownLoop } from '../../schema/fairness/fair-turns.ts';
import { invariant } from '../../schema/invariant.ts';
import type { EffectivePermission } from '../../schema/permission/effective-permission.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';

let running: RunningProvince;
beforeAll(async () => {
  running = await runProvince();
});
afterAll(() => running.stop());

/** A gateway gone wrong: it claims that everything is permitted. */
const everything: EffectivePermission = {
  hash: 'forged',
  access: () => ({ rows: null, items: new Map(), grants: [], smallestGroup: 1 }),
  decide: () => ({ kind: 'all', grants: [], variants: [{ rows: null, mask: null }] }),
  best: () => ({ kind: 'all', grants: [], variants: [{ rows: null, mask: null }] }),
  grants: [],
};

async function askPopulation(account: string | null, bundle: PolicyBundle | null) {
  const population = running.province.databases.find(({ name }) => name === 'population');
  invariant(population, 'there is a population database');
  const policy = await running.province.store.snapshot();
  const counts = { statements: 0, rows: 0 };
  const answer = await population.execute(
    {
      document: '{ citizens(first: 3) { nodes { fullName religion { __typename } phone } } }',
      variables: {},
    },
    {
      requestId: 'r',
      permission: everything,
      bundle,
      signal: new AbortController().signal,
      turn: ownLoop,
      state: new Map(),
      counts,
      caller: {
        account: account === null ? null : (policy.accounts.get(account) ?? null),
        policy,
        now: new Date().toISOString(),
        purpose: null,
        address: '127.0.0.1',
        method: 'ONLINE_QUERY',
      },
    },
  );
  return { answer, counts };
}

async function bundleOf(key = dataFiles(running.configuration.dataDir).policyKey) {
  const privateKey = createPrivateKey(await readFile(key, 'utf8'));
  const written = writePolicy(await running.province.store.snapshot());
  return (confirmedAt: number) => signBundle(written, { confirmedAt, leaseMs: 30_000 }, privateKey);
}

describe('a subgraph of the running province', () => {
  it('enforces its own copy of the policy against a gateway that claims everything is permitted', async () => {
    const sign = await bundleOf();
    const { answer } = await askPopulation('one-stop', sign(Date.now()));
    const { nodes } = answer.data?.citizens as {
      nodes: { fullName: string | null; religion: unknown; phone: unknown }[];
    };
    expect(nodes).toHaveLength(3);
    for (const { fullName, religion, phone } of nodes) {
      expect(typeof fullName).toBe('string');
      expect([religion, phone]).toEqual([null, null]);
    }
    const denied = answer.errors?.map(({ extensions }) => extensions?.coordinate);
    expect(denied).toContain('Citizen.religion');
  });

  it('opens nothing to the public for such a gateway, and sends no statement', async () => {
    const sign = await bundleOf();
    const { answer, counts } = await askPopulation(null, sign(Date.now()));
    expect(answer.data?.citizens ?? null).toBeNull();
    expect(JSON.stringify(answer)).not.toMatch(/"fullName":"/);
    expect(counts.statements).toBe(0);
  });

  it.each([
    ['without a bundle', 'POLICY_UNVERIFIED', async () => null],
    [
      'with one signed by another key',
      'POLICY_UNVERIFIED',
      async () => {
        const { privateKey } = generateKeyPairSync('ed25519');
        const written = writePolicy(await running.province.store.snapshot());
        return signBundle(written, { confirmedAt: Date.now(), leaseMs: 30_000 }, privateKey);
      },
    ],
    ['with a lease that is over', 'POLICY_STALE', async () => (await bundleOf())(Date.now() - 30_001)],
  ])('refuses a request %s before any statement', async (_, code, bundle) => {
    const { answer, counts } = await askPopulation('one-stop', await bundle());
    expect(answer.data ?? null).toBeNull();
    expect(answer.errors?.map(({ extensions }) => extensions?.code)).toEqual([code]);
    expect(counts.statements).toBe(0);
  });

  it('keeps the signing key to itself', async () => {
    const key = await readFile(dataFiles(running.configuration.dataDir).policyKey, 'utf8');
    const secret = key.split('\n')[1] ?? '';
    expect(secret.length).toBeGreaterThan(40);
    const answers = await Promise.all(
      ['{ viewer { account policyVersion } }', '{ citizens(first: 1) { nodes { fullName } } }', '{'].map(
        (query) => running.ask('one-stop', query),
      ),
    );
    expect(answers.map(({ text }) => text).join('')).not.toContain(secret);
    expect(await running.command('policy', 'history', '--json')).not.toContain(secret);
  });
});

describe('history and roll-back on a running server', () => {
  it('a mistake is undone for the next request; the history names it, who undid it and why', async () => {
    const query = '{ enterprises(first: 1) { nodes { charterCapital } } }';
    const capital = async () => {
      const { data } = await running.ask('tax', query);
      return (data?.enterprises as { nodes: { charterCapital: string | null }[] }).nodes[0]?.charterCapital;
    };
    expect(await capital()).toEqual(expect.any(String));
    const before = await running.province.store.version();
    await running.command('agreement', 'revoke', 'TT-02/2026', '--reason', 'nhầm');
    await running.command('account', 'suspend', 'tax', '--why', 'nhầm');
    const stopped = await running.ask('tax', query);
    expect([stopped.status, stopped.data]).toEqual([403, undefined]);
    const then = new Date().toISOString();
    const told = await running.command(
      'policy',
      'rollback',
      String(before),
      '--why',
      'thao tác nhầm',
      '--by',
      'hoa',
    );
    expect(told).toContain(`roll-back to version ${before}: thao tác nhầm`);
    expect(await capital()).toEqual(expect.any(String));
    const explained = await running.ask(
      'tax',
      'query($at: DateTime) { viewer { past: explain(coordinate: "Enterprise.charterCapital", at: $at) { decision reason } now: explain(coordinate: "Enterprise.charterCapital") { decision reason } } }',
      { at: then },
    );
    expect(explained.data?.viewer).toEqual({
      past: { decision: 'DENIED', reason: 'TERMINATED' },
      now: { decision: 'PERMITTED', reason: null },
    });
    const history = await running.province.store.history(4);
    expect(history.map(({ action, by }) => [action, by])).toEqual(
      expect.arrayContaining([
        ['ACCOUNT_ACTIVE', 'hoa'],
        ['RECORDED', 'hoa'],
      ]),
    );
    const shown = await running.command('policy', 'show', String(before + 1));
    expect(shown).toContain('TERMINATED: nhầm');
    expect(shown).toContain('- Enterprise.charterCapital');
    expect(await running.command('policy', 'diff', String(before), String(before))).toContain(
      'No difference',
    );
  });

  it('explain for a past moment is told by the policy of that moment', async () => {
    const told = await running.ask(
      'auditor',
      '{ administration { policyHistory(first: 2) { version at by action concerns why } } }',
    );
    expect(told.data?.administration).toEqual({ policyHistory: await running.province.store.history(2) });
    const beforeAll = new Date(Date.parse('2020-01-01T00:00:00Z')).toISOString();
    const now = await running.command('explain', '--as', 'tax', 'Enterprise.charterCapital');
    expect(now).toMatch(/: PERMITTED/);
    process.exitCode = 0;
    await expect(
      running.command('explain', '--as', 'tax', 'Enterprise.charterCapital', '--at', beforeAll),
    ).rejects.toThrow(/ACCOUNT_UNKNOWN/);
    process.exitCode = 0;
  });
});
