import { releasedPrefix } from '../language/query-surface.ts';
import { type CatalogueModel, consumerClasses, type DataItem, type ObjectModel } from './model.ts';

/** A finding about an SDL file; an ERROR keeps the file from being served. */
export interface CatalogueFinding {
  readonly severity: 'ERROR' | 'WARNING';
  /** Coordinate or database id. */
  readonly where: string;
  readonly vi: string;
  readonly en: string;
}

/** Checks a catalogue against the rules of the Regulation and of the language (design, "Semantics that must not drift"). */
export function lintCatalogue(catalogue: CatalogueModel): readonly CatalogueFinding[] {
  return [
    ...catalogue.agencies.flatMap(({ database }) => databaseFindings(database)),
    ...[...catalogue.items.values()].flatMap(itemFindings),
    ...[...catalogue.typeOwners.values()].flatMap((type) => typeFindings(type, catalogue)),
  ];
}

function error(where: string, vi: string, en: string): CatalogueFinding {
  return { severity: 'ERROR', where, vi, en };
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
      ),
    );
  }
  if (logRetentionDays < 1) {
    findings.push(
      error(id, 'chưa quy định thời hạn lưu nhật ký (Điều 45)', 'no retention of the sharing log (Art 45)'),
    );
  }
  if (legalBasis.length === 0) findings.push(error(id, 'thiếu căn cứ pháp lý', 'no legal basis'));
  return findings;
}

function itemFindings(item: DataItem): readonly CatalogueFinding[] {
  const { coordinate, personal, modes, ground } = item;
  const findings: CatalogueFinding[] = [];
  const isOpen = consumerClasses.some((each) => modes[each] === 'OPEN');
  if (isOpen && personal === 'SENSITIVE') {
    findings.push(
      error(
        coordinate,
        'dữ liệu nhạy cảm không thể là dữ liệu mở',
        'sensitive personal data cannot be open data',
      ),
    );
  }
  if (modes.PUBLIC !== 'NONE' && modes.PUBLIC !== 'OPEN') {
    findings.push(
      error(coordinate, 'nhóm công chúng chỉ có dữ liệu mở', 'the public class has open data only'),
    );
  }
  if (consumerClasses.some((each) => modes[each] === 'DEFAULT') && ground === null) {
    findings.push(
      error(
        coordinate,
        'chia sẻ mặc định phải nêu căn cứ a, b hoặc c (Quy chế Điều 14(1))',
        'default sharing needs its ground a, b or c (Regulation 14(1))',
      ),
    );
  }
  if (coordinate.includes(`.${releasedPrefix}`)) {
    findings.push(
      error(
        coordinate,
        `tên bắt đầu bằng "${releasedPrefix}" được dành riêng`,
        `names that begin with "${releasedPrefix}" are reserved`,
      ),
    );
  }
  return findings;
}

function typeFindings(type: ObjectModel, { typeOwners }: CatalogueModel): readonly CatalogueFinding[] {
  const owner = typeOwners.get(type.entity);
  if (type.kind === 'embedded' && owner?.kind !== 'entity') {
    return [error(type.name, 'kiểu nhúng không thuộc thực thể nào', 'an embedded type belongs to no entity')];
  }
  const isHalf = (type.singular === null) !== (type.plural === null);
  return isHalf ? [error(type.name, 'cần cả tên số ít và số nhiều', 'singular and plural go together')] : [];
}
