import type { BilingualText } from '../../text/bilingual-text.ts';
import type { AgreementText, TextBlock } from './text-block.ts';

/** A text as plain lines in one language, without any layout: for a terminal, and to compare and search. */
export function textLines(
  { blocks, digest }: AgreementText,
  language: keyof BilingualText,
): readonly string[] {
  return [
    ...blocks.flatMap((block) => blockLines(block, (text) => text[language])),
    '',
    `SHA-256: ${digest}`,
  ];
}

/** The national title and motto. */
export const nationalTitle: readonly BilingualText[] = [
  { vi: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', en: 'SOCIALIST REPUBLIC OF VIET NAM' },
  { vi: 'Độc lập - Tự do - Hạnh phúc', en: 'Independence - Freedom - Happiness' },
];

/** What stands over and under the place of a signature. */
export const signatureTexts = {
  day: { vi: '…………, ngày … tháng … năm …', en: '…………, day … month … year …' },
  note: { vi: '(Chữ ký, con dấu hoặc chữ ký số)', en: '(Signature and seal, or digital signature)' },
} as const satisfies Readonly<Record<string, BilingualText>>;

function blockLines(block: TextBlock, say: (text: BilingualText) => string): readonly string[] {
  switch (block.kind) {
    case 'head':
      return [...nationalTitle.map(say), '', ...block.issuers.map(say), say(block.number)];
    case 'title':
    case 'annex':
      return ['', ...block.lines.map(say), ''];
    case 'recitals':
      return block.lines.map(say);
    case 'article':
      return ['', say(block.heading), ...block.lines.map((line) => `  ${say(line)}`)];
    case 'table':
      return block.rows.map(
        (cells) =>
          `  ${cells
            .map(say)
            .filter((each) => each !== '')
            .join(' | ')}`,
      );
    case 'signatures':
      return block.signers.flatMap(({ role, agency }) => [
        '',
        say(signatureTexts.day),
        say(role),
        say(agency),
        say(signatureTexts.note),
      ]);
  }
}
