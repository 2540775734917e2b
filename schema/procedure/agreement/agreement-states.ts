import type { StateText } from '../machine/machine.ts';

const state = (vi: string, en: string, isFinal = false): StateText => ({ text: { vi, en }, isFinal });

/** States of an agreement and of the parts of its parties (procedures SM4). */
export const agreementStates: Readonly<Record<string, StateText>> = {
  NEED: state('Nêu nhu cầu', 'Need'),
  PROPOSED: state('Đã đề nghị', 'Proposed'),
  IN_NEGOTIATION: state('Đang thống nhất nội dung', 'In negotiation'),
  PENDING_SIGNATURE: state('Chờ ký', 'Waiting for signatures'),
  SIGNED: state('Đã ký, chờ hiệu lực', 'Signed'),
  EFFECTIVE: state('Đang có hiệu lực', 'In force'),
  AMENDING: state('Đang có hiệu lực, đang sửa đổi', 'In force, being amended'),
  REFUSED: state('Bị từ chối', 'Refused', true),
  ABANDONED: state('Đã rút', 'Abandoned', true),
  LAPSED: state('Không thể có hiệu lực', 'Lapsed', true),
  EXPIRED: state('Hết thời hạn', 'Expired'),
  LEFT: state('Đã rời thỏa thuận', 'Left'),
  TERMINATED: state('Đã chấm dứt', 'Terminated'),
  ASKED: state('Đề nghị tham gia', 'Asks to join'),
  OBJECTED: state('Bị phản đối tham gia', 'Objected to'),
  DISPOSAL_PENDING: state('Chờ xóa, hủy dữ liệu', 'Disposal is owed'),
  PROOF_SUBMITTED: state('Đã nộp bằng chứng xóa, hủy', 'Proof of disposal submitted'),
  SENT_BACK: state('Bằng chứng bị trả lại', 'Proof sent back'),
  ACCEPTED: state('Bằng chứng được chấp nhận', 'Proof accepted'),
  CLOSED: state('Đã khép lại', 'Closed', true),
};
