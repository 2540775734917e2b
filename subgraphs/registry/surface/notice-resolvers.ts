import { legalDayOf } from '../../../schema/calendar/legal-day.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';
import type { AdministrationService } from '../../../schema/exchange/administration-service.ts';
import type { NoticePage, NoticePageAsked, NoticeReader } from '../../../schema/exchange/notice-service.ts';
import type { ExchangeContext } from '../../../schema/exchange/subgraph-service.ts';
import { askedPage } from '../../../schema/language/asked-page.ts';
import type { PeopleRegister } from '../../../schema/people/register.ts';
import type { Caller } from '../../../schema/policy/caller.ts';
import { type Notice, noticeChannels } from '../../../schema/procedure/notice/notice.ts';
import { addressesOf } from '../../../schema/procedure/notice/notice-people.ts';

type Arguments = Readonly<Record<string, unknown>>;

/** What the surface of notices asks of the province. */
type NoticeParts = Pick<AdministrationService, 'people' | 'notices'>;

/**
 * Resolvers of the queries about notices. A person sees those to the roles that the register says now, whatever the session knew.
 * @throws SIGN_IN_NEEDED for an account, for the public and in a registry that is not wired
 */
export function noticeQueries(service: NoticeParts | null) {
  return {
    myNotices: async (_source: unknown, args: Arguments, { caller }: ExchangeContext) => {
      const { notices, reader, register } = await asReader(service, caller);
      const unreadOnly = args.unreadOnly === true;
      return pageView(await notices.noticesFor(reader, { ...pageOf(args), unreadOnly }), register);
    },
    undeliveredNotices: async (_source: unknown, args: Arguments, { caller }: ExchangeContext) => {
      const { notices, reader, register } = await asReader(service, caller);
      const page = pageOf(args);
      if (!reader.isForUnknownAgencies) return pageView({ notices: [], next: null }, register);
      return pageView(await notices.undeliveredNotices(page), register);
    },
  };
}

/** Resolvers of the mutations about notices. @throws SIGN_IN_NEEDED, NOTICE_UNKNOWN */
export function noticeMutations(service: NoticeParts | null) {
  const noted =
    (note: 'readNotice' | 'acknowledgeNotice') =>
    async (_source: unknown, { id }: Arguments, { caller }: ExchangeContext) => {
      const { notices, reader, register } = await asReader(service, caller);
      return noticeView(await notices[note](String(id), reader), register);
    };
  return { readNotice: noted('readNotice'), acknowledgeNotice: noted('acknowledgeNotice') };
}

/** The public notices, newest first; none in a registry that is not wired. */
export async function publicNotices(service: NoticeParts | null, args: Arguments) {
  const page = pageOf(args);
  if (service === null) return { nodes: [], next: null };
  const { notices, next } = await service.notices.publicNotices(page);
  return { nodes: notices, next };
}

/** Who reads, by the register as it is now. */
async function asReader(service: NoticeParts | null, { account, person, now }: Caller) {
  if (service === null || account !== null || person === undefined) throw codedError('SIGN_IN_NEEDED');
  const register = await service.people();
  const day = legalDayOf(Date.parse(now));
  const reader: NoticeReader = { person: person.id, ...addressesOf(register, person.id, day) };
  return { notices: service.notices, reader, register };
}

/** @throws PAGE_SIZE_INVALID */
function pageOf({ first, after }: Arguments): NoticePageAsked {
  const { size } = askedPage({ first });
  return { size, after: typeof after === 'string' ? after : null };
}

function pageView({ notices, next }: NoticePage, register: PeopleRegister) {
  return { nodes: notices.map((notice) => noticeView(notice, register)), next };
}

function noticeView({ channels, acknowledgedBy, ...notice }: Notice, { people }: PeopleRegister) {
  return {
    ...notice,
    channels: noticeChannels.flatMap((channel) => {
      const state = channels[channel];
      return state === null ? [] : [{ channel, ...state }];
    }),
    acknowledgedBy:
      acknowledgedBy === null
        ? null
        : { id: acknowledgedBy, name: people.find(({ id }) => id === acknowledgedBy)?.name ?? null },
  };
}
