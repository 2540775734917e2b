import { expect, test } from 'vitest';
import { permissionOf } from '../../../fixtures/permission-of.ts';
import { type CellForms, cellNames, openCells } from '../fixtures/cells-database.ts';
import { judgedAsShown } from './cells.ts';
import type { EngineUnderTest } from './engine-under-test.ts';

/** What is written in a cell, and what its item shows: null where it is null, an error where the text is not read. */
type Readings = readonly (readonly [written: string | null, shown: string | boolean | null | 'error'])[];

interface Writing {
  readonly name: string;
  readonly item: 'day' | 'moment' | 'yes' | 'kind' | 'words';
  readonly form: string;
  readonly readings: Readings;
}

const nothing: Readings = [
  [null, null],
  ['', null],
  ['   ', null],
];

const writings: readonly Writing[] = [
  {
    ...{ name: 'days as dd/MM/yyyy', item: 'day', form: 'format: "dd/MM/yyyy"' },
    readings: [
      ...nothing,
      ['31/12/2020', '2020-12-31'],
      ['29/02/2000', '2000-02-29'],
      ['01/02/2020  ', '2020-02-01'],
      ...(
        [
          ...[
            '29/02/1900',
            '31/04/2020',
            '00/00/1950',
            '00/03/1950',
            '1950',
            '03/1950',
            '12/31/2020',
            '1/2/2020',
          ],
          ...[
            '01-02-2020',
            '01/02/2020x',
            ' 01/02/2020',
            '2020-02-01',
            '20200201',
            '01/02/0000',
            'không rõ',
            '!',
          ],
          ...['０1/02/2020', '01/02/20 0', '01/02/2020 10:00', "'"],
        ] as const
      ).map((each) => [each, 'error'] as const),
    ],
  },
  {
    ...{ name: 'days of which the year counts', item: 'day', form: 'format: "dd/MM/yyyy", partial: YEAR' },
    readings: [
      ...nothing,
      ['31/12/2020', '2020-12-31'],
      ['1950', '1950-01-01'],
      ['03/1950', '1950-01-01'],
      ['00/03/1950', '1950-01-01'],
      ['00/00/1950', '1950-01-01'],
      ...['13/1950', '00/13/1950', '0/1950', '00/1950', '0000', '195', '19500', '01/00/1950'].map(
        (each) => [each, 'error'] as const,
      ),
    ],
  },
  {
    ...{ name: 'days that are not wholly known', item: 'day', form: 'format: "yyyyMMdd", partial: NULL' },
    readings: [
      ...nothing,
      ['20201231', '2020-12-31'],
      ['1950', null],
      ['195003', null],
      ['19500300', null],
      ['19500000', null],
      ...['195013', '19501300', '1950030', '0000', '20201232', '2020-12-31'].map(
        (each) => [each, 'error'] as const,
      ),
    ],
  },
  {
    ...{ name: 'instants as yyyyMMddHHmm', item: 'moment', form: 'format: "yyyyMMddHHmm"' },
    readings: [
      ...nothing,
      ['202003010730', '2020-03-01T07:30:00+07:00'],
      ...['202003012430', '202003010760', '20200301073000', '20200301', '202002300000'].map(
        (each) => [each, 'error'] as const,
      ),
    ],
  },
  {
    ...{ name: 'instants as dd/MM/yyyy HH:mm:ss', item: 'moment', form: 'format: "dd/MM/yyyy HH:mm:ss"' },
    readings: [
      ...nothing,
      ['01/03/2020 07:30:59', '2020-03-01T07:30:59+07:00'],
      ...['01/03/2020 07:30', '01/03/2020', '01/03/2020T07:30:59', '01/03/2020 07:30:60'].map(
        (each) => [each, 'error'] as const,
      ),
    ],
  },
  {
    ...{ name: 'instants of UTC that do not say so', item: 'moment', form: 'zone: "UTC"' },
    readings: [
      ...nothing,
      ['2020-03-01 00:30:00', '2020-03-01T07:30:00+07:00'],
      ['2020-02-29T17:00:00', '2020-03-01T00:00:00+07:00'],
      ['2020-03-01T00:30:00.250', '2020-03-01T07:30:00+07:00'],
      ['2020-03-01T00:30:00Z', '2020-03-01T07:30:00+07:00'],
      ['9999-12-31 16:59:59  ', '9999-12-31T23:59:59+07:00'],
      ...['9999-12-31 17:00:00', '2020-02-30 00:00:00', '2020-03-01', '2020-03-01 24:00:00'].map(
        (each) => [each, 'error'] as const,
      ),
      ...['2020-03-01T00:30:00+09:00', '2020-03-01 00:30:00 BC', '2020-03-01 00:30:00.', '!'].map(
        (each) => [each, 'error'] as const,
      ),
      ...['2020-03-01 00:30:00.1234567', '2020-03-01 00:30', '0000-01-01 00:00:00', '1583022600'].map(
        (each) => [each, 'error'] as const,
      ),
    ],
  },
  {
    ...{ name: 'instants ahead of Vietnamese time', item: 'moment', form: 'zone: "+09:30"' },
    readings: [
      ['2020-03-01 00:00:00', '2020-02-29T21:30:00+07:00'],
      ['0001-01-01 02:30:00', '0001-01-01T00:00:00+07:00'],
      ['0001-01-01 02:29:59', 'error'],
      ['9999-12-31 23:59:59', '9999-12-31T21:29:59+07:00'],
    ],
  },
  {
    ...{
      name: 'instants as yyyyMMddHHmm of Tokyo',
      item: 'moment',
      form: 'format: "yyyyMMddHHmm", zone: "Asia/Tokyo"',
    },
    readings: [
      ...nothing,
      ['202003010100', '2020-02-29T23:00:00+07:00'],
      ['000101010159', 'error'],
      ['202002300100', 'error'],
    ],
  },
];

