import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import type { CacheBudget } from '../../../schema/cache/cache-budget.ts';
import { treeBytes } from '../../../schema/cache/tree-bytes.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';
import type { Pieces } from '../../../schema/fairness/pieces.ts';
import { memoise } from '../../../schema/memoise.ts';
import { readDocument } from '../../enforce/read-document.ts';

/** A document that was parsed and validated once. */
export interface ParsedDocument {
  /** Another for each parsing: what is compiled of a document is known by it. */
  readonly id: number;
  /** About how much memory it takes. */
  readonly bytes: number;
  readonly document: DocumentNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Variables that decide @skip and @include, sorted. */
  readonly conditions: readonly string[];
  /** @throws BAD_REQUEST when the name names no query of the document. */
  operation(name: string | undefined): OperationDefinitionNode;
}

/**
 * Makes the parser of a subgraph: each document text is parsed and validated once while it stays cached, in a piece of its own.
 * @throws BAD_REQUEST (from the parser it makes).
 */
export function createDocumentParser(
  schema: GraphQLSchema,
  caches: CacheBudget,
): (text: string) => Pieces<ParsedDocument> {
  const parsed = caches.cache<string, ParsedDocument>({ sizeOf: ({ bytes }) => bytes });
  let last = 0;
  return function* (text) {
    const known = parsed.get(text);
    if (known !== undefined) return known;
    yield;
    return memoise(parsed, text, () => {
      last += 1;
      return parseOnce(schema, text, last);
    });
  };
}

function conditionVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive(node) {
      if (node.name.value !== 'skip' && node.name.value !== 'include') return;
      for (const { value } of node.arguments ?? [])
        if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].sort();
}

function operationOf(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const named = operations.filter((node) => name === undefined || node.name?.value === name);
  const [operation, second] = named;
  if (operation === undefined || second !== undefined || operation.operation !== 'query') {
    throw codedError('BAD_REQUEST', { detail: 'exactly one query must be named' });
  }
  return operation;
}

function parseOnce(schema: GraphQLSchema, text: string, id: number): ParsedDocument {
  const document = readDocument(schema, text);
  const fragments = Object.fromEntries(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [],
    ),
  );
  return {
    id,
    bytes: treeBytes(document),
    document,
    fragments,
    conditions: conditionVariables(document),
    operation: (name) => operationOf(document, name),
  };
}
