import type { BilingualText } from '../text/bilingual-text.ts';
import type { DeadlineActor, DeadlineRule, DeadlineRuleId, LegalMark, Term } from './deadline-rules.ts';

/** A term as people are told it. */
export interface ToldDeadline {
  readonly rule: DeadlineRuleId;
  readonly actor: DeadlineActor;
  readonly text: BilingualText;
  readonly citation: string;
  readonly mark: LegalMark;
}

/** Tells who has to do what within how long. */
export function toldDeadline({
  id,
  actor,
  name,
  trigger,
  term,
  direction,
  citation,
  mark,
}: DeadlineRule): ToldDeadline {
  const who = actorTexts[actor];
  const long = termText(term);
  const isAfter = direction === 'AFTER';
  return {
    rule: id,
    actor,
    text: {
      vi: `${who.vi}: ${name.vi}, ${long.vi} ${isAfter ? 'kể từ khi' : 'trước'} ${trigger.vi}`,
      en: `${who.en}: ${name.en}, ${long.en} ${isAfter ? 'after' : 'before'} ${trigger.en}`,
    },
    citation,
    mark,
  };
}

const actorTexts: Readonly<Record<DeadlineActor, BilingualText>> = {
  PROVIDER: { vi: 'Cơ quan cung cấp', en: 'Provider' },
  COORDINATOR: { vi: 'Cơ quan điều phối', en: 'Coordinator' },
  CONSUMER: { vi: 'Cơ quan khai thác', en: 'Consumer' },
  OWNER: { vi: 'Chủ quản cơ sở dữ liệu', en: 'Owner of the database' },
  PARTIES: { vi: 'Các bên', en: 'Parties' },
  CHAIR: { vi: 'Chủ tịch UBND tỉnh', en: "Chair of the People's Committee" },
};

/** A term in words: `02 ngày làm việc`, `2 working days`. */
export function termText(term: Term): BilingualText {
  switch (term.unit) {
    case 'AGREED':
      return { vi: 'trong thời hạn đã thỏa thuận', en: 'within the term that was agreed' };
    case 'AT_ONCE':
      return { vi: 'ngay', en: 'at once' };
    case 'BEFORE_DATE': {
      const [month = '', day = ''] = term.date.split('-');
      return { vi: `trước ngày ${day}/${month} hằng năm`, en: `before ${term.date} each year` };
    }
    case 'WORKING_DAY':
    case 'CALENDAR_DAY':
    case 'HOUR':
    case 'MONTH': {
      const { vi, en } = unitTexts[term.unit];
      const { amount } = term;
      return {
        vi: `${String(amount).padStart(2, '0')} ${vi}`,
        en: `${amount} ${en}${amount === 1 ? '' : 's'}`,
      };
    }
  }
}

const unitTexts = {
  WORKING_DAY: { vi: 'ngày làm việc', en: 'working day' },
  CALENDAR_DAY: { vi: 'ngày', en: 'day' },
  HOUR: { vi: 'giờ', en: 'hour' },
  MONTH: { vi: 'tháng', en: 'month' },
} as const;
