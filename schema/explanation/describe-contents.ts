import type { AgreedContents } from '../policy/agreed-contents.ts';
import type { Authority, OpenDataDecision, OwnerConsent } from '../policy/authority.ts';
import type { BilingualText } from '../text/bilingual-text.ts';

/** One of the contents of an agreement: its name, and what was agreed. */
export interface DescribedContent {
  readonly name: keyof AgreedContents;
  readonly label: BilingualText;
  readonly text: BilingualText;
}

const labels: Readonly<Record<keyof AgreedContents, BilingualText>> = {
  sites: { vi: 'địa điểm (Điều 38(3))', en: 'sites (Art 38(3))' },
  protocol: { vi: 'giao thức (Điều 38(5))', en: 'protocol (Art 38(5))' },
  processing: { vi: 'xử lý sau khi nhận (Điều 38(6))', en: 'processing after receipt (Art 38(6))' },
  userRoles: { vi: 'đối tượng sử dụng (Điều 38(7))', en: 'users (Art 38(7))' },
  onwardSharing: { vi: 'chia sẻ tiếp (Điều 38(7))', en: 'onward sharing (Art 38(7))' },
  commitment: { vi: 'cam kết (Điều 38(8))', en: 'commitment (Art 38(8))' },
  security: { vi: 'an toàn, xác thực (Điều 38(9))', en: 'security and authentication (Art 38(9))' },
  storage: { vi: 'lưu trữ, dữ liệu phái sinh (Điều 38(10))', en: 'storage and derived data (Art 38(10))' },
  disposal: { vi: 'xóa, hủy (Điều 38(11))', en: 'erasure (Art 38(11))' },
  other: { vi: 'nội dung khác (Điều 38(12))', en: 'other (Art 38(12))' },
};

const names: Readonly<Record<string, BilingualText>> = {
  allowed: { vi: 'được phép', en: 'allowed' },
  forbidden: { vi: 'không được phép', en: 'forbidden' },
  acknowledgedBy: { vi: 'bên xác nhận', en: 'acknowledged by' },
  authentication: { vi: 'xác thực', en: 'authentication' },
  minLevel: { vi: 'cấp độ tối thiểu', en: 'least level' },
  storageEncryption: { vi: 'mã hóa lưu trữ', en: 'encrypted storage' },
  retentionDays: { vi: 'số ngày lưu', en: 'days kept' },
  cacheSeconds: { vi: 'số giây lưu tạm', en: 'seconds cached' },
  derivedData: { vi: 'dữ liệu phái sinh', en: 'derived data' },
  method: { vi: 'cách xóa', en: 'method' },
  dueDaysAfterEnd: { vi: 'số ngày sau khi kết thúc', en: 'days after the end' },
  proof: { vi: 'chứng từ', en: 'proof' },
};

/** What was agreed beside the grant, in the order of Decree 47 Art 38; what says nothing is told as such. */
export function describeContents(contents: AgreedContents): readonly DescribedContent[] {
  const known = Object.keys(labels) as readonly (keyof AgreedContents)[];
  return known.map((name) => ({ name, label: labels[name], text: contentText(contents[name]) }));
}

/** The acts on which an instrument rests, in words. */
export function describeAuthority({ ownerConsents, decision }: Authority): BilingualText {
  const acts = [...ownerConsents.map(consentText), ...(decision === null ? [] : [decisionText(decision)])];
  return acts.length === 0 ? { vi: 'không có', en: 'none' } : joined(acts, '; ');
}

function consentText({ agency, document, date, signer }: OwnerConsent): BilingualText {
  const more = [date, signer].filter((each) => each !== null).map((each) => `, ${each}`);
  return same(`${agency}: ${document}${more.join('')}`);
}

function decisionText({ number, date, body }: OpenDataDecision): BilingualText {
  const more = [date, body].filter((each) => each !== null).map((each) => `, ${each}`);
  return { vi: `quyết định ${number}${more.join('')}`, en: `decision ${number}${more.join('')}` };
}

function contentText(content: AgreedContents[keyof AgreedContents]): BilingualText {
  if (content === null) return { vi: 'không nêu', en: 'nothing said' };
  if (typeof content === 'string') return same(content);
  if (Array.isArray(content)) return content.length === 0 ? contentText(null) : same(content.join('; '));
  const parts = Object.entries(content).flatMap(([name, value]: readonly [string, unknown]) => {
    const isSaid = value !== null && !(Array.isArray(value) && value.length === 0);
    return isSaid ? [partText(names[name], value)] : [];
  });
  return parts.length === 0 ? contentText(null) : joined(parts, '; ');
}

function partText(label: BilingualText | undefined, value: unknown): BilingualText {
  const text = Array.isArray(value) ? value.join(', ') : String(value);
  if (label === undefined) return same(text);
  const said =
    value === true ? { vi: 'có', en: 'yes' } : value === false ? { vi: 'không', en: 'no' } : same(text);
  return { vi: `${label.vi}: ${said.vi}`, en: `${label.en}: ${said.en}` };
}

function joined(texts: readonly BilingualText[], by: string): BilingualText {
  return { vi: texts.map(({ vi }) => vi).join(by), en: texts.map(({ en }) => en).join(by) };
}

function same(text: string): BilingualText {
  return { vi: text, en: text };
}
