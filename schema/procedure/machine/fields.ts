import { z } from 'zod';
import { firstInstantOf } from '../../calendar/legal-day.ts';
import { humanTextProblem } from '../../text/human-text.ts';
import { plainIdentifier, plainProblem } from '../../text/identifier.ts';
import { ruleText } from '../../text/issue-text.ts';
import { notMoment, readMoment } from '../../value/read-moment.ts';

const text = (form: 'line' | 'lines') =>
  z
    .string()
    .transform((written) => written.normalize('NFC'))
    .superRefine((written, context) => {
      const problem = humanTextProblem(written, form);
      if (problem !== null) context.addIssue({ code: 'custom', ...ruleText(problem) });
    });

/** Texts that people read, of one line and of several. */
export const line = text('line');
export const clause = text('lines');

export const identifier = z.string().refine((name) => plainIdentifier.test(name), ruleText(plainProblem));

/** A legal day, `YYYY-MM-DD`. */
export const legalDay = z.string().refine((day) => !Number.isNaN(firstInstantOf(day)), {
  ...ruleText({ vi: 'cần một ngày YYYY-MM-DD', en: 'a day YYYY-MM-DD is needed' }),
});

/** An instant with a zone, or a legal day, which is its first moment; kept as it was written. */
export const moment = z.string().refine((text) => !Number.isNaN(readMoment(text)), ruleText(notMoment));

/** WHY null for what is left out: GraphQL writes both, and they mean the same. */
export const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? null);

/** A list of at most 200 members; one that is left out is empty. */
export const listOf = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .array(schema)
    .max(200)
    .nullish()
    .transform((value) => value ?? []);