const words: readonly Writing[] = [
  {
    ...{ name: 'words for yes and no', item: 'yes', form: 'true: ["1", "Có"], false: ["0", "-1"]' },
    readings: [
      ...nothing,
      ['1', true],
      ['Có', true],
      ['1   ', true],
      ['0', false],
      ['-1', false],
      ...['có', 'Co', '01', '10', 'true', '!', ' 1', "'"].map((each) => [each, 'error'] as const),
    ],
  },
  {
    ...{ name: 'a blank for no', item: 'yes', form: 'true: ["X"], false: [" "]' },
    readings: [
      [null, null],
      ['', false],
      ['   ', false],
      ['X', true],
      ['x', 'error'],
    ],
  },
  {
    ...{ name: 'texts with blanks at their end', item: 'words', form: 'trim: true' },
    readings: [
      [null, null],
      ['', ''],
      ['   ', ''],
      ['Sở  ', 'Sở'],
      [' Sở', ' Sở'],
      ['a b ', 'a b'],
      ['!', '!'],
    ],
  },
];

/** Values that are written in a column of texts, whatever its owner declared it as. */
export function writtenCellContract(engine: EngineUnderTest): void {
  for (const declared of engine.textTypes) {
    test.each([...writings, ...words])(`$name in a column declared ${declared}`, (writing) =>
      shownAsWritten(engine, declared, writing),
    );
  }
  test('what is compared is what is shown, however it is written', { timeout: 180_000 }, () =>
    judgedAsShown(engine, { declared: engine.declared.text, values: everyText, forms }),
  );
}

const everyText = [
  ...new Set([...writings, ...words].flatMap(({ readings }) => readings.map(([written]) => written))),
];
const forms: CellForms = {
  day: 'format: "dd/MM/yyyy", partial: YEAR',
  moment: 'format: "yyyyMMddHHmm"',
  yes: 'true: ["1", "X"], false: ["0", ""]',
  code: 'trim: true',
  words: 'trim: true',
};

async function shownAsWritten(
  engine: EngineUnderTest,
  declared: string,
  { item, form, readings }: Writing,
): Promise<void> {
  const rows = readings.map(([written], at) => [
    idOf(at),
    ...cellNames.map((name) => (name === item ? written : null)),
  ]);
  const world = await openCells(engine, declared, rows, { [item]: form });
  try {
    const permission = permissionOf({ entity: 'Cell', items: ['Cell.id', `Cell.${item}`] });
    for (const [at, [written, read]] of readings.entries()) {
      const answer = await world.ask(permission, `{ cell(id: "${idOf(at)}") { ${item} } }`);
      const codes = (answer.errors ?? []).map(({ extensions }) => extensions?.code);
      const shown = read === 'error' ? null : read;
      expect({ written, shown: answer.data?.cell, codes }).toEqual({
        written,
        shown: { [item]: shown },
        codes: read === 'error' ? ['CELL_INVALID'] : [],
      });
    }
  } finally {
    await world.close();
  }
}

const idOf = (at: number) => `K${String(at).padStart(3, '0')}`;
