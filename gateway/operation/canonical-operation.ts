import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql';
import { invariant } from '../../schema/invariant.ts';
import { memoise } from '../../schema/memoise.ts';

/** One operation of a document as everything that is compiled of it sees it. */
export interface CanonicalOperation {
  /** Equal for operations of equal meaning: what caches know the operation by. */
  readonly key: string;
  /**
   * The operation with the fragments that it uses, made anew. WHY anew: a name in a parsed document may be a slice of the
   * client's whole text, which would then stay in memory with whatever holds the name.
   */
  readonly read: () => DocumentNode;
}

const known = new WeakMap<OperationDefinitionNode, CanonicalOperation>();

/**
 * The canonical form of an operation of a validated document. Its name, other operations, comments, spaces, how texts are
 * quoted, and names and order of fragments make no difference; aliases and variables do, since the answer shows them. Linear
 * in the document, once for each parsed one.
 */
export function canonicalOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CanonicalOperation {
  return memoise(known, operation, () => {
    const key = createHash('sha256').update(canonicalText(document, operation)).digest('base64');
    return { key, read: () => parse(canonicalText(document, operation), { noLocation: true }) };
  });
}

/** The operation of a canonical document. */
export function definitionOf({ definitions }: DocumentNode): OperationDefinitionNode {
  const operation = definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  invariant(operation, 'a canonical document has an operation');
  return operation;
}

function canonicalText(document: DocumentNode, operation: OperationDefinitionNode): string {
  const definitions = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) definitions.set(node.name.value, node);
  }
  const names = new Map<string, string>();
  const rename = (name: string) => memoise(names, name, () => `F${names.size}`);
  const texts = [print(plain(withoutName(operation), rename))];
  // INVARIANT: a map gives what is added while it is read, so that each fragment is met once, in the order of first use.
  for (const [name, short] of names) {
    const fragment = definitions.get(name);
    if (fragment === undefined) continue;
    const renamed = { ...fragment, name: { kind: Kind.NAME, value: short } } as const;
    texts.push(print(plain(renamed, rename)));
  }
  return texts.join('\n');
}

function withoutName({ name: _name, ...rest }: OperationDefinitionNode): OperationDefinitionNode {
  return rest;
}

/** A definition with its spreads renamed and its texts in one spelling. */
function plain<T extends OperationDefinitionNode | FragmentDefinitionNode>(
  definition: T,
  rename: (name: string) => string,
): T {
  return visit(definition, {
    FragmentSpread: (node) => ({ ...node, name: { kind: Kind.NAME, value: rename(node.name.value) } }),
    StringValue: (node) => (node.block === true ? { ...node, block: false } : undefined),
  });
}
