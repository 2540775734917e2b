import type { Coordinate, DatabaseEntry } from '../catalogue/model.ts';
import type { BilingualText } from '../text/bilingual-text.ts';

/** What somebody may do so that a denial no longer stands. The list is closed: each has an effect in the rules. */
export type NextStep =
  | { readonly kind: 'EXTEND_TERM'; readonly number: string; readonly endedOn: string }
  | { readonly kind: 'WAIT_FOR_TERM'; readonly number: string; readonly beginsOn: string }
  | { readonly kind: 'SETTLE_FEE'; readonly number: string }
  | { readonly kind: 'NAME_LEGAL_BASIS'; readonly number: string }
  | { readonly kind: 'NAME_PURPOSE'; readonly number: string; readonly purpose: string }
  | { readonly kind: 'ASK_FROM_NETWORK'; readonly number: string; readonly networks: readonly string[] }
  | { readonly kind: 'AGREE_METHOD'; readonly number: string; readonly method: string }
  | {
      readonly kind: 'LIFT_SUSPENSION';
      /** Number of the instrument, or `database:<id>`. */
      readonly number: string;
      /** The one account that is suspended; null: all. */
      readonly account: string | null;
      readonly by: string;
      readonly restoredBy: string | null;
    }
  /** After a termination only a new version or instrument begins anew. */
  | { readonly kind: 'RECORD_ANEW'; readonly number: string }
  | { readonly kind: 'ACTIVATE_ACCOUNT'; readonly account: string }
  | { readonly kind: 'GET_ACCOUNT' }
  | { readonly kind: 'WIDEN_ROWS'; readonly number: string }
  /** The instrument names the item without the act of its owner, or in the name of another agency. */
  | {
      readonly kind: 'GET_OWNER_CONSENT';
      readonly number: string;
      readonly owners: readonly DatabaseEntry[];
      readonly item: Coordinate;
    }
  | { readonly kind: 'CONCLUDE_AGREEMENT'; readonly database: DatabaseEntry; readonly item: Coordinate }
  | { readonly kind: 'REQUEST_CONNECTION'; readonly database: DatabaseEntry; readonly item: Coordinate }
  | { readonly kind: 'GET_CONSENT'; readonly database: DatabaseEntry; readonly item: Coordinate }
  | { readonly kind: 'LIST_AS_OPEN'; readonly database: DatabaseEntry; readonly item: Coordinate };

/** A way to a permission: all of its steps, in order. */
export type WayToPermission = readonly NextStep[];

