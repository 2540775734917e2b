import { readFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import type { core } from 'zod';
import { codedError } from '../../schema/errors/coded-error.ts';
import { atLine, type BilingualText, joinTexts, saidOf } from '../../schema/text/bilingual-text.ts';
import { issueText, readBy } from '../../schema/text/issue-text.ts';
import { readYaml } from '../../schema/text/yaml-findings.ts';
import { yamlParts } from '../../schema/text/yaml-lines.ts';
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
  if (findings.length > 0) throw invalidProvince(file, findings);
  const [document, ...more] = documents;
  if (more.length > 0) throw invalidProvince(file, [oneDocument]);
  const parsed = readBy(provinceSchema, document);
  if (!parsed.success) throw invalidProvince(file, issueTexts(source, parsed.error.issues));
  const repeated = repeatedFiles(parsed.data);
  if (repeated.length > 0) throw invalidProvince(file, repeated);
  return parsed.data;
}

/** A path of the province file: from its folder, unless it is absolute. */
export function within(folder: string, path: string): string {
  return isAbsolute(path) ? path : join(folder, path);
}

const oneDocument: BilingualText = {
  vi: 'một tệp tỉnh chỉ có một tài liệu (không có ---)',
  en: 'a province file is one document (without ---)',
};

/** The error that tells what is wrong with a province file. */
export function invalidProvince(file: string, findings: readonly BilingualText[]) {
  return codedError('PROVINCE_INVALID', { file, detail: joinTexts(findings) });
}

/** What a secret that stands in the file itself is told. */
const secretText: BilingualText = {
  vi: 'bí mật không nằm trong tệp này: ghi { env: TÊN_BIẾN } hoặc { file: ĐƯỜNG_DẪN }',
  en: 'a secret never stands in this file: write { env: NAME } or { file: PATH }',
};

/** The issues in both languages, each with its line and place; never with the value that stands there. */
function issueTexts(source: string, issues: readonly core.$ZodIssue[]): readonly BilingualText[] {
  const [part] = yamlParts(source);
  return issues.map((issue) => {
    const line = part?.lineOf(issue.path) ?? 1;
    const told = issue.code === 'invalid_union' ? secretText : issueText(issue);
    return atLine(line, saidOf(issue.path.map(String).join('.'), told));
  });
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
