import type { Acting, CaseContext } from './machine.ts';

/** Person and position, as a letter names who signed it. */
export function signerOf({ person }: Acting, { register }: Pick<CaseContext, 'register'>): string {
  const known = register.people.find(({ id }) => id === person);
  return known === undefined ? '' : `${known.name}, ${known.position}`;
}
