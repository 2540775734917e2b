import { z } from 'zod';
import { compilePermission } from '../../permission/compile-permission.ts';
import type { Account } from '../../policy/policy.ts';
import { type BilingualText, saidOf } from '../../text/bilingual-text.ts';
import type { Act } from '../machine/act.ts';
import type {
  Acting,
  CaseContext,
  Command,
  CommandInput,
  Effect,
  Entitled,
  Procedure,
  StateText,
} from '../machine/machine.ts';
import type { CorrectionWatch } from '../machine/sharing-records.ts';

const who: readonly Entitled[] = [
  { side: 'CONSUMER', roles: ['CONSUMER_OFFICER', 'CONSUMER_HEAD', 'TECHNICAL_OFFICER'] },
];
const state = (vi: string, en: string, isFinal = false): StateText => ({ text: { vi, en }, isFinal });
const blank: CorrectionWatch = { case: '', agency: '', account: '', items: [], isLive: true };

function fold(facts: CorrectionWatch, { command, case: number, actor, input }: Act): CorrectionWatch {
  if (command === 'stopCorrectionNotices') return { ...facts, isLive: false };
  const items = (input.items as readonly unknown[]).map(String);
  return { case: number, agency: actor.agency, account: String(input.account), items, isLive: true };
}

/** Whether an account reads an item in any row now, from nowhere in particular. */
export function readsItem(
  { catalogue, policy, now }: Pick<CaseContext, 'catalogue' | 'policy' | 'now'>,
  account: Account | undefined,
  item: string,
): boolean {
  if (account?.state !== 'ACTIVE') return false;
  const situation = { now, purpose: null, address: null, method: 'ONLINE_QUERY' as const };
  return compilePermission(catalogue, policy, account, situation).best(item).kind !== 'none';
}

/** Only of what an account of one's own reads: a correction tells that there was an error. */
function askFindings(
  _facts: CorrectionWatch,
  { fields }: CommandInput,
  { agency }: Acting,
  context: CaseContext,
): readonly BilingualText[] {
  const account = context.policy.accounts.get(String(fields.account));
  const items = (fields.items as readonly unknown[]).map(String);
  if (account?.agency !== agency)
    return [
      saidOf('account', {
        vi: `cần một tài khoản kết nối của ${agency}`,
        en: `a connection account of ${agency} is needed`,
      }),
    ];
  return items
    .filter((item) => !readsItem(context, account, item))
    .map((item) =>
      saidOf('items', { vi: `tài khoản không đọc được ${item}`, en: `the account does not read ${item}` }),
    );
}

function entered(record: CorrectionWatch): readonly Effect[] {
  return [{ kind: 'CORRECTION_WATCH', record }];
}

const commands: readonly Command<CorrectionWatch>[] = [
  {
    name: 'askForCorrectionNotices',
    text: { vi: 'Đăng ký nhận thông báo khi dữ liệu được sửa', en: 'Ask to be told of corrections' },
    from: null,
    to: ['ACTIVE'],
    who,
    duty: 'CONFIRMS',
    carries: {},
    fields: z.strictObject({
      account: z.string().min(1).max(128),
      items: z.array(z.string().min(1).max(256)).min(1).max(50),
    }),
    sdl: `
  "Tài khoản kết nối đang đọc các hạng mục đó. The connection account that reads them."
  account: String!
  items: [String!]!`,
    findings: askFindings,
    notices: () => [],
    effects: entered,
    citation: 'Regulation 28(3)',
  },
  {
    name: 'stopCorrectionNotices',
    text: { vi: 'Thôi nhận thông báo', en: 'Be told no more' },
    from: ['ACTIVE'],
    to: ['ENDED'],
    who,
    duty: 'CONFIRMS',
    isOptional: true,
    carries: {},
    fields: z.strictObject({}),
    sdl: '',
    notices: () => [],
    effects: entered,
    citation: 'Regulation 28(3)',
  },
];

/** A consumer asks to be told when items that it reads are corrected (procedures SM9). */
export const correctionNotice: Procedure<CorrectionWatch> = {
  id: 'CORRECTION_NOTICE',
  prefix: 'TB',
  name: { vi: 'Nhận thông báo khi dữ liệu được sửa', en: 'Notices of corrections' },
  objectName: 'CorrectionNotice',
  fieldName: 'correctionNotice',
  citation: 'Regulation 28(3)',
  states: { ACTIVE: state('Đang nhận', 'Active'), ENDED: state('Đã thôi', 'Ended', true) },
  commands,
  steps: [],
  blank,
  fold,
  partiesOf: ({ agency }) => [{ agency, side: 'CONSUMER' }],
  stateFor: ({ isLive }) => (isLive ? 'ACTIVE' : 'ENDED'),
  clocks: () => [],
  view: ({ account, items }) => ({ account, items }),
  sdl: `
  "Tài khoản đọc các hạng mục. The account that reads the items."
  account: String!
  items: [String!]!`,
  typesSdl: '',
};
