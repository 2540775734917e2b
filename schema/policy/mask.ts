import type { CatalogueModel, Field } from '../catalogue/model.ts';
import { parentField } from '../catalogue/model.ts';
import type { BilingualText } from '../text/bilingual-text.ts';

/**
 * A mask of an item (Decree 47/2020 Art 38(7)): the grant releases what the mask leaves of the value. A masked item
 * keeps its type. It is filtered and sorted by its masked value, or not at all (`maskCompares`).
 */
export type Mask =
  /** The last characters of a text, `*` for each one before them. */
  | { readonly kind: 'PARTIAL'; readonly keepLast: number }
  /** A date or instant as the first day (moment, Vietnamese time) of its year. */
  | { readonly kind: 'YEAR' }
  /** A stable pseudonym, keyed by the consumer: equal values stay equal for one consumer, and for nobody else. */
  | { readonly kind: 'PSEUDONYM'; readonly consumer: string }
  /** A number rounded down to a multiple of `to`, an exact positive decimal. */
  | { readonly kind: 'ROUND'; readonly to: string }
  /** A code as the code above it in its list; null for a code without one. */
  | { readonly kind: 'PARENT' };

/** A mask as an agreement writes it; the consumer is put in when it is compiled. */
export type WrittenMask = Exclude<Mask, { readonly kind: 'PSEUDONYM' }> | { readonly kind: 'PSEUDONYM' };

/** Whether a mask can be put on a field; null when it can, otherwise what is wrong with it. */
export function maskProblem(
  field: Field | undefined,
  mask: WrittenMask,
  catalogue: CatalogueModel,
): BilingualText | null {
  if (field?.kind === 'content')
    return {
      vi: 'mục trong danh sách hoặc tài liệu JSON không che được',
      en: 'an item of a list or a JSON document cannot be masked',
    };
  switch (mask.kind) {
    case 'PARTIAL':
    case 'PSEUDONYM':
      return isColumn(field, ['ID', 'String'])
        ? null
        : { vi: `${mask.kind} chỉ che văn bản`, en: `${mask.kind} masks a text` };
    case 'YEAR':
      return isColumn(field, ['Date', 'DateTime'])
        ? null
        : { vi: 'YEAR chỉ che ngày', en: 'YEAR masks a date' };
    case 'ROUND':
      return roundProblem(field, mask.to);
    case 'PARENT':
      return hasParent(field, catalogue)
        ? null
        : {
            vi: 'PARENT chỉ che tham chiếu tới danh mục có mã cấp trên',
            en: 'PARENT masks a reference to a code list whose codes have a parent',
          };
  }
}

/** Whether the database can filter and sort by the masked value. */
export function maskCompares({ kind }: Mask): boolean {
  return kind === 'PARTIAL' || kind === 'YEAR' || kind === 'ROUND';
}

const order: readonly Mask['kind'][] = ['YEAR', 'ROUND', 'PARTIAL', 'PARENT', 'PSEUDONYM'];

/**
 * Order in which masks of one item give way where several grants admit a row: what tells more comes first, so that
 * grants unite. No mask tells most.
 */
export function compareMasks(left: Mask | null, right: Mask | null): number {
  if (left === null || right === null) return (left === null ? 0 : 1) - (right === null ? 0 : 1);
  if (left.kind !== right.kind) return order.indexOf(left.kind) - order.indexOf(right.kind);
  if (left.kind === 'PARTIAL' && right.kind === 'PARTIAL') return right.keepLast - left.keepLast;
  if (left.kind === 'ROUND' && right.kind === 'ROUND') return Number(left.to) - Number(right.to);
  return 0;
}

/** Rounding is exact: the step is a multiple of the unit in which the column counts. */
function roundProblem(field: Field | undefined, to: string): BilingualText | null {
  if (!isColumn(field, ['Int', 'BigInt', 'Decimal']))
    return { vi: 'ROUND chỉ che số', en: 'ROUND masks a number' };
  const scale = field?.kind === 'column' && field.type === 'Decimal' ? field.scale : 0;
  if (scale === null)
    return { vi: 'ROUND cần số được lưu chính xác', en: 'ROUND needs a number that is stored exactly' };
  const digits = to.replace(/^\d+\.?/, '').replace(/0+$/, '').length;
  if (digits <= scale) return null;
  return {
    vi: `bước làm tròn của số này có nhiều nhất ${scale} chữ số sau dấu phẩy`,
    en: `a step of this number has at most ${scale} digits behind the point`,
  };
}

function isColumn(field: Field | undefined, types: readonly string[]): boolean {
  return field?.kind === 'column' && types.includes(field.type);
}

function hasParent(field: Field | undefined, { typeOwners }: CatalogueModel): boolean {
  if (field?.kind !== 'reference' || field.kindColumn !== null) return false;
  const parent = typeOwners.get(field.target)?.fields.get(parentField);
  return parent?.kind === 'reference' && parent.target === field.target;
}
