import { dayMilliseconds, firstInstantOf, legalDayOf } from '../../calendar/legal-day.ts';
import { daysAfter } from '../../calendar/working-calendar.ts';
import type { Role } from '../../people/register.ts';
import type { SignedInPerson } from '../../people/signed-in.ts';
import type { BilingualText } from '../../text/bilingual-text.ts';
import { ruleInForce } from '../deadline.ts';
import type { AccountLimits } from './account-limits.ts';
import type { AccountOverview, AskedConfirmation } from './account-overview.ts';
import type { KeyState } from './key-state.ts';

/** By when something is to be done. Days are legal days. */
export interface TaskDue {
  readonly rule: string;
  readonly lastDay: string | null;
  readonly lateFrom: string | null;
  readonly isLate: boolean;
  readonly citation: string;
  readonly mark: string;
}

/** Something of an account that waits for a role of an agency (procedures 2.0.2, SM5). */
export interface AccountTask {
  readonly account: string;
  /** What of the account makes it wait. */
  readonly state: BilingualText;
  /** The mutation that is waited for; the coordinator, which does not give it, asks for it. */
  readonly command: string;
  readonly text: BilingualText;
  readonly agency: string;
  readonly roles: readonly Role[];
  readonly due: TaskDue | null;
}

/** What decides what waits, beside the account. `now` is ISO 8601. */
export interface TaskFacts {
  readonly now: string;
  readonly coordinator: string;
  readonly limits: Pick<AccountLimits, 'dormantDays'>;
}

const coordinatorRoles: readonly Role[] = ['COORDINATOR_OFFICER', 'COORDINATOR_HEAD'];

/** What of an account waits for a person, by agency and role. */
export function accountTasks(
  overview: AccountOverview,
  { roles }: Pick<SignedInPerson, 'roles'>,
  facts: TaskFacts,
): readonly AccountTask[] {
  const all = [
    ...expiringKeys(overview, facts),
    ...dormantTasks(overview, facts),
    ...expiredTasks(overview, facts),
    ...overview.recertification.flatMap((asked) => confirmationTasks(overview, asked, facts)),
  ];
  return all.filter((task) =>
    roles.some(({ role, agency }) => agency === task.agency && task.roles.includes(role)),
  );
}

/** WHY one a key: of two reminders that are due the nearer says all. */
function expiringKeys(
  { account: { id, agency }, reminders }: AccountOverview,
  { now }: TaskFacts,
): readonly AccountTask[] {
  const keys = new Map(reminders.map(({ prefix, expiresAt }) => [prefix, expiresAt]));
  return [...keys].map(([prefix, expiresAt]) => ({
    ...{ account: id, agency, command: 'rotateAccountKey', roles: ['TECHNICAL_OFFICER'] as const },
    state: { vi: 'Khóa sắp hết hạn', en: 'A key is about to expire' },
    text: { vi: `Đổi khóa ${prefix}`, en: `Rotate key ${prefix}` },
    due: {
      ...{ rule: 'KEY-EXPIRY', citation: 'HOUSE', mark: 'HOUSE', lateFrom: expiresAt },
      lastDay: legalDayOf(Date.parse(expiresAt) - 1),
      isLate: now >= expiresAt,
    },
  }));
}

/** Keep or end what nobody uses. WHY not for so many days after it was confirmed: its head has said that it stays. */
function dormantTasks(overview: AccountOverview, { now, limits }: TaskFacts): readonly AccountTask[] {
  const { account, standing, keptAt } = overview;
  const kept = keptAt === null ? 0 : Date.parse(keptAt);
  if (standing !== 'DORMANT' || Date.parse(now) - kept < limits.dormantDays * dayMilliseconds) return [];
  const own = {
    ...{ account: account.id, agency: account.agency, due: null },
    state: { vi: 'Lâu không dùng', en: 'Dormant' },
  };
  return [
    {
      ...own,
      ...{ command: 'confirmConnectionAccount', roles: ['CONSUMER_HEAD'] },
      text: { vi: 'Xác nhận vẫn cần tài khoản', en: 'Confirm that the account is still needed' },
    },
    {
      ...own,
      ...{ command: 'revokeAccountKey', roles: ['TECHNICAL_OFFICER'] },
      text: { vi: 'Thu hồi khóa nếu không cần nữa', en: 'Revoke its key if it is needed no more' },
    },
  ];
}

const openStates: readonly KeyState[] = ['CLAIMABLE', 'ACTIVE', 'RETIRING'];

/** An account that nothing is bound to, and that a key still opens for open data. */
function expiredTasks(
  { account: { id, agency }, standing, keys }: AccountOverview,
  { coordinator }: TaskFacts,
): readonly AccountTask[] {
  if (standing !== 'EXPIRED' || !keys.some(({ state }) => openStates.includes(state))) return [];
  const task = (of: string, roles: readonly Role[]): AccountTask => ({
    ...{ account: id, agency: of, command: 'revokeAccountKey', roles, due: null },
    state: { vi: 'Không còn gắn với văn bản nào', en: 'Nothing is bound to it any more' },
    text: { vi: 'Thu hồi khóa của tài khoản', en: 'Revoke the keys of the account' },
  });
  return [task(agency, ['TECHNICAL_OFFICER']), task(coordinator, coordinatorRoles)];
}

const confirmed = { CONSUMER: 'CONSUMER_HEAD', OWNER: 'OWNER_HEAD' } as const;

/** The yearly confirmation; where a second term has passed the coordinator asks too, and nobody is cut off. */
function confirmationTasks(
  { account: { id } }: AccountOverview,
  { part, agency, standing }: AskedConfirmation,
  { coordinator }: TaskFacts,
): readonly AccountTask[] {
  if (standing === null || standing.state === 'CONFIRMED') return [];
  const { lastDay, askedOn, state } = standing;
  const rule = ruleInForce('R-CERT', firstInstantOf(askedOn));
  const due: TaskDue = {
    ...{ rule: rule.id, citation: rule.citation, mark: rule.mark, lastDay, isLate: state !== 'DUE' },
    lateFrom: lastDay === null ? null : new Date(firstInstantOf(daysAfter(lastDay, 1))).toISOString(),
  };
  const own = {
    ...{ account: id, command: 'confirmConnectionAccount', due },
    state: { vi: 'Đến kỳ xác nhận hằng năm', en: 'The yearly confirmation is due' },
  };
  const asked: AccountTask = {
    ...own,
    ...{ agency, roles: [confirmed[part]] },
    text: { vi: 'Xác nhận tài khoản kết nối', en: 'Confirm the connection account' },
  };
  if (state !== 'LONG_OVERDUE') return [asked];
  const text = { vi: `Đôn đốc ${agency} xác nhận`, en: `Ask ${agency} for its confirmation` };
  return [asked, { ...own, agency: coordinator, roles: coordinatorRoles, text }];
}
