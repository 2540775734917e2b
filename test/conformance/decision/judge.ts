import { compilePermission } from '../../../schema/permission/compile-permission.ts';
import type { EffectivePermission } from '../../../schema/permission/effective-permission.ts';
import type { Mask } from '../../../schema/policy/mask.ts';
import { holdsInMemory } from './predicate-in-memory.ts';
import {
  type AskedQuestion,
  catalogueOf,
  coordinates,
  type DecisionCase,
  oracleWorld,
  policyOf,
  rows,
} from './random-policy.ts';
import type { Row } from './rows-oracle.ts';
import { decideCell, type Verdict } from './rules-oracle.ts';

export function rowOf({ item, row }: AskedQuestion): Row {
  const of = rows[coordinates[item]?.split('.')[0] ?? ''] ?? [];
  const found = of[row % of.length];
  if (found === undefined) throw new TypeError('no row');
  return found;
}

/** What a compiled permission says of one cell: the row exists, and the first variant that admits it gives the mask. */
export function readCell(
  permission: EffectivePermission,
  { item, entrance }: AskedQuestion,
  row: Row,
): Verdict {
  const coordinate = coordinates[item] ?? '';
  const access = permission.access(entrance, coordinate.split('.')[0] ?? '');
  const decision = permission.decide(entrance, coordinate);
  if (access === null || decision.kind === 'none') return { released: false };
  if (access.rows !== null && !holdsInMemory(access.rows, row)) return { released: false };
  if (decision.kind === 'rows' && !holdsInMemory(decision.rows, row)) return { released: false };
  const variant = decision.variants.find((each) => each.rows === null || holdsInMemory(each.rows, row));
  return variant === undefined
    ? { released: false }
    : { released: true, mask: withoutConsumer(variant.mask) };
}

function withoutConsumer(mask: Mask | null) {
  return mask?.kind === 'PSEUDONYM' ? ({ kind: 'PSEUDONYM' } as const) : mask;
}

interface Difference {
  readonly kind: 'OVER-GRANT' | 'UNDER-GRANT' | 'MASK';
  readonly question: AskedQuestion;
  readonly compiled: Verdict;
  readonly oracle: Verdict;
}

/** Where compiler and oracle differ in a case, and how many cells are released. */
export function judge(made: DecisionCase, told: DecisionCase = made) {
  const catalogue = catalogueOf(made);
  const policy = policyOf(made);
  const [world, records] = [oracleWorld(told), policyOf(told)];
  let released = 0;
  const differences = made.questions.flatMap((question): readonly Difference[] => {
    const { account, situation, entrance } = question;
    const row = rowOf(question);
    const compiled = readCell(compilePermission(catalogue, policy, account, situation), question, row);
    const coordinate = coordinates[question.item] ?? '';
    const oracle = decideCell(world, records, { account, situation, coordinate, entrance, row });
    if (oracle.released) released += 1;
    if (JSON.stringify(compiled) === JSON.stringify(oracle)) return [];
    const kind =
      compiled.released === oracle.released ? 'MASK' : compiled.released ? 'OVER-GRANT' : 'UNDER-GRANT';
    return [{ kind, question, compiled, oracle }];
  });
  return { differences, released };
}
