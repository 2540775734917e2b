import type { Random } from '../../../province/demonstration/generate/random.ts';
import { dayMilliseconds, legalDayOf } from '../../../schema/calendar/legal-day.ts';
import type { SignedInPerson } from '../../../schema/people/signed-in.ts';
import type { CaseContext, CaseParty } from '../../../schema/procedure/machine/machine.ts';
import type { OpenCase } from '../../../schema/procedure/machine/open-case.ts';
import type { ProcedureWorld } from '../../fixtures/procedure-world.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** What makes the fields of a command: often right, sometimes not. */
export interface InputMaker {
  readonly random: Random;
  readonly world: ProcedureWorld;
  readonly opened: OpenCase;
  readonly context: CaseContext;
  readonly sides: readonly CaseParty[];
  readonly person: SignedInPerson;
  /** Agency for which the person is likely to act; null: none is known. */
  readonly agency: string | null;
}

/** The legal day so many days after the moment of a maker. */
export function dayAfter({ context }: Pick<InputMaker, 'context'>, days: number): string {
  return legalDayOf(Date.parse(context.now) + days * dayMilliseconds);
}

/** The agency for which a maker writes. */
export function writerOf({ agency, person }: InputMaker): string {
  return agency ?? person.roles[0]?.agency ?? '';
}