/** The step in words. */
export function nextStepText(step: NextStep): BilingualText {
  switch (step.kind) {
    case 'EXTEND_TERM':
      return {
        vi: `Gia hạn ${step.number}, đã hết hạn từ ${step.endedOn} (Nghị định 47/2020 Điều 38(4), 39).`,
        en: `Extend the term of ${step.number}, which ended at ${step.endedOn} (Decree 47/2020 Art 38(4), 39).`,
      };
    case 'WAIT_FOR_TERM':
      return {
        vi: `Chờ ${step.number} có hiệu lực từ ${step.beginsOn}, hoặc thống nhất ngày sớm hơn.`,
        en: `Wait until ${step.number} is in force from ${step.beginsOn}, or agree an earlier day.`,
      };
    case 'SETTLE_FEE':
      return {
        vi: `Hoàn thành nghĩa vụ phí theo ${step.number}.`,
        en: `Settle the fee under ${step.number}.`,
      };
    case 'NAME_LEGAL_BASIS':
      return {
        vi: `Nêu căn cứ pháp lý trong ${step.number} cho dữ liệu cá nhân nhạy cảm (Nghị định 13/2023 Điều 17).`,
        en: `Name the legal basis for sensitive personal data in ${step.number} (Decree 13/2023 Art 17).`,
      };
    case 'NAME_PURPOSE':
      return {
        vi: `Nêu mục đích "${step.purpose}" của ${step.number} trong yêu cầu (LienThong-Purpose).`,
        en: `Name the purpose "${step.purpose}" of ${step.number} in the request (LienThong-Purpose).`,
      };
    case 'ASK_FROM_NETWORK':
      return {
        vi: `Khai thác từ mạng ${step.networks.join(', ')} của ${step.number} (Nghị định 47/2020 Điều 38(3)).`,
        en: `Ask from the network ${step.networks.join(', ')} of ${step.number} (Decree 47/2020 Art 38(3)).`,
      };
    case 'AGREE_METHOD':
      return {
        vi: `Thống nhất phương thức ${step.method} trong ${step.number} (Nghị định 47/2020 Điều 38(5)).`,
        en: `Agree the method ${step.method} in ${step.number} (Decree 47/2020 Art 38(5)).`,
      };
    case 'LIFT_SUSPENSION':
      return liftText(step);
    case 'RECORD_ANEW':
      return {
        vi: `${step.number} đã chấm dứt: ghi phiên bản mới hoặc thống nhất lại (Nghị định 47/2020 Điều 44).`,
        en: `${step.number} was terminated: record a new version or agree anew (Decree 47/2020 Art 44).`,
      };
    case 'ACTIVATE_ACCOUNT':
      return {
        vi: `Khôi phục tài khoản ${step.account} (Nghị định 47/2020 Điều 43(5)b).`,
        en: `Restore account ${step.account} (Decree 47/2020 Art 43(5)b).`,
      };
    case 'GET_ACCOUNT':
      return {
        vi: 'Đề nghị cấp tài khoản kết nối (Quy chế Điều 14(2)).',
        en: 'Ask for a connection account (Regulation 14(2)).',
      };
    case 'WIDEN_ROWS':
      return {
        vi: `Mở rộng phạm vi dòng của ${step.number} để gồm dòng này (Nghị định 47/2020 Điều 38(2), 39).`,
        en: `Widen the row scope of ${step.number} to this row (Decree 47/2020 Art 38(2), 39).`,
      };
    case 'GET_OWNER_CONSENT':
      return {
        vi: `Xin văn bản đồng ý của ${step.owners.map(({ ownerName }) => ownerName).join(', ')} cho ${step.item} và ghi vào phiên bản mới của ${step.number} (Quy chế Điều 14(2), 18(2)).`,
        en: `Get the consent of ${step.owners.map(({ ownerNameEn }) => ownerNameEn).join(', ')} to ${step.item} and record it in a new version of ${step.number} (Regulation 14(2), 18(2)).`,
      };
    case 'CONCLUDE_AGREEMENT':
    case 'REQUEST_CONNECTION':
    case 'GET_CONSENT':
    case 'LIST_AS_OPEN':
      return sourceText(step);
  }
}

function liftText({
  number,
  account,
  by,
  restoredBy,
}: Extract<NextStep, { readonly kind: 'LIFT_SUSPENSION' }>): BilingualText {
  const [vi, en] = account === null ? ['', ''] : [` đối với ${account}`, ` of ${account}`];
  const [viAfter, enAfter] =
    restoredBy === null ? ['', ''] : [`, sau khi: ${restoredBy}`, `, after: ${restoredBy}`];
  return {
    vi: `Đề nghị ${by} dỡ bỏ tạm ngừng ${number}${vi}${viAfter} (Nghị định 47/2020 Điều 43(5)b).`,
    en: `Have ${by} lift the suspension of ${number}${en}${enAfter} (Decree 47/2020 Art 43(5)b).`,
  };
}

/** The steps that bring a new instrument, in words. */
function sourceText(step: Extract<NextStep, { readonly database: DatabaseEntry }>): BilingualText {
  switch (step.kind) {
    case 'CONCLUDE_AGREEMENT':
      return {
        vi: `Thống nhất nội dung chia sẻ ${step.item} với ${step.database.ownerName} (Nghị định 47/2020 Điều 36-38).`,
        en: `Conclude an agreement on ${step.item} with ${step.database.ownerNameEn} (Decree 47/2020 Art 36-38).`,
      };
    case 'REQUEST_CONNECTION':
      return {
        vi: `Đề nghị ${step.database.ownerName} cho kết nối ${step.item} (Quy chế Điều 14(2), Nghị định 47/2020 Điều 35).`,
        en: `Request a connection for ${step.item} from ${step.database.ownerNameEn} (Regulation 14(2), Decree 47/2020 Art 35).`,
      };
    case 'GET_CONSENT':
      return {
        vi: `Xin sự đồng ý của chủ thể dữ liệu về ${step.item} (Nghị định 13/2023 Điều 11).`,
        en: `Get the consent of the person concerned to share ${step.item} (Decree 13/2023 Art 11).`,
      };
    case 'LIST_AS_OPEN':
      return {
        vi: `Đề nghị ${step.database.ownerName} đưa ${step.item} vào danh mục dữ liệu mở (Nghị định 47/2020 Điều 17-21).`,
        en: `Ask ${step.database.ownerNameEn} to put ${step.item} on the open-data list (Decree 47/2020 Art 17-21).`,
      };
  }
}
