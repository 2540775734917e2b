import type { CatalogueModel } from '../catalogue/model.ts';
import { codedError, hasCode } from '../errors/coded-error.ts';
import { atLine, type BilingualText, joinTexts, saidOf } from '../text/bilingual-text.ts';
import { readYaml } from '../text/yaml-findings.ts';
import { yamlParts } from '../text/yaml-lines.ts';
import { readAccounts, type WrittenAccount } from './account-document.ts';
import { type InstrumentDraft, parseInstrumentDocuments } from './instrument-document.ts';
import type { Account } from './policy.ts';

/** Name of the file of a policy folder that lists accounts. */
export const accountsFileName = 'accounts.yaml';

/** A file of a policy folder. */
export interface PolicyFile {
  readonly name: string;
  readonly source: string;
}

/** What the files of a policy folder say, in the order in which it is recorded. */
export interface WrittenPolicy {
  readonly accounts: readonly WrittenAccount[];
  readonly instruments: readonly InstrumentDraft[];
}

/**
 * Reads the files of a policy folder: `accounts.yaml` and files of instruments, in the order given. `known` are the accounts
 * that are issued already. @throws POLICY_FOLDER_INVALID, with every finding of all files, each with its file and line
 */
export function readPolicyFiles(
  files: readonly PolicyFile[],
  catalogue: CatalogueModel,
  known: ReadonlyMap<string, Account>,
): WrittenPolicy {
  const listed = files.filter(({ name }) => name === accountsFileName).map(accountsOf);
  const accounts = listed.flatMap((each) => each.accounts);
  const context = { catalogue, accounts: new Map([...accounts.map(active), ...known]) };
  const read = files
    .filter(({ name }) => name !== accountsFileName)
    .map((file) => instrumentsOf(file, (text) => parseInstrumentDocuments(text, context)));
  const numbers = read.flatMap(({ placed }) => placed);
  const findings = [
    ...[...listed, ...read].flatMap((each) => each.findings),
    ...accountFindings(accounts, known),
    ...repeated(numbers),
  ];
  if (findings.length > 0) throw invalidPolicyFolder(findings);
  return { accounts, instruments: numbers.map(({ draft }) => draft) };
}

/** The error that tells what is wrong with a policy folder. */
export function invalidPolicyFolder(findings: readonly BilingualText[], cause?: unknown) {
  return codedError('POLICY_FOLDER_INVALID', { detail: joinTexts(findings), findings }, cause);
}

/** An account that a file lists, as it is issued. */
export function active(account: WrittenAccount): readonly [string, Account] {
  return [account.id, { ...account, state: 'ACTIVE' }];
}

function accountsOf({ name, source }: PolicyFile) {
  const { accounts, findings } = readAccounts(source);
  return { accounts, findings: findings.map((each) => saidOf(name, each)) };
}

/** A draft, and where it stands. */
interface PlacedDraft {
  readonly file: string;
  readonly line: number;
  readonly draft: InstrumentDraft;
}

/** WHY document by document: what is wrong with one is told with its line. */
function instrumentsOf(
  { name, source }: PolicyFile,
  parse: (text: string) => readonly InstrumentDraft[],
): { readonly placed: readonly PlacedDraft[]; readonly findings: readonly BilingualText[] } {
  const { findings: broken } = readYaml(source);
  if (broken.length > 0) return { placed: [], findings: broken.map((each) => saidOf(name, each)) };
  const placed: PlacedDraft[] = [];
  const findings: BilingualText[] = [];
  for (const { text, lineOf } of yamlParts(source)) {
    const line = lineOf([]);
    try {
      placed.push(...parse(text).map((draft) => ({ file: name, line, draft })));
    } catch (error) {
      findings.push(...findingsOf(error).map((each) => saidOf(name, atLine(line, each))));
    }
  }
  return { placed, findings };
}

/** The findings of a document. @throws whatever else went wrong */
function findingsOf(error: unknown): readonly BilingualText[] {
  if (!hasCode(error, 'AGREEMENT_INVALID')) throw error;
  return error.details.findings ?? [error.messages];
}

/** WHY refused: an account is changed by an act of its own, never by a list that somebody edited. */
function accountFindings(
  accounts: readonly WrittenAccount[],
  known: ReadonlyMap<string, Account>,
): readonly BilingualText[] {
  const ids = accounts.map(({ id }) => id.toLowerCase());
  return accounts.flatMap(({ id, ...written }, at) => [
    ...(ids.indexOf(id.toLowerCase()) < at ? [saidOf(`${accountsFileName}: ${id}`, twice)] : []),
    ...otherwise(written, known.get(id)).map((name) =>
      saidOf(`${accountsFileName}: ${id}: ${name}`, changed),
    ),
  ]);
}

const twice: BilingualText = { vi: 'có nhiều lần trong tệp', en: 'stands more than once in the file' };
const changed: BilingualText = {
  vi: 'khác với tài khoản đã cấp; tài khoản không đổi theo tệp: cấp tài khoản mới rồi thu hồi tài khoản cũ',
  en: 'differs from the account that was issued; no file changes an account: issue another and revoke this one',
};

/** Names of what an account says otherwise than the one that was issued; none where it is new. */
function otherwise(written: Omit<WrittenAccount, 'id'>, issued: Account | undefined): readonly string[] {
  if (issued === undefined) return [];
  const before = new Map(Object.entries(issued));
  return Object.entries(written)
    .filter(([name, value]) => JSON.stringify(before.get(name)) !== JSON.stringify(value))
    .map(([name]) => name);
}

/** WHY: of two documents under one number only the last would count, and nobody would be told. */
function repeated(placed: readonly PlacedDraft[]): readonly BilingualText[] {
  const numbers = placed.map(({ draft }) => draft.number.toLowerCase());
  return placed.flatMap(({ file, line, draft: { number } }, at) => {
    const first = placed[numbers.indexOf(number.toLowerCase())];
    if (first === undefined || first === placed[at]) return [];
    const told = {
      vi: `số ${number} đã có ở ${first.file}, dòng ${first.line}`,
      en: `the number ${number} stands in ${first.file}, line ${first.line}, already`,
    };
    return [saidOf(file, atLine(line, told))];
  });
}
