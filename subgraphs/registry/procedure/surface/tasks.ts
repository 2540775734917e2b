import type { SignedInPerson } from '../../../../schema/people/signed-in.ts';
import type { Cases } from '../cases.ts';
import { clocksFor, dueView, stateSeen } from './case-view.ts';

/**
 * What waits for a person, by agency and role: every command that may be given now in an open case and that the case waits for
 * (procedures 2.0.2). The earliest due day comes first.
 */
export async function tasksOf(cases: Cases, person: SignedInPerson, limit: number) {
  const seen = await cases.list(person, { isOpen: true, limit });
  const tasks = seen.flatMap((each) => {
    const { opened, context } = each;
    const clocks = clocksFor(each).filter(({ stoppedAt }) => stoppedAt === null);
    return opened
      .availableTo(each.person, context)
      .filter(({ isAllowed, name }) => isAllowed && isWaitedFor(opened.machine.commands, name))
      .map(({ name, text, agency }) => {
        const clock = clocks.find((running) => running.agency === agency);
        return {
          ...{ case: opened.number, procedure: opened.machine.procedure.name, command: name, text, agency },
          state: opened.machine.procedure.states[stateSeen(each)]?.text ?? opened.stateText.text,
          due: clock === undefined ? null : dueView(clock, context),
        };
      });
  });
  return tasks.sort((left, right) => compareDays(left.due?.lastDay ?? null, right.due?.lastDay ?? null));
}

/** WHY not withdrawing and the like: they are possible, and nobody waits for them. */
function isWaitedFor(
  commands: readonly { readonly name: string; readonly duty: string; readonly isOptional?: true }[],
  name: string,
): boolean {
  return commands.some((each) => each.name === name && each.duty !== 'CONFIRMS' && each.isOptional !== true);
}

function compareDays(left: string | null, right: string | null): number {
  if (left === right) return 0;
  if (left === null) return 1;
  return right === null || left < right ? -1 : 1;
}
