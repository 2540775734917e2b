/** The hierarchies of the province's shared code lists, by which masks generalise and row scopes ask for a part of a list. */
export interface CodeLists {
  /** Key of each code of an entity type -> key of the code above it (null: none). null: the list is not known. */
  parents(type: string): ReadonlyMap<string, string | null> | null;
}

/** Code lists that change: each call gives them as they are after it, the same object as long as their content is the same. */
export interface LiveCodeLists {
  current(): Promise<CodeLists>;
}

/** The lists as they are now; such that do not change are always their own. */
export async function currentCodeLists(lists: CodeLists | LiveCodeLists): Promise<CodeLists> {
  return 'current' in lists ? lists.current() : lists;
}

/** Knows no list: what needs one admits nothing. */
export const noCodeLists: CodeLists = Object.freeze({ parents: () => null });

/** The codes at or anywhere below a code; null when the list or the code is not known. */
export function codesUnder(codeLists: CodeLists, type: string, under: string): readonly string[] | null {
  const parents = codeLists.parents(type);
  if (parents === null || !parents.has(under)) return null;
  const below = new Map<string, string[]>();
  for (const [code, parent] of parents) {
    if (parent === null) continue;
    const children = below.get(parent);
    if (children === undefined) below.set(parent, [code]);
    else children.push(code);
  }
  const found = new Set<string>();
  const open = [under];
  for (let code = open.pop(); code !== undefined; code = open.pop()) {
    if (found.has(code)) continue;
    found.add(code);
    open.push(...(below.get(code) ?? []));
  }
  return [...found];
}
