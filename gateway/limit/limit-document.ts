import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  parse,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { codedError } from '../../schema/errors/coded-error.ts';
import { queryTooLarge } from '../../schema/errors/query-too-large.ts';
import { scanText } from './scan-text.ts';

/** Bounds on a document, fragments written out (security.md, "Figures to reach"). */
export interface DocumentLimits {
  readonly maxTokens: number;
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxRootFields: number;
  readonly maxDirectives: number;
  readonly maxSelections: number;
}

interface Measure {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly selections: number;
  /** Fields at the top, those of fragments included. */
  readonly roots: number;
}

const nothing: Measure = { depth: 0, aliases: 0, directives: 0, selections: 0, roots: 0 };

/**
 * Parses a query text and measures every operation before anything costly (validation, planning) sees it. Linear in
 * the text: each fragment is measured once.
 * @throws QUERY_SYNTAX, QUERY_TOO_LARGE (a bound, never named with its value), OPERATION_UNSUPPORTED (a
 * subscription)
 */
export function limitDocument(text: string, limits: DocumentLimits): DocumentNode {
  scanText(text, limits.maxTokens);
  const document = parseText(text);
  measureDocument(document, limits);
  return document;
}

/**
 * Holds every definition of a document against the limits.
 * @throws QUERY_TOO_LARGE, OPERATION_UNSUPPORTED
 */
export function measureDocument(document: DocumentNode, limits: DocumentLimits): void {
  const measurer = new Measurer(document);
  let selections = 0;
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) {
      // WHY without depth and roots: how deep a fragment goes counts where it is spread.
      refuse({ ...measurer.fragment(node.name.value), depth: 0, roots: 0 }, limits);
      continue;
    }
    if (node.kind !== Kind.OPERATION_DEFINITION) continue;
    if (node.operation === 'subscription')
      throw codedError('OPERATION_UNSUPPORTED', { operation: node.operation });
    const measure = measurer.selections(node.selectionSet);
    // WHY of all operations: rules of validation follow the fragments of each, though only one is asked.
    selections += measure.selections;
    const directives = measure.directives + (node.directives?.length ?? 0);
    refuse({ ...measure, directives, selections }, limits);
    if (node.operation === 'mutation' && measure.roots > maxMutationFields)
      throw queryTooLarge('rootFields', measure.roots);
  }
}

/** Acts of one mutation. WHY fewer than the fields of a query: they run one after another, each with its own transaction. */
const maxMutationFields = 10;

function parseText(text: string): DocumentNode {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const [place] = error.locations ?? [];
    const detail = error.message.replace(/^Syntax Error: /, '').slice(0, 200);
    throw codedError('QUERY_SYNTAX', { detail, line: place?.line ?? 0, column: place?.column ?? 0 }, error);
  }
}

function refuse(measure: Measure, limits: DocumentLimits): void {
  if (measure.depth > limits.maxDepth) throw queryTooLarge('depth', measure.depth);
  if (measure.aliases > limits.maxAliases) throw queryTooLarge('aliases', measure.aliases);
  if (measure.directives > limits.maxDirectives) throw queryTooLarge('directives', measure.directives);
  if (measure.selections > limits.maxSelections) throw queryTooLarge('selections', measure.selections);
  if (measure.roots > limits.maxRootFields) throw queryTooLarge('rootFields', measure.roots);
}

class Measurer {
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #measured = new Map<string, Measure>();
  readonly #open = new Set<string>();

  constructor(document: DocumentNode) {
    for (const node of document.definitions) {
      if (node.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(node.name.value, node);
    }
  }

  /** Measure of a fragment's selections; a cycle or an unknown name counts nothing here and fails validation. */
  fragment(name: string): Measure {
    const known = this.#measured.get(name);
    if (known !== undefined) return known;
    const fragment = this.#fragments.get(name);
    if (fragment === undefined || this.#open.has(name)) return nothing;
    this.#open.add(name);
    const measure = this.selections(fragment.selectionSet);
    this.#open.delete(name);
    this.#measured.set(name, measure);
    return measure;
  }

  selections(set: SelectionSetNode): Measure {
    let total = nothing;
    for (const selection of set.selections) total = add(total, this.#selection(selection));
    return total;
  }

  #selection(selection: SelectionNode): Measure {
    const directives = selection.directives?.length ?? 0;
    switch (selection.kind) {
      case Kind.FIELD: {
        const below =
          selection.selectionSet === undefined ? nothing : this.selections(selection.selectionSet);
        return {
          depth: depthOf(selection.name.value, below.depth),
          aliases: below.aliases + (selection.alias === undefined ? 0 : 1),
          directives: below.directives + directives,
          selections: below.selections + 1,
          roots: 1,
        };
      }
      case Kind.INLINE_FRAGMENT: {
        const below = this.selections(selection.selectionSet);
        return { ...below, directives: below.directives + directives, selections: below.selections + 1 };
      }
      case Kind.FRAGMENT_SPREAD: {
        const below = this.fragment(selection.name.value);
        return { ...below, directives: below.directives + directives, selections: below.selections + 1 };
      }
    }
  }
}

/** Deepest introspection: the queries of common tools ask for types in types up to here. */
const maxIntrospectionDepth = 16;

/**
 * Introspection has a depth of its own, since it costs no database anything; its circles are refused by validation
 * (MaxIntrospectionDepthRule).
 */
function depthOf(name: string, below: number): number {
  if (name !== '__schema' && name !== '__type') return below + 1;
  if (below > maxIntrospectionDepth) throw queryTooLarge('depth', below + 1);
  return 1;
}

function add(left: Measure, right: Measure): Measure {
  return {
    depth: Math.max(left.depth, right.depth),
    aliases: left.aliases + right.aliases,
    directives: left.directives + right.directives,
    selections: left.selections + right.selections,
    roots: left.roots + right.roots,
  };
}
