import { afterEach, expect, test } from 'vitest';
import {
  always,
  type CellColumn,
  type StoredPredicate,
} from '../../../../subgraphs/database/condition/stored-predicate.ts';
import { affinityOf } from '../../../../subgraphs/database/engine/sqlite/affinity.ts';
import { predicateNode } from '../../../../subgraphs/database/sql/predicate-node.ts';
import { openScratch, type ScratchTable } from '../fixtures/scratch-table.ts';

let scratch: ScratchTable | null = null;
afterEach(async () => {
  await scratch?.close();
  scratch = null;
});

const declarations = ['text', 'integer', 'numeric', 'real', 'blob', ''] as const;
const values: readonly unknown[] = [7, '7', '07', '7.0', 7.5, 'abc', '', ' 7', '9223372036854775807', null];

function cell(column: string, declared: string): CellColumn {
  return { coordinate: `X.${column}`, column, compares: 'text', keptAs: affinityOf(declared) };
}

async function holds(predicate: StoredPredicate): Promise<readonly (string | null)[]> {
  if (scratch === null) throw new TypeError('no table');
  const { dialect } = scratch;
  return scratch.values(predicateNode(dialect, predicate, ({ column }) => dialect.name('t', column)));
}

/** What a consumer reads of the stored values: their text. */
async function texts(column: string): Promise<readonly (string | null)[]> {
  if (scratch === null) throw new TypeError('no table');
  return scratch.values(scratch.dialect.name('t', column));
}

const isTrue = (value: string | null) => value === '1';

test.each(declarations)(
  'a text meets a value of a column declared "%s" when it reads the same',
  async (declared) => {
    scratch = await openScratch([`create table T (C ${declared})`], { T: values.map((value) => [value]) });
    const read = await texts('C');
    for (const wanted of ['7', '07', '7.0', '7.5', 'abc', '', ' 7', '9223372036854775807']) {
      const column = cell('C', declared);
      const forms: readonly StoredPredicate[] = [
        { kind: 'compare', cell: column, operator: 'eq', operand: wanted },
        { kind: 'in', cell: column, list: [wanted, 'nothing'] },
      ];
      for (const predicate of forms) {
        const about = `${predicate.kind} ${JSON.stringify(wanted)} in ${JSON.stringify(read)}`;
        expect((await holds(predicate)).map(isTrue), about).toEqual(read.map((text) => text === wanted));
        const negated = (await holds({ kind: 'not', of: predicate })).map(isTrue);
        expect(negated, `not ${about}`).toEqual(read.map((text) => text !== wanted));
      }
    }
  },
);

test.each(declarations.flatMap((outer) => declarations.map((inner) => [outer, inner] as const)))(
  'rows of a relation meet by the text of the key: "%s" to "%s"',
  async (outer, inner) => {
    for (const [prefix, of] of [
      ['', 'outer'],
      ['ISO/', 'outer'],
      ['ISO/', 'inner'],
    ] as const) {
      const keyed = (side: 'outer' | 'inner') => {
        // The side that the prefix is not written on stores whole keys.
        const whole = prefix !== '' && side !== of;
        return values.map((value) => (whole && value !== null ? `${prefix}${String(value)}` : value));
      };
      await scratch?.close();
      scratch = await openScratch(
        [`create table T (A ${outer})`, `create table U (B ${inner})`, 'create table V (T text)'],
        {
          T: keyed('outer').map((value) => [value]),
          U: keyed('inner').map((value) => [value]),
        },
      );
      const outerKeys = (await texts('A')).map((text) =>
        text === null || of === 'inner' ? text : prefix + text,
      );
      const stored = await scratch.values(
        scratch.dialect.knex.raw('(select json_group_array(cast(B as text)) from U)'),
      );
      const innerTexts: readonly (string | null)[] = JSON.parse(stored[0] ?? '[]');
      const innerKeys = innerTexts.map((text) => (text === null || of === 'outer' ? text : prefix + text));
      const some: StoredPredicate = {
        kind: 'some',
        table: 'U',
        outer: cell('A', outer),
        inner: cell('B', inner),
        prefix: { text: prefix, of },
        of: always,
      };
      const expected = outerKeys.map((key) => key !== null && innerKeys.includes(key));
      expect((await holds(some)).map(isTrue), `${prefix} ${of}`).toEqual(expected);
      expect((await holds({ kind: 'not', of: some })).map(isTrue), `not ${prefix} ${of}`).toEqual(
        expected.map((each) => !each),
      );
    }
  },
);
