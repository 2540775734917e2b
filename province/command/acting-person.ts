import { access } from 'node:fs/promises';
import { legalDayOf } from '../../schema/calendar/legal-day.ts';
import { signedInPerson } from '../../schema/people/signed-in.ts';
import type { ControlStore } from '../../subgraphs/registry/store/control-store-interface.ts';
import { dataFiles } from '../start/data-files.ts';
import type { ProvinceSource } from '../start/province-source.ts';
import { withStore } from '../start/with-store.ts';
import type { ActingPlace } from './acting-place.ts';
import { keptTokens } from './server/kept-sessions.ts';

/**
 * Who acts on the data folder: any name (the demonstration), the person whose session stands there, nobody yet although people can
 * sign in, or nobody since nobody can.
 */
export type Acting =
  | { readonly kind: 'FREE' | 'NOBODY' | 'NOBODY_CAN' }
  | { readonly kind: 'PERSON'; readonly person: string };

/**
 * Finds out who acts. WHY the folder and not only the province: a folder of people who can sign in is not made a demonstration by
 * leaving out `--province`.
 * @throws CONTROL_STORE_UNAVAILABLE, CONFIGURATION_INVALID
 */
export async function actingPerson({ province, configuration }: ActingPlace): Promise<Acting> {
  const known = configuration();
  const { trial } = province;
  if (trial !== null && (await isThere(trial.keysFile(known.dataDir)))) return { kind: 'FREE' };
  const unsigned: Acting = { kind: trial === null ? 'NOBODY_CAN' : 'FREE' };
  if (!(await isThere(dataFiles(known.dataDir).control))) return unsigned;
  return withStore(known, async (store) => {
    if (!(await canSomebodySignIn(store, province))) return unsigned;
    const person = await personOf(store);
    return person === null ? { kind: 'NOBODY' } : { kind: 'PERSON', person };
  });
}

async function canSomebodySignIn(store: ControlStore, province: ProvinceSource): Promise<boolean> {
  const { people } = await store.people();
  for (const { id } of people) if ((await store.credentialOf(id)) !== null) return true;
  return people.some(({ subject }) => subject != null) && (await province.loadSignOn()) !== null;
}

/** The person of the first kept session that stands in this store, and whom the register knows. */
async function personOf(store: ControlStore): Promise<string | null> {
  for (const token of await keptTokens()) {
    const session = await store.session(token);
    if (session === null) continue;
    const known = signedInPerson(await store.people(), session.person, legalDayOf(Date.now()));
    if (known !== null) return known.id;
  }
  return null;
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
