import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseGlossary, partsOfName } from '../../../province/introspect/glossary.ts';
import {
  camelCase,
  nameOf,
  pascalCase,
  pluralOf,
  referenceWords,
} from '../../../province/introspect/name-things.ts';
import { searchKey } from '../../../schema/text/search-key.ts';

const source = await readFile(
  join(import.meta.dirname, '../../../province/introspect/glossary.yaml'),
  'utf8',
);
const glossary = parseGlossary(source);
const english = (name: string) => camelCase(nameOf(name, glossary).words);

it('has a Vietnamese text, an English one and known traits on every line', () => {
  const lines = source.split('\n').filter((line) => /^ {2}[a-z]/.test(line));
  expect(lines.length).toBe(glossary.size);
  expect(lines.length).toBeGreaterThan(200);
  for (const line of lines) {
    expect(line).toMatch(
      /^ {2}[a-z ]+: "[^|"]+ \| [a-z ]+(?: \| (?:personal|sensitive|deleted|fresh|prefix|code|part|flag)(?: (?:personal|sensitive|deleted|fresh|prefix|code|part|flag))*)?"$/,
    );
  }
});

it.each(['NGAYHENTRA', 'NgayHenTra', 'ngay_hen_tra', 'Ngày hẹn trả'])(
  '%s is one name in every spelling',
  (name) => {
    expect(english(name)).toBe('dueDate');
    expect(searchKey(nameOf(name, glossary).vi)).toBe('ngay hen tra');
  },
);

it.each([
  ['MAHS', 'dossierCode'],
  ['TEN_DON_VI', 'agencyName'],
  ['CANBO_ID', 'officerId'],
  ['HOSO_XULY', 'dossierProcessing'],
  ['LOAIBD', 'changeType'],
  ['DM_DANTOC', 'ethnicGroup'],
  ['HOSO_2024', 'dossier2024'],
])('%s is %s', (name, expected) => {
  expect(english(name)).toBe(expected);
});

it('keeps letters that no word explains, and says so', () => {
  const { unknown, words } = nameOf('MA_ZQXW', glossary);
  expect(unknown).toEqual(['zqxw']);
  expect(words).toEqual(['zqxw', 'code']);
  expect(partsOfName('', glossary)).toEqual([]);
});

it('names a reference without its code', () => {
  expect(referenceWords(nameOf('MADV', glossary), glossary)).toEqual(['agency']);
  expect(referenceWords(nameOf('SO_CCCD', glossary), glossary)).toEqual([]);
  expect(referenceWords(nameOf('NGUOINOP', glossary), glossary)).toEqual(['applicant']);
});

it.each([
  ['agency', 'agencies'],
  ['dossier2024', 'dossiers2024'],
  ['address', 'addresses'],
  ['day', 'days'],
])('more than one %s are %s', (one, many) => {
  expect(pluralOf(one)).toBe(many);
});

it('makes names that GraphQL takes', () => {
  expect(pascalCase(['2024', 'hồ'])).toMatch(/^[A-Z]/);
  expect(camelCase([])).toBe('x');
});
