import type { PersonalData } from '../../schema/catalogue/model.ts';
import { type CellShape, personalShapes } from '../../subgraphs/introspect/cell-shape.ts';
import { shareOf } from '../../subgraphs/introspect/column-profile.ts';
import type { ObservedColumn, ObservedTable } from '../../subgraphs/introspect/observed-table.ts';
import type { DraftContext } from './draft-context.ts';
import { percent } from './draft-leaf.ts';
import type { Glossary } from './glossary.ts';
import { isCodeTable, nameOf } from './name-things.ts';

/** How sensitive a column looks, and by what. */
export interface PersonalGuess {
  readonly personal: PersonalData;
  readonly notes: readonly string[];
}

/** From so large a share on the values say that a column is of persons. */
const from = 0.3;

const called: Readonly<Partial<Record<CellShape, string>>> = {
  personalId: '12 chữ số / digits',
  nineDigits: '9 chữ số / digits',
  phone: 'điện thoại / phone',
  mail: 'e-mail',
  personName: 'họ tên / name',
};

/** Judges by the words of the name and by the shapes of the values. WHY both: a column may be called anything. */
export function personalOf(
  table: ObservedTable,
  column: ObservedColumn,
  { glossary, notes }: DraftContext,
): PersonalGuess {
  const { profile } = column;
  const isText = column.kind === 'text' || column.kind === 'padded';
  const shapes =
    profile === null || !isText ? [] : personalShapes.filter((shape) => shareOf(profile, shape) >= from);
  const told = shapes.map((shape) =>
    notes('personal', {
      what: called[shape] ?? shape,
      share: percent(profile === null ? 0 : shareOf(profile, shape)),
    }),
  );
  // WHY not by its words: a list of diseases says nothing of who has one.
  const traits = isCodeTable(table.name) ? new Set() : nameOf(column.name, glossary).traits;
  if (traits.has('sensitive')) return { personal: 'SENSITIVE', notes: told };
  const isPersonal = traits.has('personal') || shapes.length > 0 || isGivenName(table, column, glossary);
  return { personal: isPersonal ? 'BASIC' : 'NOT_PERSONAL', notes: told };
}

/** A name beside a family name is a person's. */
function isGivenName({ columns }: ObservedTable, { name }: ObservedColumn, glossary: Glossary): boolean {
  const words = (each: string) => nameOf(each, glossary).words.join(' ');
  return words(name) === 'name' && columns.some((column) => words(column.name) === 'family name');
}
