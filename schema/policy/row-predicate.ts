import type { Coordinate } from '../catalogue/model.ts';

/**
 * A row predicate over one entity, as frozen data. It is the common language of an agreement's row scope and of a
 * query's `where` (which uses no relations); subgraphs compile it to query-builder nodes, never to text.
 *
 * `field` is a path inside the entity's row: `['dateOfBirth']`, `['permanentAddress', 'commune']`.
 * Values are GraphQL values after coercion (Decimal and BigInt as strings, Date as YYYY-MM-DD).
 * A comparison with a null cell is false (not unknown); `not` negates that truth value.
 */
export type RowPredicate =
  | { readonly kind: 'and'; readonly of: readonly RowPredicate[] }
  | { readonly kind: 'or'; readonly of: readonly RowPredicate[] }
  | { readonly kind: 'not'; readonly of: RowPredicate }
  | { readonly kind: 'isNull'; readonly field: readonly string[]; readonly value: boolean }
  | { readonly kind: 'in'; readonly field: readonly string[]; readonly values: readonly Scalar[] }
  /** A cell that shows a value, and none of these: not the negation of `in`, which an empty cell fulfils. */
  | { readonly kind: 'notIn'; readonly field: readonly string[]; readonly values: readonly Scalar[] }
  | {
      readonly kind: 'compare';
      readonly field: readonly string[];
      readonly operator: 'eq' | 'gt' | 'gte' | 'lt' | 'lte';
      readonly value: Scalar;
    }
  | {
      readonly kind: 'text';
      readonly field: readonly string[];
      readonly operator: 'startsWith' | 'endsWith' | 'contains';
      /** Raw text as asked; matched by Vietnamese search key. */
      readonly value: string;
    }
  /** An id, or the key of a reference, that begins or ends with a text, character by character. */
  | {
      readonly kind: 'affix';
      readonly field: readonly string[];
      readonly operator: 'startsWith' | 'endsWith';
      readonly value: string;
    }
  /** A reference that holds a code of a code list, at or anywhere below the code `under`. */
  | {
      readonly kind: 'codeUnder';
      readonly field: readonly string[];
      /** Entity type of the code list. */
      readonly codeList: string;
      readonly under: string;
    }
  /** A reference (of one type or a union) that points to this object. */
  | {
      readonly kind: 'refersTo';
      readonly field: readonly string[];
      readonly type: string;
      readonly key: string;
    }
  /** At least one row of the same database that `relation` (a reference or an inverse) leads to fulfils `of`. */
  | {
      readonly kind: 'some';
      readonly relation: Coordinate;
      /** Path of a reference inside the row; the single name of an inverse. */
      readonly field: readonly string[];
      readonly entity: string;
      readonly of: RowPredicate;
    };

export type Scalar = string | number | boolean;
