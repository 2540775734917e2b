import { firstInstantOf, legalDayOf } from '../calendar/legal-day.ts';
import { codedError } from '../errors/coded-error.ts';
import { saysSomething } from '../text/human-text.ts';
import { readMoment } from '../value/read-moment.ts';
import { accountsNamed, isConcerned } from './consumer-names.ts';
import {
  type DecidableScope,
  type EventGround,
  type EventScope,
  suspensionGrounds,
  terminationGrounds,
} from './event-scope.ts';
import type { EventDraft } from './instrument-transition.ts';
import { type Account, type Instrument, type InstrumentEvent, isServiceNumber } from './policy.ts';

/** An event before the store gives it its version. */
export type CompleteEvent = Omit<InstrumentEvent, 'recordedVersion'>;

/** The records that an act rests on. */
export interface EventFacts {
  /** Every version of the number, oldest first; none for a service. */
  readonly versions: readonly Instrument[];
  /** At least those that the act names, by themselves or by their application. */
  readonly accounts: ReadonlyMap<string, Account>;
}

/**
 * The event that a draft decides at an instant: with its ground, its scope and its window, or refused.
 * @throws AGREEMENT_UNKNOWN, ACCOUNT_UNKNOWN, ACCOUNT_NOT_CONCERNED, EVENT_REASON_MISSING, EVENT_KIND_MISSING,
 * EVENT_GROUND_MISSING, EVENT_INVALID
 */
export function completeEvent(draft: EventDraft, facts: EventFacts, at: string): CompleteEvent {
  const { kind, number, reason, restoredBy, by, account = null, contact = null, lifts } = draft;
  requireConcerned(draft, facts);
  if (!saysSomething(reason)) throw codedError('EVENT_REASON_MISSING', { number });
  const ofCase = draft.case == null ? {} : { case: draft.case };
  const known = { kind, number, account, reason, restoredBy, at, by, ...ofCase };
  if (kind === 'RESUMED') {
    requireBare(draft);
    return lifts === undefined ? known : { ...known, lifts: [...lifts] };
  }
  const scope = scopeOf(draft, facts);
  const ground = groundOf(draft, scope.kind);
  const { from, to } = windowOf(draft, ground, at);
  const expectedRestoreAt = restorationOf(draft, from) ?? to;
  const asked = contact === null ? {} : { contact };
  return { ...known, ...asked, ground, scope, effectiveFrom: from, effectiveTo: to, expectedRestoreAt };
}

/** @throws AGREEMENT_UNKNOWN, ACCOUNT_UNKNOWN, ACCOUNT_NOT_CONCERNED */
function requireConcerned({ number, account }: EventDraft, { versions, accounts }: EventFacts): void {
  const isService = isServiceNumber(number);
  if (!isService && versions.length === 0) throw codedError('AGREEMENT_UNKNOWN', { number });
  if (account === undefined || account === null) return;
  if (versions.some(({ consumers }) => isConcerned(accounts, consumers, account))) return;
  if (accountsNamed(accounts, account).length === 0) throw codedError('ACCOUNT_UNKNOWN', { account });
  const isForAll = isService || versions.some(({ kind }) => kind === 'OPEN_LIST');
  if (!isForAll) throw codedError('ACCOUNT_NOT_CONCERNED', { account, number });
}

/** A resumption acts at once, on what stands. @throws EVENT_INVALID */
function requireBare({ ground, scope, from, to, expectedRestoreAt, items = [] }: EventDraft): void {
  const terms = [ground, scope, from, to, expectedRestoreAt];
  const isBare = terms.every((each) => each == null) && items.length === 0;
  if (!isBare)
    throw invalid(
      'khôi phục có tác dụng ngay, không có căn cứ, phạm vi hay ngày',
      'a resumption acts at once and has no ground, scope or dates',
    );
}

/** @throws EVENT_INVALID */
function scopeOf(draft: EventDraft, { versions }: EventFacts): EventScope {
  const { kind, number, account = null, items = [] } = draft;
  const isService = isServiceNumber(number);
  const asked: DecidableScope = draft.scope ?? (isService ? 'SERVICE' : 'INSTRUMENT');
  if ((asked === 'SERVICE') !== isService)
    throw invalid(
      `phạm vi ${asked} không hợp với ${number}: SERVICE chỉ đi với database:<id>`,
      `the scope ${asked} does not fit ${number}: SERVICE goes with database:<id>, and nothing else`,
    );
  if (kind === 'SUSPENDED' && asked !== 'INSTRUMENT' && asked !== 'SERVICE')
    throw invalid(
      `tạm ngừng chỉ với một văn bản hoặc một dịch vụ, không phải ${asked}`,
      `a suspension reaches one instrument or one service, not ${asked}`,
    );
  if ((asked === 'ITEMS') !== items.length > 0)
    throw invalid(
      'các mục dữ liệu được nêu khi phạm vi là ITEMS, và chỉ khi đó',
      'items are named for the scope ITEMS, and only for it',
    );
  if (asked === 'INSTRUMENT' || asked === 'SERVICE') return { kind: asked };
  if (asked === 'ITEMS') return { kind: 'ITEMS', items: [...new Set(items)] };
  const newest = versions.at(-1);
  if (newest === undefined || newest.provider === '*')
    throw invalid(
      `${number} không có chủ quản riêng, nên ${asked} không tới đâu`,
      `${number} has no owner of its own, so ${asked} reaches nothing`,
    );
  const { provider: owner, purposeCode, consumers } = newest;
  if (asked === 'ALL') return { kind: 'ALL', owner };
  return { kind: 'PURPOSE', owner, purposeCode, consumers: account === null ? consumers : [account] };
}

