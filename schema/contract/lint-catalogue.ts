import {
  type AgencyModel,
  type CatalogueModel,
  consumerClasses,
  type DataItem,
  type ObjectModel,
  type SharingMode,
} from '../catalogue/model.ts';
import { relationConnection } from '../catalogue/relation-connection.ts';
import { codedError } from '../errors/coded-error.ts';
import { releasedPrefix } from '../language/query-surface.ts';
import { itemClosures } from '../permission/item-closure.ts';
import { subjectRows } from '../policy/subject-rows.ts';
import type { BilingualText } from '../text/bilingual-text.ts';
import type { CatalogueFinding } from './catalogue-finding.ts';
import { columnFindings } from './column-findings.ts';

/** Checks a catalogue against the rules of the Regulation and of the language (design, "Semantics that must not drift"). */
export function lintCatalogue(catalogue: CatalogueModel): readonly CatalogueFinding[] {
  return [
    ...catalogue.agencies.flatMap(({ database }) => databaseFindings(database)),
    ...catalogue.agencies.flatMap(unfilledFindings),
    ...[...catalogue.items.values()].flatMap((item) => itemFindings(item, catalogue)),
    ...[...catalogue.typeOwners.values()].flatMap((type) => typeFindings(type, catalogue)),
    ...catalogue.agencies.flatMap(columnFindings),
    ...closureFindings(catalogue),
  ];
}

/**
 * Refuses a catalogue that must not be served: state secrets, databases without a usage regulation, modes that
 * contradict the Regulation. @throws CATALOGUE_INVALID, which names every finding.
 */
export function requirePublishable(catalogue: CatalogueModel): void {
  const [first, ...rest] = lintCatalogue(catalogue).filter(({ severity }) => severity === 'ERROR');
  if (first === undefined) return;
  const detail = [first, ...rest].map(({ where, en }) => `${where}: ${en}`).join('; ');
  throw codedError('CATALOGUE_INVALID', { database: first.where, detail });
}

/** An item of a service that holds what is no item can be granted to nobody; one of unshared items to no class of them. */
function closureFindings(catalogue: CatalogueModel): readonly CatalogueFinding[] {
  return [...itemClosures(catalogue)].flatMap(([coordinate, { inputs, unknown, lists }]) => {
    const lost = unknown.map((name) =>
      error(
        coordinate,
        `được tính từ ${name}, không phải mục dữ liệu`,
        `is computed of ${name}, which is no data item`,
      ),
    );
    const vain = consumerClasses.flatMap((each): readonly CatalogueFinding[] => {
      if (catalogue.items.get(coordinate)?.modes[each] === 'NONE') return [];
      const closed = inputs.find((input) => catalogue.items.get(input.coordinate)?.modes[each] === 'NONE');
      if (closed === undefined) return [];
      return [
        {
          severity: 'WARNING',
          where: coordinate,
          vi: `chia sẻ với nhóm ${each} nhưng được tính từ ${closed.coordinate}, không chia sẻ với nhóm này`,
          en: `is shared with class ${each}, but computed of ${closed.coordinate}, which is not`,
        },
      ];
    });
    const partial = lists.map((list): CatalogueFinding => {
      const pages = relationConnection(list);
      return {
        severity: 'WARNING',
        where: coordinate,
        vi: `được tính từ ${list}, chỉ gồm trang đầu; dùng ${pages} để biết còn dòng nào không`,
        en: `is computed of ${list}, which is its first page alone; ${pages} tells whether there are more rows`,
      };
    });
    return [...lost, ...vain, ...partial];
  });
}

function error(where: string, vi: string, en: string, repair?: BilingualText): CatalogueFinding {
  return { severity: 'ERROR', where, vi, en, ...(repair === undefined ? {} : { repair }) };
}

