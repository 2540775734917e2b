import { dayMilliseconds, legalTimeOf } from '../../calendar/legal-day.ts';
import type { AgreedContents } from '../../policy/agreed-contents.ts';
import type { InstrumentLimits, SharingMethod } from '../../policy/policy.ts';
import type { BilingualText } from '../../text/bilingual-text.ts';
import type { AgreementDraft, PartyRole } from './agreement-draft.ts';
import { labelled, sameText } from './same-text.ts';

/** Roles of parties in words. */
export const roleTexts: Readonly<Record<PartyRole, BilingualText>> = {
  PROVIDER: { vi: 'Bên cung cấp', en: 'Provider' },
  CONSUMER: { vi: 'Bên khai thác, sử dụng', en: 'Consumer' },
  BOTH: { vi: 'Bên cung cấp và khai thác, sử dụng', en: 'Provider and consumer' },
};

const yesOrNo = (value: boolean): BilingualText =>
  value ? { vi: 'có', en: 'yes' } : { vi: 'không', en: 'no' };

/** A line of a value that may not be there, or of the members of a list that may be empty. */
function told(
  vi: string,
  en: string,
  value: BilingualText | string | number | readonly string[] | null,
): readonly BilingualText[] {
  if (value === null) return [];
  if (typeof value !== 'object' || 'vi' in value) return [labelled({ vi, en }, value)];
  return value.length === 0 ? [] : [labelled({ vi, en }, value.join('; '))];
}

const free = (text: string | null | undefined): readonly BilingualText[] =>
  text === null || text === undefined ? [] : [sameText(text)];

/** Art 38(1). */
export function partyLines({ parties }: AgreementDraft): readonly BilingualText[] {
  return parties.map(({ agency, role, applications, accounts }) => {
    const more = [
      ...told('hệ thống', 'systems', applications),
      ...told('tài khoản kết nối', 'accounts', accounts),
    ];
    const { vi, en } = labelled(roleTexts[role], agency);
    return {
      vi: [vi, ...more.map((each) => each.vi)].join('; '),
      en: [en, ...more.map((each) => each.en)].join('; '),
    };
  });
}

/** Art 38(3). */
export function placeLines({ networks, contents: { sites } }: AgreementDraft): readonly BilingualText[] {
  return [
    ...told('Địa điểm, hệ thống', 'Sites and systems', sites),
    ...told('Chỉ khai thác từ các mạng', 'Used from these networks only', networks),
  ];
}

/** Art 38(4): the days of the term, both inclusive; moments where it is not of whole days. */
export function termLines({
  validFrom,
  validTo,
  renewal,
  revives,
}: AgreementDraft): readonly BilingualText[] {
  const from = momentText(validFrom);
  const to = validTo === null ? null : endText(validTo);
  return [
    to === null
      ? { vi: `Từ ${from.vi}, không xác định thời hạn`, en: `From ${from.en}, without an end` }
      : { vi: `Từ ${from.vi} đến ${to.vi}`, en: `From ${from.en} until ${to.en}` },
    renewal === 'NONE'
      ? { vi: 'Không tự gia hạn', en: 'It does not go on by itself' }
      : {
          vi: 'Gia hạn bằng phiên bản mới được các bên ký',
          en: 'It goes on by a new version that is signed',
        },
    ...(revives ? [begunAnew] : []),
  ];
}

const begunAnew: BilingualText = {
  vi: 'Thỏa thuận có hiệu lực trở lại sau khi đã chấm dứt',
  en: 'The agreement begins anew after it was terminated',
};

function momentText(instant: string): BilingualText {
  const local = legalTimeOf(Date.parse(instant));
  const time = local.slice(11);
  const [year, month, day] = local.slice(0, 10).split('-');
  const isMidnight = time === midnight;
  return {
    vi: `${isMidnight ? '' : `${time} (UTC+7) `}ngày ${day}/${month}/${year}`,
    en: `${local.slice(0, 10)}${isMidnight ? '' : ` ${time} (UTC+7)`}`,
  };
}

const midnight = '00:00:00.000';

/** The end of a term, which is exclusive: the last day, where it is one of whole days. */
function endText(validTo: string): BilingualText {
  const instant = Date.parse(validTo);
  const isWhole = legalTimeOf(instant).endsWith(`T${midnight}`);
  const { vi, en } = momentText(isWhole ? new Date(instant - dayMilliseconds).toISOString() : validTo);
  return isWhole ? { vi: `hết ${vi}`, en: `the end of ${en}` } : { vi: `trước ${vi}`, en: `before ${en}` };
}

const methodTexts: Readonly<Record<SharingMethod, BilingualText>> = {
  ONLINE_QUERY: { vi: 'Truy vấn trực tuyến', en: 'Queries online' },
  SYNC: { vi: 'Đồng bộ dữ liệu', en: 'Synchronisation' },
  PACKAGED: { vi: 'Dữ liệu đóng gói', en: 'Packages of data' },
};

/** Art 38(5). */
export function methodLines({ methods, contents: { protocol } }: AgreementDraft): readonly BilingualText[] {
  return [...methods.map((each) => methodTexts[each]), ...told('Giao thức', 'Protocol', protocol)];
}

