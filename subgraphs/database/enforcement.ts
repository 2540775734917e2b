import { type GraphQLSchema, isObjectType } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { SubgraphRequest } from '../../schema/exchange/subgraph-service.ts';
import { memoise } from '../../schema/memoise.ts';
import type { EffectivePermission } from '../../schema/permission/effective-permission.ts';
import { type RuleTree, ruleTreeKey } from '../enforce/field-rule.ts';
import { shieldSchema } from '../enforce/shield-schema.ts';
import { compileRuleTree } from './enforce/rule-tree.ts';
import { compileOperation, type OperationProgram } from './program/compile-operation.ts';
import type { ParsedDocument } from './resolve/parse-document.ts';
import { createReadEngine, type ReadEngine, type ReadResources } from './resolve/read-engine.ts';

/** Everything compiled for one permission set. */
export interface Enforcement {
  readonly engine: ReadEngine;
  readonly shielded: GraphQLSchema;
  readonly tree: RuleTree;
  /** Compiled operations; `graphql` marks one that graphql-js must execute. */
  readonly programs: LRUCache<ParsedDocument, Map<string, OperationProgram | 'graphql'>>;
}

/** Shielded schemas that stay compiled, documents of a permission set, and variants of a document by its conditions. */
const limits = { schemas: 50, programs: 300, variants: 64 } as const;

/** Compiles what one subgraph enforces. */
export class EnforcementCompiler {
  readonly #schema: GraphQLSchema;
  /** Resolvers of the schema: what the shielded schema leaves of them is granted whatever the row. */
  readonly #plain: ReadonlySet<unknown>;
  readonly #schemas = new LRUCache<string, GraphQLSchema>({ max: limits.schemas });

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
    this.#plain = resolversOf(schema);
  }

  /** What a permission set enforces. @throws RULE_MISSING for a field that no rule covers. */
  enforce(resources: ReadResources, permission: EffectivePermission): Enforcement {
    const engine = createReadEngine(resources, permission);
    const tree = compileRuleTree(this.#schema, engine);
    const programs: Enforcement['programs'] = new LRUCache({ max: limits.programs });
    return { engine, shielded: this.#shield(tree), tree, programs };
  }

  /** The program of an operation, or `graphql` where graphql-js must execute it. */
  program(
    { engine, shielded, tree, programs }: Enforcement,
    parsed: ParsedDocument,
    operation: SubgraphRequest['operationName'],
    variables: Readonly<Record<string, unknown>>,
  ): OperationProgram | 'graphql' {
    const ofDocument = programs.get(parsed) ?? new Map<string, OperationProgram | 'graphql'>();
    const key = programKey(parsed, operation, variables);
    const known = ofDocument.get(key);
    if (known !== undefined) return known;
    const context = { schema: shielded, fragments: parsed.fragments, variables };
    const input = { engine, shielded, tree, plain: this.#plain, context };
    const made = compileOperation(input, parsed.operation(operation)) ?? 'graphql';
    if (ofDocument.size >= limits.variants) return made;
    programs.set(parsed, ofDocument.set(key, made));
    return made;
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
