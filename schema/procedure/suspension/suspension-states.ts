import type { StateText } from '../machine/machine.ts';

const state = (vi: string, en: string, isFinal = false): StateText => ({ text: { vi, en }, isFinal });

/** States of a suspension (procedures SM6). */
export const suspensionStates = {
  DRAFT: state('Đang soạn', 'Draft'),
  ANNOUNCED: state('Đã thông báo', 'Announced'),
  IN_FORCE: state('Đang tạm ngừng theo kế hoạch', 'In force as planned'),
  EXTENDED: state('Đang tạm ngừng, đã kéo dài', 'In force, extended'),
  PROPOSED: state('Được đề xuất', 'Proposed'),
  DETERMINED: state('Đã xác định', 'Determined'),
  IMPOSED: state('Đã áp dụng', 'Imposed'),
  NOTICE_SENT: state('Đã thông báo cho cơ quan khai thác', 'The consumer is notified'),
  REMEDY_REPORTED: state('Đã báo cáo khắc phục', 'A remedy is reported'),
  SENT_BACK: state('Báo cáo khắc phục bị trả lại', 'The remedy is sent back'),
  TO_BE_ENDED: state('Chuyển sang chấm dứt', 'Passed on to termination'),
  LIFTED: state('Đã khôi phục', 'Lifted', true),
  CANCELLED: state('Đã hủy', 'Cancelled', true),
  DECLINED: state('Không chấp nhận đề xuất', 'Declined', true),
  WITHDRAWN: state('Đã rút', 'Withdrawn', true),
  ENDED: state('Đã chấm dứt', 'Ended by a termination', true),
} as const satisfies Readonly<Record<string, StateText>>;

/** Name of a state of a suspension. */
export type SuspensionState = keyof typeof suspensionStates;
