import type { BilingualText } from '../text/bilingual-text.ts';

/** A finding about an SDL file; an ERROR keeps the file from being served. */
export interface CatalogueFinding {
  readonly severity: 'ERROR' | 'WARNING';
  /** Coordinate or database id. */
  readonly where: string;
  readonly vi: string;
  readonly en: string;
  /** What to do about it. */
  readonly repair?: BilingualText;
}
