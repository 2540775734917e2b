import { checkbox, confirm, input } from '@inquirer/prompts';
import type { StoredTable } from '../../subgraphs/database/engine/structure.ts';
import type { ChooseTables } from '../introspect/introspect-database.ts';
import type { Words } from './words.ts';

/** Where questions are asked: the process's own terminal when it is left out. */
type Terminal = NonNullable<Parameters<typeof confirm>[1]>;

/** Asks in a terminal which tables are described and what their types are called. */
export function chooseTables(words: Words, terminal?: Terminal): ChooseTables {
  return async (tables, suggested) => {
    const chosen = await checkbox(
      {
        message: words.say('chooseTables'),
        pageSize: 20,
        choices: tables.map((table) => ({
          value: table.name,
          name: labelOf(table, suggested),
          checked: true,
        })),
      },
      terminal,
    );
    const names = new Map<string, string>();
    if (await confirm({ message: words.say('chooseNames'), default: false }, terminal)) {
      for (const table of chosen)
        names.set(table, await askName(table, suggested.get(table) ?? '', words, terminal));
    }
    return { tables: new Set(chosen), names };
  };
}

function askName(
  table: string,
  suggested: string,
  words: Words,
  terminal: Terminal | undefined,
): Promise<string> {
  const isName = (text: string) => /^[A-Z][A-Za-z0-9]{0,60}$/.test(text);
  return input(
    { message: table, default: suggested, validate: (text) => isName(text) || words.say('typeNameForm') },
    terminal,
  );
}

function labelOf({ name, rows, comment }: StoredTable, suggested: ReadonlyMap<string, string>): string {
  const parts = [name, suggested.get(name), rows === null ? null : `~${rows}`, comment];
  return parts.filter((part) => part !== null && part !== undefined).join('  ');
}
