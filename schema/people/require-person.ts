import { codedError } from '../errors/coded-error.ts';
import type { SignedInPerson } from './signed-in.ts';

/** Who asks, as far as that is told here: an account, a person, or neither. */
interface AskingParty {
  readonly account: object | null;
  readonly person?: SignedInPerson;
}

/**
 * The person who asks: acts of the procedures belong to people, and a connection account is a machine.
 * @throws PERSON_NEEDED for an account and for the public
 */
export function requirePerson({ account, person }: AskingParty): SignedInPerson {
  if (account !== null || person === undefined) throw codedError('PERSON_NEEDED');
  return person;
}
