import type { ColumnField, ContentField, Coordinate } from '../../../schema/catalogue/model.ts';
import { type CodedError, codedError } from '../../../schema/errors/coded-error.ts';
import { denial } from '../../enforce/field-denial.ts';
import type { Row } from '../engine/driver.ts';
import { releaseOfField } from '../storage/release-content.ts';
import { invalidCell, type ShownValue } from '../storage/release-value.ts';
import { isAdmitted, keyOf, type LaidCell, type RowLayout } from '../view/row-layout.ts';

/** The parent value of every entity, embedded and stub object: one row as read through one entrance. */
export interface RowRecord {
  readonly typeName: string;
  /** The key as other databases know it; null when it was not read. */
  readonly key: string | null;
  /** null for a stub: only its key is known here. */
  readonly layout: RowLayout | null;
  readonly row: Row;
}

/** A record of a row that was read. */
export function rowRecord(layout: RowLayout, row: Row): RowRecord {
  return { typeName: layout.view.entity.name, key: keyOf(layout, row), layout, row };
}

/** An object of which only the key is known: of another database, or behind a closed entrance. */
export function stubRecord(typeName: string, key: string): RowRecord {
  return { typeName, key, layout: null, row: [] };
}

/** Whether the record's row and entrance release an item; the error that says why not otherwise. */
export function judgeCell(record: RowRecord, coordinate: Coordinate): true | CodedError {
  if (record.layout === null) return denial(coordinate, 'ENTRANCE_CLOSED');
  const state = record.layout.view.cell(coordinate);
  switch (state.kind) {
    case 'denied':
      return denial(coordinate, 'NOT_GRANTED');
    case 'missing':
      return codedError('ITEM_UNAVAILABLE', { coordinate });
    case 'granted':
      return record.layout.cells.has(coordinate) ? true : denial(coordinate, 'NOT_GRANTED');
    case 'conditional': {
      const cell = record.layout.cells.get(coordinate);
      return cell !== undefined && isAdmitted(cell, record.row)
        ? true
        : denial(coordinate, 'ROW_NOT_COVERED');
    }
  }
}

/**
 * The cell of an item in a record. Fails closed: a cell that was not read for this consumer is a denial.
 * @throws FIELD_NOT_PERMITTED, ITEM_UNAVAILABLE.
 */
export function cellOf(record: RowRecord, coordinate: Coordinate): LaidCell {
  const cell = record.layout?.cells.get(coordinate);
  if (cell !== undefined) return cell;
  const verdict = judgeCell(record, coordinate);
  throw verdict === true ? denial(coordinate, 'NOT_GRANTED') : verdict;
}

/** Makes the function that reads a column item out of a record. @throws CELL_INVALID too. */
export function columnReader(
  field: ColumnField | ContentField,
): (record: RowRecord) => ShownValue | readonly ShownValue[] | null {
  const release = releaseOfField(field);
  return (record) => {
    const value = release(cellOf(record, field.coordinate).text(record.row));
    if (value === invalidCell) throw codedError('CELL_INVALID', { coordinate: field.coordinate });
    return value;
  };
}
