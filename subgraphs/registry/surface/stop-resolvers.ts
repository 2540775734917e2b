import { codedError } from '../../../schema/errors/coded-error.ts';
import type { AdministrationService } from '../../../schema/exchange/administration-service.ts';
import type { ExchangeContext } from '../../../schema/exchange/subgraph-service.ts';
import { requirePerson } from '../../../schema/people/require-person.ts';
import type { Cases } from '../procedure/cases.ts';
import { operatorStops } from '../procedure/surface/operator-stops.ts';
import { stopImpact } from './stop-impact.ts';

/** Resolvers of the queries about stops. @throws PERSON_NEEDED, and SIGN_IN_NEEDED in a registry that is not wired */
export function stopQueries(service: AdministrationService | null, cases: Cases | null) {
  return {
    stopImpact: async (
      _source: unknown,
      args: Readonly<Record<string, unknown>>,
      context: ExchangeContext,
    ) => {
      const { id } = requirePerson(context.caller);
      if (service === null || cases === null) throw codedError('SIGN_IN_NEEDED');
      return stopImpact(service, await cases.known(id), args, context);
    },
    operatorStops: async (_source: unknown, _args: unknown, { caller }: ExchangeContext) => {
      const { id } = requirePerson(caller);
      if (cases === null) throw codedError('SIGN_IN_NEEDED');
      const { person, context } = await cases.known(id);
      return operatorStops(person, context);
    },
  };
}
