import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { firstInstantOf } from '../../../schema/calendar/legal-day.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';
import type {
  AgreementText,
  TableBlock,
  TextBlock,
} from '../../../schema/procedure/agreement-text/text-block.ts';
import {
  nationalTitle,
  signatureTexts,
  textLines,
} from '../../../schema/procedure/agreement-text/text-lines.ts';
import type { BilingualText } from '../../../schema/text/bilingual-text.ts';
import { fontCharacters } from './font-characters.ts';

type Say = (text: BilingualText) => string;

const fontFile = (face: string) =>
  createRequire(import.meta.url).resolve(`pdfmake/fonts/Roboto/Roboto-${face}.ttf`);
const fonts = {
  normal: fontFile('Regular'),
  bold: fontFile('Medium'),
  italics: fontFile('Italic'),
  bolditalics: fontFile('MediumItalic'),
};
pdfmake.setFonts({ Roboto: fonts });
// WHY: a text names no file and no address; only the fonts are read.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(fonts).includes(path));

/**
 * The pages of an agreement as PDF: A4, the annex across, digest and page in the foot of each. The bytes follow from the text
 * alone: no clock, no random number. @throws AGREEMENT_NOT_PRINTABLE for a character that the font does not have
 */
export async function agreementPdf(text: AgreementText, language: keyof BilingualText): Promise<Buffer> {
  requirePrintable(textLines(text, language));
  const say: Say = (each) => each[language].replaceAll('\t', '    ');
  return pdfmake.createPdf({ ...definitionOf(text, say), language }).getBuffer();
}

const faces = Object.values(fonts).map((file) => fontCharacters(readFileSync(file)));

/** WHY refused: a page would show an empty box, and heads would sign what they cannot read. */
function requirePrintable(lines: readonly string[]): void {
  for (const line of lines)
    for (const character of line) {
      const code = character.codePointAt(0) ?? 0;
      if (faces.every((face) => face.has(code)) || character === '\n' || character === '\t') continue;
      throw codedError('AGREEMENT_NOT_PRINTABLE', {
        character: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
      });
    }
}

const millimetre = 72 / 25.4;
/** Left, top, right, bottom: Decree 30/2020 Annex I. */
const margins = [30, 20, 15, 20].map((each) => each * millimetre) as [number, number, number, number];

function definitionOf(text: AgreementText, say: Say): TDocumentDefinitions {
  const { number, version, digest, day, blocks } = text;
  const name = `${number}@${version}`;
  const annex = blocks.findIndex(({ kind }) => kind === 'annex');
  return {
    version: '1.7',
    subset: 'PDF/A-2b',
    pageSize: 'A4',
    pageMargins: margins,
    info: { title: name, subject: digest, creationDate: new Date(firstInstantOf(day)) },
    defaultStyle: { font: 'Roboto', fontSize: 12, lineHeight: 1.15 },
    footer: (page, pages) => footOf(`${name}   SHA-256: ${digest}`, `${page}/${pages}`),
    content: blocks.map((block, at) => contentOf(block, say, annex !== -1 && at > annex)),
  };
}

function footOf(left: string, right: string): Content {
  const [before, , after] = margins;
  return {
    margin: [before, 12, after, 0],
    fontSize: 7.5,
    columns: [
      { width: '*', text: left },
      { width: 'auto', text: right },
    ],
  };
}

function contentOf(block: TextBlock, say: Say, isAnnex: boolean): Content {
  switch (block.kind) {
    case 'head':
      return headOf(block, say);
    case 'title':
      return titleOf(block.lines.map(say), {});
    case 'annex':
      return titleOf(block.lines.map(say), { pageBreak: 'before', pageOrientation: 'landscape' });
    case 'recitals':
      return { stack: block.lines.map((line) => paragraph(say(line))), italics: true };
    case 'article':
      return articleOf(say(block.heading), block.lines.map(say));
    case 'table':
      return tableOf(block, say, isAnnex ? 9.5 : 10.5);
    case 'signatures':
      return signaturesOf(block.signers, say);
  }
}

function headOf({ issuers, number }: Extract<TextBlock, { kind: 'head' }>, say: Say): Content {
  const [title, motto] = nationalTitle.map(say);
  return {
    columns: [
      {
        width: '42%',
        alignment: 'center',
        stack: [
          ...issuers.map((each) => ({ text: say(each), bold: true })),
          { text: say(number), margin: [0, 6, 0, 0] },
        ],
      },
      {
        width: '*',
        alignment: 'center',
        stack: [
          { text: title ?? '', bold: true, fontSize: 11.5 },
          { text: motto ?? '', bold: true, decoration: 'underline' },
        ],
      },
    ],
  };
}

function titleOf([first = '', ...rest]: readonly string[], page: object): Content {
  return {
    ...page,
    alignment: 'center',
    margin: [0, 18, 0, 12],
    stack: [{ text: first, bold: true, fontSize: 14 }, ...rest.map((text, at) => ({ text, bold: at === 0 }))],
  };
}

/** Characters of a paragraph that stays with its heading. WHY not any: what is kept together and longer than a page is cut. */
const keptTogether = 500;

function articleOf(title: string, lines: readonly string[]): Content {
  const heading: Content = { text: title, bold: true, margin: [0, 9, 0, 3] };
  const [first, ...rest] = lines.map((line) => paragraph(line));
  if (first === undefined) return heading;
  const isKept = (lines[0]?.length ?? 0) <= keptTogether;
  return { stack: [{ unbreakable: isKept, stack: [heading, first] }, ...rest] };
}

function paragraph(text: string): Content {
  return { text, margin: [0, 0, 0, 3] };
}

function tableOf({ columns, rows }: TableBlock, say: Say, fontSize: number): Content {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const cells = (texts: readonly BilingualText[]): TableCell[] => texts.map((text) => ({ text: say(text) }));
  return {
    fontSize,
    margin: [0, 3, 0, 6],
    table: {
      headerRows: 1,
      widths: columns.map(({ share }) => `${Math.floor((share / whole) * 10_000) / 100}%`),
      body: [
        columns.map(({ title }) => ({ text: say(title), bold: true, alignment: 'center' as const })),
        ...rows.map(cells),
      ],
    },
  };
}

function signaturesOf(signers: Extract<TextBlock, { kind: 'signatures' }>['signers'], say: Say): Content {
  const places = signers.map(
    ({ role, agency }): TableCell => ({
      alignment: 'center',
      margin: [0, 12, 0, 60],
      stack: [
        { text: say(signatureTexts.day), italics: true },
        { text: say(role), bold: true },
        { text: say(agency), bold: true },
        { text: say(signatureTexts.note), italics: true, fontSize: 10 },
      ],
    }),
  );
  const pairs = places.flatMap((place, at) =>
    at % 2 === 0 ? [[place, places[at + 1] ?? { text: '' }]] : [],
  );
  return { layout: 'noBorders', table: { widths: ['50%', '50%'], dontBreakRows: true, body: pairs } };
}
