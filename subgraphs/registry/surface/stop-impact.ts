import { codedError } from '../../../schema/errors/coded-error.ts';
import type { AdministrationService } from '../../../schema/exchange/administration-service.ts';
import type { ExchangeContext } from '../../../schema/exchange/subgraph-service.ts';
import { holdsRole } from '../../../schema/people/held-roles.ts';
import type { SignedInPerson } from '../../../schema/people/signed-in.ts';
import {
  decidableScopes,
  suspensionGrounds,
  terminationGrounds,
} from '../../../schema/policy/event-scope.ts';
import type { EventDraft } from '../../../schema/policy/instrument-transition.ts';
import { agenciesNamed, providersOf } from '../../../schema/procedure/stop/stop-target.ts';
import type { SeenCase } from '../procedure/cases.ts';
import { instantOf } from '../procedure/surface/instant-of.ts';
import { type EventPreview, previewEvent } from './preview-event.ts';

type Arguments = Readonly<Record<string, unknown>>;

const hourMilliseconds = 3_600_000;
const consumerRoles = ['CONSUMER_HEAD', 'CONSUMER_OFFICER'] as const;

/**
 * What a stop would hit, told before anybody decides it: consumers, recorded operations, requests an hour on the average of the days
 * that the log was read for. For the provider, for who coordinates, and for a consumer of its own use.
 * @throws ACT_ROLE_MISSING, and what previewing an event throws
 */
export async function stopImpact(
  service: AdministrationService,
  { person, context }: Pick<SeenCase, 'person' | 'context'>,
  args: Arguments,
  { signal, turn }: Pick<ExchangeContext, 'signal' | 'turn'>,
) {
  const { catalogue, policy, now, coordinator } = context;
  const draft = draftOf(args, person);
  const { number, account = null } = draft;
  const named = account === null ? [] : agenciesNamed([account], policy);
  const isOwnUse = named.length > 0 && named.every((agency) => holdsRole(person, agency, consumerRoles));
  const mayKnow =
    isOwnUse ||
    isProvider(person, providersOf(number, { catalogue, policy })) ||
    coordinates(person, coordinator);
  if (!mayKnow) throw codedError('ACT_ROLE_MISSING', { command: 'stopImpact', who });
  const preview = await previewEvent(catalogue, service, { policy, draft, now, signal, turn });
  return told(preview, Date.parse(now), (id) => policy.accounts.get(id)?.agency ?? null);
}

const who = {
  vi: 'cơ quan cung cấp dữ liệu, cơ quan điều phối; cơ quan khai thác với tài khoản của mình',
  en: 'the provider, the coordinator; a consumer for an account of its own',
};

function isProvider(person: SignedInPerson, providers: readonly string[]): boolean {
  const [provider, ...others] = providers;
  if (provider === undefined || others.length > 0) return false;
  return holdsRole(person, provider, ['OWNER_HEAD', 'OWNER_STEWARD']);
}

function coordinates(person: SignedInPerson, coordinator: string): boolean {
  return holdsRole(person, coordinator, ['COORDINATOR_HEAD', 'COORDINATOR_OFFICER']);
}

/** The act that the arguments describe; names of enums were checked by the schema. */
function draftOf(args: Arguments, { id }: SignedInPerson): EventDraft {
  const ground = [...suspensionGrounds, ...terminationGrounds].find((each) => each === args.ground) ?? null;
  const isSuspension = suspensionGrounds.some((each) => each === ground);
  const moment = (argument: string) => (args[argument] == null ? null : instantOf(argument, args[argument]));
  return {
    ...{ kind: isSuspension ? 'SUSPENDED' : 'TERMINATED', number: String(args.target), ground },
    ...{
      account: args.account == null ? null : String(args.account),
      reason: 'stopImpact',
      restoredBy: null,
      by: id,
    },
    scope: decidableScopes.find((each) => each === args.scope) ?? null,
    items: Array.isArray(args.items) ? args.items.map(String) : [],
    ...{ from: moment('from'), to: moment('to') },
  };
}

function told(preview: EventPreview, now: number, agencyOf: (account: string) => string | null) {
  const { at, until, consumers, operations, operationsSince, operationsNotJudged, stillOpen } = preview;
  const hours = Math.max(1, (now - Date.parse(operationsSince)) / hourMilliseconds);
  const perHour = (count: number) => Math.round((count / hours) * 10) / 10;
  const sum = (counts: readonly { readonly count: number }[]) =>
    perHour(counts.reduce((total, { count }) => total + count, 0));
  return {
    ...{ at, until, operationsSince, operationsNotJudged, stillOpen },
    requestsPerHour: sum(operations),
    consumers: consumers.map(({ account, purpose, closed }) => ({
      ...{ account, purpose, closed, agency: account === null ? null : agencyOf(account) },
      requestsPerHour: sum(operations.filter((each) => each.account === account)),
    })),
    operations: operations.map((each) => ({ ...each, requestsPerHour: perHour(each.count) })),
  };
}