/** Art 38(6). */
export function processingLines({ contents: { processing } }: AgreementDraft): readonly BilingualText[] {
  return [
    ...free(processing?.text),
    ...told('Được phép', 'Allowed', processing?.allowed ?? null),
    ...told('Không được phép', 'Forbidden', processing?.forbidden ?? null),
  ];
}

const limitTexts: Readonly<Record<keyof InstrumentLimits, BilingualText>> = {
  requestsPerMinute: { vi: 'Số yêu cầu tối đa mỗi phút', en: 'Most requests a minute' },
  requestsPerDay: { vi: 'Số yêu cầu tối đa mỗi ngày', en: 'Most requests a day' },
  rowsPerRequest: { vi: 'Số dòng tối đa mỗi yêu cầu', en: 'Most rows of a request' },
  rowsPerDay: { vi: 'Số dòng tối đa mỗi ngày', en: 'Most rows a day' },
  costPerDay: { vi: 'Điểm chi phí tối đa mỗi ngày', en: 'Most cost points a day' },
};

/** Art 38(7). */
export function conditionLines(draft: AgreementDraft): readonly BilingualText[] {
  const { purpose, purposeCode, limits, feeSettled, contents } = draft;
  const names = Object.keys(limitTexts) as readonly (keyof InstrumentLimits)[];
  return [
    { vi: `Mục đích: ${purpose} (mã ${purposeCode})`, en: `Purpose: ${purpose} (code ${purposeCode})` },
    ...names.flatMap((name) => told(limitTexts[name].vi, limitTexts[name].en, limits[name])),
    ...told('Đối tượng sử dụng', 'Users', contents.userRoles),
    contents.onwardSharing === null
      ? { vi: 'Không cung cấp dữ liệu cho bên khác', en: 'The data is passed on to nobody' }
      : labelled({ vi: 'Chia sẻ tiếp', en: 'Onward sharing' }, contents.onwardSharing),
    ...(feeSettled ? [{ vi: 'Nghĩa vụ về phí đã hoàn thành', en: 'What is owed as a fee is settled' }] : []),
  ];
}

/** Art 38(8). */
export function commitmentLines({ contents: { commitment } }: AgreementDraft): readonly BilingualText[] {
  return [
    ...free(commitment?.text),
    ...told('Các bên đã xác nhận', 'Acknowledged by', commitment?.acknowledgedBy ?? null),
  ];
}

type Security = NonNullable<AgreedContents['security']>;
const authenticationTexts: Readonly<Record<NonNullable<Security['authentication']>, BilingualText>> = {
  KEY: { vi: 'khóa kết nối', en: 'connection key' },
  MTLS: { vi: 'chứng thư số hai chiều (mTLS)', en: 'certificates of both sides (mTLS)' },
  SIGNED: { vi: 'yêu cầu được ký số', en: 'signed requests' },
};

/** Art 38(9). */
export function securityLines({ contents: { security } }: AgreementDraft): readonly BilingualText[] {
  if (security === null) return [];
  const { text, authentication, minLevel, storageEncryption } = security;
  return [
    ...free(text),
    ...told(
      'Xác thực bằng',
      'Authentication by',
      authentication === null ? null : authenticationTexts[authentication],
    ),
    ...told('Cấp độ an toàn hệ thống thông tin tối thiểu', 'Least level of the system', minLevel),
    ...told(
      'Mã hóa dữ liệu khi lưu trữ',
      'Storage is encrypted',
      storageEncryption === null ? null : yesOrNo(storageEncryption),
    ),
  ];
}

/** Art 38(10). */
export function storageLines({ contents: { storage } }: AgreementDraft): readonly BilingualText[] {
  return [
    ...free(storage?.text),
    ...told('Số ngày lưu trữ', 'Days kept', storage?.retentionDays ?? null),
    ...told('Số giây lưu tạm', 'Seconds cached', storage?.cacheSeconds ?? null),
    ...told('Dữ liệu phái sinh', 'Derived data', storage?.derivedData ?? null),
  ];
}

type Disposal = NonNullable<AgreedContents['disposal']>;
const proofTexts: Readonly<Record<NonNullable<Disposal['proof']>, BilingualText>> = {
  MINUTES: { vi: 'biên bản', en: 'minutes' },
  CERTIFICATE: { vi: 'giấy xác nhận', en: 'a certificate' },
  NONE: { vi: 'không yêu cầu', en: 'none is asked for' },
};

/** Art 38(11). */
export function disposalLines({ contents: { disposal } }: AgreementDraft): readonly BilingualText[] {
  if (disposal === null) return [];
  const { text, method, dueDaysAfterEnd, proof } = disposal;
  return [
    ...free(text),
    ...told('Cách xóa, hủy', 'Method', method),
    ...told('Số ngày sau khi kết thúc', 'Days after the end', dueDaysAfterEnd),
    ...told('Chứng từ', 'Proof', proof === null ? null : proofTexts[proof]),
  ];
}
