import type { BilingualText } from '../text/bilingual-text.ts';
import type { Mask } from './mask.ts';

/** A mask in words. */
export function describeMask(mask: Mask | { readonly kind: 'PSEUDONYM' }): BilingualText {
  switch (mask.kind) {
    case 'PARTIAL':
      return { vi: `chỉ ${mask.keepLast} ký tự cuối`, en: `only the last ${mask.keepLast} characters` };
    case 'YEAR':
      return { vi: 'chỉ năm', en: 'only the year' };
    case 'PSEUDONYM':
      return { vi: 'mã thay thế ổn định', en: 'a stable pseudonym' };
    case 'ROUND':
      return { vi: `làm tròn xuống bội số của ${mask.to}`, en: `rounded down to a multiple of ${mask.to}` };
    case 'PARENT':
      return { vi: 'chỉ mã cấp trên', en: 'only the code above it' };
  }
}
