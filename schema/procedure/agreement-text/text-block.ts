import type { BilingualText } from '../../text/bilingual-text.ts';

/** A part of a text that is printed, in the order of reading. Every text of it is in both languages. */
export type TextBlock =
  /** National title and motto, issuing agencies and number: the head of an administrative text (Decree 30/2020 Annex I). */
  | { readonly kind: 'head'; readonly issuers: readonly BilingualText[]; readonly number: BilingualText }
  | { readonly kind: 'title'; readonly lines: readonly BilingualText[] }
  /** What the text rests on. */
  | { readonly kind: 'recitals'; readonly lines: readonly BilingualText[] }
  | ArticleBlock
  | TableBlock
  /** Places to sign, one for each party. */
  | { readonly kind: 'signatures'; readonly signers: readonly Signer[] }
  /** An annex begins on a new page. */
  | { readonly kind: 'annex'; readonly lines: readonly BilingualText[] };

/** An article: its heading, and a paragraph a line. */
export interface ArticleBlock {
  readonly kind: 'article';
  readonly heading: BilingualText;
  readonly lines: readonly BilingualText[];
}

/** A table; every row has as many cells as there are columns. */
export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly BilingualText[])[];
}

/** A column with its share of the width. */
export interface TableColumn {
  readonly title: BilingualText;
  readonly share: number;
}

/** Who signs: role and name of a party. */
export interface Signer {
  readonly role: BilingualText;
  readonly agency: BilingualText;
}

/** A text as data, before it is a page. */
export interface AgreementText {
  readonly number: string;
  readonly version: number;
  /** `agreementDigest` of what it was made from; stands in the foot of each page. */
  readonly digest: string;
  /** Legal day on which it begins to act, `YYYY-MM-DD`. */
  readonly day: string;
  readonly blocks: readonly TextBlock[];
}
