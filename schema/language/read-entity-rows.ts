import type { RowCondition } from '../catalogue/model.ts';
import { readTableName, readTables, writeTableName, writeTables } from '../catalogue/table-name.ts';
import type { DirectiveArguments } from './directive-arguments.ts';

/** The word of the table or tables that an `@entity` names; null where there is none. @throws CATALOGUE_INVALID */
export function tableOf(entity: DirectiveArguments | null): string | null {
  if (entity === null) return null;
  if (entity.has('table') === entity.has('tables'))
    throw entity.invalid('write exactly one of "table" and "tables"');
  if (entity.has('table')) return wordOf(entity, entity.text('table'));
  const names = entity.texts('tables');
  if (names.length < 2 || new Set(names).size !== names.length)
    throw entity.invalid('argument "tables" names two or more tables, each once');
  return writeTables(names.map((name) => wordOf(entity, name)));
}

function wordOf(entity: DirectiveArguments, name: string): string {
  const schema = entity.optionalText('schema');
  if (name === '' || schema === '') throw entity.invalid('a name is empty');
  // WHY: such a name, which nobody gives, would be read as that of a table in another schema, or of several tables.
  if (readTableName(name).schema !== null || readTables(name).length > 1)
    throw entity.invalid(
      'write the schema of the table as argument "schema", and several tables as "tables"',
    );
  return writeTableName({ schema, name });
}

/** The conditions of an `@entity` on its rows. @throws CATALOGUE_INVALID */
export function conditionsOf(entity: DirectiveArguments | null): readonly RowCondition[] {
  return (entity?.objects('where') ?? []).map(readCondition);
}

const kinds = ['in', 'notIn', 'isNull'] as const;

function readCondition(condition: DirectiveArguments): RowCondition {
  condition.refuseOthers(['column', ...kinds]);
  const column = condition.text('column');
  const [kind, ...others] = kinds.filter((each) => condition.has(each));
  if (kind === undefined || others.length > 0)
    throw condition.invalid('a condition has exactly one of in, notIn and isNull');
  if (kind === 'isNull') return { kind, column, value: condition.flag('isNull') };
  const values = condition.texts(kind);
  // WHY refused: one that no row fulfils, or every row, is a condition that was forgotten.
  if (values.length === 0) throw condition.invalid(`argument "${kind}" names no value`);
  return { kind, column, values };
}
