import fc from 'fast-check';
import { Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { draftTypes } from '../../../province/introspect/draft-database.ts';
import { type ColumnsByTable, draftText } from '../../../province/introspect/draft-file.ts';
import { notesIn } from '../../../province/introspect/draft-notes.ts';
import { loadGlossary } from '../../../province/introspect/introspect-database.ts';
import { languageFeatures } from '../../../province/introspect/language-features.ts';
import { mergeDraft } from '../../../province/introspect/merge-draft.ts';
import { readExisting } from '../../../province/introspect/read-existing.ts';
import { buildCatalogue } from '../../../schema/catalogue/build-catalogue.ts';
import type { AgencyModel } from '../../../schema/catalogue/model.ts';
import { lintCatalogue } from '../../../schema/contract/lint-catalogue.ts';
import { parseAgencySdl } from '../../../schema/language/parse-agency.ts';
import type { StoredKind } from '../../../subgraphs/database/engine/structure.ts';
import type { ObservedTable } from '../../../subgraphs/introspect/observed-table.ts';

const context = { glossary: await loadGlossary(), notes: notesIn('en'), has: languageFeatures(), others: [] };

/** Tables as the names of their columns; the first is the key. */
type Tables = Readonly<Record<string, readonly string[]>>;

function observed(tables: Tables): readonly ObservedTable[] {
  const kindOf = (name: string): StoredKind =>
    name.endsWith('BINARY') ? 'other' : name.startsWith('SO') ? 'whole' : 'text';
  return Object.entries(tables).map(([name, columns]) => ({
    ...{
      name,
      isView: false,
      comment: null,
      rows: 100,
      madeOf: [],
      candidate: null,
      lists: [],
      indexes: [],
      references: [],
    },
    columns: columns.map((column) => ({
      ...{
        name: column,
        type: 'text',
        kind: kindOf(column),
        isNullable: true,
        comment: null,
        labels: null,
        truth: null,
        profile: null,
      },
    })),
    keys: [[columns[0] ?? 'MA']],
    guessed: columns.slice(1).flatMap((column) => {
      const target = Object.entries(tables).find(([other, [key]]) => other !== name && key === column);
      return target === undefined
        ? []
        : [{ columns: [column], table: target[0], targets: [column], values: 9, found: 9 }];
    }),
  }));
}

const liveOf = (tables: Tables): ColumnsByTable => new Map(Object.entries(tables));

function draft(tables: Tables): string {
  return draftText(
    { id: 'thu', name: 'thu' },
    draftTypes(observed(tables), context),
    liveOf(tables),
    context.notes,
  );
}

function merge(
  source: string,
  tables: Tables,
  wanted: readonly string[] = [],
  others: readonly AgencyModel[] = [],
) {
  const file = readExisting(source);
  const types = draftTypes(observed(tables), { ...context, others }, file.given);
  return mergeDraft(file, { types, live: liveOf(tables), wanted: new Set(wanted) }, context.notes);
}

const before: Tables = {
  HOSO: ['MAHS', 'NGAYNHAN', 'MADV', 'GHICHU'],
  DONVI: ['MADV', 'TENDV', 'DIACHI'],
  GIAYTO: ['ID', 'MAHS', 'SOLUONG'],
};

describe('merging into a file that was worked on', () => {
  it('changes nothing where nothing changed', () => {
    expect(merge(draft(before), before).text).toBe(draft(before));
  });

  it('adds what is new under NONE, marks what is gone, takes the mark off what is back', () => {
    const next = { ...before, HOSO: ['MAHS', 'NGAYNHAN', 'MADV', 'NGAYTRA'], KENH: ['MA', 'TEN'] };
    const merged = merge(draft(before), next);
    expect(merged.added).toEqual(['KENH', 'HOSO.NGAYTRA']);
    expect(merged.gone).toEqual(['HOSO.GHICHU']);
    expect(merged.text).toMatch(/# introspect: GONE \["HOSO","GHICHU"\][^\n]*\n {2}note: String/);
    const model = parseAgencySdl(merged.text);
    expect(model.types.get('Dossier')?.fields.get('returnedDate')).toMatchObject({
      column: 'NGAYTRA',
      item: { modes: { STATE_AGENCY: 'NONE', PUBLIC: 'NONE' } },
    });
    expect(merge(merged.text, before).text).not.toMatch(/GONE \["HOSO","GHICHU"\]/);
    expect(merge(merged.text, before).gone).toEqual(['HOSO.NGAYTRA', 'KENH']);
  });

  it('does not bring back what somebody took out, unless it is asked for', () => {
    const source = draft(before)
      .replace(/# introspect: table GIAYTO[\s\S]*?\n\}\n\n/, '')
      .replace(/\n {2}documents: \[Document\]\n[^\n]*/, '');
    expect(source).not.toContain('type Document');
    expect(merge(source, before).added).toEqual([]);
    expect(merge(source, before, ['GIAYTO']).added).toEqual(['GIAYTO']);
    const without = draft(before).replace(/ {2}note: String\n.*\n.*\n.*\n/, '');
    expect(without).not.toContain('GHICHU")');
    expect(merge(without, before).text).toBe(without);
  });

  it('brings a column that had no type as soon as it has one', () => {
    const tables = { HOSO: ['MAHS', 'TAIBINARY'] };
    const source = draft(tables);
    expect(source).toContain('left out TAIBINARY');
    expect(merge(source, tables).text).toBe(source);
    const merged = merge(source.replaceAll('TAIBINARY', 'TAITEXT'), { HOSO: ['MAHS', 'TAITEXT'] });
    expect(merged.added).toEqual(['HOSO.TAITEXT']);
  });

  it('leaves a table without any item out, and brings it later', () => {
    const tables = { HOSO: ['MAHS'], ANH: ['MOTBINARY'] };
    expect([...parseAgencySdl(draft(tables)).types.keys()]).toEqual(['Dossier']);
    expect(merge(draft(before), { ...before, ANH: ['MOTBINARY'] }).added).toEqual([]);
  });

  it('finds types and items by tables and columns, whatever they are called now', () => {
    const renamed = draft(before).replaceAll('Dossier', 'CaseFile').replace('receivedAt:', 'cameIn:');
    const next = { ...before, HOSO: [...(before.HOSO ?? []), 'TRANGTHAI'], THANHTOAN: ['SOBIENLAI', 'MAHS'] };
    const merged = merge(renamed, next);
    expect(merged.added).toEqual(['THANHTOAN', 'HOSO.TRANGTHAI']);
    expect(
      parseAgencySdl(merged.text).types.get('Payment')?.fields.get('caseFile') ??
        parseAgencySdl(merged.text).types.get('Payment')?.fields.get('dossier'),
    ).toMatchObject({ target: 'CaseFile' });
    expect(merged.text).toContain('cameIn:');
  });

  it('tells once of an item that could be a reference to a type of another file, and leaves it', () => {
    const communes = parseAgencySdl(draft({ DONVI: ['MADV', 'TEN'] }));
    const tables = { HOSO: before.HOSO ?? [] };
    const first = merge(draft(tables), tables, [], [communes]);
    expect(first.text).toMatch(
      /# introspect: another file has the type Agency by now [^\n]*\n {2}agencyCode: String\n/,
    );
    expect(first.text).toContain('# introspect: suggested ["HOSO","MADV","Agency"]');
    expect(merge(first.text, tables, [], [communes]).text).toBe(first.text);
    const decided = first.text.replace(/ {2}# introspect: another file.*\n/, '');
    expect(merge(decided, tables, [], [communes]).text).toBe(decided);
  });

  it('refuses what is no SDL', () => {
    expect(() => readExisting('type {')).toThrow(expect.objectContaining({ code: 'CATALOGUE_INVALID' }));
  });
});

const columnNames = [
  'MAHS',
  'MADV',
  'NGAYNHAN',
  'NGAYTRA',
  'GHICHU',
  'TRANGTHAI',
  'SOLUONG',
  'HOTEN',
  'DIACHI',
];
const tableNames = ['HOSO', 'DONVI', 'GIAYTO', 'CANBO', 'KENH'];

const anyTables: fc.Arbitrary<Tables> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...tableNames), fc.shuffledSubarray(columnNames, { minLength: 1 })), {
    selector: ([name]) => name,
    minLength: 1,
  })
  .map((entries) => Object.fromEntries(entries));

/** What an administrator does to a file, each with a place given by a number. */
const edits: readonly ((source: string, at: number) => string)[] = [
  (source, at) =>
    nthReplaced(source, /@share\(mode: NONE\)/g, at, '@share(mode: SPECIFIC, to: [STATE_AGENCY])'),
  (source, at) => nthReplaced(source, /^ {2}(\w+)(?=: (?:String|Int)\n)/gm, at, `  edited${at}`),
  (source, at) => nthReplaced(source, /vi: "[^"]*"/g, at, `vi: "sửa tay ${at}"`),
  (source, at) => nthReplaced(source, /\n\}\n/g, at, `\n  # ghi chú ${at}\n}\n`),
  (source, at) => nthReplaced(source, /^ {2}\w+: (?:String|Int)\n(?: {4}@.*\n){3}/gm, at, ''),
  (source, at) => nthReplaced(source, /^# introspect: table.*\n/gm, at, ''),
  (source, at) => nthReplaced(source, /^\{\n/gm, at, '{\r\n'),
  (source, at) => `${source}\nenum Own${at} {\n  A\n}\n`,
];

function nthReplaced(source: string, pattern: RegExp, at: number, text: string): string {
  const matches = [...source.matchAll(pattern)];
  const match = matches[at % Math.max(1, matches.length)];
  return match === undefined
    ? source
    : source.slice(0, match.index) + text + source.slice(match.index + match[0].length);
}

/** Every definition and field of a file as it is written, by its name. */
function writtenIn(source: string): ReadonlyMap<string, string> {
  const written = new Map<string, string>();
  for (const node of parse(source).definitions) {
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION) {
      for (const field of node.fields ?? [])
        written.set(`${node.name.value}.${field.name.value}`, source.slice(field.loc?.start, field.loc?.end));
    } else
      written.set(
        `${node.kind} ${'name' in node ? node.name?.value : ''}`,
        source.slice(node.loc?.start, node.loc?.end),
      );
  }
  return written;
}

function isSound(source: string): boolean {
  try {
    parseAgencySdl(source);
    return true;
  } catch {
    return false;
  }
}

it('keeps every edit, letter by letter, and a second merge changes nothing', () => {
  const edit = fc.tuple(fc.nat(edits.length - 1), fc.nat(40));
  fc.assert(
    fc.property(anyTables, anyTables, fc.array(edit, { maxLength: 8 }), (first, next, made) => {
      const worked = made.reduce((source, [which, at]) => edits[which]?.(source, at) ?? source, draft(first));
      const merged = merge(worked, next);
      expect(merge(merged.text, next).text).toBe(merged.text);
      const [kept, after] = [writtenIn(worked), writtenIn(merged.text)];
      for (const [name, text] of kept) expect(after.get(name), name).toBe(text);
      const comments = worked
        .split('\n')
        .filter((line) => /^\s*#/.test(line) && !line.includes('introspect:'));
      for (const comment of comments) expect(merged.text).toContain(comment);
      const added = [...after].filter(([name, text]) => !kept.has(name) && text.includes('@share'));
      for (const [, text] of added) expect(text).toContain('@share(mode: NONE)');
      // WHY not always: two edits may give two things one name.
      if (isSound(worked)) expect(() => parseAgencySdl(merged.text)).not.toThrow();
    }),
    { numRuns: 150 },
  );
});

it('what it drafts holds together and passes its own checks', () => {
  fc.assert(
    fc.property(anyTables, (tables) => {
      const catalogue = buildCatalogue([parseAgencySdl(draft(tables))]);
      expect(lintCatalogue(catalogue).filter(({ severity }) => severity === 'ERROR')).toEqual([]);
      for (const { modes } of catalogue.items.values())
        expect(new Set(Object.values(modes))).toEqual(new Set(['NONE']));
    }),
    { numRuns: 300 },
  );
});
