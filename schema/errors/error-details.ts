import type { BilingualText } from '../text/bilingual-text.ts';
import type { PlaceholderNames } from '../text/fill-text.ts';
import type { DetailKind, ErrorEntry } from './error-entry.ts';
import type { ErrorCode, errorTable } from './error-table.ts';

/** What every error of the code carries: each `{name}` of its texts, and what its entry says is told. */
export type ErrorDetails<Code extends ErrorCode> = Code extends ErrorCode
  ? DetailsOf<(typeof errorTable)[Code]>
  : never;

/** The codes whose errors carry no detail that must be given. */
export type PlainCode = {
  [Code in ErrorCode]: ErrorDetails<Code> extends NoDetails ? Code : never;
}[ErrorCode];

type NoDetails = Readonly<Record<string, never>>;

type DetailsOf<Entry extends ErrorEntry> = [PlaceholderNames<TextsOf<Entry>> | keyof ToldOf<Entry>] extends [
  never,
]
  ? NoDetails
  : {
      readonly [Name in
        | Exclude<PlaceholderNames<TextsOf<Entry>>, keyof ToldOf<Entry>>
        | AlwaysTold<ToldOf<Entry>>]: DetailValue<Entry, Name>;
    } & {
      readonly [Name in Exclude<keyof ToldOf<Entry>, AlwaysTold<ToldOf<Entry>>>]?: DetailValue<Entry, Name>;
    };

type TextsOf<Entry extends ErrorEntry> = Entry['vi' | 'en' | 'hintVi' | 'hintEn'];

type ToldOf<Entry extends ErrorEntry> = Entry extends {
  readonly told: infer Told extends Readonly<Record<string, DetailKind>>;
}
  ? Told
  : Readonly<Record<never, DetailKind>>;

/** PlaceholderNames that an error always tells; the others may be absent. */
type AlwaysTold<Told> = { [Name in keyof Told]: Told[Name] extends `${string}?` ? never : Name }[keyof Told];

interface KindValues {
  readonly text: string;
  readonly number: number;
  readonly bilingual: BilingualText;
  readonly 'bilinguals?': readonly BilingualText[];
}

type DetailValue<Entry extends ErrorEntry, Name> = Name extends keyof ToldOf<Entry>
  ? ToldOf<Entry>[Name] extends DetailKind
    ? KindValues[ToldOf<Entry>[Name]]
    : never
  : string | number;
