import { z } from 'zod';
import {
  type ConsumerClass,
  type Coordinate,
  consumerClasses,
  type PersonalData,
} from '../catalogue/model.ts';
import type { OperationKind } from '../language/entrance.ts';
import type { InstrumentKind } from '../policy/instrument-kind.ts';
import { type BilingualText, saidOf } from '../text/bilingual-text.ts';
import { issueText, readBy, ruleText } from '../text/issue-text.ts';
import { readYaml } from '../text/yaml-findings.ts';

/** What a rule forbids of reading: an entrance, any entrance to records (READ), or a value without a mask (UNMASKED). */
export type ForbiddenReading = 'READ' | 'UNMASKED' | OperationKind;

const forbiddenNames = [
  'READ',
  'UNMASKED',
  'LOOKUP',
  'LIST',
  'JOIN',
  'AGGREGATE',
] as const satisfies readonly ForbiddenReading[];
const personalNames = ['BASIC', 'SENSITIVE'] as const satisfies readonly PersonalData[];
const instrumentNames = [
  'CONNECTION',
  'AGREEMENT',
  'CONSENT',
  'OPEN_LIST',
] as const satisfies readonly InstrumentKind[];
const classNames = consumerClasses as readonly [ConsumerClass, ...ConsumerClass[]];

/** Most names in one list of a rule. */
const maxNames = 200;
const names = z.array(z.string().min(1).max(200)).max(maxNames).default([]);
const title = z.string().trim().min(1).max(300);

const consumers = {
  classes: z.array(z.enum(classNames)).max(classNames.length).default([]),
  agencies: names,
  accounts: names,
};

const readingRule = z.strictObject({
  title: z.strictObject({ vi: title, en: title }),
  never: z.array(z.enum(forbiddenNames)).min(1).max(forbiddenNames.length),
  /** Whom it binds: who is of a class, of an agency or an account that is named; nothing named: everybody, the public too. */
  who: z.strictObject({ ...consumers, except: z.strictObject(consumers).prefault({}) }).prefault({}),
  /** Which items: all conditions that are written hold. */
  items: z
    .strictObject({
      personal: z.array(z.enum(personalNames)).max(personalNames.length).default([]),
      databases: names,
      types: names,
      coordinates: names,
    })
    .refine(
      (items) => Object.values(items).some((list) => list.length > 0),
      ruleText({ vi: 'nêu ít nhất một điều kiện', en: 'at least one condition is needed' }),
    ),
  /** Purposes for which it holds; nothing named: every purpose. */
  purposes: z.strictObject({ only: names, except: names }).prefault({}),
});

const termRule = z
  .strictObject({
    title: z.strictObject({ vi: title, en: title }),
    instruments: z.strictObject({
      kinds: z.array(z.enum(instrumentNames)).min(1).max(instrumentNames.length),
      databases: names,
    }),
    /** None of them is in force without a usage regulation of each of its databases (Decree 47 Art 22). */
    withinUsageRegulation: z.literal(true).optional(),
    /** None of them is agreed for longer, or without an end. */
    atMostYears: z.int().min(1).max(50).optional(),
  })
  .refine(
    (rule) => rule.withinUsageRegulation !== undefined || rule.atMostYears !== undefined,
    ruleText({
      vi: 'cần withinUsageRegulation hoặc atMostYears',
      en: 'withinUsageRegulation or atMostYears is needed',
    }),
  );

/** A rule on who may read what: nobody whom it binds, never, for no purpose that it names. */
export type ReadingRule = z.output<typeof readingRule>;

/** A rule on instruments and their terms. */
export type TermRule = z.output<typeof termRule>;

/** What a standing rule says: a sentence that holds for every account, purpose and day (procedures 5, S 18). */
export type StandingRuleContent = ReadingRule | TermRule;

export function isReadingRule(content: StandingRuleContent): content is ReadingRule {
  return 'never' in content;
}

/** What was read of a text; `content` null where there are findings. */
export interface ReadStandingRule {
  readonly content: StandingRuleContent | null;
  readonly findings: readonly BilingualText[];
}

const oneDocument: BilingualText = {
  vi: 'cần đúng một quy tắc, viết bằng YAML',
  en: 'exactly one rule in YAML is needed',
};

/** Reads one rule, written in YAML. Never throws; linear in the text. */
export function readStandingRule(source: string): ReadStandingRule {
  const { documents, findings } = readYaml(source);
  if (findings.length > 0) return { content: null, findings };
  const [written] = documents;
  if (documents.length !== 1 || typeof written !== 'object' || written === null)
    return { content: null, findings: [oneDocument] };
  return readRuleContent(written);
}

/** Reads a rule from plain data. Never throws. */
export function readRuleContent(written: object): ReadStandingRule {
  const parsed = 'instruments' in written ? readBy(termRule, written) : readBy(readingRule, written);
  if (parsed.success) return { content: parsed.data, findings: [] };
  const findings = parsed.error.issues.map((issue) =>
    saidOf(issue.path.join('.') || 'rule', issueText(issue)),
  );
  return { content: null, findings };
}

/** What a named head takes upon it although a rule says otherwise. `until` is a legal day, the last on which it counts. */
export interface AcceptedBreach {
  /** Id of an account, or `public`; null where an instrument is accepted. */
  readonly account: string | null;
  readonly item: Coordinate | null;
  /** Number of an instrument; null where a reading is accepted. */
  readonly instrument: string | null;
  readonly until: string;
  readonly person: string;
  readonly agency: string;
  readonly reason: string;
}

/** A rule with what was accepted against it. */
export interface StandingRule {
  /** Number of its case. */
  readonly case: string;
  readonly isInForce: boolean;
  readonly content: StandingRuleContent;
  readonly accepted: readonly AcceptedBreach[];
}
