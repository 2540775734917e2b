import { legalDayOf } from '../../calendar/legal-day.ts';
import type { BilingualText } from '../../text/bilingual-text.ts';
import { agencyName, type TextContext } from './agency-names.ts';
import { roleTexts } from './agreed-lines.ts';
import { agreementDigest } from './agreement-digest.ts';
import { type AgreementDraft, providersOf } from './agreement-draft.ts';
import { instrumentOf } from './agreement-instrument.ts';
import { type Clause, clauses, recitals } from './clauses.ts';
import { contentAnnex } from './content-annex.ts';
import { sameText } from './same-text.ts';
import type { AgreementText, TableBlock, TextBlock } from './text-block.ts';

/**
 * The text of an agreement with its annex, in the form of an administrative text (Decree 30/2020): national title,
 * number, recitals, twelve articles in the order of Decree 47 Art 38, places to sign, the table of the data. Pure.
 */
export function agreementText(draft: AgreementDraft, context: TextContext): AgreementText {
  const { number, version, validFrom } = draft;
  const name = (agency: string) => agencyName(agency, context);
  return {
    number,
    version,
    digest: agreementDigest(draft),
    day: legalDayOf(Date.parse(validFrom)),
    blocks: [
      {
        kind: 'head',
        issuers: providersOf(draft).map((agency) => inCapitals(name(agency))),
        number: { vi: `Số: ${number}`, en: `No. ${number}` },
      },
      { kind: 'title', lines: titleLines(draft) },
      { kind: 'recitals', lines: groundLines(draft) },
      ...clauses(draft).flatMap((clause) => articleBlocks(clause, draft, context)),
      {
        kind: 'signatures',
        signers: draft.parties.map(({ agency, role }) => ({
          role: inCapitals(roleTexts[role]),
          agency: name(agency),
        })),
      },
      { kind: 'annex', lines: annexLines(draft) },
      contentAnnex(instrumentOf(draft, []), context),
    ],
  };
}

function inCapitals({ vi, en }: BilingualText): BilingualText {
  return { vi: vi.toUpperCase(), en: en.toUpperCase() };
}

/** The recitals but for the subject, which is the title: each ends with a semicolon, the last with a full stop. */
function groundLines(draft: AgreementDraft): readonly BilingualText[] {
  const lines = recitals(draft).slice(1);
  return lines.map(({ vi, en }, at) => {
    const end = at === lines.length - 1 ? '.' : ';';
    return { vi: `${vi}${end}`, en: `${en}${end}` };
  });
}

function titleLines({ title, version, supersedes }: AgreementDraft): readonly BilingualText[] {
  const replaced =
    supersedes === null
      ? { vi: '', en: '' }
      : { vi: `, thay phiên bản ${supersedes}`, en: `, replacing version ${supersedes}` };
  return [
    { vi: 'NỘI DUNG THỐNG NHẤT CHIA SẺ DỮ LIỆU', en: 'DATA SHARING AGREEMENT' },
    sameText(title),
    { vi: `(Phiên bản ${version}${replaced.vi})`, en: `(Version ${version}${replaced.en})` },
  ];
}

function annexLines({ number, version }: AgreementDraft): readonly BilingualText[] {
  return [
    { vi: 'PHỤ LỤC', en: 'ANNEX' },
    { vi: 'DANH MỤC DỮ LIỆU ĐƯỢC CHIA SẺ', en: 'DATA THAT IS SHARED' },
    {
      vi: `(Kèm theo nội dung thống nhất số ${number}, phiên bản ${version}; lập từ chính các quy tắc mà hệ thống áp dụng)`,
      en: `(To agreement ${number}, version ${version}; made from the very rules that the system enforces)`,
    },
  ];
}

function articleBlocks(
  { number, key, title, lines, isFilled }: Clause,
  draft: AgreementDraft,
  context: TextContext,
): readonly TextBlock[] {
  const heading = { vi: `Điều ${number}. ${title.vi}`, en: `Article ${number}. ${title.en}` };
  const article = (said: readonly BilingualText[]): TextBlock => ({ kind: 'article', heading, lines: said });
  if (!isFilled) return [article([nothingAgreed])];
  if (key === 'PARTIES') return [article([]), partyTable(draft, context)];
  return [article(numbered(key === 'CONTENT' ? [...lines, seeAnnex] : lines))];
}

/** The items of an article, counted where there are several. */
function numbered(lines: readonly BilingualText[]): readonly BilingualText[] {
  if (lines.length === 1) return lines;
  return lines.map(({ vi, en }, at) => ({ vi: `${at + 1}. ${vi}`, en: `${at + 1}. ${en}` }));
}

const nothingAgreed: BilingualText = {
  vi: 'Các bên không có thỏa thuận về nội dung này.',
  en: 'Nothing was agreed on this.',
};
const seeAnnex: BilingualText = { vi: 'Danh mục chi tiết: Phụ lục kèm theo', en: 'In detail: see the annex' };

const partyColumns: TableBlock['columns'] = [
  { title: { vi: 'STT', en: 'No.' }, share: 0.5 },
  { title: { vi: 'Cơ quan, tổ chức', en: 'Agency' }, share: 2 },
  { title: { vi: 'Mã', en: 'Code' }, share: 1 },
  { title: { vi: 'Vai trò', en: 'Role' }, share: 1.2 },
  { title: { vi: 'Hệ thống, ứng dụng', en: 'Systems' }, share: 1.2 },
  { title: { vi: 'Tài khoản kết nối', en: 'Accounts' }, share: 1.2 },
];

function partyTable({ parties }: AgreementDraft, context: TextContext): TableBlock {
  return {
    kind: 'table',
    columns: partyColumns,
    rows: parties.map(({ agency, role, applications, accounts }, at) => [
      sameText(String(at + 1)),
      agencyName(agency, context),
      sameText(agency),
      roleTexts[role],
      sameText(applications.join('; ')),
      sameText(accounts.join(', ')),
    ]),
  };
}
