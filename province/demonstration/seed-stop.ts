import { daysAfter } from '../../schema/calendar/working-calendar.ts';
import type { DocumentStore } from '../../schema/exchange/document-store.ts';
import { firstDayOf } from '../../schema/procedure/deadline.ts';
import { knownProcedures } from '../../schema/procedure/known/known-procedures.ts';
import type { SeedActs } from './seed-acts.ts';
import { storeLetter } from './store-letter.ts';

/** A suspension of the demonstration, act by act. */
export interface StoppedCase {
  readonly name: string;
  readonly acts: readonly {
    readonly person: string;
    readonly command: string;
    readonly reason?: string;
    readonly fields?: Readonly<Record<string, unknown>>;
  }[];
}

/** Brings a suspension to where it stands; a planned one begins on the first possible day, for a day. @throws CALENDAR_MISSING */
export async function seedStop(
  acts: SeedActs,
  documents: DocumentStore,
  { name, acts: given }: StoppedCase,
): Promise<void> {
  let number: string | null = null;
  for (const { person, command, fields = {}, ...said } of given) {
    const asked = { ...said, name: `${name} ${command}`, person, command, number };
    const isDone = await acts.isDone(asked);
    const letters: readonly string[] =
      isDone || !carriesDocuments(command)
        ? []
        : [await storeLetter(acts, documents, { name, by: person, number: number ?? name })];
    const window = command === 'draftSuspension' && !isDone ? await firstWindow(acts) : {};
    number = await acts.act({ ...asked, fields: { ...fields, ...window }, documents: letters });
  }
}

async function firstWindow(acts: SeedActs) {
  const { now, calendar } = await acts.context();
  const from = firstDayOf('R-SUS-1', Date.parse(now), calendar);
  return { from, to: daysAfter(from, 1) };
}

function carriesDocuments(command: string): boolean {
  return knownProcedures.some(({ commands }) =>
    commands.some(({ name, carries }) => name === command && carries.documents === true),
  );
}
