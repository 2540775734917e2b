import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../../schema/catalogue/build-catalogue.ts';
import type { CatalogueModel } from '../../../schema/catalogue/model.ts';
import type { OperationKind } from '../../../schema/language/entrance.ts';
import { parseAgencySdl } from '../../../schema/language/parse-agency.ts';
import { compilePermission } from '../../../schema/permission/compile-permission.ts';
import { inputsOf, isComputed, itemClosures } from '../../../schema/permission/item-closure.ts';
import type { ContentEntry } from '../../../schema/policy/policy.ts';
import { copyingCatalogue, serviceCatalogue } from './service-town.ts';
import {
  account,
  agencySdl,
  agreement,
  entry,
  itemOf,
  peopleTypes,
  policyOf,
  situation,
  smallCatalogue,
  unitTypes,
} from './small-policy.ts';

const shared = '@item(vi: "m", en: "m") @share(mode: DEFAULT, to: [STATE_AGENCY], ground: COMMON_USE)';

const told = (catalogue: CatalogueModel) =>
  Object.fromEntries(
    [...itemClosures(catalogue)].map(([item, { inputs, unknown }]) => {
      const words = inputs.map(({ coordinate, isRow, isCopied, isThrough }) =>
        [coordinate, isRow && 'row', isCopied && 'copied', isThrough && 'through'].filter(Boolean).join(' '),
      );
      return [item, [...words, ...unknown.map((each) => `${each} unknown`)]];
    }),
  );

const closures = {
  'Person.isAdult': ['Person.born row'],
  'Person.lucky': [],
  'Person.secretive': ['Person.alive row', 'Person.note row'],
  'Person.riddle': ['Person.alive row', 'Person.nothing unknown'],
  'Person.mayVote': ['Person.isAdult row', 'Home.street row', 'Person.born row through'],
  'Person.teamOf': ['Person.team row', 'Team.boss', 'Person.faith'],
  'Person.owns': ['Person.alive row', 'Asset.owner', 'Asset.unit', 'Unit.code'],
  'Person.holdings': ['Asset.owner', 'Asset.assetId'],
};

/** A service that counts rows and goes through their first page. */
const pagesSdl = agencySdl(
  'pages',
  `type Person @key(fields: "personId") {
  personId: ID
  assetsConnection(first: Int, after: String): AssetConnection @external
  worth: Int @requires(fields: "assetsConnection(first: 5) { nodes { assetId } pageInfo { hasNextPage } }") ${shared}
  many: Int @requires(fields: "assetsConnection { totalCount }") ${shared}
}
type AssetConnection { nodes: [Asset!]! @external pageInfo: PageInfo! @external totalCount: Int! @external }
type PageInfo { hasNextPage: Boolean! @external }
type Asset @key(fields: "assetId") { assetId: ID }`,
)
  .replace('import: ["@key"]', 'import: ["@key", "@external", "@requires"]')
  .replace('id: "pages"', 'id: "pages" service: true');

describe('the closure of an item of a service', () => {
  it('names the items of the row, those behind relations, and those that another computed item sees to', () => {
    expect(told(serviceCatalogue)).toEqual(closures);
    expect(itemClosures(serviceCatalogue)).toBe(itemClosures(serviceCatalogue));
  });

  it('tells a copy that the service hands out itself', () => {
    const teamOf = ['Person.team row', 'Team.boss', 'Person.faith', 'Person.faith copied'];
    expect(told(copyingCatalogue)).toEqual({ ...closures, 'Person.teamOf': teamOf });
  });

  it('is the same for the pages of a relation as for its list', () => {
    const paged = buildCatalogue(
      [agencySdl('people', peopleTypes), agencySdl('units', unitTypes), pagesSdl].map(parseAgencySdl),
    );
    expect(told(paged)).toEqual({
      'Person.worth': ['Asset.owner', 'Asset.assetId'],
      'Person.many': ['Asset.owner'],
    });
  });

  it('is none without services', () => {
    expect(itemClosures(smallCatalogue).size).toBe(0);
  });

  it('is read at the entrance of its row, and over relations by joining', () => {
    const read = (item: string, kind: OperationKind) =>
      inputsOf(serviceCatalogue, item, kind).map(({ coordinate, kind: at }) => `${at} ${coordinate}`);
    expect(read('Person.owns', 'LIST')).toEqual([
      ...['LIST Person.alive', 'JOIN Asset.owner', 'JOIN Asset.unit', 'JOIN Unit.code'],
    ]);
    expect(read('Person.teamOf', 'LOOKUP')).toEqual([
      'LOOKUP Person.team',
      'JOIN Team.boss',
      'JOIN Person.faith',
    ]);
    expect(read('Person.name', 'LIST')).toEqual([]);
  });

  it.each<[string, boolean]>([
    ['Person.isAdult', true],
    ['Person.riddle', true],
    ['Person.lucky', false],
    ['Person.born', false],
    ['Person.nothing', false],
  ])('%s is computed: %s', (item, expected) => {
    expect(isComputed(serviceCatalogue, item)).toBe(expected);
  });
});

