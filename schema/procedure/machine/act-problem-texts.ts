import type { BilingualText } from '../../text/bilingual-text.ts';
import type { ActProblem } from './named-acts.ts';

/** What each problem of an act means. */
export const actProblemTexts: Readonly<Record<ActProblem, BilingualText>> = {
  BROKEN: {
    vi: 'không nối tiếp việc trước đó: đã bị sửa, xóa hoặc chèn',
    en: 'does not follow on the act before it: one was changed, removed or put in between',
  },
  NOT_NAMED: {
    vi: 'nhật ký chia sẻ không ghi việc này',
    en: 'the sharing log does not name it',
  },
  NAMED_OTHERWISE: {
    vi: 'nhật ký chia sẻ ghi một việc khác ở vị trí này',
    en: 'the sharing log names another act at its place',
  },
  EFFECTS_CHANGED: {
    vi: 'kết quả của việc khác với nhật ký chia sẻ',
    en: 'what it caused is not what the sharing log names',
  },
  MISSING: {
    vi: 'nhật ký chia sẻ có ghi, nhưng việc này không còn',
    en: 'the sharing log says that it was recorded, and it is not there',
  },
};
