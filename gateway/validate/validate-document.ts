import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  NoFragmentCyclesRule,
  OverlappingFieldsCanBeMergedRule,
  parse,
  type SourceLocation,
  specifiedRules,
  type ValidationRule,
  validate,
} from 'graphql';
import type { BoundedCache, CacheBudget } from '../../schema/cache/cache-budget.ts';
import { type CodedError, codedError } from '../../schema/errors/coded-error.ts';
import { memoise } from '../../schema/memoise.ts';
import { mergeFieldsRule } from './merge-fields.ts';

/** What validation says of one place of a document. */
export interface InvalidPlace {
  readonly error: CodedError;
  readonly locations: readonly SourceLocation[];
}

/** Most errors of a refused document in one answer. */
const maxErrors = 10;
const maxDetailLength = 300;
/** An error with its texts, in memory. */
const placeBytes = 2_000;

/**
 * The rules of the GraphQL specification, section 5.
 * WHY two steps: some rules of the second follow every path through the fragments, and a circle has no end.
 */
const circleRules = [NoFragmentCyclesRule];
const otherRules = [
  ...specifiedRules.filter(
    (rule) => rule !== NoFragmentCyclesRule && rule !== OverlappingFieldsCanBeMergedRule,
  ),
  mergeFieldsRule,
];

/** A document within the limits. */
export interface ReadDocument {
  /** Identifies the text. */
  readonly hash: string;
  /** The document, with or without places. */
  readonly document: DocumentNode;
  readonly text: string;
}

/** Validates documents on the schema that their client sees; a verdict is kept by schema and text. */
export class DocumentValidator {
  readonly #numbers = new WeakMap<GraphQLSchema, number>();
  readonly #verdicts: BoundedCache<string, readonly InvalidPlace[]>;
  #schemas = 0;

  constructor(caches: CacheBudget) {
    this.#verdicts = caches.cache({ sizeOf: (places) => places.length * placeBytes });
  }

  /**
   * What is wrong with a document; nothing where it is valid.
   * @throws QUERY_TOO_LARGE as `mergeFieldsRule`
   */
  validate(schema: GraphQLSchema, { hash, document, text }: ReadDocument): readonly InvalidPlace[] {
    const number = memoise(this.#numbers, schema, () => {
      this.#schemas += 1;
      return this.#schemas;
    });
    return memoise(this.#verdicts, `${number} ${hash}`, () => {
      const places = validateDocument(schema, document);
      // WHY again: documents are kept without places, which only who is refused is told.
      return places.length === 0 ? places : validateDocument(schema, parse(text));
    });
  }
}

/**
 * What is wrong with a document, at most ten places, without suggestions of other names.
 * @throws QUERY_TOO_LARGE as `mergeFieldsRule`
 */
export function validateDocument(schema: GraphQLSchema, document: DocumentNode): readonly InvalidPlace[] {
  const circles = errorsOf(schema, document, circleRules);
  const errors = circles.length > 0 ? circles : errorsOf(schema, document, otherRules);
  return errors.slice(0, maxErrors).map(({ message, locations }) => ({
    error: codedError('QUERY_INVALID', {
      detail: message.slice(0, maxDetailLength),
    }),
    locations: (locations ?? []).slice(0, maxErrors),
  }));
}

function errorsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  rules: readonly ValidationRule[],
): readonly GraphQLError[] {
  return validate(schema, document, rules, { maxErrors, hideSuggestions: true });
}
