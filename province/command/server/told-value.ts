import type { CommandLanguage } from '../command-language.ts';
import { printable } from './server-client.ts';

/** A value that a server told, in one language and in letters that a terminal shows: of every bilingual text the reader's. */
export function inLanguage(value: unknown, language: CommandLanguage): unknown {
  if (typeof value === 'string') return printable(value);
  if (Array.isArray(value)) return value.map((each) => inLanguage(each, language));
  if (typeof value !== 'object' || value === null) return value;
  if (isBilingual(value)) return printable(value[language]);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, inLanguage(each, language)]));
}

function isBilingual(value: object): value is { readonly vi: string; readonly en: string } {
  const { vi, en, ...rest } = value as Readonly<Record<string, unknown>>;
  return typeof vi === 'string' && typeof en === 'string' && Object.keys(rest).length === 0;
}
