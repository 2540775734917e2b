import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { issueAccount, runCommand } from '../fixtures/command-line.ts';
import {
  type FloodedProvince,
  type FloodKind,
  type FloodRequest,
  floods,
  startFlooded,
} from '../fixtures/flood.ts';
import { askOver, readKeys, seededFolder } from '../fixtures/running-province.ts';

// WHY: thousands of requests on a machine that may be busy.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 300_000 });

const megabyte = 1_000_000;
/** How much a server may grow under any flood, its memory as the operating system counts it. */
const mayGrow = 100 * megabyte;
/** Consumers that have each other items. */
const consumers = Array.from({ length: 20 }, (_none, at) => `flood-${at}`);
const items = ['fullName', 'dateOfBirth', 'phone', 'household', 'permanentAddress'];

const counts: Readonly<Record<FloodKind, number>> = {
  'operation names': 3_000,
  'comments and spaces': 200,
  'fragment names': 200,
  aliases: 300,
  fields: 150,
  literals: 150,
  'variable definitions': 100,
  'values of variables': 150,
  'fragments that expand': 30,
  'documents that do not parse': 300,
  'documents that are not valid': 200,
  'wrong keys from many addresses': 500,
};

let dataDir: string;
let server: FloodedProvince;
let key: string;
let keysOfConsumers: readonly string[];

beforeAll(async () => {
  dataDir = await seededFolder();
  key = (await readKeys(dataDir)).get('one-stop') ?? '';
  const issued: string[] = [];
  for (const consumer of consumers) issued.push(await issueAccount(dataDir, consumer));
  keysOfConsumers = issued;
  const file = join(dataDir, 'floods.yaml');
  await writeFile(file, consumers.map(agreementOf).join('---\n'));
  expect(await runCommand(dataDir, 'agreement', 'apply', file)).toContain('recorded');
  // WHY so little: a server that keeps what each request brings is dead before its memory is measured.
  server = await startFlooded(dataDir, ['--max-old-space-size=224']);
});
afterAll(async () => {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

function agreementOf(consumer: string, at: number): string {
  const own = items.filter((_item, bit) => ((at + 1) >> bit) & 1).map((item) => `Citizen.${item}`);
  return `kind: AGREEMENT
number: F-${at}
title: Thử nghiệm
provider: G01.CAT
consumers: [${consumer}]
content:
  - items: [Citizen.personalId, ${own.join(', ')}]
    rows: { permanentAddress: { commune: { eq: "${16_000 + at}" } } }
term: { from: "2026-01-01", to: null }
purpose: Thử nghiệm
legalBasis: [Luật]
`;
}

const requestsOf = (kind: FloodKind, count: number): readonly FloodRequest[] =>
  Array.from({ length: count }, (_none, at) => ({ key, ...floods[kind](at) }));

const kinds = Object.keys(floods) as FloodKind[];

/** Every consumer reads and is described what it may read. */
const byConsumers = (): readonly FloodRequest[] =>
  keysOfConsumers.flatMap((one) =>
    [
      '{ __schema { types { name } } }',
      '{ citizens(first: 1) { nodes { fullName phone household { detail } } } }',
    ].map((query) => ({ key: one, query })),
  );

describe('F. floods', () => {
  it('F84 no flood of documents, values, keys, addresses or consumers makes the server grow by 100 MB', async () => {
    for (const kind of kinds) await server.flood(requestsOf(kind, 5));
    const first = await server.memory();
    const grown = async (what: string) => {
      const { rss, heap } = await server.memory();
      expect(rss - first.rss, `${what}: resident`).toBeLessThan(mayGrow);
      expect(heap - first.heap, `${what}: heap`).toBeLessThan(mayGrow / 2);
    };
    for (const kind of kinds) {
      const answers = await server.flood(requestsOf(kind, counts[kind]));
      expect(
        [...answers.keys()].filter((status) => status >= 500),
        kind,
      ).toEqual([]);
      await grown(kind);
    }
    await server.flood(byConsumers());
    await grown('consumers');
    const after = await askOver(server.address, key, '{ citizens(first: 1) { nodes { fullName } } }');
    expect([after.status, after.errors]).toEqual([200, []]);
  });
});
