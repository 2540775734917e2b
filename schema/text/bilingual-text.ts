/** A text for users, in both languages. */
export interface BilingualText {
  readonly vi: string;
  readonly en: string;
}
