import type { SignedInPerson } from '../../../../schema/people/signed-in.ts';
import type { AccountTask } from '../../../../schema/procedure/account/account-tasks.ts';
import type { AccountKeys } from '../account-keys.ts';
import type { Cases } from '../cases.ts';
import { clocksFor, dueView, stateSeen } from './case-view.ts';

/** Where tasks come from; without account keys those of cases alone. */
export interface TaskSources {
  readonly cases: Cases;
  readonly accountKeys: Pick<AccountKeys, 'tasks'> | null;
}

/**
 * What waits for a person, by agency and role: every command that may be given now in an open case and that the case waits for
 * (procedures 2.0.2), and what waits of accounts. The earliest due day comes first.
 */
export async function tasksOf({ cases, accountKeys }: TaskSources, person: SignedInPerson, limit: number) {
  const ofAccounts = (await accountKeys?.tasks(person.id)) ?? [];
  const tasks = [
    ...(await caseTasks(cases, person, limit)),
    ...ofAccounts.slice(0, limit).map(accountTaskView),
  ];
  return tasks.sort((left, right) => compareDays(left.due?.lastDay ?? null, right.due?.lastDay ?? null));
}

const accountProcedure = { vi: 'Tài khoản kết nối', en: 'Connection account' };

/** WHY a name in the place of a case: clients read that one is always there, and no case has a number of this form (ADR 39). */
function accountTaskView({ account, state, command, text, agency, due }: AccountTask) {
  const named = { case: `account:${account}`, account, procedure: accountProcedure };
  return { ...named, state, command, text, agency, due };
}

async function caseTasks(cases: Cases, person: SignedInPerson, limit: number) {
  const seen = await cases.list(person, { isOpen: true, limit });
  return seen.flatMap((each) => {
    const { opened, context } = each;
    const clocks = clocksFor(each).filter(({ stoppedAt }) => stoppedAt === null);
    return opened
      .availableTo(each.person, context)
      .filter(({ isAllowed, isWaitedFor }) => isAllowed && isWaitedFor)
      .map(({ name, text, agency }) => {
        const clock = clocks.find((running) => running.agency === agency);
        return {
          ...{
            case: opened.number,
            account: null,
            procedure: opened.machine.procedure.name,
            command: name,
            text,
            agency,
          },
          state: opened.machine.procedure.states[stateSeen(each)]?.text ?? opened.stateText.text,
          due: clock === undefined ? null : dueView(clock, context),
        };
      });
  });
}

function compareDays(left: string | null, right: string | null): number {
  if (left === right) return 0;
  if (left === null) return 1;
  return right === null || left < right ? -1 : 1;
}
