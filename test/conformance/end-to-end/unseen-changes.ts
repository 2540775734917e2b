import { operationKinds } from '../../../schema/language/entrance.ts';
import type { WrittenMask } from '../../../schema/policy/mask.ts';
import type { PolicySnapshot } from '../../../schema/policy/policy.ts';
import type { OracleWorld, Row, Value } from '../decision/rows-oracle.ts';
import { AnswerOracle, masked } from './answer-oracle.ts';
import type { EndToEndCase } from './case.ts';
import { type EntityName, shapes } from './query.ts';

/** One cell of which the asker learns nothing by the change from `value` to `other`. */
export interface UnseenChange {
  readonly cell: readonly [entity: string, key: string, field: string];
  readonly value: Value;
  readonly other: Value;
  /** Whether the asker sees what a mask leaves of it, which the change leaves alone. */
  readonly isMasked: boolean;
}

const unordered = { isByKey: () => false, placeOf: () => '' };

/** Values that a cell may change to. */
const others: Readonly<Record<string, readonly Value[]>> = {
  age: [null, 21, 22, 24, 31, 33, 41, 43, 5],
  born: [null, '1980-07-07', '1990-07-07', '2000-07-07', '1970-01-01'],
  nick: [null, 'q', 'jes', 'eet', 'cobra', 'yes'],
  ward: [null, 'w', 'w1', 'w2', 'w11'],
  team: [null, 't0', 't1', 't2', 't3'],
  size: [null, 1, 2, 5, 9],
  worth: [null, 10, 20, 30, 44],
};

/** Cells that may be changed without the asker's knowledge: hidden at every entrance, or seen through masks that cannot tell. */
export function unseenChanges(
  world: OracleWorld,
  made: EndToEndCase,
  policyAt: (now: string) => PolicySnapshot,
): readonly UnseenChange[] {
  const { account } = made;
  const oracles = made.asks.map(({ situation }) => {
    return new AnswerOracle(world, policyAt(situation.now), { account, situation }, unordered);
  });
  const scoped = scopedFields(made);
  return (['Person', 'Team', 'Asset'] as const).flatMap((entity) =>
    (world.rows[entity] ?? []).flatMap((row, at) =>
      Object.keys(row)
        .filter((field) => others[field] !== undefined && !scoped.has(field))
        .flatMap((field) => changeOf(world, oracles, entity, row, field, at)),
    ),
  );
}

function changeOf(
  world: OracleWorld,
  oracles: readonly AnswerOracle[],
  entity: EntityName,
  row: Row,
  field: string,
  at: number,
): readonly UnseenChange[] {
  const masks = oracles.flatMap((oracle) =>
    operationKinds.flatMap((entrance) => {
      const mask = oracle.maskOf(entity, row, field, entrance);
      return mask === undefined ? [] : [mask];
    }),
  );
  const value = row[field] ?? null;
  const candidates = others[field] ?? [];
  // WHY from `at`: rows take different values, so that orders and groups change too.
  const other = [...candidates.slice(at % candidates.length), ...candidates].find((each) => {
    return each !== value && masks.every((mask) => leavesEqual(world, mask, value, each));
  });
  if (other === undefined) return [];
  const cell = [entity, String(row[shapes[entity].key]), field] as const;
  return [{ cell, value, other, isMasked: masks.length > 0 }];
}

function leavesEqual(world: OracleWorld, mask: WrittenMask | null, left: Value, right: Value): boolean {
  // A mask shows whether there is a value at all, and the length of a text.
  return (left === null) === (right === null) && masked(world, mask, left) === masked(world, mask, right);
}

/** Fields on which rows or whom they concern depend: their change may show in which rows are seen. */
function scopedFields({ records, account }: EndToEndCase): ReadonlySet<string> {
  const scopes = JSON.stringify(
    records.map((each) => (each.kind === 'event' ? null : each.draft.content.map(({ rows }) => rows))),
  );
  const named = Object.keys(others).filter((field) => scopes.includes(`"${field}":`));
  const isPersonal =
    account?.class === 'PERSON' ||
    records.some((each) => each.kind === 'instrument' && each.draft.kind === 'CONSENT');
  return new Set([...named, ...(scopes.includes('"members":') || isPersonal ? ['team'] : [])]);
}
