import { legalDayOf } from '../../calendar/legal-day.ts';
import type { CatalogueModel } from '../../catalogue/model.ts';
import { ownerOf } from '../../catalogue/owner-of.ts';
import type { PolicySnapshot } from '../../policy/policy.ts';
import {
  isReadingRule,
  readStandingRule,
  type StandingRuleContent,
} from '../../standing-rule/standing-rule.ts';
import { type BilingualText, saidOf } from '../../text/bilingual-text.ts';
import type { Acting, CaseContext, CommandInput } from '../machine/machine.ts';
import { type RuleFacts, standingRuleOf } from './rule-facts.ts';

const finding = (at: string, vi: string, en: string) => saidOf(at, { vi, en });

/** What stands against a rule as it is written: what cannot be read, and names that nothing has. */
export function proposalFindings(
  _facts: RuleFacts,
  { fields }: CommandInput,
  _acting: Acting,
  { catalogue, policy, register }: CaseContext,
): readonly BilingualText[] {
  const { content, findings } = readStandingRule(String(fields.rule));
  if (content === null) return findings.map((each) => saidOf('rule', each));
  const agencies = new Set([
    ...register.agencies.map(({ code }) => code),
    ...[...policy.accounts.values()].map(({ agency }) => agency),
  ]);
  return unknownNames(content, namesOf(catalogue, policy, agencies));
}

interface KnownNames {
  readonly agencies: ReadonlySet<string>;
  readonly accounts: ReadonlySet<string>;
  readonly databases: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
  readonly coordinates: ReadonlySet<string>;
}

function namesOf(
  catalogue: CatalogueModel,
  { accounts }: PolicySnapshot,
  agencies: ReadonlySet<string>,
): KnownNames {
  const items = [...catalogue.items.values()];
  const applications = [...accounts.values()].flatMap(({ application }) => application?.id ?? []);
  return {
    agencies,
    accounts: new Set(['public', ...accounts.keys(), ...applications]),
    databases: new Set(catalogue.agencies.map(({ database }) => database.id)),
    types: new Set(items.map(({ entity }) => entity)),
    coordinates: new Set(items.map(({ coordinate }) => coordinate)),
  };
}

/** WHY refused: a rule on a name that is misspelt would hold always, and forbid nothing. */
function unknownNames(content: StandingRuleContent, known: KnownNames): readonly BilingualText[] {
  const unknown = (at: string, kind: keyof KnownNames, names: readonly string[]) =>
    names
      .filter((name) => !known[kind].has(name))
      .map((name) => finding(`rule: ${at}`, `không có ${name}`, `there is no ${name}`));
  if (!isReadingRule(content))
    return unknown('instruments.databases', 'databases', content.instruments.databases);
  const { who, items } = content;
  return [
    ...unknown('who.agencies', 'agencies', who.agencies),
    ...unknown('who.accounts', 'accounts', who.accounts),
    ...unknown('who.except.agencies', 'agencies', who.except.agencies),
    ...unknown('who.except.accounts', 'accounts', who.except.accounts),
    ...unknown('items.databases', 'databases', items.databases),
    ...unknown('items.types', 'types', items.types),
    ...unknown('items.coordinates', 'coordinates', items.coordinates),
  ];
}

/** Of whom a breach may be accepted: an owner's head takes upon it what concerns the own data, and nothing else. */
export function acceptanceFindings(
  facts: RuleFacts,
  { fields }: CommandInput,
  { agency }: Acting,
  { catalogue, policy, now }: CaseContext,
): readonly BilingualText[] {
  const { account, item, instrument, until } = fields;
  const day = legalDayOf(Date.parse(now));
  const late =
    String(until) < day ? [finding('until', `không trước ngày ${day}`, `not before today, ${day}`)] : [];
  if (isReadingRule(standingRuleOf(facts).content)) {
    const known = catalogue.items.get(String(item));
    const isKnown = account === 'public' || policy.accounts.has(String(account));
    return [
      ...(known !== undefined && ownerOf(catalogue, known) === agency
        ? []
        : [finding('item', `${agency} không là chủ quản của mục này`, `${agency} does not own this item`)]),
      ...(isKnown ? [] : [finding('account', 'không có tài khoản này', 'there is no such account')]),
      ...(instrument === null
        ? []
        : [finding('instrument', 'quy tắc này về mục dữ liệu', 'this rule is about items')]),
      ...late,
    ];
  }
  const version = policy.instruments.findLast(({ number }) => number === instrument);
  const items = (version?.content ?? []).flatMap((entry) => entry.items);
  const owners = items.flatMap((each) => {
    const known = catalogue.items.get(each);
    return known === undefined ? [] : [ownerOf(catalogue, known)];
  });
  const isOwn = owners.length > 0 && owners.every((owner) => owner === agency);
  return [
    ...(isOwn
      ? []
      : [
          finding(
            'instrument',
            `cần số của một văn kiện chỉ chia sẻ dữ liệu của ${agency}`,
            `the number of an instrument that shares data of ${agency} alone is needed`,
          ),
        ]),
    ...(account === null && item === null
      ? []
      : [finding('item', 'quy tắc này về thời hạn của văn kiện', 'this rule is about terms of instruments')]),
    ...late,
  ];
}
