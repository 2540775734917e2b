import type { Coordinate } from '../../../schema/catalogue/model.ts';
import { maskCompares } from '../../../schema/policy/mask.ts';
import { normalText } from '../../../schema/text/normal-text.ts';
import type { Row } from '../engine/driver.ts';
import type { ReadField } from '../model/entity-map.ts';
import { type CellState, masksOf, type RowView } from './row-view.ts';

/** A cell that a statement selects: where its text stands in the row, and the flag that admits it. */
export interface LaidCell {
  readonly field: ReadField;
  readonly state: CellState;
  readonly index: number;
  /** Index of the stored kind of a union reference, -1 otherwise. */
  readonly kindIndex: number;
  /** Index of the flag (the number of the variant that admits the row, from 1), -1 when every row is admitted. */
  readonly flagIndex: number;
  /** The released text of the cell in a row that is admitted: through the mask that SQL has not put on. */
  text(row: Row): string | null;
}

/**
 * The columns that a read selects, in order: key, cells, flags. Equal signatures select the same columns, so
 * reads with equal signatures share batches.
 */
export interface RowLayout {
  readonly view: RowView;
  readonly keyIndex: number;
  readonly cells: ReadonlyMap<Coordinate, LaidCell>;
  /** Conditional predicates in the order of their flags. */
  readonly flags: readonly (CellState & { kind: 'conditional' })[];
  readonly width: number;
  readonly signature: string;
}

/** Lays out a read of `fields` (requested and granted or conditional; the others are left out). */
export function layOutRow(view: RowView, fields: readonly ReadField[], withKey: boolean): RowLayout {
  const ordered = [...fields].sort((a, b) => (a.coordinate < b.coordinate ? -1 : 1));
  const readable = ordered.filter((field) =>
    ['granted', 'conditional'].includes(view.cell(field.coordinate).kind),
  );
  const selected = readable.reduce((sum, field) => sum + (isUnion(field) ? 2 : 1), withKey ? 1 : 0);
  const cells = new Map<Coordinate, LaidCell>();
  const flags: (CellState & { kind: 'conditional' })[] = [];
  let index = withKey ? 1 : 0;
  for (const field of readable) {
    const state = view.cell(field.coordinate);
    const flagIndex = state.kind === 'conditional' ? selected + flagOf(flags, state) : -1;
    const kindIndex = isUnion(field) ? index + 1 : -1;
    const text = textOf(view, field, state, index, flagIndex);
    cells.set(field.coordinate, { field, state, index, kindIndex, flagIndex, text });
    index += kindIndex === -1 ? 1 : 2;
  }
  return {
    view,
    keyIndex: withKey ? 0 : -1,
    cells,
    flags,
    width: selected + flags.length,
    signature: [view.entrance, view.entity.name, withKey ? 'k' : '', ...cells.keys()].join(' '),
  };
}

/** The key of a row as it is shown; null when it was not read, or is no readable text. */
export function keyOf({ keyIndex }: Pick<RowLayout, 'keyIndex'>, row: Row): string | null {
  const text = keyIndex === -1 ? null : (row[keyIndex] ?? null);
  return text === null ? null : normalText(text);
}

/** Whether a cell's row and flag release it. */
export function isAdmitted({ flagIndex }: LaidCell, row: Row): boolean {
  if (flagIndex === -1) return true;
  return Number(row[flagIndex] ?? 0) > 0;
}

function textOf(
  view: RowView,
  field: ReadField,
  state: CellState,
  index: number,
  flagIndex: number,
): LaidCell['text'] {
  const plain = (row: Row) => row[index] ?? null;
  if (masksOf(state).every(maskCompares)) return plain;
  const maskAt = (row: Row) => {
    if (state.kind === 'granted') return state.mask;
    return state.kind === 'conditional' ? state.variants[Number(row[flagIndex]) - 1]?.mask : undefined;
  };
  return (row) => {
    const stored = plain(row);
    const mask = maskAt(row);
    // WHY undefined is nothing: a row that no variant admits has no text.
    if (stored === null || mask === undefined) return null;
    if (mask === null) return stored;
    const shown = normalText(stored);
    // WHY as it is: what is no readable text is told as such, and not hidden behind a pseudonym.
    return shown === null ? stored : view.masks.text(mask, field, shown);
  };
}

function isUnion(field: ReadField): boolean {
  return field.kind === 'reference' && field.kindColumn !== null;
}

function flagOf(
  flags: (CellState & { kind: 'conditional' })[],
  state: CellState & { kind: 'conditional' },
): number {
  const known = flags.findIndex((flag) => flag.flag === state.flag);
  if (known !== -1) return known;
  flags.push(state);
  return flags.length - 1;
}
