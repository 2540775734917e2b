import type {
  FieldNode,
  GraphQLArgument,
  GraphQLCompositeType,
  GraphQLField,
  GraphQLInputType,
  GraphQLSchema,
} from 'graphql';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  parse,
  print,
  visit,
} from 'graphql';
import { invariant } from '../../../schema/invariant.ts';
import { operationOf, type Variables } from './run-operation.ts';

/** A random valid operation with values for its variables. */
export interface RandomOperation {
  readonly query: string;
  readonly variables: Variables;
}

/** A small deterministic generator (mulberry32): values in [0, 1). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const ids = ['c0', 'c1', 'c2', 'c3', 'c4', 'c7', 'none', 'e1', 'e2'];
const texts = ['a', 'USD', '#'];

/** Writes random operations: every alias is unique, so that any two selections may be merged. */
class Writer {
  readonly #schema: GraphQLSchema;
  readonly #random: () => number;
  readonly #fragments: string[] = [];
  readonly #used = new Set<string>();
  #aliases = 0;
  #budget = 28;

  constructor(schema: GraphQLSchema, random: () => number) {
    this.#schema = schema;
    this.#random = random;
  }

  #chance(probability: number): boolean {
    return this.#random() < probability;
  }

  #pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.#random() * items.length)];
    invariant(item !== undefined, 'there is something to pick');
    return item;
  }

  #condition(): string {
    if (!this.#chance(0.12)) return '';
    const value = this.#pick(['$x', '$y', '$z', 'true', 'false']);
    if (value.startsWith('$')) this.#used.add(value);
    return ` @${this.#pick(['include', 'skip'])}(if: ${value})`;
  }

  #value(type: GraphQLInputType): string {
    if (isNonNullType(type)) return this.#value(type.ofType);
    if (isListType(type)) return `[${this.#value(type.ofType)}]`;
    if (isEnumType(type)) return this.#pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(() => this.#chance(0.6));
      return `{${fields.map((field) => `${field.name}: ${this.#value(field.type)}`).join(', ')}}`;
    }
    if (type.name === 'ID') return `"${this.#pick(ids)}"`;
    return type.name === 'Int' ? String(1 + Math.floor(this.#random() * 4)) : `"${this.#pick(texts)}"`;
  }

  #arguments(given: readonly GraphQLArgument[]): string {
    const chosen = given.filter((one) => isNonNullType(one.type) || this.#chance(0.5));
    const texts = chosen.map((one) => `${one.name}: ${this.#value(one.type)}`);
    return texts.length > 0 ? `(${texts.join(', ')})` : '';
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    this.#aliases += 1;
    const alias = field.args.length > 0 || this.#chance(0.4) ? `a${this.#aliases}: ` : '';
    const type = getNamedType(field.type);
    const below = isCompositeType(type) ? ` ${this.selections(type, depth - 1)}` : '';
    return `${alias}${field.name}${this.#arguments(field.args)}${this.#condition()}${below}`;
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    const possible = isAbstractType(type) ? [type, ...this.#schema.getPossibleTypes(type)] : [type];
    const condition = this.#pick(possible);
    const body = this.selections(condition, depth);
    if (this.#chance(0.6)) return `... on ${condition.name}${this.#condition()} ${body}`;
    const name = `F${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${condition.name} ${body}`);
    return `...${name}${this.#condition()}`;
  }

  selections(type: GraphQLCompositeType, depth: number): string {
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    const written: string[] = [];
    const count = 1 + Math.floor(this.#random() * 4);
    for (let index = 0; index < count && this.#budget > 0; index++) {
      this.#budget -= 1;
      const usable = depth > 0 ? fields : leaves;
      if (depth > 0 && (usable.length === 0 || this.#chance(isAbstractType(type) ? 0.5 : 0.15))) {
        written.push(this.#fragment(type, depth - 1));
      } else if (usable.length === 0 || this.#chance(0.08)) {
        written.push(this.#chance(0.5) ? '__typename' : `a${++this.#aliases}: __typename`);
      } else written.push(this.#field(this.#pick(usable), depth));
    }
    if (written.length === 0) written.push('__typename');
    return `{ ${written.join(' ')} }`;
  }

  operation(): RandomOperation {
    const root = this.#schema.getQueryType();
    invariant(root, 'the schema has a query type');
    const body = this.selections(root, 5);
    const variables: Record<string, boolean> = {};
    const definitions = [...this.#used].sort().map((name) => {
      const isDefaulted = name === '$z';
      if (!isDefaulted) variables[name.slice(1)] = this.#chance(0.5);
      return `${name}: Boolean${isDefaulted ? ' = true' : '!'}`;
    });
    const head = definitions.length > 0 ? `query (${definitions.join(', ')}) ` : '';
    return { query: `${head}${body} ${this.#fragments.join(' ')}`, variables };
  }
}

/** A random valid operation on `schema`; equal seeds give equal operations. */
export function randomOperation(schema: GraphQLSchema, seed: number): RandomOperation {
  return new Writer(schema, createRandom(seed)).operation();
}

/** The operation with another alias for each generated one (`a1`, `a2`, ...). */
export function renameAliases(query: string, rename: (alias: string) => string): string {
  const document = parse(query);
  operationOf(document);
  return print(
    visit(document, {
      Field: (node): FieldNode | undefined => {
        const alias = node.alias?.value;
        if (alias === undefined || !node.alias) return undefined;
        return { ...node, alias: { ...node.alias, value: rename(alias) } };
      },
    }),
  );
}
