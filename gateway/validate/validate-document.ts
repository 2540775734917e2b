import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  NoFragmentCyclesRule,
  OverlappingFieldsCanBeMergedRule,
  type SourceLocation,
  specifiedRules,
  type ValidationRule,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
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
/** Bytes of verdicts that are kept, as they are estimated. */
const keptBytes = 4 * 1024 * 1024;
const verdictBytes = 300;
const placeBytes = 1_500;

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

/** Validates documents on the schema that their client sees; a verdict is kept by schema and text. */
export class DocumentValidator {
  readonly #numbers = new WeakMap<GraphQLSchema, number>();
  readonly #verdicts = new LRUCache<string, readonly InvalidPlace[]>({
    maxSize: keptBytes,
    sizeCalculation: (places) => verdictBytes + places.length * placeBytes,
  });
  #schemas = 0;

  /**
   * What is wrong with a document within the limits; nothing where it is valid. `key` identifies its text.
   * @throws QUERY_TOO_LARGE as `mergeFieldsRule`
   */
  validate(schema: GraphQLSchema, key: string, document: DocumentNode): readonly InvalidPlace[] {
    const number = memoise(this.#numbers, schema, () => {
      this.#schemas += 1;
      return this.#schemas;
    });
    return memoise(this.#verdicts, `${number} ${key}`, () => validateDocument(schema, document));
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
      detail: message.replace(/ Did you mean .*$/s, '').slice(0, maxDetailLength),
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
