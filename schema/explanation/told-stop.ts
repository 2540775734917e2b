import { localMoment } from '../calendar/local-moment.ts';
import type { EventGround } from '../policy/event-scope.ts';
import { termsOf } from '../policy/event-terms.ts';
import type { InstrumentEvent } from '../policy/policy.ts';
import type { BilingualText } from '../text/bilingual-text.ts';

/** What a consumer is told of a suspension or termination (Decree 47 Art 43(5), 44(3)). */
export interface ToldStop {
  readonly kind: 'SUSPENDED' | 'TERMINATED';
  /** null where the record names none. */
  readonly ground: EventGround | null;
  readonly reason: string;
  /** Instants; `until` null: until it is lifted. */
  readonly since: string;
  readonly until: string | null;
  readonly restoredBy: string | null;
  readonly expectedRestoreAt: string | null;
  /** Whom to ask; left out where the record names nobody. */
  readonly contact?: string;
}

/** What is told of an event; null for a resumption. WHY without its number: that may be another consumer's. */
export function toldStop(event: InstrumentEvent | null): ToldStop | null {
  if (event === null || event.kind === 'RESUMED') return null;
  const { kind, reason, restoredBy, contact = null } = event;
  const { ground, from: since, to: until, expectedRestoreAt } = termsOf(event);
  const told = { kind, ground, reason, since, until, restoredBy, expectedRestoreAt };
  return contact === null ? told : { ...told, contact };
}

/** What decides, to be told of an answer; nothing where no suspension or termination does. */
export function asStop(event: InstrumentEvent | null): { readonly stop?: ToldStop } {
  const stop = toldStop(event);
  return stop === null ? {} : { stop };
}

/** What is announced, to be told of an answer; nothing where nothing is. */
export function asAnnounced(event: InstrumentEvent | null): { readonly announced?: ToldStop } {
  const announced = toldStop(event);
  return announced === null ? {} : { announced };
}

/** Each ground in words. */
export const groundTexts: Readonly<Record<EventGround, BilingualText>> = {
  PLANNED: { vi: 'nâng cấp, bảo trì (Điều 43(1)a)', en: 'upgrade or maintenance (Art 43(1)a)' },
  FORCE_MAJEURE: { vi: 'bất khả kháng (Điều 43(1)b)', en: 'force majeure (Art 43(1)b)' },
  BREACH: { vi: 'vi phạm quy chế, thỏa thuận (Điều 43(2)a)', en: 'breach (Art 43(2)a)' },
  SECURITY: { vi: 'nguy cơ mất an toàn (Điều 43(2)b)', en: 'risk to security (Art 43(2)b)' },
  PURPOSE_UNFIT: {
    vi: 'mục đích không còn phù hợp (Điều 44 a)',
    en: 'the purpose no longer fits (Art 44 a)',
  },
  NOT_RESTORABLE: { vi: 'không thể khôi phục (Điều 44 b)', en: 'it cannot be restored (Art 44 b)' },
  AUTHORITY_ORDER: {
    vi: 'theo yêu cầu của cơ quan có thẩm quyền (Điều 44 c)',
    en: 'at the request of the competent authority (Art 44 c)',
  },
  NO_LONGER_NEEDED: { vi: 'không còn nhu cầu, hết hạn (Điều 44 d)', en: 'no longer needed (Art 44 d)' },
};

/** A stop in words, to stand behind its reason: since when, why, what restores access, by when, whom to ask. */
export function stopText({
  ground,
  reason,
  since,
  until,
  restoredBy,
  expectedRestoreAt,
  contact = '',
}: ToldStop): BilingualText {
  const why = ground === null ? null : groundTexts[ground];
  const restored = expectedRestoreAt ?? until;
  const part = (before: string, text: string | null) => (text === null || text === '' ? [] : [before + text]);
  return {
    vi: [
      `từ ${localMoment(since)}`,
      ...part('loại: ', why?.vi ?? null),
      ...part('lý do: ', reason),
      ...part('để khôi phục: ', restoredBy),
      ...part('dự kiến khôi phục: ', restored === null ? null : localMoment(restored)),
      ...part('liên hệ: ', contact),
    ].join('; '),
    en: [
      `since ${localMoment(since)}`,
      ...part('kind: ', why?.en ?? null),
      ...part('reason: ', reason),
      ...part('to restore access: ', restoredBy),
      ...part('expected to be restored: ', restored === null ? null : localMoment(restored)),
      ...part('ask: ', contact),
    ].join('; '),
  };
}
