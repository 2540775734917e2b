import { codedError } from '../../../schema/errors/coded-error.ts';
import type { AdministrationService } from '../../../schema/exchange/administration-service.ts';
import type { ExchangeContext } from '../../../schema/exchange/subgraph-service.ts';
import { requirePerson } from '../../../schema/people/require-person.ts';
import { procedureMutationSdl } from '../procedure/surface/case-sdl.ts';
import { accountMutationFields } from './account-sdl.ts';
import { noticeMutationFields } from './notice-sdl.ts';

/**
 * SDL of what people do for themselves. INVARIANT: a field of `Mutation` may be null: one that is not would take with it, where it
 * fails, what the answer says of the acts before it, which are done.
 */
export const personActsSdl = /* GraphQL */ `
  type Mutation {
    "Ends every session of who is signed in, this one too."
    endSessions: EndedSessions @forPeople
    ${noticeMutationFields}
    ${accountMutationFields}
    ${procedureMutationSdl}
  }

  type EndedSessions {
    "How many there were."
    ended: Int!
  }
`;

/** Resolvers of what people do for themselves; a registry without a service has nobody signed in. */
export function personActs(service: AdministrationService | null) {
  return {
    endSessions: async (_source: unknown, _args: unknown, { caller }: ExchangeContext) => {
      const { id } = requirePerson(caller);
      if (service === null) throw codedError('SIGN_IN_NEEDED');
      return { ended: await service.endSessions(id) };
    },
  };
}
