import { describe, expect, it } from 'vitest';
import { agreementDigest } from '../../../../schema/procedure/agreement-text/agreement-digest.ts';
import { agreementText } from '../../../../schema/procedure/agreement-text/agreement-text.ts';
import { clauses } from '../../../../schema/procedure/agreement-text/clauses.ts';
import { missingForSignature } from '../../../../schema/procedure/agreement-text/missing-for-signature.ts';
import { readAgreement } from '../../../../schema/procedure/agreement-text/read-agreement.ts';
import type { TableBlock } from '../../../../schema/procedure/agreement-text/text-block.ts';
import { textLines } from '../../../../schema/procedure/agreement-text/text-lines.ts';
import { canonicalText } from '../../../../schema/procedure/machine/canonical-digest.ts';
import { account } from '../../permission/small-policy.ts';
import { smallAgreement, smallContext, written } from './small-agreement.ts';

const draft = smallAgreement();
const lines = (language: 'vi' | 'en', of = draft) => textLines(agreementText(of, smallContext), language);

function annexOf(of = draft): readonly (readonly string[])[] {
  const annex = agreementText(of, smallContext).blocks.findLast(
    (each): each is TableBlock => each.kind === 'table',
  );
  return annex?.rows.map((cells) => cells.map(({ en }) => en)) ?? [];
}

