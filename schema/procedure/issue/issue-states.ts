import type { StateText } from '../machine/machine.ts';

const state = (vi: string, en: string, isFinal = false): StateText => ({ text: { vi, en }, isFinal });

/** States of an issue (procedures SM8). */
export const issueStates: Readonly<Record<string, StateText>> = {
  DRAFT: state('Đang soạn', 'Draft'),
  OPEN_L0: state('Chờ lãnh đạo cơ quan giải quyết (nội bộ)', 'Waits for the head of the agency'),
  OPEN_L1: state('Chờ cơ quan được hỏi trả lời (cấp 1)', 'Waits for the answer (level 1)'),
  ANSWERED_L1: state('Đã được trả lời (cấp 1)', 'Answered (level 1)'),
  OPEN_L2: state('Chờ cơ quan chuyên trách hướng dẫn (cấp 2)', 'Waits for guidance (level 2)'),
  PLAN_ISSUED: state('Đã có phương án xử lý', 'A plan was issued'),
  WITH_CHAIR: state('Đã trình Chủ tịch UBND tỉnh (cấp 3)', 'With the Chair (level 3)'),
  DECIDED: state('Chủ tịch đã quyết định', 'The Chair has decided'),
  REFERRED: state('Đã chuyển cấp trên (cấp 4)', 'Referred (level 4)'),
  EXTERNAL_DECIDED: state('Cấp trên đã quyết định', 'Decided above the province'),
  COMPLIANCE_CHECK: state('Đang kiểm tra việc chấp hành', 'Compliance is verified'),
  CLOSED: state('Đã khép lại', 'Closed', true),
  SETTLED: state('Các bên đã thống nhất', 'Settled by the parties', true),
  WITHDRAWN: state('Đã rút', 'Withdrawn', true),
};
