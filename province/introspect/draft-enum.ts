import { searchKey } from '../../schema/text/search-key.ts';
import type { ObservedColumn } from '../../subgraphs/introspect/observed-table.ts';
import type { DraftContext } from './draft-context.ts';
import { freeName } from './name-things.ts';
import { quoted } from './sdl-text.ts';

/** An enum of a draft. */
export interface DraftEnum {
  readonly name: string;
  /** Its definition. */
  readonly lines: readonly string[];
}

/** Labels of more than so many values are no list for people. */
const mostLabels = 100;

/** The enum of a column whose type lists its values; null for every other column. `taken` gets its name. */
export function enumOf(
  { labels }: ObservedColumn,
  wanted: string,
  taken: Set<string>,
  { has }: DraftContext,
): DraftEnum | null {
  if (labels === null || labels.length === 0 || labels.length > mostLabels || !has('code', 'value'))
    return null;
  const values = new Set<string>();
  const name = freeName(wanted, taken);
  return {
    name,
    lines: [
      `enum ${name} {`,
      ...labels.map((label) => `  ${valueText(label, freeName(valueName(label), values))}`),
      '}',
    ],
  };
}

function valueText(label: string, name: string): string {
  return label === name ? name : `${name} @code(value: ${quoted(label)})`;
}

/** `Đang xử lý` as `DANG_XU_LY`; letters come first, as names of GraphQL do. */
function valueName(label: string): string {
  const name = searchKey(label)
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return /^[A-Z]/.test(name) ? name : `V_${name}`;
}
