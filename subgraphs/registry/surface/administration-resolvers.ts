import type { CatalogueModel } from '../../../schema/catalogue/model.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';
import { queryTooLarge } from '../../../schema/errors/query-too-large.ts';
import type { AdministrationService } from '../../../schema/exchange/administration-service.ts';
import type { ExchangeContext } from '../../../schema/exchange/subgraph-service.ts';
import {
  type AccessExplanation,
  type ExplainedAccess,
  explainAccess,
  explainRow,
  withoutRow,
} from '../../../schema/explanation/explain-access.ts';
import { nextStepText } from '../../../schema/explanation/next-step.ts';
import { emptyCell, type MatrixRow, matrixPieces } from '../../../schema/explanation/permission-matrix.ts';
import { inTurns } from '../../../schema/fairness/pieces.ts';
import { hasSurface } from '../../../schema/language/query-surface.ts';
import type { Caller } from '../../../schema/policy/caller.ts';
import {
  decidableScopes,
  suspensionGrounds,
  terminationGrounds,
} from '../../../schema/policy/event-scope.ts';
import { parseInstrumentDocuments } from '../../../schema/policy/instrument-document.ts';
import type { EventDraft } from '../../../schema/policy/instrument-transition.ts';
import type { Account, AccountRole, PolicySnapshot } from '../../../schema/policy/policy.ts';
import { isNetworkAddress, notAddress } from '../../../schema/value/network-address.ts';
import { instantOf } from '../procedure/surface/instant-of.ts';
import { mayKnowRow } from './may-know-rows.ts';
import { previewAgreement } from './preview-agreement.ts';
import { previewEvent } from './preview-event.ts';

type Arguments = Readonly<Record<string, unknown>>;

/** How long an answer waits for the comparison of contracts; the command line waits as long as it takes. */
const contractBudgetMs = 2_500;

/** Most cells in one answer. */
const maxCells = 200_000;

/**
 * Resolvers of `administration`. Every field of it asks for the caller's role again.
 * @throws ADMINISTRATION_NOT_PERMITTED, which tells nothing else
 */
export function administrationResolvers(catalogue: CatalogueModel, service: AdministrationService) {
  return {
    Query: {
      administration: (_source: unknown, _args: Arguments, { caller }: ExchangeContext) => {
        requireRole(caller, ['ADMINISTRATOR', 'AUDITOR']);
        return {};
      },
    },
    Administration: {
      explain: (_source: unknown, args: Arguments, { caller }: ExchangeContext) => {
        requireRole(caller, ['ADMINISTRATOR', 'AUDITOR']);
        return explain(catalogue, service, caller, args);
      },
      permissionMatrix: async (_source: unknown, args: Arguments, context: ExchangeContext) => {
        requireRole(context.caller, ['ADMINISTRATOR', 'AUDITOR']);
        return matrix(catalogue, service, context, args);
      },
      policyHistory: async (_source: unknown, { first, below }: Arguments, { caller }: ExchangeContext) => {
        requireRole(caller, ['ADMINISTRATOR', 'AUDITOR']);
        return service.history(
          Number(first ?? 0),
          below === undefined || below === null ? undefined : Number(below),
        );
      },
      previewAgreement: (_source: unknown, { document }: Arguments, context: ExchangeContext) => {
        requireRole(context.caller, ['ADMINISTRATOR']);
        return preview(catalogue, service, context, String(document));
      },
      previewEvent: (_source: unknown, args: Arguments, { caller, signal, turn }: ExchangeContext) => {
        requireRole(caller, ['ADMINISTRATOR']);
        const { policy, now } = caller;
        const draft = eventDraftOf(caller, args);
        return previewEvent(catalogue, service, { policy, draft, now, signal, turn });
      },
    },
    MatrixConsumer: { cells: matrixCells },
  };
}

/** Resolvers of a registry that is not wired to explain and preview: nobody administers. */
export const noAdministration = {
  Query: {
    administration: () => {
      throw codedError('ADMINISTRATION_NOT_PERMITTED');
    },
  },
};

/** Fails closed: an account in another state than ACTIVE administers nothing. */
function requireRole({ account }: Caller, roles: readonly AccountRole[]): void {
  if (account?.state !== 'ACTIVE' || !roles.includes(account.role)) {
    throw codedError('ADMINISTRATION_NOT_PERMITTED');
  }
}

function momentOf(caller: Caller, at: unknown): string {
  return at === undefined || at === null ? caller.now : instantOf('at', at);
}

