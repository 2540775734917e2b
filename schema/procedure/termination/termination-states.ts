import type { StateText } from '../machine/machine.ts';

const state = (vi: string, en: string, isFinal = false): StateText => ({ text: { vi, en }, isFinal });

/** States of a termination, and of what each consumer owes after it (procedures SM7). */
export const terminationStates = {
  PROPOSED: state('Đã đề nghị', 'Proposed'),
  TERMINATED: state('Đã quyết định chấm dứt', 'Terminated'),
  OBLIGATIONS_PENDING: state('Chờ thực hiện nghĩa vụ sau chấm dứt', 'Obligations are pending'),
  REPORTED: state('Đã báo cáo thực hiện nghĩa vụ', 'The consumer has reported'),
  SENT_BACK: state('Báo cáo bị trả lại', 'The report is sent back'),
  ACCEPTED: state('Báo cáo được chấp nhận', 'The report is accepted'),
  CLOSED: state('Đã khép lại', 'Closed', true),
  DECLINED: state('Không chấp nhận đề nghị', 'Declined', true),
  WITHDRAWN: state('Đã rút', 'Withdrawn', true),
} as const satisfies Readonly<Record<string, StateText>>;

/** Name of a state of a termination. */
export type TerminationState = keyof typeof terminationStates;
