import type { BilingualText } from '../../text/bilingual-text.ts';
import type { Side } from './machine.ts';

/** Sides of a case as people read them (procedures 4.5). */
export const sideTexts: Readonly<Record<Side, BilingualText>> = {
  CONSUMER: { vi: 'cơ quan khai thác', en: 'consumer' },
  OWNER: { vi: 'chủ quản cơ sở dữ liệu', en: 'owner of the database' },
  COORDINATOR: { vi: 'cơ quan điều phối', en: 'coordinator' },
  CHAIR: { vi: 'UBND tỉnh', en: "People's Committee" },
  FORMER: { vi: 'bên đã rời thỏa thuận', en: 'former consumer of the agreement' },
  ASKER: { vi: 'cơ quan đề nghị tham gia', en: 'agency that asks to join' },
  PROVIDER: { vi: 'cơ quan cung cấp dữ liệu', en: 'provider of the data' },
  CONCERNED: { vi: 'cơ quan khai thác bị ảnh hưởng', en: 'consumer concerned' },
  PROPOSER: { vi: 'cơ quan đề xuất', en: 'agency that proposes' },
  ISSUE_ASKER: { vi: 'cơ quan nêu vướng mắc', en: 'agency that raises the issue' },
  ISSUE_ASKEE: { vi: 'cơ quan trả lời vướng mắc', en: 'agency that answers the issue' },
  CITIZEN: { vi: 'công dân', en: 'person concerned' },
  PARTY: { vi: 'bên của hồ sơ', en: 'party to the case' },
};
