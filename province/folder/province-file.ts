import { readFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { type core, locales } from 'zod';
import { codedError } from '../../schema/errors/coded-error.ts';
import { readYaml, strictYaml } from '../../schema/policy/yaml-findings.ts';
import type { BilingualText } from '../../schema/text/bilingual-text.ts';
import { provinceSchema, type WrittenProvince } from './written-province.ts';

/** Name of the file that makes a folder a province. */
export const provinceFileName = 'province.yaml';

/** A province in a folder. */
export interface ProvinceFolder {
  /** Absolute. */
  readonly folder: string;
  readonly file: string;
  readonly written: WrittenProvince;
}

/**
 * Reads the file of a province: `path` is its folder or the file itself.
 * @throws PROVINCE_INVALID, with every finding and its line; PROVINCE_MISSING
 */
export async function readProvinceFolder(path: string): Promise<ProvinceFolder> {
  const isFile = /\.ya?ml$/.test(path);
  const folder = isFile ? join(path, '..') : path;
  const file = isFile ? path : join(path, provinceFileName);
  const source = await readFile(file, 'utf8').catch((error: unknown) => {
    throw codedError('PROVINCE_MISSING', { file }, error);
  });
  return { folder, file, written: parseProvince(source, file) };
}

/** Reads the text of a province file. @throws PROVINCE_INVALID */
export function parseProvince(source: string, file: string = provinceFileName): WrittenProvince {
  const { documents, findings } = readYaml(source);
  if (findings.length > 0) throw invalidProvince(file, findings.map(inBoth));
  const [document, ...more] = documents;
  if (more.length > 0) throw invalidProvince(file, [oneDocument]);
  const parsed = provinceSchema.safeParse(document, { error: locales.en().localeError });
  if (!parsed.success) throw invalidProvince(file, issueTexts(source, document, parsed.error.issues));
  const repeated = repeatedFiles(parsed.data);
  if (repeated.length > 0) throw invalidProvince(file, repeated);
  return parsed.data;
}

/** A path of the province file: from its folder, unless it is absolute. */
export function within(folder: string, path: string): string {
  return isAbsolute(path) ? path : join(folder, path);
}

const oneDocument = inBoth('---');

function inBoth(text: string): BilingualText {
  return { vi: text, en: text };
}

/** The error that tells what is wrong with a province file. */
export function invalidProvince(file: string, findings: readonly BilingualText[]) {
  const detail = {
    vi: findings.map(({ vi }) => vi).join('; '),
    en: findings.map(({ en }) => en).join('; '),
  };
  return codedError('PROVINCE_INVALID', { file, detail });
}

/** What a secret that stands in the file itself is told. */
const secretText: BilingualText = {
  vi: 'bí mật không nằm trong tệp này: ghi { env: TÊN_BIẾN } hoặc { file: ĐƯỜNG_DẪN }',
  en: 'a secret never stands in this file: write { env: NAME } or { file: PATH }',
};

/** The library's issues in both languages, each with its line and place; never with the value that stands there. */
function issueTexts(
  source: string,
  document: unknown,
  issues: readonly core.$ZodIssue[],
): readonly BilingualText[] {
  const inVietnamese = provinceSchema.safeParse(document, { error: locales.vi().localeError });
  const told = inVietnamese.error?.issues ?? [];
  const lineOf = lineFinder(source);
  return issues.map((issue, at) => {
    const place = issue.path.map(String).join('.');
    const line = lineOf(issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step)));
    const { vi, en } =
      issue.code === 'invalid_union'
        ? secretText
        : { vi: told[at]?.message ?? issue.message, en: issue.message };
    return { vi: `dòng ${line}: ${place}: ${vi}`, en: `line ${line}: ${place}: ${en}` };
  });
}

/** Finds the line of a place; of what is missing, that of what it is missing in. */
function lineFinder(source: string): (path: readonly (string | number)[]) => number {
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { ...strictYaml, lineCounter });
  return (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lineCounter.linePos(node.range[0]).line;
    }
    return 1;
  };
}

/** WHY: of two agencies in one SDL file nobody could say which database is meant. */
function repeatedFiles({ agencies }: WrittenProvince): readonly BilingualText[] {
  const files = agencies.map(({ sdl }) => sdl);
  return files
    .filter((each, at) => files.indexOf(each) < at)
    .map((each) => ({
      vi: `agencies: tệp ${each} xuất hiện nhiều lần`,
      en: `agencies: the file ${each} stands more than once`,
    }));
}
