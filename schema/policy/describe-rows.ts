import type { CatalogueModel } from '../catalogue/model.ts';
import type { BilingualText } from '../text/bilingual-text.ts';
import type { RowPredicate } from './row-predicate.ts';

/** A row scope in words, with the labels of the catalogue; null is every row. */
export function describeRows(
  rows: RowPredicate | null,
  entity: string,
  catalogue: CatalogueModel,
): BilingualText {
  if (rows === null) return { vi: 'mọi dòng', en: 'every row' };
  return describe(rows, entity, catalogue);
}

type TextSides = readonly [vi: string, en: string];

function describe(rows: RowPredicate, entity: string, catalogue: CatalogueModel): BilingualText {
  switch (rows.kind) {
    case 'and':
      return joined(rows.of, entity, catalogue, [' và ', ' and ']);
    case 'or':
      return joined(rows.of, entity, catalogue, [' hoặc ', ' or ']);
    case 'not': {
      const { vi, en } = describe(rows.of, entity, catalogue);
      return { vi: `không (${vi})`, en: `not (${en})` };
    }
    case 'isNull':
      return said(
        rows.field,
        entity,
        catalogue,
        rows.value ? ['để trống', 'is empty'] : ['có giá trị', 'is given'],
      );
    case 'in':
      return said(rows.field, entity, catalogue, [
        `thuộc ${rows.values.join(', ')}`,
        `is one of ${rows.values.join(', ')}`,
      ]);
    case 'notIn':
      return said(rows.field, entity, catalogue, [
        `có giá trị khác ${rows.values.join(', ')}`,
        `is given and none of ${rows.values.join(', ')}`,
      ]);
    case 'compare':
      return said(rows.field, entity, catalogue, [
        `${signs[rows.operator]} ${rows.value}`,
        `${signs[rows.operator]} ${rows.value}`,
      ]);
    case 'text':
    case 'affix': {
      const [vi, en] = textWords[rows.operator];
      return said(rows.field, entity, catalogue, [`${vi} "${rows.value}"`, `${en} "${rows.value}"`]);
    }
    case 'codeUnder':
      return said(rows.field, entity, catalogue, [
        `là ${rows.under} hoặc mã cấp dưới`,
        `is ${rows.under} or a code below it`,
      ]);
    case 'refersTo':
      return said(rows.field, entity, catalogue, [
        `là ${rows.type} ${rows.key}`,
        `is ${rows.type} ${rows.key}`,
      ]);
    case 'some': {
      const { vi, en } = describe(rows.of, rows.entity, catalogue);
      return said(rows.field, entity, catalogue, [`có dòng mà ${vi}`, `has a row where ${en}`]);
    }
  }
}

const textWords = {
  startsWith: ['bắt đầu bằng', 'starts with'],
  endsWith: ['kết thúc bằng', 'ends with'],
  contains: ['có chứa', 'contains'],
} as const;

const signs = { eq: '=', gt: '>', gte: '≥', lt: '<', lte: '≤' } as const;

function joined(
  of: readonly RowPredicate[],
  entity: string,
  catalogue: CatalogueModel,
  [vi, en]: TextSides,
): BilingualText {
  const parts = of.map((each) => {
    const text = describe(each, entity, catalogue);
    return each.kind === 'and' || each.kind === 'or' ? { vi: `(${text.vi})`, en: `(${text.en})` } : text;
  });
  return { vi: parts.map((each) => each.vi).join(vi), en: parts.map((each) => each.en).join(en) };
}

function said(
  path: readonly string[],
  entity: string,
  catalogue: CatalogueModel,
  [vi, en]: TextSides,
): BilingualText {
  const label = labelOf(path, entity, catalogue);
  return { vi: `${label.vi} ${vi}`, en: `${label.en} ${en}` };
}

/** Label of the item at the end of a path; the path itself where the catalogue has none. */
function labelOf(path: readonly string[], entity: string, catalogue: CatalogueModel): BilingualText {
  const [name = '', ...rest] = path;
  const field = catalogue.fields.get(`${entity}.${name}`);
  if (field?.kind === 'embedded' && rest.length > 0) return labelOf(rest, field.target, catalogue);
  const item = rest.length === 0 ? catalogue.items.get(`${entity}.${name}`) : undefined;
  return item === undefined ? { vi: path.join('.'), en: path.join('.') } : { vi: item.vi, en: item.en };
}
