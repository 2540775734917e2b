import { describe, expect, it } from 'vitest';
import { demonstration } from '../../../province/demonstration/demonstration.ts';
import { buildCatalogue } from '../../../schema/catalogue/build-catalogue.ts';
import { lintCatalogue } from '../../../schema/contract/lint-catalogue.ts';
import type { ExchangeContext } from '../../../schema/exchange/subgraph-service.ts';
import { ownLoop } from '../../../schema/fairness/fair-turns.ts';
import { parseAgencySdl } from '../../../schema/language/parse-agency.ts';
import {
  createServiceSubgraph,
  type ServiceCode,
} from '../../../subgraphs/service/create-service-subgraph.ts';
import { permissionOf } from '../../fixtures/permission-of.ts';

const catalogue = await demonstration.loadCatalogue();
const model = catalogue.agencies.find(({ database }) => database.id === 'attestation');
if (model === undefined) throw new Error('the demonstration has a service');
const code = (await demonstration.loadServices()).get('attestation') ?? {};

const granted = permissionOf({ entity: 'Citizen', items: ['Citizen.isAdult'] });
const nothing = permissionOf({ entity: 'Citizen', items: ['Citizen.fullName'] });

function ask(
  permission: ExchangeContext['permission'],
  document: string,
  representations: readonly unknown[] = [],
  with_: ServiceCode = code,
) {
  const service = createServiceSubgraph({ model: model as never, catalogue, code: with_, policy: 'gateway' });
  const policy = { version: 1, accounts: new Map(), instruments: [], events: [], usageRegulations: [] };
  return service.execute(
    { document, variables: { representations } },
    {
      requestId: 'x',
      permission,
      bundle: null,
      signal: new AbortController().signal,
      turn: ownLoop,
      state: new Map(),
      counts: { statements: 0, rows: 0 },
      // One moment before midnight in Vietnam.
      caller: {
        account: null,
        policy,
        now: '2026-03-09T16:59:59.999Z',
        purpose: null,
        address: null,
        method: 'ONLINE_QUERY',
      },
    },
  );
}

const entities = (fields: string) =>
  `query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Citizen { ${fields} } } }`;
const citizen = (rest: Readonly<Record<string, unknown>>) => ({
  __typename: 'Citizen',
  personalId: '1',
  lt_in_isAdult: '1',
  ...rest,
});
const codesOf = (answer: Awaited<ReturnType<typeof ask>>) =>
  answer.errors?.map(({ extensions }) => extensions?.code);

describe('a service as a subgraph', () => {
  it('computes of the inputs that it is given, in legal days', async () => {
    const births = ['2008-03-09', '2008-03-10', '1950-01-01'].map((dateOfBirth) => citizen({ dateOfBirth }));
    const answer = await ask(granted, entities('isAdult'), births);
    expect(answer).toEqual({ data: { _entities: [true, false, true].map((isAdult) => ({ isAdult })) } });
  });

  it('of a null comes null; of an input that is absent an error, never a value', async () => {
    const answer = await ask(granted, entities('isAdult'), [citizen({ dateOfBirth: null }), citizen({})]);
    expect(answer.data).toEqual({ _entities: [{ isAdult: null }, { isAdult: null }] });
    expect(codesOf(answer)).toEqual(['REPRESENTATION_INVALID']);
  });

  it('without the witness of the row nothing is computed', async () => {
    const dateOfBirth = '1990-01-01';
    const hidden = citizen({ dateOfBirth, lt_in_isAdult: null });
    expect((await ask(granted, entities('isAdult'), [hidden])).data).toEqual({
      _entities: [{ isAdult: null }],
    });
    const forged = { __typename: 'Citizen', personalId: '1', dateOfBirth };
    expect(codesOf(await ask(granted, entities('isAdult'), [forged]))).toEqual(['REPRESENTATION_INVALID']);
  });

  it.each([
    ['an item that is not granted', nothing, entities('isAdult')],
    ['an alias of it', nothing, entities('personalId: isAdult')],
    ['an input, which it only refers to', granted, entities('dateOfBirth')],
    ['an alias of an input', granted, entities('isAdult: dateOfBirth')],
    ['a witness', granted, entities('lt_in_isAdult')],
    ['its SDL', granted, '{ _service { sdl } }'],
  ])('%s is denied, whatever the representation says', async (_name, permission, document) => {
    const answer = await ask(permission, document, [citizen({ dateOfBirth: '1990-01-01' })]);
    expect(codesOf(answer)).toEqual(['FIELD_NOT_PERMITTED']);
    expect(JSON.stringify(answer)).not.toMatch(/true|false|1990|type Citizen/);
  });

  it('a fault of the code tells nothing', async () => {
    const failing: ServiceCode = {
      ...code,
      Citizen: {
        isAdult: ({ dateOfBirth }) => {
          throw new Error(`cannot read ${String(dateOfBirth)}`);
        },
      },
    };
    const answer = await ask(granted, entities('isAdult'), [citizen({ dateOfBirth: '1990-01-01' })], failing);
    expect(codesOf(answer)).toEqual(['INTERNAL']);
    expect(JSON.stringify(answer)).not.toContain('1990');
  });

  it('file and code name the same items, or it does not start', () => {
    const start = (with_: ServiceCode) =>
      createServiceSubgraph({ model: model as never, catalogue, code: with_, policy: 'gateway' });
    expect(() => start({})).toThrow(/Citizen.isAdult has no code/);
    expect(() => start({ ...code, Citizen: { ...code.Citizen, age: () => 1 } })).toThrow(/Citizen.age/);
  });

  it.each([
    ['2004-02-29', '2022-02-28', false],
    ['2004-02-29', '2022-03-01', true],
    ['2008-03-10', '2026-03-10', true],
    ['2008-03-10', '2026-03-09', false],
  ])('who was born on %s is of age on %s: %s', (birth, today, expected) => {
    const context = { caller: { now: `${today}T05:00:00Z` } } as ExchangeContext;
    expect(code.Citizen?.isAdult?.({ dateOfBirth: birth }, context)).toBe(expected);
  });
});

