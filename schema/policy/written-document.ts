import { z } from 'zod';
import { operationKinds, recordOperations } from '../language/entrance.ts';
import type { BilingualText } from '../text/bilingual-text.ts';
import { humanTextProblem } from '../text/human-text.ts';
import { plainIdentifier, plainProblem } from '../text/identifier.ts';
import { ruleText } from '../text/issue-text.ts';
import { isNetwork, notNetwork } from '../value/network-address.ts';
import { readMoment } from '../value/read-moment.ts';
import { authenticationMeans, disposalProofs } from './agreed-contents.ts';
import { manyProviders } from './authority.ts';
import { sharingMethods } from './policy.ts';
import { purposeCodePattern } from './purpose-code.ts';

/** A text of a form that a pattern tells. */
const formed = (pattern: RegExp, problem: BilingualText) =>
  z.string().refine((text) => pattern.test(text), ruleText(problem));

const identifier = formed(plainIdentifier, plainProblem);

/** A text that people read, in one spelling of its letters. */
const humanText = (form: 'line' | 'lines') =>
  z
    .string()
    .transform((text) => text.normalize('NFC'))
    .superRefine((text, context) => {
      const problem = humanTextProblem(text, form);
      if (problem !== null) context.addIssue({ code: 'custom', ...ruleText(problem) });
    });
const line = humanText('line');
const clause = humanText('lines');

const day = /^\d{4}-\d{2}-\d{2}$/;
const legalDay = z.string().refine((text) => day.test(text) && !Number.isNaN(readMoment(text)), {
  ...ruleText({ vi: 'một ngày có thật, viết YYYY-MM-DD', en: 'a day of the calendar is written YYYY-MM-DD' }),
});
const moment = z.string().refine((text) => !Number.isNaN(readMoment(text)), {
  ...ruleText({
    vi: 'một ngày có thật, viết YYYY-MM-DD, hoặc một thời điểm ISO 8601 có múi giờ',
    en: 'a day of the calendar is written YYYY-MM-DD, an instant ISO 8601 with a zone',
  }),
});

/** A mask as written: `year`, `pseudonym`, `parent`, `{ partial: 4 }`, `{ round: "1000000" }`. */
const maskSchema = z.union([
  z.enum(['year', 'pseudonym', 'parent']),
  z.strictObject({ partial: z.int().min(1).max(100) }),
  z.strictObject({
    round: z
      .union([z.string(), z.number()])
      .transform(String)
      .refine(
        (step) => /^\d{1,18}(\.\d{1,9})?$/.test(step) && Number(step) > 0,
        ruleText({ vi: 'bước làm tròn là một số thập phân dương', en: 'a step is a positive decimal' }),
      ),
  }),
]);

/** Rows below which a group of an aggregate is not told, where the document names no number. */
const defaultSmallestGroup = 5;

const contentSchema = z.strictObject({
  items: z.array(z.string()).min(1),
  rows: z.record(z.string(), z.unknown()).optional(),
  operations: z
    .array(z.enum(operationKinds))
    .min(1)
    .default([...recordOperations]),
  masks: z.record(z.string(), maskSchema).default({}),
  smallestGroup: z.int().min(1).max(1_000_000).default(defaultSmallestGroup),
});

const limit = z.int().positive().nullable().default(null);
const limitsSchema = z.strictObject({
  requestsPerMinute: limit,
  requestsPerDay: limit,
  rowsPerRequest: limit,
  rowsPerDay: limit,
  costPerDay: limit,
});

const network = z.string().refine(isNetwork, ruleText(notNetwork));

/** Terms that may be written as one text instead. */
const clauseOf = <Terms extends z.ZodType>(terms: Terms) =>
  z
    .preprocess((written) => (typeof written === 'string' ? { text: written } : written), terms)
    .nullable()
    .default(null);
const lines = z.array(line).max(100).default([]);
const someText = clause.nullable().default(null);
const days = z.int().min(0).max(100_000).nullable().default(null);

/** What Decree 47 Art 38(3), (5)-(12) has in words; what is left out says nothing. */
const contentsShape = {
  sites: lines,
  protocol: line.nullable().default(null),
  processing: clauseOf(z.strictObject({ text: someText, allowed: lines, forbidden: lines })),
  userRoles: lines,
  onwardSharing: someText,
  commitment: clauseOf(
    z.strictObject({ text: someText, acknowledgedBy: z.array(identifier).max(100).default([]) }),
  ),
  security: clauseOf(
    z.strictObject({
      text: someText,
      authentication: z.enum(authenticationMeans).nullable().default(null),
      minLevel: z.int().min(1).max(5).nullable().default(null),
      storageEncryption: z.boolean().nullable().default(null),
    }),
  ),
  storage: clauseOf(
    z.strictObject({
      text: someText,
      retentionDays: days,
      cacheSeconds: z.int().min(0).max(1_000_000_000).nullable().default(null),
      derivedData: someText,
    }),
  ),
  disposal: clauseOf(
    z.strictObject({
      text: someText,
      method: someText,
      dueDaysAfterEnd: days,
      proof: z.enum(disposalProofs).nullable().default(null),
    }),
  ),
  other: someText,
};

/** On whose acts the instrument rests; left out where it is itself the act of its provider. */
const authoritySchema = z.strictObject({
  ownerConsents: z
    .array(
      z.strictObject({
        agency: identifier,
        document: line,
        date: legalDay.nullable().default(null),
        signer: line.nullable().default(null),
      }),
    )
    .max(100)
    .default([]),
  decision: z
    .strictObject({
      number: line,
      date: legalDay.nullable().default(null),
      body: line.nullable().default(null),
    })
    .nullable()
    .default(null),
});

/** The YAML form of an instrument: the twelve contents of Decree 47 Art 38, and on whose acts it rests. */
export const documentSchema = z.strictObject({
  kind: z.enum(['OPEN_LIST', 'CONNECTION', 'AGREEMENT', 'CONSENT']),
  number: identifier,
  title: line,
  provider: identifier.or(z.literal(manyProviders)),
  authority: authoritySchema.optional(),
  revives: z.boolean().default(false),
  consumers: z.array(identifier).default([]),
  content: z.array(contentSchema).min(1),
  term: z.strictObject({ from: moment, to: moment.nullable().default(null) }),
  methods: z.array(z.enum(sharingMethods)).min(1).default(['ONLINE_QUERY']),
  networks: z.array(network).default([]),
  purpose: line,
  purposeCode: formed(purposeCodePattern, {
    vi: 'chỉ dùng a-z, chữ số và dấu gạch nối đơn',
    en: 'only a-z, digits and single hyphens are allowed',
  })
    .max(64)
    .optional(),
  limits: limitsSchema.default(limitsSchema.parse({})),
  subject: formed(/^\d{12}$/, {
    vi: 'số định danh cá nhân có 12 chữ số',
    en: 'a personal identification number has 12 digits',
  })
    .nullable()
    .default(null),
  legalBasis: z.array(line).default([]),
  feeSettled: z.boolean().default(false),
  ...contentsShape,
});

/** A document as it was read, with the usual values of what it leaves out. */
export type WrittenDocument = z.output<typeof documentSchema>;

/** A mask as it is written. */
export type WrittenMaskText = z.output<typeof maskSchema>;
