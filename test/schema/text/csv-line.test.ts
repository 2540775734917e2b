import { describe, expect, it } from 'vitest';
import { csvLine } from '../../../schema/text/csv-line.ts';

describe('csvLine', () => {
  it.each([
    ['plain', 'plain'],
    ['', ''],
    ['a,b', '"a,b"'],
    ['say "so"', '"say ""so"""'],
    ['two\nlines', '"two\nlines"'],
  ])('writes %j as %j', (text, written) => {
    expect(csvLine([text])).toBe(written);
    expect(csvLine(['x', text])).toBe(`x,${written}`);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tcell', '\rcell', '=HYPERLINK("http://x","y")'])(
    'no spreadsheet takes %j for a formula',
    (text) => {
      const written = csvLine([text]);
      expect(written.startsWith(`"'${text[0]}`)).toBe(true);
      expect(written.endsWith('"')).toBe(true);
    },
  );
});
