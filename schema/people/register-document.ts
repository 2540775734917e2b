import { z } from 'zod';
import { firstInstantOf } from '../calendar/legal-day.ts';
import { codedError } from '../errors/coded-error.ts';
import { atLine, type BilingualText, joinTexts, saidOf } from '../text/bilingual-text.ts';
import { humanTextProblem } from '../text/human-text.ts';
import { issueText, readBy, ruleText } from '../text/issue-text.ts';
import { readYaml } from '../text/yaml-findings.ts';
import { type LineOf, yamlParts } from '../text/yaml-lines.ts';
import {
  agencyKinds,
  emptyRegister,
  joinRegisters,
  type PeopleRegister,
  recordKeys,
  roles,
} from './register.ts';
import { registerFindings } from './register-rules.ts';

const code = z.string().regex(/^[A-Z][A-Z0-9]{1,7}(?:\.[A-Z0-9-]{1,24}){0,4}$/);
const personId = z.string().regex(/^[a-z][a-z0-9.-]{1,63}$/);
const day = z.string().refine((text) => !Number.isNaN(firstInstantOf(text)), {
  ...ruleText({ vi: 'cần một ngày YYYY-MM-DD', en: 'a day YYYY-MM-DD is needed' }),
});
const line = z.string().superRefine((text, context) => {
  const problem = humanTextProblem(text, 'line');
  if (problem !== null) context.addIssue({ code: 'custom', ...ruleText(problem) });
});
const days = { from: day, to: day.nullable().default(null) };

const registerSchema = z.strictObject({
  agencies: z
    .array(
      z.strictObject({
        ...{ code, name: line, nameEn: line, kind: z.enum(agencyKinds) },
        parent: code.nullable().default(null),
        successor: code.nullable().default(null),
        ...days,
      }),
    )
    .max(5_000)
    .default([]),
  people: z
    .array(
      z.strictObject({
        ...{ id: personId, name: line, agency: code, position: line, positionEn: line },
        email: z.email().max(200),
        phone: z.string().regex(/^\+?[0-9 .-]{6,20}$/),
        subject: z.string().min(1).max(255).nullable().default(null),
      }),
    )
    .max(20_000)
    .default([]),
  roles: z
    .array(
      z.strictObject({
        ...{ person: personId, agency: code, role: z.enum(roles), ...days, decision: line },
        duties: line.optional(),
      }),
    )
    .max(50_000)
    .default([]),
});

/**
 * Reads a YAML file of agencies, people and roles, and gives its records; `before` is the register that they are added to.
 * @throws PEOPLE_INVALID with every finding
 */
export function parseRegister(source: string, before: PeopleRegister): PeopleRegister {
  const { documents, findings } = readYaml(source);
  if (findings.length > 0) throw invalid(findings);
  const lines = yamlParts(source);
  const parts = documents.map((document, at) => readPart(document, lines[at]?.lineOf ?? (() => 1)));
  const wrong = parts.flatMap(({ findings: found }) => found);
  if (wrong.length > 0) throw invalid(wrong);
  const read = parts.map(({ register }) => register);
  const repeated = repeatedRecords(read);
  if (repeated.length > 0) throw invalid(repeated);
  const added = read.reduce(joinRegisters);
  const whole = registerFindings(joinRegisters(before, added));
  if (whole.length > 0) throw invalid(whole);
  return added;
}

/** Most findings that are told at once. */
const maxFindings = 100;

function invalid(findings: readonly BilingualText[]) {
  return codedError('PEOPLE_INVALID', { detail: joinTexts(findings.slice(0, maxFindings)) });
}

function readPart(
  document: unknown,
  lineOf: LineOf,
): {
  readonly register: PeopleRegister;
  readonly findings: readonly BilingualText[];
} {
  const parsed = readBy(registerSchema, document);
  if (parsed.success) return { register: parsed.data, findings: crossedDays(parsed.data) };
  const findings = parsed.error.issues.map((issue) =>
    atLine(lineOf(issue.path), saidOf(issue.path.map(String).join('.'), issueText(issue))),
  );
  return { register: emptyRegister, findings };
}

function crossedDays({ agencies, roles: grants }: PeopleRegister): readonly BilingualText[] {
  return [...agencies, ...grants]
    .filter(({ from, to }) => to !== null && to <= from)
    .map(({ from, to }) => ({
      vi: `${from}..${to}: ngày kết thúc phải sau ngày bắt đầu`,
      en: `${from}..${to}: the end must be after the beginning`,
    }));
}

/** WHY: of two records of one name in a file nobody could say which is meant. */
function repeatedRecords(parts: readonly PeopleRegister[]): readonly BilingualText[] {
  const names = [
    ...parts.flatMap(({ agencies }) => agencies.map(recordKeys.agencies)),
    ...parts.flatMap(({ people }) => people.map(recordKeys.people)),
    ...parts.flatMap(({ roles: grants }) => grants.map(recordKeys.roles)),
  ];
  const seen = new Set<string>();
  const repeated = names.filter((name) => seen.size === seen.add(name).size);
  return repeated.map((name) => ({ vi: `${name}: được ghi hai lần`, en: `${name}: stands twice` }));
}