/** Scopes that each ground of a termination may have: how far it reaches follows from the ground. */
const scopesOf: Readonly<Record<EventGround, readonly EventScope['kind'][]>> = {
  PLANNED: ['INSTRUMENT', 'SERVICE'],
  FORCE_MAJEURE: ['INSTRUMENT', 'SERVICE'],
  BREACH: ['INSTRUMENT', 'SERVICE'],
  SECURITY: ['INSTRUMENT', 'SERVICE'],
  PURPOSE_UNFIT: ['INSTRUMENT', 'PURPOSE'],
  NOT_RESTORABLE: ['INSTRUMENT', 'SERVICE'],
  AUTHORITY_ORDER: ['INSTRUMENT', 'SERVICE', 'PURPOSE', 'ITEMS', 'ALL'],
  NO_LONGER_NEEDED: ['INSTRUMENT'],
};

/**
 * The ground that the draft names, or the one that the form of an ending implies: one instrument is ended because it is no
 * longer needed, a service because it cannot be restored. What reaches further is never implied, nor is the kind of a
 * suspension: nobody is told of a breach that nobody determined (Decree 47 Art 43(2)a).
 * @throws EVENT_KIND_MISSING, EVENT_GROUND_MISSING, EVENT_INVALID
 */
function groundOf(draft: EventDraft, scope: EventScope['kind']): EventGround {
  const isSuspension = draft.kind === 'SUSPENDED';
  if (isSuspension && draft.ground == null) throw codedError('EVENT_KIND_MISSING', { number: draft.number });
  const ground = draft.ground ?? impliedGround(scope);
  if (ground === null) throw codedError('EVENT_GROUND_MISSING', { number: draft.number, scope });
  const fitting: readonly EventGround[] = isSuspension ? suspensionGrounds : terminationGrounds;
  if (!fitting.includes(ground))
    throw invalid(
      `${ground} không phải căn cứ của việc này: một trong ${fitting.join(', ')}`,
      `${ground} is no ground of this act: one of ${fitting.join(', ')}`,
    );
  if (!scopesOf[ground].includes(scope))
    throw invalid(
      `căn cứ ${ground} không tới ${scope}: ${scopesOf[ground].join(', ')}`,
      `the ground ${ground} does not reach ${scope}: ${scopesOf[ground].join(', ')}`,
    );
  return ground;
}

/** Of an ending. */
function impliedGround(scope: EventScope['kind']): EventGround | null {
  if (scope === 'INSTRUMENT') return 'NO_LONGER_NEEDED';
  return scope === 'SERVICE' ? 'NOT_RESTORABLE' : null;
}

/** When it acts. Only what is planned begins later or ends by itself; a termination has no end. @throws EVENT_INVALID */
function windowOf(draft: EventDraft, ground: EventGround, at: string) {
  const { kind, to = null, expectedRestoreAt = null } = draft;
  const [begin, now] = [draft.from == null ? Date.parse(at) : Date.parse(draft.from), Date.parse(at)];
  const isPlanned = ground === 'PLANNED';
  for (const instant of [draft.from, to, expectedRestoreAt]) {
    if (instant != null && Number.isNaN(readMoment(instant))) {
      throw invalid(`"${instant}" không phải một thời điểm`, `"${instant}" is no instant`);
    }
  }
  if (kind === 'TERMINATED' && (to !== null || expectedRestoreAt !== null))
    throw invalid('chấm dứt không có ngày kết thúc', 'a termination has no end');
  if (kind === 'SUSPENDED' && !isPlanned && (begin > now || to !== null))
    throw invalid(
      `tạm ngừng vì ${ground} bắt đầu ngay và kết thúc khi được bỏ; chỉ PLANNED có ngày`,
      `a suspension for ${ground} begins at once and ends when it is lifted; only PLANNED has dates`,
    );
  if (isPlanned && to === null)
    throw invalid(
      'tạm ngừng theo kế hoạch phải nêu khi nào kết thúc (--to)',
      'a planned suspension says when it ends (--to)',
    );
  if (begin < firstInstantOf(legalDayOf(now)))
    throw invalid(`bắt đầu vào ngày đã qua: ${draft.from}`, `it begins on a day that is past: ${draft.from}`);
  const from = new Date(Math.max(begin, now)).toISOString();
  if (to !== null && Date.parse(to) <= Date.parse(from)) {
    throw invalid('kết thúc trước khi bắt đầu', 'it ends before it begins');
  }
  return { from, to: to === null ? null : new Date(to).toISOString() };
}

/** When restoration is expected, if the draft says so: not on a day before the suspension begins. @throws EVENT_INVALID */
function restorationOf({ expectedRestoreAt = null }: EventDraft, from: string): string | null {
  if (expectedRestoreAt === null) return null;
  const expected = Date.parse(expectedRestoreAt);
  if (expected < firstInstantOf(legalDayOf(Date.parse(from))))
    throw invalid(
      `ngày dự kiến khôi phục trước ngày bắt đầu: ${expectedRestoreAt}`,
      `restoration is expected on a day before it begins: ${expectedRestoreAt}`,
    );
  return new Date(expected).toISOString();
}

function invalid(vi: string, en: string) {
  return codedError('EVENT_INVALID', { detail: { vi, en } });
}
