/** A field of a draft as somebody reads it. */
export interface ReadField {
  readonly type: string;
  readonly notes: readonly string[];
  readonly isPersonal: boolean;
  readonly isReference: boolean;
}

/** A type of a draft as somebody reads it. */
export interface ReadType {
  readonly name: string;
  readonly notes: readonly string[];
  /** The columns of its key. */
  readonly key: string | null;
  readonly fields: ReadonlyMap<string, ReadField>;
  /** Types that references of several columns go to. */
  readonly composites: readonly string[];
}

/** Reads a draft by its tables and columns. WHY from the text: what is measured is what a person gets. */
export function readDraft(text: string): ReadonlyMap<string, ReadType> {
  const types = new Map<string, ReadType>();
  for (const [, preamble = '', name = '', head = '', body = ''] of text.matchAll(
    /((?:^[#"].*\n)*)^type (\w+)\n([\s\S]*?)^\{\n([\s\S]*?)^\}/gm,
  )) {
    const tables = /tables: \[([^\]]*)\]/.exec(head)?.[1] ?? /table: ("[^"]*")/.exec(head)?.[1] ?? '';
    const fields = fieldsOf(body);
    const key = /@key\(fields: "(\w+)"\)/.exec(head)?.[1];
    const read = {
      name,
      notes: notesIn(`${preamble}${head}`),
      key: key === undefined ? null : keyColumn(body, key),
      fields,
      composites: [...body.matchAll(/^ {2}\w+: (\w+)\n {4}@reference\(columns: /gm)].map(
        ([, target = '']) => target,
      ),
    };
    for (const [, table = ''] of tables.matchAll(/"([^"]*)"/g)) types.set(table, read);
  }
  return types;
}

function notesIn(text: string): readonly string[] {
  return [...text.matchAll(/# introspect: (.*)/g)].map(([, note = '']) => note);
}

function keyColumn(body: string, key: string): string | null {
  return new RegExp(`^ {2}${key}: ID\\n {4}@column\\(name: "([^"]*)"`, 'm').exec(body)?.[1] ?? null;
}

function fieldsOf(body: string): ReadonlyMap<string, ReadField> {
  const fields = new Map<string, ReadField>();
  const parts = body.matchAll(/((?:^ {2}[#"].*\n)*)^ {2}\w+: (\[?\w+\]?)\n((?: {4}.*\n)*)/gm);
  for (const [, preamble = '', type = '', directives = ''] of parts) {
    const [, kind, column] = /@(column|reference)\((?:name|column): "([^"]*)"/.exec(directives) ?? [];
    if (column === undefined) continue;
    fields.set(column, {
      type,
      notes: notesIn(preamble),
      isPersonal: /personal: (?:BASIC|SENSITIVE)/.test(directives),
      isReference: kind === 'reference',
    });
  }
  return fields;
}
