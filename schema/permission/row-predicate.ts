/**
 * A row predicate over the leaf and reference fields of one entity, as frozen data. It is the common language of
 * an agreement's row scope and of a query's `where`; subgraphs compile it to query-builder nodes, never to text.
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
  | {
      readonly kind: 'compare';
      readonly field: readonly string[];
      readonly operator: 'eq' | 'gt' | 'gte' | 'lt' | 'lte';
      readonly value: Scalar;
    }
  | {
      readonly kind: 'text';
      readonly field: readonly string[];
      readonly operator: 'startsWith' | 'contains';
      /** Raw text as asked; matched by Vietnamese search key. */
      readonly value: string;
    };

export type Scalar = string | number | boolean;
