import { canonicalDigest } from '../machine/canonical-digest.ts';
import type { RequestContent } from './request-fields.ts';

/** What a consumer asks for, and the owners of each item as the catalogue said when it was sent. */
export interface AskedContent {
  readonly consumer: string;
  readonly content: RequestContent | null;
  readonly owners: Readonly<Record<string, readonly string[]>>;
}

/** Items of an owner, as they were asked for. */
export function itemsAsked(
  { content, owners }: Pick<AskedContent, 'content' | 'owners'>,
  agency: string,
): RequestContent['items'] {
  return (content?.items ?? []).filter(({ item }) => owners[item]?.includes(agency) ?? false);
}

/** What one owner is asked for: its items with their rows, why, where, how much, how long. */
export function askedOfOwner(asked: AskedContent, agency: string): object {
  // WHY without `changes`: the number of an earlier request is no part of what is asked for.
  const { items: _items, changes: _changes, ...rest } = asked.content ?? {};
  // WHY a name alone where no rows are asked for: so earlier consents named it.
  const items = itemsAsked(asked, agency).map(({ item, rows }) => (rows == null ? item : { item, rows }));
  return { consumer: asked.consumer, agency, items, ...rest };
}

/** Whether two requests ask one owner for the same. */
export function asksTheSame(left: AskedContent, right: AskedContent, agency: string): boolean {
  return (
    canonicalDigest(askedOfOwner(left, agency)) === canonicalDigest(askedOfOwner(right, agency)) &&
    canonicalDigest(volumes(left, agency)) === canonicalDigest(volumes(right, agency))
  );
}

function volumes(asked: AskedContent, agency: string) {
  return itemsAsked(asked, agency).map(({ volume }) => volume);
}
