import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLegacyDatabase, type LegacyDatabase } from '../fixtures/legacy-database.ts';
import { legacyTruth } from '../province/introspect/legacy-truth.ts';
import { type ReadType, readDraft } from '../province/introspect/read-draft.ts';

const page = join(import.meta.dirname, '../../docs/tutorial/report.md');

/** What was found, what of it is true, and what is missing. */
interface Score {
  readonly what: string;
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

function score(what: string, found: readonly string[], truth: readonly string[]): Score {
  const [known, said] = [new Set(truth), new Set(found)];
  return {
    what,
    right: [...said].filter((each) => known.has(each)),
    wrong: [...said].filter((each) => !known.has(each)),
    missed: [...known].filter((each) => !said.has(each)),
  };
}

let database: LegacyDatabase;
let draft: ReadonlyMap<string, ReadType>;
let scores: readonly Score[];

beforeAll(async () => {
  database = await createLegacyDatabase();
  const drafts = await database.mergeAll(await database.draftAll());
  draft = new Map([...drafts.values()].flatMap((text) => [...readDraft(text)]));
  scores = allScores();
});
afterAll(() => database.drop());

/** Columns whose notes or definition satisfy something, as `table.column`. */
function columnsWhere(
  is: (field: ReadType['fields'] extends ReadonlyMap<string, infer F> ? F : never) => boolean,
) {
  return [...draft].flatMap(([table, { fields }]) =>
    [...fields].filter(([, field]) => is(field)).map(([column]) => `${table}.${column}`),
  );
}

function noted(pattern: RegExp): readonly string[] {
  return [...draft].flatMap(([table, { notes }]) =>
    notes.flatMap((note) => {
      const column = pattern.exec(note)?.[1];
      return column === undefined ? [] : [`${table}.${column}`];
    }),
  );
}

function allScores(): readonly Score[] {
  const tableOf = new Map([...draft].map(([table, { name }]) => [name, table]));
  const keys = Object.entries(legacyTruth.keys).map(([table, key]) => `${table}.${key}`);
  const references = [...draft].flatMap(([table, { fields }]) =>
    [...fields].flatMap(([column, { type, isReference, notes }]) => {
      const later = notes
        .map((note) => /^another file has the type (\w+) by now/.exec(note)?.[1])
        .find(Boolean);
      const target = isReference ? type : later;
      return target === undefined ? [] : [`${table}.${column}>${tableOf.get(target)}`];
    }),
  );
  const dates = [...draft].flatMap(([table, { fields }]) =>
    [...fields].flatMap(([column, { notes }]) =>
      notes.flatMap((note) => {
        const format = /^a date as text (\S+):/.exec(note)?.[1] ?? /^a month as (\S+)/.exec(note)?.[1];
        return format === undefined ? [] : [`${table}.${column} ${format}`];
      }),
    ),
  );
  const composite = [...draft].flatMap(([table, { notes, composites }]) => [
    ...notes.flatMap((note) => {
      const target = /^(?:guessed|declared): \S+, .* -> (.*?) \(/.exec(note)?.[1];
      return target === undefined ? [] : [`${table}>${target}`];
    }),
    ...composites.map((target) => `${table}>${tableOf.get(target)}`),
  ]);
  const yearly = [...draft]
    .filter(([, { notes }]) => notes.some((note) => /tables by year/.test(note)))
    .map(([table]) => table);
  return [
    score(
      'keys of one column, or that there is none',
      [...draft].map(([table, { key }]) => `${table}.${key}`),
      keys,
    ),
    score('references of one column', references, legacyTruth.references),
    score('references of several columns', composite, legacyTruth.compositeReferences),
    score(
      'columns of a general code table',
      columnsWhere(({ notes }) => notes.some((note) => note.startsWith('codes of the list '))),
      legacyTruth.generalCodes,
    ),
    score('dates and months that are texts, with their pattern', dates, legacyTruth.textDates),
    score(
      'marks of deletion',
      noted(
        /^(?:soft delete: (?:only rows with |rows that ))?(\S+?) (?:of .* live|marks as deleted|are not served|looks like a mark)/,
      ),
      legacyTruth.softDeletes,
    ),
    score(
      'moments of the last change',
      columnsWhere(({ notes }) => notes.some((note) => /tells when a row/.test(note))),
      legacyTruth.freshness,
    ),
    score('tables by year', yearly, legacyTruth.yearly),
    score('texts in TCVN3', noted(/^left out (\S+): letters of TCVN3/), legacyTruth.tcvn3),
    score(
      'personal items',
      columnsWhere(({ isPersonal }) => isPersonal),
      legacyTruth.personal,
    ),
  ];
}

function reportText(): string {
  const list = (names: readonly string[]) =>
    names.length === 0 ? '' : names.map((name) => `\`${name}\``).join(', ');
  const rows = scores.map(
    ({ what, right, wrong, missed }) => `| ${what} | ${right.length} | ${wrong.length} | ${missed.length} |`,
  );
  const details = scores
    .filter(({ wrong, missed }) => wrong.length + missed.length > 0)
    .map(({ what, wrong, missed }) =>
      [
        `**${what}**`,
        ...(wrong.length > 0 ? [`- wrong: ${list(wrong)}`] : []),
        ...(missed.length > 0 ? [`- missed: ${list(missed)}`] : []),
      ].join('\n'),
    );
  return `# What a draft gets right

\`lienthong introspect\` on the ${draft.size} tables and views of the [tutorial](tutorial.md), measured by a model that was written by hand (\`test/province/introspect/legacy-truth.ts\`).
A test makes this page; it fails when a figure changes.

| What | right | wrong | missed |
| --- | --: | --: | --: |
${rows.join('\n')}

${details.join('\n\n')}

**How to read it.**
The databases were drafted one after the other, and then merged once more: references to types of databases that were drafted later (\`MAXA\`) are told by the second run, for a person to make.
The tables were written for this tutorial, after the manner of older systems, and the words of the glossary know their names; a database of a stranger's make has more letters that no word explains, which the draft says (\`no English word for\`).
What is wrong stays harmless until somebody shares it: every item of a draft is NONE.
General code tables (\`DM_CHUNG\`) are drafted as a table; a note says which of their lists a column means, where the list has the name of the column.
`;
}

describe('the report on drafts', () => {
  it('is what docs/tutorial/report.md says (UPDATE_DOCS=1 writes the page anew)', async () => {
    const text = reportText();
    if (process.env.UPDATE_DOCS === '1') await writeFile(page, text);
    expect(await readFile(page, 'utf8')).toBe(text);
  });

  it('covers every table, and gets most of it right', () => {
    expect([...draft.keys()].sort()).toEqual(Object.keys(legacyTruth.keys).sort());
    const sum = (part: 'right' | 'wrong' | 'missed') =>
      scores.reduce((total, each) => total + each[part].length, 0);
    expect(sum('right')).toBeGreaterThan(150);
    expect(sum('right') / (sum('right') + sum('wrong'))).toBeGreaterThan(0.95);
    expect(sum('right') / (sum('right') + sum('missed'))).toBeGreaterThan(0.9);
  });
});
