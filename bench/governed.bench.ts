/**
 * What governing costs: the join of `npm run bench` by an account under three agreements with a row scope and two masks,
 * against the same query and rows by an account that is granted everything plainly, on one server, interleaved. Run:
 * `npm run bench:governed`.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { main } from '../province/command/main.ts';
import { demonstration } from '../province/demonstration/demonstration.ts';
import { startProvince } from '../province/start/start-province.ts';
import { readConfiguration } from '../schema/config/configuration.ts';
import { invariant } from '../schema/invariant.ts';

const query =
  '{ dossiers(first: 100) { nodes { dossierCode completion applicant { personalId fullName dateOfBirth household { householdId detail commune { name } } } } } }';
const rounds = 7;
const seconds = 4;
const connections = 16;

const citizen = 'Citizen.personalId, Citizen.fullName, Citizen.dateOfBirth, Citizen.household';
const household = 'Household.householdId, Household.detail, Household.commune';
const dossier = 'Dossier.dossierCode, Dossier.completion, Dossier.applicant';
const documents = `kind: AGREEMENT
number: TT-P/2026
title: plain
provider: "*"
consumers: [plain]
content:
  - items: [${citizen}]
  - items: [${household}]
  - items: [${dossier}]
term: { from: "2026-01-01", to: null }
purpose: p
---
kind: AGREEMENT
number: TT-G1/2026
title: governed, with a row scope that a code list decides
provider: G01.CAT
consumers: [governed]
content:
  - items: [${citizen}]
    rows: { permanentAddress: { commune: { under: "40" } } }
    masks: { Citizen.dateOfBirth: year, Citizen.personalId: { partial: 4 } }
term: { from: "2026-01-01", to: null }
purpose: p
---
kind: AGREEMENT
number: TT-G2/2026
title: governed, bare for those born here before 1990
provider: G01.CAT
consumers: [governed]
content:
  - items: [Citizen.dateOfBirth]
    rows: { dateOfBirth: { lt: "1990-01-01" } }
  - items: [${household}]
term: { from: "2026-01-01", to: null }
purpose: p
---
kind: AGREEMENT
number: TT-G3/2026
title: governed, dossiers
provider: H41.TTPVHCC
consumers: [governed]
content:
  - items: [${dossier}]
term: { from: "2026-01-01", to: null }
purpose: p
`;

type Name = 'plain' | 'governed';

async function run(folder: string): Promise<void> {
  const catalogue = await demonstration.loadCatalogue();
  await demonstration.ensureData({ catalogue, dataDir: folder, scale: 1 });
  const keys = new Map<Name, string>();
  const printed: string[] = [];
  const output = {
    out: (text: string) => void printed.push(text),
    err: (text: string) => void printed.push(text),
  };
  const command = (...words: readonly string[]) =>
    main(['node', 'lienthong', '--data-dir', folder, ...words], output);
  for (const name of ['plain', 'governed'] as const) {
    printed.length = 0;
    await command(
      'account',
      'issue',
      name,
      '--agency',
      'H41.X',
      '--agency-name',
      'X',
      '--purpose',
      'p',
      '--json',
    );
    keys.set(name, (JSON.parse(printed.join('\n')) as { key: string }).key);
  }
  const file = join(folder, 'governed.yaml');
  await writeFile(file, documents);
  await command('agreement', 'apply', file);
  invariant((process.exitCode ?? 0) === 0, printed.join('\n'));

  const configuration = readConfiguration({ LIENTHONG_PORT: '0', LIENTHONG_DATA_DIR: folder });
  const province = await startProvince({
    catalogue,
    serviceCode: await demonstration.loadServices(),
    configuration,
    report: () => {},
  });
  const address = await province.server.listen({ host: '127.0.0.1', port: 0 });
  const request = (name: Name) => ({
    url: `${address}/graphql`,
    method: 'POST' as const,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${keys.get(name)}` },
    body: JSON.stringify({ query }),
  });
  for (const name of keys.keys()) {
    const { url, ...init } = request(name);
    const text = await (await fetch(url, init)).text();
    invariant(text.includes('"fullName":"') && !text.includes('"errors"'), `${name}: ${text.slice(0, 300)}`);
    invariant(text.includes('"personalId":"****') === (name === 'governed'), 'masks are on for one of them');
  }
  const samples: Record<Name, { cpu: number; perSecond: number }[]> = { plain: [], governed: [] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of ['plain', 'governed'] as const) {
      const before = process.cpuUsage();
      const { requests } = await autocannon({ ...request(name), connections, duration: seconds });
      const { user, system } = process.cpuUsage(before);
      // WHY: the first round warms up.
      if (round > 0)
        samples[name].push({ cpu: (user + system) / 1000 / requests.total, perSecond: requests.average });
    }
  }
  await province.close();
  const median = (values: readonly number[]) =>
    [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const cpuRatios = samples.governed.map(({ cpu }, at) => cpu / (samples.plain[at]?.cpu ?? cpu));
  console.log('| join of 100 dossiers | req/s | CPU ms/req |\n|---|---|---|');
  for (const name of ['plain', 'governed'] as const) {
    const [perSecond, cpu] = [
      samples[name].map((each) => each.perSecond),
      samples[name].map((each) => each.cpu),
    ];
    console.log(`| ${name} | ${median(perSecond).toFixed(0)} | ${median(cpu).toFixed(2)} |`);
  }
  console.log(
    `governed / plain, CPU for a request, median of ${rounds} rounds: ${median(cpuRatios).toFixed(2)}`,
  );
}

const folder = await mkdtemp(join(tmpdir(), 'lienthong-bench-'));
try {
  await run(folder);
} finally {
  await rm(folder, { recursive: true, force: true });
}
