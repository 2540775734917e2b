import { codedError } from '../../../schema/errors/coded-error.ts';
import type { ExchangeContext } from '../../../schema/exchange/subgraph-service.ts';
import { requirePerson } from '../../../schema/people/require-person.ts';
import type { AccountOverview } from '../../../schema/procedure/account/account-overview.ts';
import type { AccountKeys } from '../procedure/account-keys.ts';
import type { ClaimedKey } from '../store/key-acts-interface.ts';

type Arguments = Readonly<Record<string, unknown>>;
type Resolve = (source: unknown, args: Arguments, context: ExchangeContext) => unknown;

/** Most accounts of one page. */
const maxAccounts = 100;

/** Resolvers of connection accounts; in a registry without them (null) nobody has to do with any. */
export function accountResolvers(keys: AccountKeys | null): {
  readonly Query: Readonly<Record<string, Resolve>>;
  readonly Mutation: Readonly<Record<string, Resolve>>;
} {
  const by =
    (resolve: (keys: AccountKeys, person: string, args: Arguments) => Promise<unknown>): Resolve =>
    (_source, args, { caller }) => {
      const { id } = requirePerson(caller);
      if (keys === null) throw codedError('SIGN_IN_NEEDED');
      return resolve(keys, id, args);
    };
  return {
    Query: { connectionAccounts: by(pageOf), connectionAccount: by(viewOf('id')) },
    Mutation: {
      openAccountClaim: by(openClaim),
      claimAccountKey: by(async (all, person, { account }) =>
        shownKey(all, person, await all.claim(person, String(account))),
      ),
      rotateAccountKey: by(rotate),
      revokeAccountKey: by(async (all, person, args) => {
        const revocation = { account: String(args.account), prefix: String(args.prefix) };
        await all.revoke(person, { ...revocation, why: textOf(args.reason) });
        return viewOf('account')(all, person, args);
      }),
      confirmConnectionAccount: by(async (all, person, args) => {
        const { account, reason } = args;
        await all.confirm(person, String(account), reason == null ? undefined : textOf(reason));
        return viewOf('account')(all, person, args);
      }),
    },
  };
}

/** @throws PAGE_SIZE_INVALID */
async function pageOf(keys: AccountKeys, person: string, { agency, first, after }: Arguments) {
  const size = Number(first ?? maxAccounts);
  if (!Number.isInteger(size) || size < 1 || size > maxAccounts)
    throw codedError('PAGE_SIZE_INVALID', { argument: 'first', limit: maxAccounts });
  const asked = { agency: idOrNull(agency), after: idOrNull(after) };
  const found = await keys.list(person, { ...asked, limit: size + 1 });
  const nodes = found.slice(0, size);
  const next = found.length > size ? (nodes.at(-1)?.account.id ?? null) : null;
  return { nodes: nodes.map(accountView), next };
}

function viewOf(argument: 'id' | 'account') {
  return async (keys: AccountKeys, person: string, args: Arguments) =>
    accountView(await keys.find(person, String(args[argument])));
}

async function openClaim(keys: AccountKeys, person: string, args: Arguments) {
  const { account, technicalOfficer, overlapDays, networks } = args;
  const request = {
    ...{ account: String(account), technicalOfficer: String(technicalOfficer) },
    ...(typeof overlapDays === 'number' ? { overlapDays } : {}),
    ...(Array.isArray(networks) ? { networks: networks.map(String) } : {}),
  };
  const opened = await keys.openClaim(person, request, textOf(args.reason));
  return { ...opened, account: accountView(await keys.find(person, request.account)) };
}

async function rotate(keys: AccountKeys, person: string, { account, overlapDays, reason }: Arguments) {
  const days = typeof overlapDays === 'number' ? { days: overlapDays } : {};
  const claimed = await keys.rotate(person, { account: String(account), why: textOf(reason), ...days });
  return shownKey(keys, person, claimed);
}

/** WHY the account may be null: a key that was made is shown, whatever becomes of the rest. */
function shownKey(keys: AccountKeys, person: string, { account, ...shown }: ClaimedKey) {
  return { ...shown, account: async () => accountView(await keys.find(person, account)) };
}

function accountView({ account, standing, keys, boundTo, recertification }: AccountOverview) {
  const { id, agency, agencyName, agencyNameEn, application, purpose } = account;
  return {
    ...{ id, agency, purpose, standing, keys, application: application ?? null },
    agencyName: { vi: agencyName, en: agencyNameEn },
    boundTo: boundTo.map(({ number, title, validTo }) => ({ number, title, validTo })),
    confirmations: recertification.map(({ part, agency: asked, standing: stand }) => ({
      ...{ part, agency: asked, state: stand?.state ?? null },
      ...{ askedOn: stand?.askedOn ?? null, lastDay: stand?.lastDay ?? null },
    })),
  };
}

function textOf(value: unknown): string {
  return String(value).normalize('NFC');
}

function idOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
