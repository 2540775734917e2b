import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../../schema/catalogue/build-catalogue.ts';
import { hasCode } from '../../../schema/errors/coded-error.ts';
import { parseAgencySdl } from '../../../schema/language/parse-agency.ts';
import { pagedTypes, subgraphSdl } from '../../../schema/language/query-surface.ts';
import { buildSurfaceIndex } from '../../../schema/language/surface-index.ts';
import { agencySdl, peopleTypes, unitTypes } from '../permission/small-policy.ts';

const shared = '@share(mode: DEFAULT, to: [STATE_AGENCY], ground: COMMON_USE)';
const column = (name: string) => `${name}: String @column(name: "x") @item(vi: "x", en: "x") ${shared}`;
const townOf = (people: string) =>
  buildCatalogue([agencySdl('people', people), agencySdl('units', unitTypes)].map(parseAgencySdl));

/** What a catalogue is refused for. */
function refusal(people: string): string {
  try {
    townOf(people);
  } catch (error) {
    if (hasCode(error, 'CATALOGUE_INVALID')) return String(error.details.detail);
    throw error;
  }
  return '';
}

describe('names that a relation needs for its pages', () => {
  const before = 'assets: [Asset]';

  it('are refused where a field has them', () => {
    const taken = peopleTypes.replace(before, `${column('assetsConnection')}\n  ${before}`);
    expect(taken).not.toBe(peopleTypes);
    expect(refusal(taken)).toBe(
      "Person.assets: Person.assetsConnection is the name of the relation's pages, declare it otherwise",
    );
  });

  it.each(['AssetConnection', 'AssetEdge'])('are refused where a type is called %s', (name) => {
    const type = `type ${name} @embedded(in: "Person") { ${column('x')} }`;
    expect(refusal(`${peopleTypes}\n${type}`)).toBe(
      `Person.assets: ${name} is the name of a type of the relation's pages, declare it otherwise`,
    );
  });

  it('are free for what has no relation', () => {
    expect(refusal(peopleTypes.replace(before, `${column('friendsConnection')}\n  ${before}`))).toBe('');
  });
});

describe('a relation', () => {
  const town = townOf(peopleTypes);
  const [people] = town.agencies;

  it('is one field of the model under two names of the surface', () => {
    const { fields, relations } = buildSurfaceIndex(town);
    expect(relations.size).toBeGreaterThan(0);
    for (const [coordinate, relation] of relations) {
      expect(fields.get(coordinate)).toBe(relation);
      expect(fields.get(`${coordinate}Connection`)).toBe(relation);
      expect(town.fields.has(`${coordinate}Connection`)).toBe(false);
    }
  });

  it('has types for its pages, also to rows that have no list of their own', () => {
    if (people === undefined) throw new TypeError('a database');
    const sdl = subgraphSdl(people, town);
    for (const { type } of pagedTypes(people)) {
      expect(sdl.match(new RegExp(`^type ${type.name}Connection `, 'gm'))).toHaveLength(1);
      expect(sdl.match(new RegExp(`^type ${type.name}Edge `, 'gm'))).toHaveLength(1);
    }
    expect(sdl).toMatch(/assets\(([^)]*)first: Int = 20\): \[Asset!\]/);
    expect(sdl).toMatch(
      /assetsConnection\(([^)]*)first: Int after: String ([^)]*)last: Int before: String\): AssetConnection/,
    );
  });

  it('of an interface has pages there too', () => {
    const types = peopleTypes.replace(
      'type Person ',
      'interface Owning { assets: [Asset] }\n\ntype Person implements Owning ',
    );
    const [held] = townOf(types).agencies;
    if (held === undefined) throw new TypeError('a database');
    const sdl = subgraphSdl(held, townOf(types));
    const members = /interface Owning \{([^}]*)\}/.exec(sdl)?.[1] ?? '';
    expect(members).toContain('  assets(');
    expect(members).toContain('  assetsConnection(');
    expect(() => buildSubgraphSchema({ typeDefs: parse(sdl) })).not.toThrow();
  });
});
