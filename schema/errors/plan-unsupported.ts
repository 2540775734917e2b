import type { BilingualText } from '../text/bilingual-text.ts';
import { type CodedError, codedError } from './coded-error.ts';

/** What of a plan cannot be run, in the terms of Federation. */
const planFaults = {
  fragments: { vi: 'một lần lấy dữ liệu còn chứa fragment', en: 'a fetch with fragments' },
  moreThanEntities: {
    vi: 'một lần lấy thực thể còn hỏi thêm thứ khác',
    en: 'an entity fetch that asks for more than entities',
  },
  entitiesOfNoType: { vi: 'thực thể không rõ kiểu', en: 'entities of no type' },
  fieldUnknown: { vi: 'trường mà subgraph của nó không có', en: 'a field that its subgraph does not have' },
  fieldExternal: { vi: 'trường mà subgraph của nó chỉ nêu tên', en: 'a field that its subgraph only names' },
  inputsMissing: { vi: 'trường tính toán thiếu đầu vào', en: 'a computed field without its inputs' },
  representationsMissing: { vi: 'thực thể thiếu đại diện', en: 'entities without representations' },
  keyMissing: {
    vi: 'thực thể thiếu khóa mà subgraph của nó nhận',
    en: 'an entity without a key that its subgraph resolves',
  },
  subscription: { vi: 'đăng ký nhận liên tục (subscription)', en: 'a subscription' },
  defer: { vi: '@defer', en: '@defer' },
  fromContext: { vi: '@fromContext', en: '@fromContext' },
  subgraphUnknown: {
    vi: 'lấy dữ liệu từ một subgraph không có trong supergraph',
    en: 'a fetch from an unknown subgraph',
  },
  twoAtOnePlace: {
    vi: 'hai trường sẽ được ghi vào một chỗ',
    en: 'two fields would be written at one place',
  },
  partUnanswered: {
    vi: 'một phần của truy vấn không subgraph nào trả lời được',
    en: 'a part of the operation that no subgraph answers',
  },
  fieldSet: { vi: 'một tập trường của supergraph', en: 'a field set of the supergraph' },
  mutation: {
    vi: 'một thay đổi không chỉ do sổ đăng ký thực hiện theo thứ tự',
    en: 'a mutation that is not of the registry alone, one act after another',
  },
  outputRewrite: { vi: 'một phép viết lại kết quả', en: 'an output rewrite' },
  refusedByPlanner: { vi: 'bộ lập kế hoạch từ chối truy vấn', en: 'the planner refused it' },
} as const satisfies Readonly<Record<string, BilingualText>>;

/** Names what of a plan cannot be run. */
export type PlanFault = keyof typeof planFaults;

/** The error of an operation whose plan cannot be run. INVARIANT: nothing of the plan or of the query is in it. */
export function planUnsupported(fault: PlanFault, cause?: unknown): CodedError {
  return codedError('PLAN_UNSUPPORTED', { detail: planFaults[fault] }, cause);
}
