import { randomBytes } from 'node:crypto';
import { chmod, copyFile, mkdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createOperatorLog } from '../../province/command/operator-log.ts';
import { demonstration } from '../../province/demonstration/demonstration.ts';
import { approvedColumnsFile, databaseFile } from '../../province/start/data-files.ts';
import { type Province, startProvince } from '../../province/start/start-province.ts';
import { type Configuration, readConfiguration } from '../../schema/config/configuration.ts';
import { CodedError } from '../../schema/errors/coded-error.ts';
import { changeRows } from '../fixtures/province-database.ts';
import { askOver, readKeys, seededFolder } from '../fixtures/running-province.ts';

// WHY: each test makes and starts a province of its own.
vi.setConfig({ testTimeout: 120_000 });
afterAll(() => vi.resetConfig());

let province: Province | null = null;
let dataDir = '';
let address = '';
let reports: unknown[] = [];
/** What the operator's log says. */
let lines: string[] = [];

// WHY one folder: to make it takes as long as the rest of a test; each test leaves it as it was.
beforeAll(async () => {
  dataDir = await seededFolder();
});
afterEach(async () => {
  await province?.close();
  province = null;
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

async function start(): Promise<void> {
  const configuration: Configuration = readConfiguration({
    LIENTHONG_PORT: '0',
    LIENTHONG_DATA_DIR: dataDir,
  });
  reports = [];
  lines = [];
  const log = createOperatorLog({ logLevel: 'warn' }, (line) => lines.push(line));
  province = await startProvince({
    catalogue: await demonstration.loadCatalogue(),
    serviceCode: await demonstration.loadServices(),
    configuration,
    report: (error, requestId, database) => {
      reports.push(error);
      log(error, requestId, database);
    },
  });
  address = await province.server.listen({ host: '127.0.0.1', port: 0 });
}

const query = `{
  citizens(first: 1) { nodes { fullName } }
  landParcels(first: 1) { nodes { parcelId } }
}`;

interface Told {
  readonly citizens: boolean;
  readonly land: boolean;
  readonly codes: readonly unknown[];
}

/** Which of the two databases answered, and what was told of the other. */
async function ask(): Promise<Told> {
  const key = (await readKeys(dataDir)).get('land-office');
  const { data, errors } = await askOver(address, key, query);
  const hasNode = (value: unknown) => /"(?:fullName|parcelId)":"/.test(JSON.stringify(value ?? null));
  const codes = [...new Set(errors.map(({ extensions }) => extensions.code))];
  return { citizens: hasNode(data?.citizens), land: hasNode(data?.landParcels), codes };
}

const served: Told = { citizens: true, land: true, codes: [] };

const file = () => databaseFile(dataDir, 'land');
const aside = () => `${file()}.aside`;

/** What befalls the file of one agency; the right file is at `aside()`. */
const faults: Readonly<Record<string, () => Promise<void>>> = {
  'random bytes': () => writeFile(file(), randomBytes(40_000)),
  'zero bytes': () => writeFile(file(), ''),
  'no file': async () => {},
  'a directory': () => mkdir(file()),
  'a database without its tables': () => changeRows(dataDir, 'land', 'create table other (a text)'),
};

async function breakFile(fault: () => Promise<void>): Promise<void> {
  await rename(file(), aside());
  await fault();
}

async function repairFile(): Promise<void> {
  await rm(file(), { recursive: true, force: true });
  await rename(aside(), file());
}

const failing = [['SUBGRAPH_FAILED'], ['ITEM_UNAVAILABLE']];

describe('one broken database', () => {
  it('that nobody has approved before is approved when it can be read, not while it is empty', async () => {
    await breakFile(() => writeFile(file(), ''));
    await start();
    expect((await ask()).land).toBe(false);
    await repairFile();
    await expect.poll(ask, { timeout: 15_000, interval: 300 }).toEqual(served);
  });

  it.each(Object.entries(faults))(
    'does not stop the start: %s; it is opened again when repaired',
    async (_, fault) => {
      await breakFile(fault);
      await start();
      const told = reports.find((one) => one instanceof CodedError && one.code === 'DATABASE_UNAVAILABLE');
      expect(told).toMatchObject({ details: { database: 'land', detail: expect.stringMatching(/.{5}/) } });
      expect(String(told)).toContain('land');
      const broken = await ask();
      expect({ ...broken, codes: [] }).toEqual({ citizens: true, land: false, codes: [] });
      expect(failing).toContainEqual(broken.codes);
      await repairFile();
      await expect.poll(ask, { timeout: 15_000, interval: 300 }).toEqual(served);
    },
  );

  it.each(Object.entries(faults))('stops no other while the server runs: %s', async (_, fault) => {
    await start();
    expect(await ask()).toEqual(served);
    await breakFile(fault);
    const broken = await ask();
    expect({ ...broken, codes: [] }).toEqual({ citizens: true, land: false, codes: [] });
    expect(failing).toContainEqual(broken.codes);
    if (broken.codes[0] === 'SUBGRAPH_FAILED') {
      const told = lines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
      const causes = expect.arrayContaining([
        { type: 'Error', code: expect.any(String), message: expect.stringContaining('SQLITE_') },
      ]);
      const requestId = expect.stringMatching(/^[0-9a-f]{8}-/);
      expect(told).toContainEqual(
        expect.objectContaining({ level: 'warn', database: 'land', requestId, causes }),
      );
    }
    expect(lines.join('')).not.toContain('[object');
    await repairFile();
    await expect.poll(ask, { timeout: 15_000, interval: 300 }).toEqual(served);
  });

  it('is cut to nothing in its place', async () => {
    await start();
    await copyFile(file(), aside());
    await truncate(file(), 0);
    expect(await ask()).toMatchObject({ citizens: true, land: false });
    await repairFile();
    await expect.poll(ask, { timeout: 15_000, interval: 300 }).toEqual(served);
  });

  it('whose approval is unreadable closes its own items alone', async () => {
    const approval = approvedColumnsFile(dataDir, 'land');
    const right = await readFile(approval);
    for (const text of [
      '',
      'no JSON',
      '[]',
      'null',
      '{"version":1,"salt":"x","tables":[["THUA_DAT",null]]}',
    ]) {
      await writeFile(approval, text);
      await start();
      const broken = await ask();
      expect({ ...broken, codes: [] }, text).toEqual({ citizens: true, land: false, codes: [] });
      expect(failing, text).toContainEqual(broken.codes);
      await province?.close();
    }
    await writeFile(approval, right);
  });

  it('may not be read, unless by who may read everything', async () => {
    await chmod(file(), 0o000);
    await start();
    const isRoot = process.getuid?.() === 0;
    expect(await ask()).toMatchObject(isRoot ? served : { citizens: true, land: false });
    await chmod(file(), 0o600);
    await expect.poll(ask, { timeout: 15_000, interval: 300 }).toEqual(served);
  });

  it('that holds the code lists starts as well', async () => {
    const lists = databaseFile(dataDir, 'reference');
    await rename(lists, `${lists}.aside`);
    await start();
    expect(reports.map((one) => (one instanceof CodedError ? one.details.database : null))).toContain(
      'reference',
    );
    expect((await ask()).land).toBe(true);
    await rename(`${lists}.aside`, lists);
  });
});
