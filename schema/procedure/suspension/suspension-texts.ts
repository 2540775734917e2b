import { localMoment } from '../../calendar/local-moment.ts';
import type { BilingualText } from '../../text/bilingual-text.ts';
import { databaseOf } from '../stop/stop-target.ts';
import type { SuspensionFacts } from './suspension-facts.ts';

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** A text about a suspension, by the number of its case and of what is stopped. */
export function about(vi: string, en: string) {
  return ({ caseNumber, number }: SuspensionFacts): BilingualText => ({
    vi: `Tạm ngừng ${caseNumber} (${number}): ${vi}`,
    en: `Suspension ${caseNumber} (${number}): ${en}`,
  });
}

/** A text about it with its window. */
export function withWindow(vi: string, en: string) {
  return (facts: SuspensionFacts): BilingualText => {
    const { from, to, reason } = facts;
    const text = about(vi, en)(facts);
    const [begin, end] = [from ?? '', to ?? ''].map((each) => (each === '' ? '' : localMoment(each)));
    return {
      vi: `${text.vi}, từ ${begin} đến ${end}; lý do: ${oneLine(reason)}`,
      en: `${text.en}, from ${begin} to ${end}; reason: ${oneLine(reason)}`,
    };
  };
}

/**
 * What everybody reads of it (Decree 47 Art 43(3)-(4)). WHY without number and consumer where an instrument is stopped: who shares
 * what with whom is told to the parties alone.
 */
export function publicText(vi: string, en: string) {
  return ({ provider, number, from, to, reason, remains, account }: SuspensionFacts): BilingualText => {
    const database = account === null ? databaseOf(number) : null;
    const what =
      database === null
        ? { vi: 'một kết nối khai thác dữ liệu', en: 'a connection' }
        : { vi: `cơ sở dữ liệu ${database}`, en: `the database ${database}` };
    const window =
      from === null || to === null
        ? { vi: '', en: '' }
        : {
            vi: `, từ ${localMoment(from)} đến ${localMoment(to)}`,
            en: `, from ${localMoment(from)} to ${localMoment(to)}`,
          };
    // WHY only then: the reason of a stop of one connection may name who uses it.
    const why =
      database === null
        ? { vi: '', en: '' }
        : { vi: `; lý do: ${oneLine(reason)}`, en: `; reason: ${oneLine(reason)}` };
    const left =
      database === null || remains === null
        ? { vi: '', en: '' }
        : { vi: `; vẫn dùng được: ${oneLine(remains)}`, en: `; still available: ${oneLine(remains)}` };
    return {
      vi: `${provider}: ${vi} ${what.vi}${window.vi}${why.vi}${left.vi}`,
      en: `${provider}: ${en} ${what.en}${window.en}${why.en}${left.en}`,
    };
  };
}
