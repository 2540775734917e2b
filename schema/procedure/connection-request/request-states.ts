import type { StateText } from '../machine/machine.ts';

const state = (vi: string, en: string, isFinal = false): StateText => ({ text: { vi, en }, isFinal });

/** States of a connection request and of its parts (procedures SM3). */
export const requestStates: Readonly<Record<string, StateText>> = {
  DRAFT: state('Đang soạn', 'Draft'),
  SUBMITTED: state('Đã gửi', 'Submitted'),
  RECEIVED: state('Đã tiếp nhận', 'Received'),
  RETURNED_FOR_SUPPLEMENT: state('Trả lại để bổ sung', 'Returned for supplement'),
  AWAITING_OWNER: state('Chờ chủ quản', 'Waiting for the owner'),
  CONSENTED: state('Đã chấp thuận', 'Consented'),
  PARTLY_REFUSED: state('Chấp thuận một phần', 'Partly refused'),
  REFUSED: state('Bị từ chối', 'Refused'),
  AWAITING_ACCOUNT: state('Chờ cấp tài khoản', 'Waiting for the account'),
  ACTIVE: state('Đang khai thác', 'Active'),
  SUSPENDED: state('Đang tạm ngừng', 'Suspended'),
  CHANGED: state('Đã được thay đổi', 'Changed by a later request'),
  PROHIBITED: state('Pháp luật cấm chia sẻ', 'Prohibited by law', true),
  WITHDRAWN: state('Đã rút', 'Withdrawn', true),
  ESCALATED: state('Đang giải quyết vướng mắc', 'With an issue'),
  ENDED: state('Đã kết thúc', 'Ended', true),
};
