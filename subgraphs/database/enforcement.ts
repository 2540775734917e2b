import { type GraphQLSchema, isObjectType } from 'graphql';
import type { BoundedCache, CacheBudget } from '../../schema/cache/cache-budget.ts';
import type { SubgraphRequest } from '../../schema/exchange/subgraph-service.ts';
import type { Pieces } from '../../schema/fairness/pieces.ts';
import { memoise } from '../../schema/memoise.ts';
import type { EffectivePermission } from '../../schema/permission/effective-permission.ts';
import { type RuleTree, ruleTreeKey } from '../enforce/field-rule.ts';
import { shieldedBytes, shieldSchema } from '../enforce/shield-schema.ts';
import { compileRuleTree } from './enforce/rule-tree.ts';
import { compileOperation, type OperationProgram } from './program/compile-operation.ts';
import type { ParsedDocument } from './resolve/parse-document.ts';
import { createReadEngine, type ReadEngine, type ReadResources } from './resolve/read-engine.ts';

/** Everything compiled for one permission set. */
export interface Enforcement {
  readonly engine: ReadEngine;
  readonly shielded: GraphQLSchema;
  readonly tree: RuleTree;
}

/** Bytes of a field's rule and of its cells in the views of all entrances. */
const ruleBytes = 1_200;

/** About how much memory an enforcement takes once all its views were asked for; its shielded schema is kept apart. */
export function enforcementBytes({ tree }: Enforcement): number {
  return ruleBytes * [...tree.values()].reduce((sum, { size }) => sum + size, 0);
}

/** A compiled operation, or `graphql` where graphql-js must execute it. */
interface KeptProgram {
  readonly program: OperationProgram | 'graphql';
  readonly bytes: number;
}

/** Memory of a program in terms of the document that it was compiled of. */
const programWeight = 2;

/** Compiles what one subgraph enforces. */
export class EnforcementCompiler {
  readonly #schema: GraphQLSchema;
  /** Resolvers of the schema: what the shielded schema leaves of them is granted whatever the row. */
  readonly #plain: ReadonlySet<unknown>;
  readonly #schemas: BoundedCache<string, GraphQLSchema>;
  readonly #programs: BoundedCache<string, KeptProgram>;

  constructor(schema: GraphQLSchema, caches: CacheBudget) {
    this.#schema = schema;
    this.#schemas = caches.cache({ sizeOf: shieldedBytes });
    this.#programs = caches.cache({ sizeOf: ({ bytes }) => bytes });
    this.#plain = resolversOf(schema);
  }

  /** What a permission set enforces. @throws RULE_MISSING for a field that no rule covers. */
  enforce(resources: ReadResources, permission: EffectivePermission): Enforcement {
    const engine = createReadEngine(resources, permission);
    const tree = compileRuleTree(this.#schema, engine);
    return { engine, shielded: this.#shield(tree), tree };
  }

  /** The program of an operation, or `graphql` where graphql-js must execute it; compiled in a piece of its own. */
  *program(
    { engine, shielded, tree }: Enforcement,
    parsed: ParsedDocument,
    operation: SubgraphRequest['operationName'],
    variables: Readonly<Record<string, unknown>>,
  ): Pieces<OperationProgram | 'graphql'> {
    const key = `${engine.id} ${parsed.id} ${programKey(parsed, operation, variables)}`;
    const known = this.#programs.get(key);
    if (known !== undefined) return known.program;
    yield;
    const kept = memoise(this.#programs, key, (): KeptProgram => {
      const { fragments, bytes } = parsed;
      // WHY no other variables: a program serves every value of them, and would keep those of the first request.
      const conditions = Object.fromEntries(parsed.conditions.map((name) => [name, variables[name]]));
      const context = { schema: shielded, fragments, variables: conditions };
      const input = { engine, shielded, tree, plain: this.#plain, context };
      const program = compileOperation(input, parsed.operation(operation)) ?? 'graphql';
      return { program, bytes: programWeight * bytes };
    });
    return kept.program;
  }

  /** Permission sets that differ only in their rows have equal rules, so they share one shielded schema. */
  #shield(tree: RuleTree): GraphQLSchema {
    return memoise(this.#schemas, ruleTreeKey(tree), () => shieldSchema(this.#schema, tree));
  }
}

function resolversOf(schema: GraphQLSchema): ReadonlySet<unknown> {
  return new Set(
    Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .filter(({ name }) => !name.startsWith('__'))
      .flatMap((type) => Object.values(type.getFields()).map(({ resolve }) => resolve)),
  );
}

/** What besides the text decides the compiled form of a document: its operation and the values of @skip and @include. */
function programKey(
  parsed: ParsedDocument,
  operation: string | undefined,
  variables: Readonly<Record<string, unknown>>,
): string {
  if (parsed.conditions.length === 0) return operation ?? '';
  return JSON.stringify([operation ?? '', ...parsed.conditions.map((name) => variables[name])]);
}
