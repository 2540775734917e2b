import { type CellShape, datePatterns } from '../../subgraphs/introspect/cell-shape.ts';
import { type ColumnProfile, shareOf } from '../../subgraphs/introspect/column-profile.ts';
import type { ObservedColumn } from '../../subgraphs/introspect/observed-table.ts';
import type { DraftContext } from './draft-context.ts';
import { nameOf } from './name-things.ts';
import { quoted } from './sdl-text.ts';

/** A leaf: its type, what `@column` says besides the name, and what is told of it. */
export interface DraftLeaf {
  readonly type: string;
  readonly column: string;
  readonly notes: readonly string[];
}

/** The leaf type of a column; null where none holds its values. */
export function leafOf(column: ObservedColumn, context: DraftContext): DraftLeaf | null {
  switch (column.kind) {
    case 'text':
    case 'padded':
      return textLeaf(column, context);
    case 'whole':
      return isYesOrNo(column, context)
        ? plain('Boolean', codesNote(column, context))
        : plain('Int', codesNote(column, context));
    case 'bigWhole':
      return plain('BigInt', codesNote(column, context));
    case 'decimal':
    case 'float':
      return plain('Decimal');
    case 'truth':
      return plain('Boolean');
    case 'date':
      return plain('Date');
    case 'local':
    case 'zoned':
      return plain('DateTime');
    case 'label':
      return plain(
        'String',
        column.labels === null
          ? []
          : [context.notes('codes', { codes: column.labels.map((label) => quoted(label)).join(' ') })],
      );
    case 'uuid':
    case 'document':
      return plain('String');
    case 'other':
      return null;
  }
}

/** A leaf of which nothing is told. */
export const plainLeaf: DraftLeaf = plain('String');

function plain(type: string, notes: readonly string[] = []): DraftLeaf {
  return { type, column: '', notes };
}

/** WHY only by their meaning: a column of ones and zeros may count. */
function isYesOrNo(column: ObservedColumn, context: DraftContext): boolean {
  const codes = column.profile?.codes?.map(({ code }) => code).sort() ?? [];
  return codes.join() === '0,1' && isFlag(column, context);
}

/** Dates and moments as texts: from so large a share on they are told as such. */
const datesFrom = 0.8;

const dateShapes: readonly CellShape[] = ['yyyyMMddHHmm', 'yyyyMMdd', 'dd/MM/yyyy'];

function textLeaf(column: ObservedColumn, context: DraftContext): DraftLeaf {
  const { profile } = column;
  if (profile === null) return plain('String');
  const spelled = spelledBoolean(column, context);
  if (spelled !== null) return spelled;
  if (shareOf(profile, 'isoDate') === 1) return plain('Date');
  if (shareOf(profile, 'isoInstant') === 1) return plain('DateTime');
  const shape = dateShapes.find((each) => shareOf(profile, each) >= datesFrom);
  if (shape !== undefined) return dateLeaf(profile, shape, context);
  const notes = [
    ...codesNote(column, context),
    ...(shareOf(profile, 'yyyyMM') >= datesFrom ? [context.notes('month')] : []),
  ];
  return plain('String', notes);
}

/** How yes and no are written where they are words. */
const spellings: readonly (readonly [yes: string, no: string])[] = [
  ...([
    ['C', 'K'],
    ['Y', 'N'],
    ['X', ''],
    ['1', '0'],
    ['T', 'F'],
  ] as const),
];

/** WHY by their meaning too: a column of two codes may tell kinds apart. */
function spelledBoolean(column: ObservedColumn, context: DraftContext): DraftLeaf | null {
  if (!context.has('column', 'true') || !isFlag(column, context)) return null;
  const codes = new Set(column.profile?.codes?.map(({ code }) => code.trim()) ?? []);
  const spelling = spellings.find(
    (pair) => codes.size > 0 && [...codes].every((code) => pair.includes(code)),
  );
  if (spelling === undefined) return null;
  const [yes, no] = spelling.map(quoted);
  return { type: 'Boolean', column: `, true: [${yes}], false: [${no}]`, notes: codesNote(column, context) };
}

function isFlag({ name }: ObservedColumn, { glossary }: DraftContext): boolean {
  const { traits } = nameOf(name, glossary);
  return traits.has('flag') || traits.has('deleted');
}

function dateLeaf(profile: ColumnProfile, shape: CellShape, { notes, has }: DraftContext): DraftLeaf {
  const format = datePatterns[shape] ?? shape;
  const years = shareOf(profile, 'year');
  const details = {
    format,
    share: percent(shareOf(profile, shape)),
    rest: years > 0 ? notes('restYear') : notes('restNone'),
  };
  if (!has('column', 'format')) return plain('String', [notes('dateText', details)]);
  const partial = years > 0 && has('column', 'partial') ? ', partial: YEAR' : '';
  return {
    type: shape === 'yyyyMMddHHmm' ? 'DateTime' : 'Date',
    column: `, format: ${quoted(format)}${partial}`,
    notes: [notes('dateFormat', details)],
  };
}

/** From so large a share on a column is taken for one in TCVN3. */
const tcvn3From = 0.2;

/** Why a column gets no field; null where it does. WHY not one in TCVN3: its texts would be served as they are, unreadable. */
export function whyLeftOut(column: ObservedColumn, { notes }: DraftContext): string | null {
  const { name, type, kind, profile } = column;
  if (kind === 'other') return notes('leftOut', { column: name, type });
  const share = profile === null ? 0 : shareOf(profile, 'tcvn3');
  return share < tcvn3From ? null : notes('tcvn3', { column: name, share: percent(share) });
}

const fewValues = 12;

function codesNote({ profile }: ObservedColumn, { notes }: DraftContext): readonly string[] {
  if (profile === null || profile.different < 2 || profile.different > fewValues || profile.cells < 30)
    return [];
  if (profile.codes === null) return [notes('fewValues', { count: profile.different })];
  return [
    notes('codes', {
      codes: profile.codes
        .map(({ code }) => quoted(code))
        .sort()
        .join(' '),
    }),
  ];
}

/** A share in whole percent, never rounded to everything or nothing. */
export function percent(share: number): number {
  const whole = Math.round(share * 100);
  return share < 1 && whole === 100 ? 99 : share > 0 && whole === 0 ? 1 : whole;
}
