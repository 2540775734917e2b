import { expect, test } from 'vitest';
import {
  always,
  type CellColumn,
  type StoredPredicate,
} from '../../../../subgraphs/database/condition/stored-predicate.ts';
import { bareColumns, predicateNode } from '../../../../subgraphs/database/sql/predicate-node.ts';
import { openScratch, type ScratchTable, scratchTable } from '../fixtures/scratch-table.ts';
import type { EngineUnderTest } from './engine-under-test.ts';

/** Keys compare by their texts, whatever their columns are declared as: '07' is not 7. */
export function keyContract(engine: EngineUnderTest): void {
  test.each(engine.keyTypes)(
    'a text meets a value of a column declared $declared when it reads the same',
    (keys) => comparedTexts(engine, keys),
  );
  const pairs = engine.keyTypes.flatMap((outer) =>
    engine.keyTypes.map((inner) => ({ ...{ outer, inner }, from: outer.declared, to: inner.declared })),
  );
  test.each(pairs)('rows of a relation meet by the text of the key: $from to $to', (pair) =>
    relatedKeys(engine, pair),
  );
}

type KeyType = EngineUnderTest['keyTypes'][number];

const isTrue = (value: string | null) => value === '1';

async function comparedTexts(engine: EngineUnderTest, { declared, values }: KeyType): Promise<void> {
  const rows = values.map((value) => [value]);
  const scratch = await openScratch([scratchTable('T', [['C', declared]], rows)], engine);
  try {
    const read = await texts(scratch, 'C');
    for (const wanted of ['7', '07', '7.0', '7.5', 'abc', '', ' 7', '9223372036854775807']) {
      const column = cell(scratch, 'T', 'C');
      const forms: readonly StoredPredicate[] = [
        { kind: 'compare', cell: column, operator: 'eq', operand: wanted },
        { kind: 'in', cell: column, list: [wanted, 'nothing'] },
      ];
      for (const predicate of forms) {
        const about = `${predicate.kind} ${JSON.stringify(wanted)} in ${JSON.stringify(read)}`;
        expect(await holds(scratch, predicate), about).toEqual(read.map((text) => text === wanted));
        const negated = await holds(scratch, { kind: 'not', of: predicate });
        expect(negated, `not ${about}`).toEqual(read.map((text) => text !== wanted));
      }
    }
  } finally {
    await scratch.close();
  }
}

async function relatedKeys(
  engine: EngineUnderTest,
  { outer, inner }: { readonly outer: KeyType; readonly inner: KeyType },
): Promise<void> {
  for (const [prefix, of] of [
    ['', 'outer'],
    ['ISO/', 'outer'],
    ['ISO/', 'inner'],
  ] as const) {
    // A key with its prefix is a text, which not every column takes.
    if (prefix !== '' && !(of === 'outer' ? inner : outer).takesText) continue;
    const keyed = (side: 'outer' | 'inner', { values }: KeyType) => {
      // The side that the prefix is not written on stores whole keys.
      const whole = prefix !== '' && side !== of;
      return values.map((value) => [whole && value !== null ? `${prefix}${String(value)}` : value]);
    };
    const [left, right] = [keyed('outer', outer), keyed('inner', inner)];
    const scratch = await openScratch(
      [scratchTable('T', [['A', outer.declared]], left), scratchTable('U', [['B', inner.declared]], right)],
      engine,
    );
    const read = await texts(scratch, 'A');
    const others = await openScratch([scratchTable('T', [['B', inner.declared]], right)], engine);
    const stored = await texts(others, 'B');
    await others.close();
    const outerKeys = read.map((text) => (text === null || of === 'inner' ? text : prefix + text));
    const innerKeys = stored.map((text) => (text === null || of === 'outer' ? text : prefix + text));
    const some: StoredPredicate = {
      ...{ kind: 'some', entity: 'U', through: null, rows: always, isSeen: false },
      ...{ source: { table: 'U', where: always }, of: always, prefix: { text: prefix, of } },
      outer: cell(scratch, 'T', 'A'),
      inner: cell(scratch, 'U', 'B'),
    };
    const expected = outerKeys.map((key) => key !== null && innerKeys.includes(key));
    const [found, negated] = [await holds(scratch, some), await holds(scratch, { kind: 'not', of: some })];
    await scratch.close();
    expect(found, `${prefix} ${of}`).toEqual(expected);
    expect(negated, `not ${prefix} ${of}`).toEqual(expected.map((each) => !each));
  }
}

function cell(scratch: ScratchTable, table: string, column: string): CellColumn {
  const { keptAs } = scratch.column(table, column);
  return { coordinate: `X.${column}`, column, compares: 'text', keptAs };
}

async function holds(scratch: ScratchTable, predicate: StoredPredicate): Promise<readonly boolean[]> {
  const { dialect } = scratch;
  const condition = predicateNode(dialect, predicate, bareColumns(dialect, 't'));
  return (await scratch.values(dialect.conditionColumn(condition))).map(isTrue);
}

/** What a consumer reads of the stored values: their text. */
function texts(scratch: ScratchTable, column: string): Promise<readonly (string | null)[]> {
  return scratch.values(scratch.dialect.name('t', column));
}
