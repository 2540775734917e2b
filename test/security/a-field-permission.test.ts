import {
  buildClientSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  parse,
  print,
  visit,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { demonstration } from '../../province/demonstration/demonstration.ts';
import { databaseFile } from '../../province/start/data-files.ts';
import { openDatabases } from '../../province/start/open-databases.ts';
import { buildCatalogue } from '../../schema/catalogue/build-catalogue.ts';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import { ownLoop } from '../../schema/fairness/fair-turns.ts';
import { parseAgencySdl } from '../../schema/language/parse-agency.ts';
import { subgraphSdl } from '../../schema/language/query-surface.ts';
import { createDatabaseSubgraph } from '../../subgraphs/database/create-database-subgraph.ts';
import { codes, coordinates, leavesOf, nodesOf, normalText } from '../fixtures/answer-parts.ts';
import { listedItems, readableItems } from '../fixtures/granted-items.ts';
import { itemPlaces } from '../fixtures/item-query.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';

// WHY: thousands of requests on a machine that may be busy.
vi.setConfig({ testTimeout: 180_000 });

let running: RunningProvince;
let catalogue: CatalogueModel;
beforeAll(async () => {
  catalogue = await demonstration.loadCatalogue();
  running = await runProvince();
});
afterAll(() => running.stop());

const ask = (account: string, query: string, variables?: Record<string, unknown>) =>
  running.ask(account, query, variables);
const accounts = () => [...running.keys.keys()];
const religions = /giáo|Không tôn|"02"/;

describe('A. field permission', () => {
  it('A1 every account reads each item exactly where the policy files say so, asked twice', async () => {
    let compared = 0;
    for (const account of accounts()) {
      const listed = await listedItems(account);
      for (const { coordinate, entity, selection } of itemPlaces(catalogue)) {
        const query = `{ ${entity.plural}(first: 3) { nodes { ${selection} } } }`;
        for (const answer of [await ask(account, query), await ask(account, query)]) {
          // WHY the reason: a person lists all open dossiers, and the rest of their own ones only.
          const isPermitted = answer.errors.every(
            ({ extensions }) => extensions.reason === 'ROW_NOT_COVERED',
          );
          expect(isPermitted, `${account} ${coordinate}`).toBe(listed.has(coordinate));
          if (!isPermitted) expect(leavesOf(answer.data), `${account} ${coordinate}`).toEqual([]);
          compared += 1;
        }
      }
    }
    expect(compared).toBe(accounts().length * itemPlaces(catalogue).length * 2);
  });

  it('A2 an item without any rule is denied to everybody, and cannot be granted', async () => {
    const [population, ...others] = [...catalogue.agencies].sort(({ database }) =>
      database.id === 'population' ? -1 : 1,
    );
    const source = population?.source.replace(
      'bloodType: BloodType',
      'unruled: String @column(name: "GHI_CHU_NV") @item(vi: "x", en: "x")\n  bloodType: BloodType',
    );
    const changed = buildCatalogue([parseAgencySdl(source ?? ''), ...others]);
    expect(changed.items.get('Citizen.unruled')?.modes).toEqual({
      STATE_AGENCY: 'NONE',
      ORGANISATION: 'NONE',
      PERSON: 'NONE',
      PUBLIC: 'NONE',
    });
    const databases = await openDatabases(changed, running.configuration, {
      cursorKey: Buffer.alloc(32),
      policy: 'gateway',
      pseudonymKey: Buffer.alloc(32),
    });
    try {
      const subgraph = databases.find(({ name }) => name === 'population');
      const account = (await running.province.store.snapshot()).accounts.get('one-stop') ?? null;
      const policy = await running.province.store.snapshot();
      const { compilePermission } = await import('../../schema/permission/compile-permission.ts');
      const situation = {
        now: new Date().toISOString(),
        purpose: null,
        address: null,
        method: 'ONLINE_QUERY',
      } as const;
      const permission = compilePermission(changed, policy, account, situation);
      const answer = await subgraph?.execute(
        { document: '{ citizens(first: 3) { nodes { fullName unruled } } }', variables: {} },
        {
          requestId: 'x',
          permission,
          bundle: null,
          signal: new AbortController().signal,
          turn: ownLoop,
          state: new Map(),
          counts: { statements: 0, rows: 0 },
          caller: { account, policy, ...situation },
        },
      );
      expect(leavesOf(answer?.data).map(({ path }) => path)).toEqual(
        Array(3).fill('/citizens/nodes/fullName'),
      );
      expect(JSON.stringify(answer)).not.toMatch(/Ghi chú nghiệp vụ/);
    } finally {
      for (const database of databases) await database.close();
    }
  });

  it('A2 a database does not start when it serves a field that has no explicit rule', async () => {
    const model = catalogue.agencies.find(({ database }) => database.id === 'population');
    if (model === undefined) throw new Error('the population database');
    const start = (sdl: string) =>
      createDatabaseSubgraph({
        model,
        catalogue,
        sdl,
        connection: { engine: 'sqlite', file: databaseFile(running.configuration.dataDir, 'population') },
        cursorKey: Buffer.alloc(32),
        policy: 'gateway',
      });
    const sdl = subgraphSdl(model, catalogue);
    await (await start(sdl)).close();
    for (const more of [
      'extend type Citizen { extra: String }',
      'type Extra { id: ID } extend type Query { extra: Extra }',
    ]) {
      await expect(start(`${sdl}\n${more}`), more).rejects.toMatchObject({
        code: expect.stringMatching(/^(RULE_MISSING|CATALOGUE_INVALID)$/),
      });
    }
  });

  it('A4 a denied item is denied by its field, under whatever response key', async () => {
    for (const query of [
      '{ citizens(first: 5) { nodes { secretAlias: religion { name } } } }',
      '{ citizens(first: 5) { nodes { fullName: religion { name } x: religion { code } } } }',
      '{ citizens(first: 5) { nodes { __typename: religion { name } personalId: religion { code } } } }',
      '{ citizens: citizens(first: 5) { nodes: nodes { religion: religion { name } } } }',
    ]) {
      const answer = await ask('one-stop', query);
      expect(new Set(coordinates(answer)), query).toEqual(new Set(['Citizen.religion']));
      expect(leavesOf(answer.data), query).toEqual([]);
    }
    const { data } = await ask('one-stop', '{ citizens(first: 1) { nodes { religion: fullName } } }');
    expect(leavesOf(data)).toHaveLength(1);
  });

  it.each([
    [
      'a nested spread',
      'query { citizens(first: 5) { nodes { ...F } } } fragment F on Citizen { ...G } fragment G on Citizen { religion { name } }',
    ],
    [
      'nested inline fragments',
      '{ citizens(first: 5) { nodes { ... on Citizen { ... { religion { name } } } } } }',
    ],
    ['edges', '{ citizens(first: 5) { edges { node { religion { name } } } } }'],
    ['a back edge', '{ households(first: 2) { nodes { members(first: 3) { religion { name } } } } }'],
    [
      'a fragment on the root',
      'query { ...R } fragment R on Query { citizens(first: 2) { nodes { religion { name } } } }',
    ],
    [
      'one fragment in two places',
      'query { citizens(first: 2) { nodes { ...F household { members { ...F } } } } } fragment F on Citizen { religion { name } }',
    ],
  ])('A6 a denied item reached by %s is denied', async (_name, query) => {
    const answer = await ask('one-stop', query);
    expect(coordinates(answer)).toContain('Citizen.religion');
    expect(answer.text).not.toMatch(religions);
  });

  it('A6 a member of a union is judged as itself', async () => {
    const query =
      '{ landCertificates(first: 50) { nodes { holder { __typename ... on Citizen { fullName phone religion { name } } ... on Enterprise { name charterCapital } } } } }';
    const answer = await ask('land-office', query);
    expect(new Set(coordinates(answer))).toEqual(
      new Set(['Citizen.phone', 'Citizen.religion', 'Enterprise.charterCapital']),
    );
    const paths = new Set(leavesOf(answer.data).map(({ path }) => path.split('/').at(-1)));
    expect(paths).toEqual(new Set(['__typename', 'fullName', 'name']));
    expect(nodesOf(answer, 'landCertificates').length).toBe(50);
  });

  it('A20 the same operation written otherwise is judged alike', async () => {
    const parts = [
      'citizens(first: 4, orderBy: [{ field: gender }]) { totalCount nodes { fullName religion { name } phone household { householdId members { fullName bloodType } } permanentAddress { commune { name } detail } } }',
      'enterprises(first: 3) { nodes { name charterCapital legalRepresentative { personalId fullName } founders { fullName } } }',
      'dossiers(first: 3) { nodes { dossierCode completion applicant { fullName } result } }',
    ];
    const forms: readonly (readonly [string, readonly string[], (path: string) => string])[] = [
      ['plain', [`{ ${parts.join(' ')} }`], (path) => path],
      ['reordered', [reversed(`{ ${parts.join(' ')} }`)], (path) => path],
      ['split', parts.map((part) => `{ ${part} }`), (path) => path],
      ['fragments', [fragmented(`{ ${parts.join(' ')} }`)], (path) => path],
      ['aliases', parts.map((part) => aliased(`{ ${part} }`)), (path) => path.replaceAll('zz_', '')],
    ];
    for (const account of accounts()) {
      const seen = new Map<string, unknown>();
      for (const [form, queries, original] of forms) {
        const answers = await Promise.all(queries.map((query) => ask(account, query)));
        const denied = answers.flatMap(({ errors }) =>
          errors.map(
            ({ path, extensions }) =>
              `${original((path ?? []).join('/'))} ${String(extensions.coordinate)} ${String(extensions.reason)}`,
          ),
        );
        const leaves = answers.flatMap(({ data }) =>
          leavesOf(data).map(({ path, value }) => `${original(path)} ${String(value)}`),
        );
        seen.set(form, { denied: denied.sort(), leaves: leaves.sort() });
        expect(seen.get(form), `${account} ${form}`).toEqual(seen.get('plain'));
      }
    }
  });

  it('A21 a join over a key that is not granted works, and the key comes out nowhere', async () => {
    const answer = await ask(
      'tax',
      '{ enterprises(first: 20) { nodes { legalRepresentative { fullName } founders { citizen { fullName } } } } }',
    );
    const names = leavesOf(answer.data).filter(({ path }) => path.endsWith('legalRepresentative/fullName'));
    expect(names.length).toBeGreaterThan(10);
    expect(answer.text).not.toMatch(/\b0\d{11}\b/);
    // Parcels and holders of certificates are joined over keys of their owners, of which the public has none.
    const certificates =
      '{ enterprises(first: 20) { pageInfo { endCursor } nodes { name landCertificates { serialNumber holder { __typename } parcel { parcelId } } } } }';
    for (const account of ['public', 'bank', 'researcher', 'tax']) {
      const other = await ask(account, certificates);
      expect(coordinates(other), account).toEqual(['LandCertificate.holder']);
      expect(
        leavesOf(other.data).every(({ path }) => /name|endCursor/.test(path)),
        account,
      ).toBe(true);
    }
    const owner = await ask(
      'land-office',
      '{ landCertificates(first: 5) { nodes { holder { ... on Enterprise { name } ... on Citizen { fullName } } } } }',
    );
    expect(owner.errors).toEqual([]);
    expect(leavesOf(owner.data)).toHaveLength(5);
    expect(owner.text).not.toMatch(/\b\d{10,12}\b/);
  });

  it('A23 a type belongs to one database; its key, which all serve, is released by the owner alone', async () => {
    const [population, ...others] = [...catalogue.agencies].sort(({ database }) =>
      database.id === 'population' ? -1 : 1,
    );
    const twice = parseAgencySdl(population?.source.replace('id: "population"', 'id: "shadow"') ?? '');
    expect(() => buildCatalogue([...catalogue.agencies, twice])).toThrow(
      /already belongs to another database/,
    );
    expect(others).toHaveLength(catalogue.agencies.length - 1);
    // Business and land hold the key of Citizen as a foreign key; neither gives it out under its own policy.
    const representatives = await ask(
      'tax',
      '{ enterprises(first: 5) { nodes { legalRepresentative { personalId } } } }',
    );
    expect(leavesOf(representatives.data)).toHaveLength(5);
    const holders = await ask(
      'land-office',
      '{ landCertificates(first: 50) { nodes { holder { ... on Enterprise { enterpriseCode } ... on Citizen { personalId } } } } }',
    );
    expect(holders.errors).toEqual([]);
    const dossiers = await ask(
      'commune-thanh-vinh',
      '{ dossiers(first: 200) { nodes { dossierCode applicant { personalId } } } }',
    );
    expect(coordinates(dossiers)).toEqual(['Dossier.applicant']);
    expect(dossiers.text).not.toMatch(/\b0\d{11}\b/);
  });

  it.each([
    [
      '@skip with false as default',
      'query($s: Boolean = false) { citizens(first: 5) { nodes { fullName religion @skip(if: $s) { name } } } }',
      {},
    ],
    [
      '@include with false',
      'query($no: Boolean!) { citizens(first: 1) { nodes { fullName religion @include(if: $no) { name } } } }',
      { no: false },
    ],
    [
      '@include with true',
      'query($no: Boolean!) { citizens(first: 1) { nodes { fullName religion @include(if: $no) { name } } } }',
      { no: true },
    ],
    [
      '@skip with true',
      '{ citizens(first: 1) { nodes { fullName religion @skip(if: true) { name } } } }',
      {},
    ],
    [
      '@include on a fragment',
      '{ citizens(first: 1) { nodes { fullName ... @include(if: false) { religion { name } } } } }',
      {},
    ],
    [
      'both',
      '{ citizens(first: 1) { nodes { fullName religion @skip(if: false) @include(if: false) { name } } } }',
      {},
    ],
  ])('A25 %s: the denied item is refused whatever the value', async (_name, query, variables) => {
    const answer = await ask('one-stop', query, variables);
    expect(coordinates(answer)).toContain('Citizen.religion');
    expect(answer.text).not.toMatch(religions);
    expect(answer.text).toContain('"fullName":"');
  });

  it('A26 introspection shows exactly what the caller may read; to the public the open data alone', async () => {
    for (const account of accounts()) {
      const readable = await readableItems(account);
      const answer = await ask(
        account,
        getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true }),
      );
      expect(answer.status, account).toBe(200);
      expect(answer.text, account).not.toMatch(/lt_|_entities|_service|securityNote/);
      const shown = buildClientSchema(answer.data as unknown as IntrospectionQuery);
      for (const { coordinate } of itemPlaces(catalogue)) {
        const [type = '', field = ''] = coordinate.split('.');
        const of = (name: string, member: string) => {
          const found = shown.getType(name);
          return found !== undefined && 'getFields' in found && Object.hasOwn(found.getFields(), member);
        };
        expect(of(type, field), `${account} ${coordinate}`).toBe(readable.has(coordinate));
        if (!readable.has(coordinate)) {
          expect(of(`${type}Where`, field), `${account} filter ${coordinate}`).toBe(false);
          const order = shown.getType(`${type}OrderField`);
          const values = order !== undefined && 'getValues' in order ? order.getValues() : [];
          expect(
            values.map(({ name }) => name),
            `${account} order ${coordinate}`,
          ).not.toContain(field);
        }
      }
    }
    const names = await ask(
      'tax',
      '{ c: __type(name: "Citizen") { fields { name } } h: __type(name: "Household") { name } }',
    );
    expect(names.data).toMatchObject({ h: null });
  });

  it('A28 an error of coercion lists no hidden value and no stored data', async () => {
    const cases: readonly (readonly [string, Record<string, unknown>])[] = [
      ['{ citizens(where: { gender: { eq: MAL } }) { totalCount } }', {}],
      ['{ citizens(where: { maritalStatus: { eq: MARRIE } }) { totalCount } }', {}],
      ['{ citizens(orderBy: { field: maritalStatu }) { totalCount } }', {}],
      ['{ citizens(where: { securityNot: { isNull: true } }) { totalCount } }', {}],
      ['{ citizens(where: { dateOfBirth: { eq: "2000-13-45" } }) { totalCount } }', {}],
      ['query($w: CitizenWhere) { citizens(where: $w) { totalCount } }', { w: { bloodTyp: { eq: 'A' } } }],
      ['query($w: CitizenWhere) { citizens(where: $w) { totalCount } }', { w: { bloodType: { eq: 'AC' } } }],
      [
        'query($w: CitizenWhere) { citizens(where: $w) { totalCount } }',
        { w: { securityNote: { isNull: true } } },
      ],
      [
        'query($o: [CitizenOrder!]) { citizens(orderBy: $o) { totalCount } }',
        { o: [{ field: 'dateOfBirt' }] },
      ],
      ['query($n: Int) { citizens(first: $n) { totalCount } }', { n: 'many' }],
    ];
    for (const account of ['public', 'tax', 'one-stop']) {
      for (const [query, variables] of cases) {
        const answer = await ask(account, query, variables);
        expect(leavesOf(answer.data), query).toEqual([]);
        expect(answer.errors.length, query).toBeGreaterThan(0);
        expect(answer.text, query).not.toMatch(
          /did you mean|MARRIED|WIDOWED|"MALE"|dateOfBirth"|bloodType"|\btotalCount":/i,
        );
      }
    }
  });

  it('A29 a denied item inside a list is refused before anything runs; its neighbours stay', async () => {
    const answer = await ask(
      'one-stop',
      '{ citizens(first: 7) { totalCount nodes { fullName phone religion { name } } } }',
    );
    expect(nodesOf(answer, 'citizens')).toHaveLength(7);
    for (const node of nodesOf<Record<string, unknown>>(answer, 'citizens')) {
      expect(node).toEqual({ fullName: expect.stringMatching(/\S/), phone: null, religion: null });
    }
    expect(coordinates(answer).sort()).toEqual(['Citizen.phone', 'Citizen.religion']);
    // What makes this so: every item is served nullable, whatever its file writes.
    const population = catalogue.agencies.find(({ database }) => database.id === 'population');
    const written = population?.source.replace('  phone: String\n', '  phone: String!\n') ?? '';
    expect(written).toContain('phone: String!');
    expect(subgraphSdl(parseAgencySdl(written), catalogue)).toMatch(/\bphone: String\n/);
  });

  it.each([
    ['a mutation', 'mutation { x }'],
    ['a subscription', 'subscription { x }'],
    ['@defer', '{ citizens { ... @defer { totalCount } } }'],
    ['@stream', '{ citizens { nodes @stream { fullName } } }'],
    [
      '@defer beside data',
      '{ citizens(first: 1) { nodes { fullName } } ... @defer { enterprises { totalCount } } }',
    ],
    ['a mutation beside a query', 'query A { viewer { class } } mutation B { x }'],
  ])('A36 %s is a clean 400 without any data', async (_name, query) => {
    const answer = await ask('one-stop', query);
    expect([answer.status, answer.data]).toEqual([400, undefined]);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(codes(answer)).toHaveLength(1);
  });

  it('an item outside the public catalogue is a misspelt name, for everybody and everywhere', async () => {
    for (const account of accounts()) {
      for (const query of [
        '{ citizens { nodes { NAME } } }',
        '{ citizens(where: { NAME: { isNull: true } }) { totalCount } }',
        '{ citizens(orderBy: { field: NAME }) { totalCount } }',
        '{ viewer { explain(coordinate: "Citizen.NAME") { decision reason message { en } rules { grant } howToRequest { way } } } }',
      ]) {
        const hidden = await ask(account, query.replace('NAME', 'securityNote'));
        const misspelt = await ask(account, query.replace('NAME', 'securityMote'));
        const normal = (answer: typeof hidden) =>
          normalText(answer)
            .replaceAll('securityMote', 'securityNote')
            .replace(/column \d+/g, '');
        expect(normal(hidden)).toBe(normal(misspelt));
      }
    }
    for (const view of ['', '?view=catalogue']) {
      const sdl = await (await fetch(`${running.address}/schema.graphql${view}`)).text();
      expect(sdl).not.toContain('securityNote');
      expect(sdl).toContain('type Enterprise');
    }
  });
});

/** Every selection set back to front. */
function reversed(query: string): string {
  return print(
    visit(parse(query), {
      SelectionSet: (node) => ({ ...node, selections: [...node.selections].reverse() }),
    }),
  );
}

/** Every field with an alias of its own. */
function aliased(query: string): string {
  return print(
    visit(parse(query), {
      Field: (node) => ({ ...node, alias: { ...node.name, value: `zz_${node.name.value}` } }),
    }),
  );
}

/** Every selection set inside an inline fragment without a type. */
function fragmented(query: string): string {
  return print(
    visit(parse(query), {
      SelectionSet: {
        leave: (node) => ({
          ...node,
          selections: [{ kind: 'InlineFragment' as never, selectionSet: node } as never],
        }),
      },
    }),
  );
}
