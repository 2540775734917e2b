import { writeColumns } from '../catalogue/column-word.ts';
import type { ColumnField, ColumnForm, LeafType, ReferenceField, ReferenceForm } from '../catalogue/model.ts';
import { writeTableName } from '../catalogue/table-name.ts';
import { readDateFormat } from '../value/date-format.ts';
import { isLegalZone, zoneOffset } from '../value/zone-offset.ts';
import type { DirectiveArguments } from './directive-arguments.ts';

const separators = /^[-/|_.,;:#+]$/;

/** The entity in whose row an item stands: the schema of its table, and the column of its key, null where that is not one column as it is. */
export interface OwnTable {
  readonly schema: string | null;
  readonly key: string | null;
}

/** The columns of a `@column`, and how they make the value of a leaf. @throws CATALOGUE_INVALID */
export function readColumns(
  column: DirectiveArguments,
  leaf: LeafType,
  own: OwnTable,
): Pick<ColumnField, 'column' | 'columns' | 'form'> {
  if (column.has('table') || column.has('on')) return readSide(column, own);
  const columns = namedColumns(column, ['name', 'parts']);
  const forms = [
    readParts(column, leaf, columns),
    readTrimmed(column, leaf, columns),
    readDate(column, leaf),
    readTruth(column, leaf),
    readLocal(column, leaf),
  ].filter((form) => form !== null);
  const [form = null, ...others] = forms;
  if (others.length > 0)
    throw column.invalid('only one of parts, trim, format and true is meant for a value');
  return { column: writeColumns(columns), columns, form };
}

/** Arguments that say how a column of the entity's own table is written. */
const ownForms = [
  'parts',
  'separator',
  'trim',
  'searchKey',
  'sortKey',
  'format',
  'partial',
  'true',
  'false',
  'zone',
];

function readSide(
  column: DirectiveArguments,
  { schema, key }: OwnTable,
): Pick<ColumnField, 'column' | 'columns' | 'form'> {
  const [name, on] = [column.text('table'), column.text('on')];
  if (key === null)
    throw column.invalid('argument "table" needs an entity whose key is one column, without parts or trim');
  const other = ownForms.find((each) => column.has(each));
  if (other !== undefined)
    throw column.invalid(`argument "${other}" is for columns of the entity's own table; map a view for both`);
  const side = { table: writeTableName({ schema, name }), column: column.text('name'), on, key };
  return { column: JSON.stringify([side.table, side.column]), columns: [], form: { kind: 'side', ...side } };
}

/** The columns of a `@reference`, and how they make the key. @throws CATALOGUE_INVALID */
export function readReferenceColumns(
  reference: DirectiveArguments,
): Pick<ReferenceField, 'column' | 'columns' | 'form'> {
  const columns = namedColumns(reference, ['column', 'columns']);
  return { column: writeColumns(columns), columns, form: referenceForm(reference, columns) };
}

function referenceForm(reference: DirectiveArguments, columns: readonly string[]): ReferenceForm | null {
  const isTrimmed = reference.flag('trim');
  if (columns.length > 1) return { kind: 'key', separator: keySeparator(reference), isTrimmed };
  if (reference.has('separator')) throw reference.invalid('argument "separator" needs several columns');
  return isTrimmed ? { kind: 'trimmed' } : null;
}

function namedColumns(
  given: DirectiveArguments,
  [one, several]: readonly [string, string],
): readonly string[] {
  if (given.has(one) === given.has(several))
    throw given.invalid(`write exactly one of "${one}" and "${several}"`);
  if (given.has(one)) return [given.text(one)];
  const columns = given.texts(several);
  if (columns.length < 2 || new Set(columns).size !== columns.length)
    throw given.invalid(`argument "${several}" names two or more columns, each once`);
  return columns;
}

function keySeparator(given: DirectiveArguments): string {
  const separator = given.optionalText('separator') ?? '/';
  if (!separators.test(separator))
    throw given.invalid(`the separator of a key is one of - / | _ . , ; : # +`);
  return separator;
}

function readParts(
  column: DirectiveArguments,
  leaf: LeafType,
  columns: readonly string[],
): ColumnForm | null {
  if (columns.length < 2) {
    if (column.has('separator')) throw column.invalid('argument "separator" needs parts');
    return null;
  }
  if (leaf === 'ID') return { kind: 'key', separator: keySeparator(column), isTrimmed: column.flag('trim') };
  if (leaf !== 'String') throw column.invalid(`argument "parts" is for an ID or a String, not for ${leaf}`);
  const separator = column.optionalText('separator') ?? ' ';
  if (separator.normalize('NFC') !== separator) throw column.invalid('write the separator in NFC');
  return { kind: 'joined', separator };
}

const trimmedLeaves: readonly LeafType[] = ['ID', 'String', 'Enum'];

function readTrimmed(
  column: DirectiveArguments,
  leaf: LeafType,
  columns: readonly string[],
): ColumnForm | null {
  if (!column.flag('trim') || (columns.length > 1 && leaf === 'ID')) return null;
  if (!trimmedLeaves.includes(leaf)) throw column.invalid(`argument "trim" is for texts, not for ${leaf}`);
  return { kind: 'trimmed' };
}

function readTruth(column: DirectiveArguments, leaf: LeafType): ColumnForm | null {
  const [yes, no] = [column.texts('true'), column.texts('false')].map((words) =>
    words.map((word) => word.replace(/ +$/, '')),
  );
  if (yes === undefined || no === undefined || yes.length + no.length === 0) return null;
  if (leaf !== 'Boolean')
    throw column.invalid(`arguments "true" and "false" are for a Boolean, not for ${leaf}`);
  if (yes.length === 0 || no.length === 0) throw column.invalid('write what is true and what is false');
  const twice = yes.find((word) => no.includes(word));
  if (twice !== undefined) throw column.invalid(`"${twice}" is both true and false`);
  return { kind: 'truth', yes, no };
}

function readDate(column: DirectiveArguments, leaf: LeafType): ColumnForm | null {
  const format = column.optionalText('format');
  const partial = column.optionalText('partial') as 'YEAR' | 'NULL' | null;
  if (format === null) {
    if (partial !== null) throw column.invalid('argument "partial" needs a format');
    return null;
  }
  if (leaf !== 'Date' && leaf !== 'DateTime')
    throw column.invalid(`argument "format" is for dates, not for ${leaf}`);
  const read = readDateFormat(format);
  if (read === null) throw column.invalid(`"${format}" is no format of dates`);
  if (leaf === 'Date' && read.time !== null)
    throw column.invalid(`"${format}" has a time of the day, which a Date has not`);
  if (leaf === 'DateTime' && read.time === null)
    throw column.invalid(`"${format}" lacks a time of the day, which a DateTime has`);
  if (partial !== null && leaf !== 'Date') throw column.invalid('argument "partial" is for a Date');
  return { kind: 'date', format, partial, offset: leaf === 'DateTime' ? readOffset(column) : null };
}

/** Times of a column that has no format. */
function readLocal(column: DirectiveArguments, leaf: LeafType): ColumnForm | null {
  if (!column.has('zone')) return null;
  if (leaf !== 'DateTime') throw column.invalid(`argument "zone" is for a DateTime, not for ${leaf}`);
  const offset = readOffset(column);
  return offset === null || column.has('format') ? null : { kind: 'local', offset };
}

/** null for Vietnamese times, as which all are read that have no zone. */
function readOffset(column: DirectiveArguments): string | null {
  const zone = column.optionalText('zone');
  if (zone === null) return null;
  const found = zoneOffset(zone);
  switch (found.kind) {
    case 'offset':
      return isLegalZone(found.offset) ? null : found.offset;
    case 'unknown':
      throw column.invalid(`"${zone}" is no zone, such as UTC, +09:00 or Asia/Tokyo`);
    case 'changing':
      throw column.invalid(
        `the clocks of "${zone}" were changed since 1980, so a local time may be two instants or none; write an offset as +08:00, or read a view`,
      );
  }
}
