/**
 * What a detail holds: a text, a number, a list of texts that may be absent, or a text in both languages. WHY the last: a text that
 * we write ourselves must be in the language of the message around it; a text of one language is for names and for what a library says.
 */
export type DetailKind = 'text' | 'number' | 'bilingual' | 'bilinguals?';

/** How an error of one code is answered and explained. The error table is the only source of errors. */
export interface ErrorEntry {
  /** HTTP status of a request that fails as a whole with this code. */
  readonly status: number;
  /** Whether details and message may leave the gateway; a private error is answered as INTERNAL. */
  readonly public: boolean;
  /** What happened, in Vietnamese and English. `{name}` is replaced by the detail of that name. */
  readonly vi: string;
  readonly en: string;
  /** What to do next, in Vietnamese and English. */
  readonly hintVi: string;
  readonly hintEn: string;
  /** Details that are read by name: of the texts or beyond them. Names of the texts alone need no entry. */
  readonly told?: Readonly<Record<string, DetailKind>>;
}
