import fastCheck from 'fast-check';
import { expect, test } from 'vitest';
import { normalText } from '../../../../../schema/text/normal-text.ts';
import { isCalendarDate, parseInstant } from '../../../../../schema/value/instant.ts';
import { releaseInstant } from '../../../../../subgraphs/database/engine/instant-form.ts';
import type { ComparedAs } from '../../../../../subgraphs/database/engine/value-class.ts';
import { writings } from '../../../../../subgraphs/database/engine/writing.ts';
import { mariadbUnderTest } from '../../fixtures/mariadb-under-test.ts';
import { openScratch, scratchTable } from '../../fixtures/scratch-table.ts';

/** What letters of Viet Nam are made of, and what may stand between them. */
const parts = [
  ...['a', 'A', 'o', 'u', 'e', 'đ', 'x', ' ', '\n', '\0', '7', '“', '👩', 'б'],
  ...['ă', 'â', 'ê', 'ô', 'ơ', 'ư', 'Ư', 'ế', 'ợ', 'ặ', 'ẩ', 'ã', 'ỵ'],
  ...['\u0300', '\u0301', '\u0303', '\u0309', '\u0323', '\u0302', '\u0306', '\u031b', '\u0327', '\u0591'],
  ...[
    '\u0340',
    '\u0341',
    '\u1112',
    '\u1161',
    '\uac00',
    '\ufffd',
    '\uffff',
    '\u{1d15e}',
    '\u{2f800}',
    '\u0085',
  ],
];
const texts = [
  ...fastCheck.sample(fastCheck.array(fastCheck.constantFrom(...parts), { maxLength: 7 }), {
    ...{ numRuns: 4_000, seed: 25 },
  }),
  ...fastCheck.sample(fastCheck.array(fastCheck.string({ unit: 'binary', maxLength: 4 }), { maxLength: 3 }), {
    ...{ numRuns: 2_000, seed: 26 },
  }),
].map((pieces) => pieces.join(''));

/** What cells of one column of texts are as a class, in the order of the texts. */
async function asked(cells: readonly string[], compares: ComparedAs) {
  const rows = cells.map((cell) => [cell]);
  const scratch = await openScratch([scratchTable('T', [['C', 'longtext']], rows)], mariadbUnderTest);
  try {
    const { dialect } = scratch;
    const valueClass = { compares, keptAs: scratch.column('T', 'C').keptAs };
    const value = { node: dialect.column('t', 'C', valueClass), valueClass };
    return {
      isPresent: await scratch.values(dialect.conditionColumn(dialect.isPresent(value))),
      writing: await scratch.values(dialect.writing(value)),
      exact: await scratch.values(dialect.exactText(value)),
    };
  } finally {
    await scratch.close();
  }
}

const bit = (condition: boolean) => (condition ? '1' : '0');

test('the server and the program read the same texts, and call the same ones normal', {
  timeout: 120_000,
}, async () => {
  const { isPresent, writing } = await asked(texts, 'text');
  let readable = 0;
  for (const [at, text] of texts.entries()) {
    const normal = normalText(text);
    if (normal !== null) readable += 1;
    const about = JSON.stringify(text);
    expect(isPresent[at], about).toBe(bit(normal !== null));
    const word = normal === text ? writings.fit : writings.otherForm;
    if (normal !== null) expect(writing[at], about).toBe(word);
  }
  expect(readable).toBeGreaterThan(500);
  expect(texts.length - readable).toBeGreaterThan(500);
});

const pieces = (...choices: readonly (readonly string[])[]) =>
  fastCheck.tuple(...choices.map((each) => fastCheck.constantFrom(...each))).map((found) => found.join(''));
const years = ['0000', '0001', '0099', '1900', '2000', '2024', '2026', '9999', '99', '20260'];
const months = ['00', '01', '02', '06', '11', '12', '13', '1'];
const days = ['00', '01', '28', '29', '30', '31', '32', '3'];
const clocks = ['00:00:00', '23:59:59', '24:00:00', '12:60:00', '12:00:60', '7:30:00', '07:30'];
const zones = [
  '',
  'Z',
  'z',
  '+07:00',
  '-05:00',
  '+14:00',
  '+14:01',
  '-14:00',
  '+13:59',
  '+9:30',
  '+07',
  '.5Z',
  ' ',
];

test('the server and the program read the same days', { timeout: 120_000 }, async () => {
  const cells = fastCheck.sample(pieces(years, ['-', '/'], months, ['-'], days, ['', '', ' ', '\n', '\0']), {
    ...{ numRuns: 1_500, seed: 27 },
  });
  const { isPresent } = await asked(cells, 'day');
  for (const [at, cell] of cells.entries())
    expect(isPresent[at], JSON.stringify(cell)).toBe(bit(isCalendarDate(cell)));
  expect(isPresent.filter((each) => each === '1').length).toBeGreaterThan(50);
});

test('the server and the program read the same instants, to the second', { timeout: 120_000 }, async () => {
  const cells = fastCheck.sample(pieces(years, ['-'], months, ['-'], days, ['T', ' ', 't'], clocks, zones), {
    numRuns: 8_000,
    seed: 28,
  });
  const { isPresent, exact } = await asked(cells, 'instant');
  let read = 0;
  for (const [at, cell] of cells.entries()) {
    const released = releaseInstant(cell);
    expect(isPresent[at], JSON.stringify(cell)).toBe(bit(released !== null));
    if (released === null) continue;
    read += 1;
    expect(exact[at], JSON.stringify(cell)).toBe(String(parseInstant(released)?.seconds));
  }
  expect(read).toBeGreaterThan(100);
});

test('the server and the program read the same whole numbers', { timeout: 120_000 }, async () => {
  const cells = fastCheck.sample(
    fastCheck.oneof(
      pieces(
        ['', '-', '+', ' '],
        ['0', '7', '9223372036854775807', '9223372036854775808', '18446744073709551616'],
        ['', '0', '.0', 'e1', ' ', '\n', '\0', 'a'],
      ),
      fastCheck.bigInt({ min: -(2n ** 65n), max: 2n ** 65n }).map(String),
    ),
    { numRuns: 1_500, seed: 29 },
  );
  const { isPresent, exact } = await asked(cells, 'whole');
  for (const [at, cell] of cells.entries()) {
    const isWhole = /^(?:0|-?[1-9]\d{0,18})$/.test(cell) && BigInt.asIntN(64, BigInt(cell)) === BigInt(cell);
    expect(isPresent[at], JSON.stringify(cell)).toBe(bit(isWhole));
    if (isWhole) expect(exact[at]).toBe(cell);
  }
});
