import { legalDayOf } from '../../../schema/calendar/legal-day.ts';
import type { CatalogueModel } from '../../../schema/catalogue/model.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';
import type { AdministrationService } from '../../../schema/exchange/administration-service.ts';
import type { LogSearch, LogVisit, SharingLogService } from '../../../schema/exchange/sharing-log-service.ts';
import type { ExchangeContext } from '../../../schema/exchange/subgraph-service.ts';
import { askedPage } from '../../../schema/language/asked-page.ts';
import { memoise } from '../../../schema/memoise.ts';
import { signedInPerson } from '../../../schema/people/signed-in.ts';
import { requireActTexts } from '../../../schema/policy/act-texts.ts';
import { type LogPart, type LogReader, logPartOf, logReaders } from '../../../schema/sharing-log/log-part.ts';
import { notMoment } from '../../../schema/value/read-moment.ts';
import { readBegin, readEnd } from '../../../schema/value/read-window.ts';

type Arguments = Readonly<Record<string, unknown>>;

const dayMilliseconds = 86_400_000;
const defaultDays = 30;
const mostDays = 366;

/** What the surface of the log asks of the province. */
export interface LogSurface {
  readonly catalogue: CatalogueModel;
  readonly people: AdministrationService['people'];
  readonly log: SharingLogService;
}

/**
 * Resolvers of the sharing log. Each decides anew what part of it the caller reads, by the register as it is now.
 * @throws SHARING_LOG_NOT_PERMITTED for whoever has no such part, and in a registry that is not wired (null)
 */
export function sharingLogQueries(surface: LogSurface | null) {
  return {
    sharingLog: async (_source: unknown, args: Arguments, context: ExchangeContext) => {
      const { part, log } = await partAsked(surface, args, context);
      const { size } = askedPage({ first: args.first });
      const after = typeof args.after === 'string' ? args.after : null;
      const search = searchOf(args.filter, context.caller.now);
      await requireKeySearch(log, part, args.filter, context);
      const { edges, next } = await log.find(part, search, { size, after }, visitOf(context));
      return { edges, nodes: edges.map(({ node }) => node), next };
    },
    sharingLogCounts: async (_source: unknown, args: Arguments, context: ExchangeContext) => {
      const { part, log } = await partAsked(surface, args, context);
      const search = searchOf(args.filter, context.caller.now);
      await requireKeySearch(log, part, args.filter, context);
      return log.counts(part, search, visitOf(context));
    },
    sharingLogExport: async (_source: unknown, args: Arguments, context: ExchangeContext) => {
      const { part, log } = await partAsked(surface, args, context);
      const { from, to } = searchOf(args, context.caller.now);
      return log.export(part, { from, to }, visitOf(context));
    },
  };
}

async function partAsked(
  surface: LogSurface | null,
  args: Arguments,
  { caller, isSignedIn }: ExchangeContext,
): Promise<{ readonly part: LogPart; readonly log: SharingLogService }> {
  const reader = logReaders.find((name) => name === args.as) ?? 'OWNER';
  if (surface === null) throw codedError('SHARING_LOG_NOT_PERMITTED', { reader });
  const { account } = caller;
  const isPerson = account === null && caller.person !== undefined;
  if (isPerson && (await isSignedIn?.()) !== true) throw codedError('SIGN_IN_NEEDED');
  const day = legalDayOf(Date.parse(caller.now));
  const person = isPerson ? signedInPerson(await surface.people(), caller.person?.id ?? '', day) : null;
  return { part: logPartOf({ reader, account, person }, surface.catalogue), log: surface.log };
}

/** What a filter asks for. @throws ARGUMENT_INVALID for days that are none, or too many */
function searchOf(filter: unknown, now: string): LogSearch {
  const given = (filter ?? {}) as Arguments;
  const to = momentOf('to', given.to, readEnd) ?? new Date(Date.parse(now) + 1).toISOString();
  const begin = new Date(Date.parse(to) - defaultDays * dayMilliseconds).toISOString();
  const from = momentOf('from', given.from, readBegin) ?? begin;
  if (Date.parse(to) - Date.parse(from) > mostDays * dayMilliseconds)
    throw codedError('ARGUMENT_INVALID', {
      argument: 'from',
      detail: { vi: `quá ${mostDays} ngày trước "to"`, en: `more than ${mostDays} days before "to"` },
    });
  const { account, item, database, requestId, agreement, outcome, key } = given;
  return {
    ...{ from, to, account: textOf(account), item: textOf(item), database: textOf(database) },
    ...{ requestId: textOf(requestId), agreement: textOf(agreement), outcome: textOf(outcome) },
    key: textOf(key),
  };
}

/**
 * A search for a value is for the police in a case, and recorded before anything is looked for.
 * @throws SHARING_LOG_KEY_NOT_PERMITTED, TEXT_INVALID, AUDIT_UNAVAILABLE
 */
async function requireKeySearch(
  log: SharingLogService,
  { reader }: { readonly reader: LogReader },
  filter: unknown,
  { caller }: ExchangeContext,
): Promise<void> {
  const { key, caseNumber } = (filter ?? {}) as Arguments;
  const value = textOf(key);
  if (value === null) return;
  const number = textOf(caseNumber);
  const person = caller.person?.id;
  if (reader !== 'POLICE' || value === '' || number === null || person === undefined)
    throw codedError('SHARING_LOG_KEY_NOT_PERMITTED');
  requireActTexts({ caseNumber: number });
  await log.recordKeySearch({ person, caseNumber: number, key: value });
}

const reads = new WeakMap<ExchangeContext, LogVisit['read']>();

/** WHY by the context: it is one for a whole request, so that aliases together look at no more than one field. */
function visitOf(context: ExchangeContext): LogVisit {
  const { turn, signal } = context;
  return { turn, signal, read: memoise(reads, context, () => ({ records: 0 })) };
}

function momentOf(argument: string, given: unknown, read: (text: string) => string | null): string | null {
  const text = textOf(given);
  if (text === null) return null;
  const moment = read(text);
  if (moment === null) throw codedError('ARGUMENT_INVALID', { argument, detail: notMoment });
  return moment;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