function databaseFindings({
  id,
  usageRegulation,
  logRetentionDays,
  legalBasis,
}: CatalogueModel['agencies'][number]['database']) {
  const findings: CatalogueFinding[] = [];
  if (usageRegulation.trim() === '') {
    findings.push(
      error(
        id,
        'chưa có quy chế khai thác, sử dụng (Nghị định 47/2020 Điều 22)',
        'no usage regulation (Decree 47/2020 Art 22)',
        entryRepair('usageRegulation'),
      ),
    );
  }
  if (logRetentionDays < 1) {
    findings.push(
      error(
        id,
        'chưa quy định thời hạn lưu nhật ký (Điều 45)',
        'no retention of the sharing log (Art 45)',
        entryRepair('logRetentionDays'),
      ),
    );
  }
  if (legalBasis.length === 0)
    findings.push(error(id, 'thiếu căn cứ pháp lý', 'no legal basis', entryRepair('legalBasis')));
  return findings;
}

function entryRepair(argument: string): BilingualText {
  return { vi: `điền ${argument} của @database`, en: `fill in ${argument} of @database` };
}

/** What a draft writes where only a person knows the text. */
const unfilled = /⟨[^⟩]*⟩/;

/** WHY an error as soon as something is shared: consumers read the entry as what the owner has decided. */
function unfilledFindings({ database, types }: AgencyModel): readonly CatalogueFinding[] {
  const left = Object.entries(database)
    .filter(([, value]) => [value].flat().some((text) => typeof text === 'string' && unfilled.test(text)))
    .map(([name]) => name);
  if (left.length === 0) return [];
  const items = [...types.values()].flatMap(({ fields }) => [...fields.values()]);
  const isShared = items.some(
    (field) => 'item' in field && [field.item.modes, field.item.statistics].some(isForAny),
  );
  return [
    {
      severity: isShared ? 'ERROR' : 'WARNING',
      where: database.id,
      vi: `mục mô tả trong danh mục chưa được điền: ${left.join(', ')}${isShared ? '; đã có mục dữ liệu được chia sẻ' : ''}`,
      en: `the catalogue entry is not filled in: ${left.join(', ')}${isShared ? '; items are shared already' : ''}`,
      repair: { vi: 'thay mọi ⟨…⟩ của @database', en: 'replace every ⟨…⟩ of @database' },
    },
  ];
}

function isForAny(modes: DataItem['modes']): boolean {
  return consumerClasses.some((each) => modes[each] !== 'NONE');
}

/** Modes from the most closed to the most open. */
const openness: readonly SharingMode[] = ['NONE', 'SUBJECT', 'SPECIFIC', 'DEFAULT', 'OPEN'];

/** A rule that every item keeps. */
interface ItemLint {
  readonly isBroken: (item: DataItem, catalogue: CatalogueModel) => boolean;
  readonly vi: string;
  readonly en: string;
  readonly repair: BilingualText;
}