async function explain(
  catalogue: CatalogueModel,
  service: AdministrationService,
  caller: Caller,
  args: Arguments,
) {
  const now = momentOf(caller, args.at);
  const policy = await service.policyAt(now, caller.policy);
  const account = accountOf(policy, String(args.account));
  const address = textOf(args.address);
  if (address !== null && !isNetworkAddress(address))
    throw codedError('ARGUMENT_INVALID', { argument: 'address', detail: notAddress });
  const situation = { now, purpose: textOf(args.purpose), address, method: 'ONLINE_QUERY' as const };
  const explained = explainAccess(catalogue, policy, account, String(args.coordinate), situation);
  const row = textOf(args.row);
  const explanation =
    row === null
      ? explained.explanation
      : isUntold(catalogue, caller, explained)
        ? withoutRow(explained)
        : await explainRow(explained, row, (entity, key, rows) => service.isRowIn({ entity, rows }, key));
  return { account: account?.id ?? null, ...answered(explanation) };
}

/** Whether a row of the item's entity could be asked for, but not by this caller. */
function isUntold(catalogue: CatalogueModel, { account }: Caller, { item }: ExplainedAccess): boolean {
  if (item === null || mayKnowRow(catalogue, account, item.entity)) return false;
  const type = catalogue.typeOwners.get(item.entity);
  return type !== undefined && hasSurface(type);
}

function answered({ rules, ways, ...rest }: AccessExplanation) {
  return {
    ...rest,
    rules: rules.map((rule) => ({ ...rule, rows: rule.rows === null ? null : JSON.stringify(rule.rows) })),
    ways: ways.map((steps) => ({
      steps: steps.map((step) => ({ kind: step.kind, text: nextStepText(step) })),
    })),
  };
}

function textOf(value: unknown): string | null {
  return value === undefined || value === null ? null : String(value);
}

function accountOf(policy: PolicySnapshot, name: string): Account | null {
  if (name === 'public') return null;
  const account = policy.accounts.get(name);
  if (account === undefined) throw codedError('ACCOUNT_UNKNOWN', { account: name });
  return account;
}

async function matrix(
  catalogue: CatalogueModel,
  service: AdministrationService,
  { caller, signal, turn }: ExchangeContext,
  { database, accounts, items, at }: Arguments,
) {
  const moment = momentOf(caller, at);
  const policy = await service.policyAt(moment, caller.policy);
  const asked = {
    at: moment,
    database: textOf(database),
    accounts: Array.isArray(accounts) ? accounts.map(String) : null,
    items: Array.isArray(items) ? items.map(String) : null,
  };
  const consumers = asked.accounts?.length ?? policy.accounts.size + 1;
  // WHY before: what is refused costs nothing.
  const cells = consumers * (asked.items?.length ?? catalogue.items.size);
  if (cells > maxCells) throw queryTooLarge('cells', cells);
  const made = await inTurns(matrixPieces(catalogue, policy, asked), turn, signal);
  return {
    at: made.at,
    items: made.items,
    consumers: made.rows.map((row) => ({ ...row, items: made.items })),
  };
}

function matrixCells({ cells, items }: MatrixRow & { readonly items: readonly string[] }, args: Arguments) {
  const named = items.filter((item) => args.withNone === true || cells.has(item));
  return named.map((item) => {
    const { entrances, ...cell } = cells.get(item) ?? emptyCell;
    return { item, ...cell, entrances: Object.entries(entrances).map(([kind, state]) => ({ kind, state })) };
  });
}

function preview(
  catalogue: CatalogueModel,
  service: AdministrationService,
  { caller, signal, turn }: ExchangeContext,
  document: string,
) {
  const { policy, now, account } = caller;
  const drafts = parseInstrumentDocuments(document, { catalogue, accounts: policy.accounts });
  return previewAgreement(catalogue, service, {
    agency: account?.agency ?? null,
    policy,
    drafts,
    now,
    contractBudgetMs,
    signal,
    turn,
  });
}

/** The act that arguments describe; names of enums were checked by the schema. */
function eventDraftOf({ account }: Caller, args: Arguments): EventDraft {
  const moment = (argument: string, at: unknown) =>
    at === undefined || at === null ? null : instantOf(argument, at);
  return {
    kind: oneOf(eventKinds, args.kind) ?? 'SUSPENDED',
    number: String(args.number),
    account: textOf(args.account),
    reason: String(args.reason),
    restoredBy: null,
    by: account?.id ?? '',
    ground: oneOf([...suspensionGrounds, ...terminationGrounds], args.ground),
    scope: oneOf(decidableScopes, args.scope),
    items: Array.isArray(args.items) ? args.items.map(String) : [],
    from: moment('from', args.from),
    to: moment('to', args.to),
  };
}

const eventKinds = ['SUSPENDED', 'RESUMED', 'TERMINATED'] as const;

function oneOf<Name extends string>(names: readonly Name[], value: unknown): Name | null {
  return names.find((name) => name === value) ?? null;
}
