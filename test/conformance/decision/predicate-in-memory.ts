import type { RowPredicate } from '../../../schema/policy/row-predicate.ts';
import { parents, rows } from './random-policy.ts';
import type { Row } from './rows-oracle.ts';

/** Rows that a relation of the random world leads to from a row. */
function related(relation: string, row: Row): readonly Row[] {
  switch (relation) {
    case 'Person.team':
      return (rows.Team ?? []).filter(({ teamId }) => row.team !== null && teamId === row.team);
    case 'Team.members':
      return (rows.Person ?? []).filter(({ team }) => team === row.teamId);
    default:
      throw new TypeError(relation);
  }
}

/** What a compiled row predicate says of a row of the random world; the test's stand-in for a database. */
export function holdsInMemory(predicate: RowPredicate, row: Row): boolean {
  switch (predicate.kind) {
    case 'and':
      return predicate.of.every((each) => holdsInMemory(each, row));
    case 'or':
      return predicate.of.some((each) => holdsInMemory(each, row));
    case 'not':
      return !holdsInMemory(predicate.of, row);
    case 'some':
      return related(predicate.relation, row).some((each) => holdsInMemory(predicate.of, each));
    default:
      return comparesInMemory(predicate, row);
  }
}

type Leaf = Exclude<RowPredicate, { readonly kind: 'and' | 'or' | 'not' | 'some' }>;

function comparesInMemory(predicate: Leaf, row: Row): boolean {
  const cell = row[predicate.field.join('.')] ?? null;
  if (predicate.kind === 'isNull') return (cell === null) === predicate.value;
  if (cell === null) return false;
  switch (predicate.kind) {
    case 'in':
      return predicate.values.includes(cell);
    case 'notIn':
      return !predicate.values.includes(cell);
    case 'codeUnder':
      return isUnder(String(cell), predicate.under);
    case 'refersTo':
      return cell === predicate.key && row[`${predicate.field.join('.')}Kind`] === predicate.type;
    case 'text':
    case 'affix':
      throw new TypeError('the random world searches no texts');
    case 'compare':
      switch (predicate.operator) {
        case 'eq':
          return cell === predicate.value;
        case 'gt':
          return cell > predicate.value;
        case 'gte':
          return cell >= predicate.value;
        case 'lt':
          return cell < predicate.value;
        case 'lte':
          return cell <= predicate.value;
      }
  }
}

function isUnder(code: string, under: string): boolean {
  if (code === under) return Object.hasOwn(parents, code);
  const parent = Object.hasOwn(parents, code) ? parents[code] : null;
  return parent === null || parent === undefined ? false : isUnder(parent, under);
}