const itemLints: readonly ItemLint[] = [
  {
    isBroken: ({ stateSecret }) => stateSecret,
    vi: 'thuộc danh mục bí mật nhà nước, không được công bố để chia sẻ (Quy chế Điều 1(2))',
    en: 'a state secret is not published for sharing (Regulation 1(2))',
    repair: { vi: 'bỏ mục này khỏi tệp', en: 'take the item out of the file' },
  },
  {
    isBroken: ({ personal, modes }) => personal === 'SENSITIVE' && isForSome(modes, 'OPEN'),
    vi: 'dữ liệu nhạy cảm không thể là dữ liệu mở',
    en: 'sensitive personal data cannot be open data',
    repair: {
      vi: 'bỏ @share(mode: OPEN), hoặc chỉ mở thống kê',
      en: 'take @share(mode: OPEN) away, or open statistics alone',
    },
  },
  {
    isBroken: ({ modes, statistics }) =>
      [modes.PUBLIC, statistics.PUBLIC].some((mode) => mode !== 'NONE' && mode !== 'OPEN'),
    vi: 'nhóm công chúng chỉ có dữ liệu mở',
    en: 'the public class has open data only',
    repair: {
      vi: 'ghi to: [STATE_AGENCY, ORGANISATION, PERSON] ở @share không phải OPEN',
      en: 'write to: [STATE_AGENCY, ORGANISATION, PERSON] in a @share that is not OPEN',
    },
  },
  {
    isBroken: ({ modes }) =>
      consumerClasses.some((each) => each !== 'STATE_AGENCY' && modes[each] === 'DEFAULT'),
    vi: 'chia sẻ mặc định chỉ dành cho cơ quan nhà nước (Nghị định 47/2020 Điều 33)',
    en: 'default sharing is for state agencies only (Decree 47/2020 Art 33)',
    repair: {
      vi: 'ghi to: [STATE_AGENCY] ở @share(mode: DEFAULT)',
      en: 'write to: [STATE_AGENCY] in @share(mode: DEFAULT)',
    },
  },
  {
    isBroken: ({ modes, statistics }) =>
      consumerClasses.some((each) => openness.indexOf(statistics[each]) < openness.indexOf(modes[each])),
    vi: 'thống kê không thể đóng hơn chính bản ghi',
    en: 'statistics cannot be more closed than the records themselves',
    repair: {
      vi: 'mở thống kê ít nhất như bản ghi, hoặc bỏ @share(form: STATISTICS)',
      en: 'open statistics as far as the records, or take @share(form: STATISTICS) away',
    },
  },
  {
    isBroken: ({ modes, ground }) => ground === null && isForSome(modes, 'DEFAULT'),
    vi: 'chia sẻ mặc định phải nêu căn cứ a, b hoặc c (Quy chế Điều 14(1))',
    en: 'default sharing needs its ground a, b or c (Regulation 14(1))',
    repair: {
      vi: 'thêm ground: MASTER_DATA, CODE_LIST hoặc COMMON_USE',
      en: 'add ground: MASTER_DATA, CODE_LIST or COMMON_USE',
    },
  },
  {
    isBroken: ({ coordinate }) => coordinate.includes(`.${releasedPrefix}`),
    vi: `tên bắt đầu bằng "${releasedPrefix}" được dành riêng`,
    en: `names that begin with "${releasedPrefix}" are reserved`,
    repair: { vi: 'đổi tên mục', en: 'give the item another name' },
  },
  {
    // WHY: a class other than persons gets there by consent only.
    isBroken: ({ entity, modes }, catalogue) =>
      isForSome(modes, 'SUBJECT') && subjectRows(entity, '', catalogue) === null,
    vi: 'chế độ theo chủ thể cần thuộc tính subject của thực thể nêu người mà dòng dữ liệu nói về',
    en: "mode SUBJECT needs the entity's subject: the path that names the person a row concerns",
    repair: { vi: 'thêm subject vào @entity', en: 'add subject to @entity' },
  },
];

function isForSome(modes: DataItem['modes'], mode: SharingMode): boolean {
  return consumerClasses.some((each) => modes[each] === mode);
}

function itemFindings(item: DataItem, catalogue: CatalogueModel): readonly CatalogueFinding[] {
  return itemLints
    .filter(({ isBroken }) => isBroken(item, catalogue))
    .map(({ vi, en, repair }) => error(item.coordinate, vi, en, repair));
}

function typeFindings(type: ObjectModel, { typeOwners }: CatalogueModel): readonly CatalogueFinding[] {
  const owner = typeOwners.get(type.entity);
  if (type.kind === 'embedded' && owner?.kind !== 'entity') {
    return [error(type.name, 'kiểu nhúng không thuộc thực thể nào', 'an embedded type belongs to no entity')];
  }
  const isHalf = (type.singular === null) !== (type.plural === null);
  return isHalf ? [error(type.name, 'cần cả tên số ít và số nhiều', 'singular and plural go together')] : [];
}
