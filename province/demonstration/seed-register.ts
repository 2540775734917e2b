import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseRegister } from '../../schema/people/register-document.ts';
import { parseCalendarYears } from '../../schema/procedure/calendar-document.ts';
import type { ControlStore } from '../../subgraphs/registry/store/control-store-interface.ts';

/**
 * Enters the working days of the demonstration, its agencies, people and roles, from calendar.yaml and people.yaml of a folder; each
 * only where nothing of it was entered yet.
 */
export async function seedRegister(store: ControlStore, folder: string): Promise<void> {
  const by = { by: 'demonstration' };
  const read = (name: string) => readFile(join(folder, name), 'utf8');
  if ((await store.calendar()).length === 0)
    await store.enterCalendar(parseCalendarYears(await read('calendar.yaml')), by);
  if ((await store.people()).people.length > 0) return;
  const people = await read('people.yaml');
  await store.enterPeople((before) => parseRegister(people, before), by);
}
