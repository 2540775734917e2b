/**
 * How soon a policy change lives on a running process with 1,000 accounts and 600 agreements while requests run: from the
 * store's acknowledgement to the first answer under the new policy. Run: `npm run bench:policy-change`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demonstration } from '../province/demonstration/demonstration.ts';
import { startProvince } from '../province/start/start-province.ts';
import { readConfiguration } from '../schema/config/configuration.ts';
import { invariant } from '../schema/invariant.ts';
import { parseInstrumentDocuments } from '../schema/policy/instrument-document.ts';
import type { ControlStore } from '../subgraphs/registry/store/control-store-interface.ts';

const sizes = { accounts: 1_000, agreements: 600, changes: 50, clients: 8 } as const;
const number = 'TT-C/2026';

async function fillPolicy(store: ControlStore): Promise<string> {
  const catalogue = await demonstration.loadCatalogue();
  const issue = (id: string) =>
    store.issueAccount({
      id,
      agency: 'H41.X',
      agencyName: 'X',
      agencyNameEn: 'X',
      class: 'STATE_AGENCY',
      role: 'CONSUMER',
      attributes: {},
      purpose: 'p',
      describes: '',
    });
  const { key } = await issue('measured');
  for (let at = 0; at < sizes.accounts; at += 1) await issue(`account-${at}`);
  const { accounts } = await store.snapshot();
  const document = (of: string, consumer: string) => `kind: AGREEMENT
number: ${of}
title: t
provider: G01.CAT
consumers: [${consumer}]
content:
  - items: [Citizen.personalId, Citizen.fullName, Citizen.dateOfBirth, Citizen.gender]
term: { from: "2026-01-01", to: null }
purpose: p
`;
  const documents = Array.from({ length: sizes.agreements }, (_none, at) =>
    document(`TT-${at}/2026`, `account-${at}`),
  );
  const drafts = parseInstrumentDocuments([document(number, 'measured'), ...documents].join('---\n'), {
    catalogue,
    accounts,
  });
  await store.recordInstruments(drafts, { by: 'bench' });
  return key;
}

async function measure(dataDir: string): Promise<void> {
  const catalogue = await demonstration.loadCatalogue();
  await demonstration.ensureData({ catalogue, dataDir, scale: 0.02 });
  const configuration = readConfiguration({ LIENTHONG_PORT: '0', LIENTHONG_DATA_DIR: dataDir });
  const province = await startProvince({
    catalogue,
    serviceCode: await demonstration.loadServices(),
    configuration,
    report: () => {},
  });
  const address = await province.server.listen({ host: '127.0.0.1', port: 0 });
  const key = await fillPolicy(province.store);
  const ask = async () => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query: '{ citizens(first: 1) { nodes { fullName } } }' }),
    });
    return (await response.text()).includes('"fullName":"');
  };
  invariant(await ask(), 'the agreement is in force');

  let isOpen = true;
  let isRunning = true;
  let acknowledged = 0;
  let late = 0;
  let waiting: ((at: number) => void) | null = null;
  const client = async () => {
    while (isRunning) {
      const [asked, expected] = [performance.now(), isOpen];
      const answer = await ask();
      if (answer === isOpen) {
        waiting?.(performance.now());
        waiting = null;
      } else if (asked > acknowledged && expected === isOpen) late += 1;
    }
  };
  const clients = Array.from({ length: sizes.clients }, client);
  const delays: number[] = [];
  for (let at = 0; at < sizes.changes; at += 1) {
    const draft = { number, reason: 'bench', restoredBy: null, by: 'bench' };
    await province.store.recordEvent({ ...draft, kind: isOpen ? 'SUSPENDED' : 'RESUMED' });
    isOpen = !isOpen;
    acknowledged = performance.now();
    const live = await new Promise<number>((resolve) => {
      waiting = resolve;
    });
    delays.push(live - acknowledged);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  isRunning = false;
  await Promise.all(clients);
  await province.close();
  delays.sort((left, right) => left - right);
  const [median, longest] = [delays[Math.floor(delays.length / 2)] ?? 0, delays.at(-1) ?? 0];
  console.log('| what | measured |\n|---|---|');
  console.log(
    `| policy changes under ${sizes.clients} clients, ${sizes.accounts} accounts | ${delays.length} |`,
  );
  console.log(`| change live after acknowledgement, median | ${median.toFixed(0)} ms |`);
  console.log(`| change live after acknowledgement, longest | ${longest.toFixed(0)} ms |`);
  console.log(`| answers under the old policy to requests begun later | ${late} |`);
}

const folder = await mkdtemp(join(tmpdir(), 'lienthong-bench-'));
try {
  await measure(folder);
} finally {
  await rm(folder, { recursive: true, force: true });
}