const inTeam = { team: { teamId: { eq: 'T1' } } };
const ofGrade = { grade: { eq: 'HIGH' } };

/** An entry of items of several entities as the entries of each. */
function byEntity(written: ContentEntry): readonly ContentEntry[] {
  const entityOf = (item: string) => serviceCatalogue.items.get(item)?.entity;
  return [...new Set(written.items.map(entityOf))].map((entity) => ({
    ...written,
    items: written.items.filter((item) => entityOf(item) === entity),
  }));
}

/** Through which entrances an agreement of these entries gives an item, and in which rows. */
function given(
  item: string,
  entries: readonly (readonly string[] | ContentEntry)[],
  catalogue = serviceCatalogue,
): Readonly<Record<string, unknown>> {
  const content = entries.flatMap((each) => ('items' in each ? byEntity(each) : byEntity(entry(each))));
  const agreements = ['A.people', 'A.age', 'A.vote', 'A.units'].map((provider, at) =>
    agreement(content, { number: `TT-${at}`, provider }),
  );
  const permission = compilePermission(catalogue, policyOf(agreements), account(), situation());
  return Object.fromEntries(
    (['LOOKUP', 'LIST', 'JOIN', 'AGGREGATE'] as const).flatMap((kind) => {
      const decision = permission.decide(kind, item);
      if (decision.kind === 'none') return [];
      const rows = new Set(decision.grants.map((grant) => JSON.stringify(grant.rows)));
      return [[kind, [...rows]]];
    }),
  );
}

const everywhere = { LOOKUP: ['null'], LIST: ['null'], JOIN: ['null'] };
const at = (items: readonly string[], ...operations: readonly OperationKind[]) =>
  entry(items, { operations });

describe('an item of a service is given', () => {
  it('where what it is computed of is, through the same entrance', () => {
    expect(given('Person.isAdult', [['Person.isAdult', 'Person.born']])).toEqual(everywhere);
    expect(given('Person.isAdult', [['Person.isAdult', 'Person.name']])).toEqual({});
    expect(given('Person.isAdult', [['Person.isAdult'], at(['Person.born'], 'LIST')])).toEqual({
      LIST: ['null'],
    });
    expect(given('Person.isAdult', [at(['Person.isAdult'], 'LOOKUP'), ['Person.born']])).toEqual({
      LOOKUP: ['null'],
    });
  });

  it('where it needs nothing: as far as the rows of its entity are open', () => {
    expect(given('Person.lucky', [['Person.lucky', 'Person.name']])).toEqual(everywhere);
    expect(given('Person.lucky', [['Person.lucky'], at(['Person.name'], 'JOIN')])).toEqual({
      JOIN: ['null'],
    });
    expect(given('Person.lucky', [['Person.lucky']])).toEqual({});
    expect(given('Person.lucky', [['Person.lucky', 'Asset.unit']])).toEqual({});
  });

  it('never where several agencies compute it: each may do so of something else', () => {
    const heldByTwo = (item: string): CatalogueModel => {
      const held = itemOf(item, serviceCatalogue);
      return { ...serviceCatalogue, sharedItems: new Map([[item, [held, { ...held, database: 'vote' }]]]) };
    };
    const all = ['Person.isAdult', 'Person.lucky', 'Person.born'];
    expect(given('Person.isAdult', [all], heldByTwo('Person.isAdult'))).toEqual({});
    expect(given('Person.lucky', [all], heldByTwo('Person.lucky'))).toEqual(everywhere);
  });

  it('never where it needs what is no item', () => {
    expect(given('Person.riddle', [['Person.riddle', 'Person.alive', 'Person.name']])).toEqual({});
  });

  it('through chains: another computed item has to be given by itself', () => {
    const items = ['Person.mayVote', 'Home.street', 'Person.isAdult', 'Person.born'];
    expect(given('Person.mayVote', [items])).toEqual(everywhere);
    for (const lacking of items)
      expect(given('Person.mayVote', [items.filter((item) => item !== lacking)]), lacking).toEqual({});
  });

  it('over relations: what they lead to has to be given by joining', () => {
    const items = ['Person.teamOf', 'Person.team', 'Team.boss', 'Person.faith'];
    expect(given('Person.teamOf', [items])).toEqual(everywhere);
    for (const lacking of items)
      expect(given('Person.teamOf', [items.filter((item) => item !== lacking)]), lacking).toEqual({});
    const own = ['Person.teamOf', 'Person.team'];
    expect(given('Person.teamOf', [own, at(['Team.boss', 'Person.faith'], 'LOOKUP', 'LIST')])).toEqual({});
    expect(given('Person.teamOf', [own, at(['Team.boss', 'Person.faith'], 'JOIN')])).toEqual(everywhere);
  });

  it('over a relation to many: what points back has to be given by joining, its rows are those of the item', () => {
    const own = ['Person.holdings', 'Person.name'];
    const assets = ['Asset.owner', 'Asset.assetId'];
    expect(given('Person.holdings', [own, assets])).toEqual(everywhere);
    expect(given('Person.holdings', [own, at(assets, 'LOOKUP', 'LIST')])).toEqual({});
    expect(given('Person.holdings', [own, at(assets, 'JOIN')])).toEqual(everywhere);
    const ofUnit = entry(assets, { rows: { unit: { eq: 'U1' } } });
    expect(given('Person.holdings', [own, ofUnit])).toEqual(everywhere);
    expect(given('Person.holdings', [['Person.holdings'], assets])).toEqual({});
  });
});