describe('the text of an agreement', () => {
  it('has the form of an administrative text, in Vietnamese', () => {
    expect(lines('vi').slice(0, 13)).toEqual([
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      '',
      'CHỦ PEOPLE',
      'Số: TT-1/2026',
      '',
      'NỘI DUNG THỐNG NHẤT CHIA SẺ DỮ LIỆU',
      'Chia sẻ dữ liệu người dân',
      '(Phiên bản 2, thay phiên bản 1)',
      '',
      'Căn cứ Luật Quản lý thuế 2019 Điều 19;',
      'Căn cứ quy chế khai thác, sử dụng dữ liệu QC-1@3;',
      'Lý do không dùng chia sẻ dữ liệu mặc định: Cần mục ngoài danh mục mặc định;',
    ]);
    const articles = lines('vi').filter((line) => line.startsWith('Điều '));
    expect(articles.map((line) => Number(/\d+/.exec(line)?.[0]))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
    expect(lines('vi')).toContain('  1. Từ ngày 01/01/2026 đến hết ngày 31/12/2027');
    expect(lines('vi').at(-1)).toBe(`SHA-256: ${agreementDigest(draft)}`);
  });

  it('has the same in English', () => {
    expect(lines('en')).toContain('  1. From 2026-01-01 until the end of 2027-12-31');
    expect(lines('en')).toContain('Article 12. Other contents');
    expect(lines('en').length).toBe(lines('vi').length);
  });

  it('has a place to sign for each party', () => {
    expect(agreementText(draft, smallContext).blocks.find(({ kind }) => kind === 'signatures')).toEqual({
      kind: 'signatures',
      signers: [
        { role: { vi: 'BÊN CUNG CẤP', en: 'PROVIDER' }, agency: { vi: 'Chủ people', en: 'Owner people' } },
        { role: { vi: 'BÊN KHAI THÁC, SỬ DỤNG', en: 'CONSUMER' }, agency: { vi: 'Thuế tỉnh', en: 'Agency' } },
      ],
    });
  });

  it('has the data in the annex as it is enforced', () => {
    const records = 'look-up by key, lists, reached from other data';
    expect(annexOf()).toEqual([
      ['1', 'Person.name', 'm', 'none', 'm = 40', records, 'no', 'A.people'],
      ['2', 'Person.born', 'm', 'only the year', 'm = 40', records, 'no', 'A.people'],
      [
        '3',
        'Person.age',
        'm',
        'none',
        'every row',
        'statistics (groups of at least 7 rows)',
        'no',
        'A.people',
      ],
    ]);
  });

  it('tells the rows of each account where they differ', () => {
    const [people, tax] = written.parties;
    const two = smallAgreement({ parties: [people, { ...tax, accounts: ['tax', 'tax2'] }] });
    expect(annexOf(two)[0]?.[4]).toBe('tax: m = 40; tax2: m = 41');
  });

  it('tells a long condition once, and the items after the first where it stands', () => {
    const name = { in: Array.from({ length: 60 }, (_, at) => `Lê ${at}`) };
    const items = ['Person.name', 'Person.born', 'Person.alive'];
    const table = annexOf(
      smallAgreement({ content: [{ items: ['Person.age'] }, { items, rows: { name } }] }),
    );
    expect(table[1]?.[4]).toMatch(/^m is one of Lê 0, .*Lê 59$/);
    expect(table.slice(2).map((cells) => cells[4])).toEqual(['as in No. 2', 'as in No. 2']);
  });

  it('tells a condition as it is written where many accounts have it', () => {
    const ids = Array.from({ length: 30 }, (_, at) => `tax-${at}`);
    const many = new Map(ids.map((id) => [id, account({ id, agency: 'A.tax', attributes: { unit: '40' } })]));
    const [people, tax] = written.parties;
    const context = { ...smallContext, accounts: many };
    const each = readAgreement({ ...written, parties: [people, { ...tax, accounts: ids }] }, context);
    expect(textLines(agreementText(each, context), 'en').join()).toContain(
      'only the year | {"home":{"unit":{"eq":"$account.unit"}}} |',
    );
  });

  it('says of a clause without words that nothing was agreed', () => {
    const bare = smallAgreement({ other: null, storage: null });
    const unfilled = clauses(bare).filter(({ isFilled }) => !isFilled);
    expect(unfilled.map(({ number, key }) => [number, key])).toEqual([
      [10, 'STORAGE'],
      [12, 'OTHER'],
    ]);
    expect(lines('en', bare).filter((line) => line === '  Nothing was agreed on this.')).toHaveLength(2);
  });

  it('cites the item of Art 38 that asks for each clause', () => {
    expect(clauses(draft).map(({ citation }) => citation.en)).toEqual(
      Array.from({ length: 12 }, (_, at) => `Decree 47/2020 Art 38(${at + 1})`),
    );
  });
});

describe('what is missing before heads sign', () => {
  const told = (changes: Readonly<Record<string, unknown>>) =>
    missingForSignature(smallAgreement(changes), smallContext.catalogue).map(({ en }) => en);

  it('is nothing of a full draft', () => expect(told({})).toEqual([]));

  it.each<[Readonly<Record<string, unknown>>, string]>([
    [{ storage: null }, 'article 10 (Storage after sharing, and derived data): says nothing yet'],
    [{ whyNotDefault: null }, 'whyNotDefault: nothing says why sharing by default does not do (Art 36(1))'],
    [{ usageRegulationVersions: [] }, 'usageRegulationVersions: no usage regulation is named'],
    [
      { dpiaRef: null, content: [{ items: ['Person.faith'] }] },
      'dpiaRef: Person.faith is sensitive: an assessment of the effect on personal data is needed',
    ],
    [
      { commitment: { text: 'x', acknowledgedBy: ['A.tax'] } },
      'commitment.acknowledgedBy: A.people has not acknowledged the commitment',
    ],
  ])('%j', (changes, missing) => expect(told(changes)).toEqual([missing]));

  it('is not the last content, which may be empty', () => expect(told({ other: null })).toEqual([]));
});

describe('canonical JSON', () => {
  it('is one text for data that is equal', () => {
    expect(canonicalText({ b: [1, null, 'ế'.normalize('NFD')], a: { d: true, c: undefined } })).toBe(
      '{"a":{"d":true},"b":[1,null,"ế"]}',
    );
  });

  it('does not depend on the order in which a draft was made', () => {
    const turned = Object.fromEntries(Object.entries(draft).reverse()) as unknown as typeof draft;
    expect(agreementDigest(turned)).toBe(agreementDigest(draft));
  });
});
