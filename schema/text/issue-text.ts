import { locales, type z } from 'zod';
import type { BilingualText } from './bilingual-text.ts';

/** A rule's text as the library takes it: it knows the English one, `issueText` the other. */
export function ruleText({ vi, en }: BilingualText) {
  return { message: en, params: { vi } };
}

/** Reads a value so that `issueText` can tell what was received: the kind of a value, never the value. */
export function readBy<Schema extends z.ZodType>(schema: Schema, value: unknown) {
  return schema.safeParse(value, { reportInput: true });
}

const inVietnamese = locales.vi().localeError;

/** What is wrong at a place of a document, as the library or a rule of ours says it; never the value that stands there. */
export function issueText(issue: z.core.$ZodIssue): BilingualText {
  const own: unknown = issue.code === 'custom' ? issue.params?.vi : undefined;
  const known = typeof own === 'string' ? own : inVietnamese(issue as z.core.$ZodRawIssue);
  const vi = typeof known === 'string' ? known : (known?.message ?? issue.message);
  return { vi, en: issue.message };
}
