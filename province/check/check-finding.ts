import type { BilingualText } from '../../schema/text/bilingual-text.ts';

/** Something that a check found. */
export interface CheckFinding {
  /** An ERROR keeps from serving, or breaks somebody. */
  readonly severity: 'ERROR' | 'WARNING';
  /** Coordinate, type or database. */
  readonly where: string;
  readonly vi: string;
  readonly en: string;
  /** What to do about it; null where the finding says it. */
  readonly repair: BilingualText | null;
  /** The SDL file, as the province names it; null where it is about none. */
  readonly file: string | null;
  readonly line: number | null;
}

/** A finding before its place is known. */
export type UnplacedFinding = Omit<CheckFinding, 'repair' | 'file' | 'line'> & {
  readonly repair?: BilingualText;
};
