import type { Random } from '../../../province/demonstration/generate/random.ts';
import type { FederatedSdl } from '../../../schema/federation/federated-types.ts';

/** The names under which one subgraph writes the federation directives. */
export interface Spelling {
  readonly link: string;
  readonly name: (directive: string) => string;
}

const url = 'https://specs.apollo.dev/federation/v2.9';
const used = [
  'key',
  'external',
  'requires',
  'provides',
  'shareable',
  'context',
  'fromContext',
  'interfaceObject',
];

function imported(entries: readonly string[], as = ''): string {
  return `extend schema @link(url: "${url}"${as}, import: [${entries.join(', ')}])\n`;
}

/** Every way to write the same subgraph: imported, renamed, prefixed, prefixed under another name, and mixed. */
export const spellings: Readonly<Record<string, Spelling>> = {
  imported: { link: imported(used.map((name) => `"@${name}"`)), name: (name) => `@${name}` },
  renamed: {
    link: imported(used.map((name) => `{ name: "@${name}", as: "@my_${name}" }`)),
    name: (name) => `@my_${name}`,
  },
  prefixed: { link: `extend schema @link(url: "${url}")\n`, name: (name) => `@federation__${name}` },
  prefixedAs: { link: `extend schema @link(url: "${url}", as: "fed")\n`, name: (name) => `@fed__${name}` },
  // The names are exchanged: @requires is written for @provides, and the other way round.
  exchanged: {
    link: imported(
      used.map((name) => {
        const other = name === 'requires' ? 'provides' : name === 'provides' ? 'requires' : name;
        return `{ name: "@${name}", as: "@${other}" }`;
      }),
    ),
    name: (name) => (name === 'requires' ? '@provides' : name === 'provides' ? '@requires' : `@${name}`),
  },
  mixed: {
    link: imported(['"@key"', '{ name: "@external", as: "@theirs" }'], ', as: "f"'),
    name: (name) => (name === 'key' ? '@key' : name === 'external' ? '@theirs' : `@f__${name}`),
  },
};

interface Drawn {
  readonly type: string;
  readonly name: string;
  readonly owner: number;
  /** Type that a relation leads to. */
  readonly target: string | null;
  /** Fields of the own object, or of the object behind a relation, that it needs. */
  readonly needs: readonly (readonly [Drawn] | readonly [Drawn, Drawn])[];
}

/** A random graph of several subgraphs, with what each of its computed fields needs directly. */
export interface RandomFederation {
  write(spellingOf: (subgraph: number) => Spelling): readonly FederatedSdl[];
  /** Coordinate -> coordinates that its @requires names. */
  readonly needs: ReadonlyMap<string, readonly string[]>;
}

const coordinate = ({ type, name }: Drawn) => `${type}.${name}`;

/** Draws entities over subgraphs: stored fields, relations, and computed fields that need fields of other subgraphs. */
export function randomFederation(random: Random): RandomFederation {
  const count = random.between(2, 4);
  const types = Array.from({ length: random.between(1, 3) }, (_none, at) => `T${at}`);
  const fields: Drawn[] = [];
  for (const type of types) {
    for (let at = 0; at < random.between(1, 3); at++) {
      fields.push({ type, name: `s${at}`, owner: random.between(0, count - 1), target: null, needs: [] });
    }
    const target = random.pick(types);
    fields.push({ type, name: 'r', owner: random.between(0, count - 1), target, needs: [] });
  }
  for (let at = 0; at < random.between(1, 8); at++) {
    const type = random.pick(types);
    const owner = random.between(0, count - 1);
    const others = fields.filter((field) => field.owner !== owner);
    const own = others.filter((field) => field.type === type && field.target === null);
    const paths = others
      .filter((field) => field.type === type && field.target !== null)
      .flatMap((relation) =>
        others
          .filter((field) => field.type === relation.target && field.target === null)
          .map((field) => [relation, field] as const),
      );
    const all = [...own.map((field) => [field] as const), ...paths];
    const needs = all.filter(() => random.chance(0.5));
    if (needs.length > 0) fields.push({ type, name: `c${at}`, owner, target: null, needs });
  }
  const needs = new Map(
    fields
      .filter((field) => field.needs.length > 0)
      .map((field) => [coordinate(field), [...new Set(field.needs.flat().map(coordinate))]] as const),
  );
  const write: RandomFederation['write'] = (spellingOf) =>
    Array.from({ length: count }, (_none, at) => ({
      name: `g${at}`,
      sdl: subgraphText(at, types, fields, spellingOf(at)),
    }));
  return { write, needs };
}

function subgraphText(
  subgraph: number,
  types: readonly string[],
  fields: readonly Drawn[],
  { link, name }: Spelling,
): string {
  const external = new Set(
    fields.filter(({ owner }) => owner === subgraph).flatMap(({ needs }) => needs.flat()),
  );
  const texts = types.map((type) => {
    const own = fields.filter((field) => field.type === type);
    const lines = own.flatMap((field) => {
      const written = `${field.name}: ${field.target ?? 'String'}`;
      if (external.has(field)) return [`  ${written} ${name('external')}`];
      if (field.owner !== subgraph) return [];
      const set = field.needs.map(
        (path) => path.map((each) => each.name).join(' { ') + ' }'.repeat(path.length - 1),
      );
      const requires = set.length === 0 ? '' : ` ${name('requires')}(fields: "${set.join(' ')}")`;
      return [`  ${written}${requires}`];
    });
    return `type ${type} ${name('key')}(fields: "id") {\n  id: ID!\n${lines.join('\n')}\n}`;
  });
  const query =
    subgraph === 0 ? `type Query { ${types.map((type) => `all${type}: [${type}]`).join(' ')} }` : '';
  return `${link}${texts.join('\n')}\n${query}`;
}
