import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** What engines read differently stands in their dialects; in a text of any other file it is an offence. */
const operatorTexts: readonly RegExp[] = [
  /\|\|/,
  /\bsubstr/i,
  /\bcast\s*\(/i,
  />>|<<|~ \?|\? [%&|] \?/,
  /\b(?:like|ilike|escape|collate|nulls (?:first|last))\b/i,
  /\b(?:printf|strftime|json_\w*|to_char|coalesce|concat|typeof|length)\b(?=\s*\(|\b.*\()/i,
  /\bis (?:not )?true\b/i,
  /\browid\b/i,
  /\bin \(select/i,
  /\? (?:=|<|>|<=|>=|<>|!=) \?|\?\?/,
  /'[01]'/,
];
/** Words of one engine, in any code. */
const engineWords =
  /\b(?:affinity\w*|rowid|sqlite\w*|castText|anyText|castInteger|withMaterialized|wrapIdentifier)\b/i;

/** `select 1` reads nothing, and digits of a number are no truth. */
const innocent = /\braw\('1'\)|'0'\.repeat\b/g;

interface Offence {
  readonly line: number;
  readonly text: string;
}

/** Code without comments, lines kept. */
function withoutComments(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/(^|\s)\/\/.*$/gm, '$1')
    .replace(innocent, '');
}

/** Literals of a source, with the line where each begins. */
function literals(code: string): readonly Offence[] {
  const found = code.matchAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g);
  return [...found].map((match) => ({
    line: code.slice(0, match.index).split('\n').length,
    // What stands in a template is code, not text.
    text: match[0].replace(/\$\{[^}]*\}/g, ''),
  }));
}

/** Where a file writes SQL that is an engine's, or speaks of one engine. */
function offences(source: string): readonly Offence[] {
  const code = withoutComments(source);
  const texts = literals(code).filter(({ text }) => operatorTexts.some((pattern) => pattern.test(text)));
  const words = code
    .split('\n')
    .flatMap((text, at) => (engineWords.test(text) ? [{ line: at + 1, text }] : []));
  return [...texts, ...words];
}

const folder = fileURLToPath(new URL('../../../../subgraphs/database/', import.meta.url));

async function neutralFiles(): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith('.ts') && !/^engine[\\/]/.test(name));
}

test('no file outside the engines writes what engines read differently', async () => {
  const files = await neutralFiles();
  expect(files).toContain(join('sql', 'read-statement.ts'));
  const found: string[] = [];
  for (const file of files) {
    const source = await readFile(join(folder, file), 'utf8');
    for (const { line, text } of offences(source)) found.push(`${file}:${line} ${text.trim()}`);
  }
  expect(found).toEqual([]);
});

test.each([
  ['a concatenation', "knex.raw('? || ?')"],
  ['a part of a text', 'knex.raw("substr(?, 1, 4)")'],
  ['a cast', 'knex.raw(`cast(x as text)`)'],
  ['a shift', "knex.raw('sum((?) >> 32)')"],
  ['a remainder', "knex.raw('? % ?')"],
  ['a pattern', "knex.raw('? like ?')"],
  ['a format', "knex.raw('printf(?, ?)')"],
  ['a year', "knex.raw('strftime(?, ?)')"],
  ['a JSON function', "knex.raw('json_group_array(x)')"],
  ['a type test', "knex.raw('typeof(?)')"],
  ['a truth test', "knex.raw('(? is not true)')"],
  ['a hidden row number', "knex.raw('t.rowid')"],
  ['a list', "knex.raw('? in (select value)')"],
  ['an equality', "knex.raw('? = ?', [left, right])"],
  ['an order', "knex.raw('? asc nulls first')"],
  ["the builder's quoting", "knex.raw('??', [name])"],
  ['a truth text', "const text = value ? '1' : '0';"],
  ['a truth text in SQL', 'knex.raw("case when ? then \'1\' end")'],
  ['a class of one engine', "if (cell.storage === 'castText') return;"],
  ['a word of one engine', 'const found = live.affinity(table);'],
  ['an import of one engine', "import { sqliteDialect } from '../engine/sqlite/dialect.ts';"],
])('%s is found, with its line', (_what, offender) => {
  const source = `// a comment: cast( || rowid\n/* '1' and\n like */\nconst before = 'plain';\n${offender}\n`;
  expect(offences(source).map(({ line }) => line)).toContain(5);
  expect(offences(source).every(({ line }) => line === 5)).toBe(true);
});

test.each([
  ['a comment', '// t.rowid || cast(x as text)\n/** pages like the column, in (select */\nconst a = 1;'],
  ["the language's own or", 'const a = b || c;'],
  ['shared SQL', "knex.raw('(? or (? and ?))'); knex.raw('? is null'); knex.raw('exists ?');"],
  ['an alias', "knex.raw('? as ?', [column, dialect.name('c0')]);"],
  ['a window', "knex.raw('row_number() over (partition by ? order by ?)');"],
  ['digits', "'0'.repeat(3);"],
])('%s is no offence', (_what, source) => {
  expect(offences(source)).toEqual([]);
});
