import { z } from 'zod';

/** One option: what the parser, `serve --help` and docs/configuration.md are made from. */
export interface ConfigurationOption<Type extends z.ZodType = z.ZodType> {
  /** Name of its environment variable. */
  readonly environment: string;
  readonly description: string;
  /** Reads a text, with the default. */
  readonly type: Type;
  /** null for what is counted or named. */
  readonly unit: OptionUnit | null;
  /** The values that it takes, in words. */
  readonly range: string;
  readonly fallback: string;
}

/** Unit of a number; the option's name ends with it. */
export type OptionUnit = 'ms' | 'bytes';

/** Bounds of a number, both included. */
export interface WholeRange {
  readonly from: number;
  readonly to: number;
  readonly fallback: number;
  readonly unit?: OptionUnit;
}

/** An option whose values are whole numbers. */
export function wholeOption(
  environment: string,
  { from, to, fallback, unit }: WholeRange,
  description: string,
) {
  return {
    environment,
    description,
    type: z.coerce.number().int().min(from).max(to).default(fallback),
    unit: unit ?? null,
    range: `${from} to ${to}`,
    fallback: String(fallback),
  } satisfies ConfigurationOption;
}

/** An option whose values are any text but the empty one. */
export function textOption(environment: string, fallback: string, description: string) {
  const type = z.string().min(1).default(fallback);
  return {
    environment,
    description,
    type,
    unit: null,
    range: 'a text',
    fallback,
  } satisfies ConfigurationOption;
}

/** An option whose values are any text but the empty one; null where it is not given. */
export function optionalTextOption(environment: string, description: string) {
  return {
    environment,
    description,
    type: z.string().min(1).nullable().default(null),
    unit: null,
    range: 'a text',
    fallback: 'null',
  } satisfies ConfigurationOption;
}

/** An option whose values are a closed list. */
export function choiceOption<const Value extends string>(
  environment: string,
  { values, fallback }: { readonly values: readonly Value[]; readonly fallback: NoInfer<Value> },
  description: string,
) {
  const type = z.literal(values).default(fallback);
  return {
    environment,
    description,
    type,
    unit: null,
    range: values.join(', '),
    fallback,
  } satisfies ConfigurationOption;
}

/** An option whose values are lists of web origins, divided by commas or spaces; each stands for itself, none for all. */
export function originsOption(environment: string, description: string) {
  const type = z
    .string()
    .default('')
    .transform((text) => Object.freeze(text.split(/[\s,]+/).filter((origin) => origin !== '')))
    .pipe(z.array(z.string().refine(isOrigin, notAnOrigin)).readonly());
  return {
    environment,
    description,
    type,
    unit: null,
    range: 'origins',
    fallback: '',
  } satisfies ConfigurationOption;
}

const notAnOrigin =
  'each origin is written as a browser sends it: scheme, host and port, as https://portal.example.vn; * is refused';

/** Whether a text is the origin of web pages, exactly as browsers write it in the header Origin. */
function isOrigin(text: string): boolean {
  // WHY the letters: a host may hold `*`, which no browser ever sends.
  return /^https?:[\w./:[\]-]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}