describe('the rows in which an item of a service is given', () => {
  const teams = (...names: readonly unknown[]) => names.map((each) => JSON.stringify(each));

  it('are those of its own grant and of the row of what it is computed of', () => {
    const own = entry(['Person.isAdult'], { rows: inTeam });
    const rowsOf = (...entries: readonly ContentEntry[]) => given('Person.isAdult', entries).LIST;
    const [team] = rowsOf(own, entry(['Person.born'])) as readonly string[];
    const [grade] = rowsOf(
      entry(['Person.isAdult']),
      entry(['Person.born'], { rows: ofGrade }),
    ) as readonly string[];
    expect(JSON.parse(team ?? '')).toMatchObject({ kind: 'some', field: ['team'] });
    expect(JSON.parse(grade ?? '')).toMatchObject({ kind: 'compare', field: ['grade'] });
    expect(rowsOf(own, entry(['Person.born'], { rows: inTeam }))).toEqual([team]);
    expect(rowsOf(own, entry(['Person.born'], { rows: ofGrade }))).toEqual(
      teams({ kind: 'and', of: [JSON.parse(team ?? ''), JSON.parse(grade ?? '')] }),
    );
  });

  it('are those in which an input of the row is bare', () => {
    const masks = { 'Person.born': { kind: 'YEAR' } } as const;
    const masked = entry(['Person.born'], { masks });
    expect(given('Person.isAdult', [['Person.isAdult'], masked])).toEqual({});
    const bare = entry(['Person.born'], { rows: ofGrade });
    const [rows] = given('Person.isAdult', [['Person.isAdult'], masked, bare]).LIST as readonly string[];
    expect(JSON.parse(rows ?? '')).toMatchObject({ kind: 'compare', field: ['grade'] });
  });

  it('an input behind a relation may not be masked at all, nor the item itself', () => {
    const masks = { 'Person.faith': { kind: 'PARTIAL', keepLast: 2 } } as const;
    const own = ['Person.teamOf', 'Person.team', 'Team.boss'];
    const [masked, bare] = [entry(['Person.faith'], { masks }), entry(['Person.faith'], { rows: ofGrade })];
    expect(given('Person.teamOf', [own, masked, bare])).toEqual({});
    expect(given('Person.teamOf', [own, masked, ['Person.faith']])).toEqual(everywhere);
    const selfMasked = entry(['Person.teamOf'], { masks: { 'Person.teamOf': masks['Person.faith'] } });
    expect(given('Person.teamOf', [selfMasked, ['Person.team', 'Team.boss', 'Person.faith']])).toEqual({});
  });

  it('a copy that the service hands out has no rows: its item has to be given in all', () => {
    const own = ['Person.teamOf', 'Person.team', 'Team.boss'];
    const scoped = entry(['Person.faith'], { rows: ofGrade });
    expect(given('Person.teamOf', [own, scoped])).toEqual(everywhere);
    expect(given('Person.teamOf', [own, scoped], copyingCatalogue)).toEqual({});
    expect(given('Person.teamOf', [own, ['Person.faith']], copyingCatalogue)).toEqual(everywhere);
  });
});
