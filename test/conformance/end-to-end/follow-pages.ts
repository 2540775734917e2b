import type { Root, Selection } from './query.ts';
import type { Told } from './system.ts';

/** A page of a relation in an answer: what asked for it, where it stands, and how to go on. */
interface TurnedPage {
  readonly selection: Selection;
  readonly path: readonly (string | number)[];
  readonly cursor: string;
}

/** The key of the row to whose relation a page belongs, by the page's place. */
export type ParentAt = (path: readonly (string | number)[]) => unknown;

/**
 * The same question for further pages of relations, each that of the first parent who has one: for other parents its cursor is
 * none. null where no page goes on.
 */
export function nextRelationPages(
  roots: readonly Root[],
  data: Told['data'],
  parentAt: ParentAt = () => null,
): readonly Root[] | null {
  const turned = new Map<Selection, TurnedPage>();
  for (const [at, { kind, select }] of roots.entries()) {
    const root: unknown = data?.[`r${at}`] ?? null;
    const [rows, path] =
      kind === 'list' ? [memberOf(root, 'nodes'), [`r${at}`, 'nodes']] : [root, [`r${at}`]];
    for (const page of pagesIn(select, rows, path)) {
      if (!turned.has(page.selection)) turned.set(page.selection, page);
    }
  }
  if (turned.size === 0) return null;
  const next = (selection: Selection): Selection => {
    const { below, page, first } = selection;
    const found = turned.get(selection);
    const deeper =
      below === null
        ? null
        : Object.fromEntries(Object.entries(below).map(([type, inner]) => [type, inner.map(next)]));
    if (found === undefined || page === undefined) return { ...selection, below: deeper };
    const skip = (page.behind?.skip ?? 0) + (first ?? 20);
    const behind = { cursor: found.cursor, skip, parent: parentAt(found.path) };
    return { ...selection, below: deeper, page: { ...page, behind } };
  };
  return roots.map((root) => ({ ...root, select: root.select.map(next) }));
}

/** Pages that go on, in the order of the answer. */
function pagesIn(
  selections: readonly Selection[],
  value: unknown,
  path: readonly (string | number)[],
): readonly TurnedPage[] {
  if (Array.isArray(value)) return value.flatMap((row, at) => pagesIn(selections, row, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  return selections.flatMap((selection): readonly TurnedPage[] => {
    const { alias, page, below } = selection;
    const member = memberOf(value, alias);
    // WHY one type only: on the types of a union fields have other names.
    const [inner = [], other] = Object.values(below ?? {});
    if (member === null || other !== undefined) return [];
    const place = [...path, alias];
    if (page === undefined) return pagesIn(inner, member, place);
    const info = memberOf(member, 'pageInfo');
    const cursor = memberOf(info, 'hasNextPage') === true ? memberOf(info, 'endCursor') : null;
    const own = typeof cursor === 'string' ? [{ selection, path: place, cursor }] : [];
    return [...own, ...pagesIn(inner, memberOf(member, 'nodes'), [...place, 'nodes'])];
  });
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (Reflect.get(value, name) ?? null) : null;
}

/** What stands at a place of data. */
export function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, step) => memberOf(value, String(step)), data);
}

/** Data without cursors, which no oracle foretells. */
export function withoutEndCursors(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEndCursors);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) =>
      name === 'endCursor' ? [] : [[name, withoutEndCursors(each)] as const],
    ),
  );
}