describe('the file of a service', () => {
  const others = catalogue.agencies.filter(({ database }) => database.id !== 'attestation');
  const source = model.source;
  const read = (from: string, to: string) => {
    expect(source).toContain(from);
    return buildCatalogue([...others, parseAgencySdl(source.replace(from, to))]);
  };

  it.each([
    ['a non-null item', 'isAdult: Boolean', 'isAdult: Boolean!', /nullable leaf/],
    ['a list', 'isAdult: Boolean', 'isAdult: [Boolean]', /nullable leaf/],
    ['arguments', 'isAdult: Boolean', 'isAdult(on: Date): Boolean', /nullable leaf/],
    [
      'an item without a label',
      '@item(vi: "Đã đủ 18 tuổi", en: "Is of age", personal: BASIC)',
      '',
      /has no @item/,
    ],
    [
      'a table',
      'type LegalStatus',
      'type LegalStatus @entity(table: "T", name: "x", nameEn: "x")',
      /no tables/,
    ],
    [
      'a directive under a name that it did not import',
      '@computedOf(fields: "dateOfBirth")',
      '@requires(fields: "dateOfBirth")',
      /not_imported_requires/,
    ],
    [
      'another key than the owner',
      'type Citizen @key(fields: "personalId") {\n  personalId: ID\n',
      'type Citizen @key(fields: "fullName") {\n  fullName: String\n',
      /by its key/,
    ],
  ])('%s is refused', (_name, from, to, message) => {
    expect(() => read(from, to)).toThrow(message);
  });

  it('lint: items that can be granted to nobody, or not to a class with which they are shared', () => {
    expect(lintCatalogue(catalogue)).toEqual([]);
    const open = read(
      '@share(mode: SPECIFIC, to: [ORGANISATION])',
      '@share(mode: SPECIFIC, to: [ORGANISATION])\n    @share(mode: OPEN, to: [PUBLIC])',
    );
    expect(lintCatalogue(open).map(({ severity, en }) => [severity, en])).toEqual([
      ['WARNING', 'is shared with class PUBLIC, but computed of Citizen.dateOfBirth, which is not'],
    ]);
    const lost = read(
      '"legalStatus { code } legalRepresentative { isAdult }"',
      '"legalStatus { code mark } legalRepresentative { isAdult }"',
    );
    const marked = buildCatalogue([
      ...others,
      parseAgencySdl(
        (lost.agencies.at(-1)?.source ?? '').replace(
          'type LegalStatus @key(fields: "code") {\n  code: ID',
          'type LegalStatus @key(fields: "code") {\n  code: ID\n  mark: String @external',
        ),
      ),
    ]);
    expect(lintCatalogue(marked).map(({ severity, en }) => [severity, en])).toEqual([
      ['ERROR', 'is computed of LegalStatus.mark, which is no data item'],
    ]);
  });

  it('a database that would compute is refused', () => {
    const population = others.find(({ database }) => database.id === 'population');
    const text = (population?.source ?? '')
      .replace('import: ["@key"]', 'import: ["@key", "@requires"]')
      .replace('phone: String\n    @column', 'phone: String @requires(fields: "fullName")\n    @column');
    expect(() => parseAgencySdl(text)).toThrow(/@requires belongs to a service/);
  });
});
