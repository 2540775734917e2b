import { z } from 'zod';
import { catalogueOwners } from '../../catalogue/owner-of.ts';
import type { Role } from '../../people/register.ts';
import type { RuleBreach } from '../../standing-rule/rule-breaches.ts';
import type { BilingualText } from '../../text/bilingual-text.ts';
import type { Act } from '../machine/act.ts';
import { clause, legalDay, line, orNull } from '../machine/fields.ts';
import type { CaseContext, CaseNotice, Command, Effect, Procedure, StateText } from '../machine/machine.ts';
import { breachesToNote } from './present-breaches.ts';
import { blankRule, foldRule, type RuleFacts, ruleParties, standingRuleOf } from './rule-facts.ts';
import { acceptanceFindings, proposalFindings } from './rule-findings.ts';
import { isSeenBy, ruleView } from './rule-view.ts';

const drafting = [{ side: 'COORDINATOR', roles: ['COORDINATOR_OFFICER'] }] as const;
const deciding = [{ side: 'COORDINATOR', roles: ['COORDINATOR_HEAD'] }] as const;
const nothing = z.strictObject({});
const state = (vi: string, en: string, isFinal = false): StateText => ({ text: { vi, en }, isFinal });
const heads: readonly Role[] = ['OWNER_HEAD', 'OWNER_STEWARD'];
const coordinators: readonly Role[] = ['COORDINATOR_HEAD', 'COORDINATOR_OFFICER'];

function told(
  facts: RuleFacts,
  { coordinator }: Pick<CaseContext, 'coordinator'>,
  vi: string,
  en: string,
): readonly CaseNotice[] {
  const { title } = standingRuleOf(facts).content;
  const text: BilingualText = {
    vi: `Quy tắc thường trực ${facts.case} (${title.vi}): ${vi}`,
    en: `Standing rule ${facts.case} (${title.en}): ${en}`,
  };
  const owners = facts.owners.filter((agency) => agency !== coordinator);
  return [
    { agency: coordinator, roles: coordinators, isLegal: false, text },
    ...owners.map((agency) => ({ agency, roles: heads, isLegal: false, text })),
  ];
}

/** The coordinator is told of all breaches, each owner of those of its own data. */
function breachNotices(facts: RuleFacts, { input }: Act, context: CaseContext): readonly CaseNotice[] {
  const breaches = input.breaches as readonly RuleBreach[];
  const { coordinator } = context;
  return [coordinator, ...facts.owners.filter((each) => each !== coordinator)].flatMap((agency) => {
    const side = agency === coordinator ? 'COORDINATOR' : 'OWNER';
    const seen = breaches.filter((each) => isSeenBy(each, [{ agency, side }], context));
    const [first] = seen;
    if (first === undefined) return [];
    const what = `${first.item ?? '–'} (${first.account ?? 'public'}, ${first.day}, ${first.grants.join(', ')})`;
    const vi = `${seen.length} nơi quyền trái quy tắc, trước hết ${what}`;
    const en = `the policy breaks it in ${seen.length} places, first ${what}`;
    const own = { ...facts, owners: side === 'OWNER' ? [agency] : [] };
    return told(own, context, vi, en).filter((notice) => notice.agency === agency);
  });
}

function recorded(facts: RuleFacts): readonly Effect[] {
  return [{ kind: 'STANDING_RULE', record: standingRuleOf(facts) }];
}

const commands: readonly Command<RuleFacts>[] = [
  {
    name: 'proposeStandingRule',
    text: { vi: 'Đề nghị quy tắc thường trực', en: 'Propose a standing rule' },
    from: null,
    to: ['PROPOSED'],
    who: drafting,
    duty: 'PREPARES',
    carries: { reason: true },
    fields: z.strictObject({ rule: clause }),
    sdl: `
  "Quy tắc, viết bằng YAML. The rule, in YAML."
  rule: String!`,
    findings: proposalFindings,
    complete: (_facts, _input, _acting, { catalogue }) => ({ owners: catalogueOwners(catalogue) }),
    notices: (facts, _act, context) => told(facts, context, 'được đề nghị', 'is proposed'),
    citation: 'Regulation 18; HOUSE (SD8)',
  },
  {
    name: 'adoptStandingRule',
    text: { vi: 'Ban hành quy tắc', en: 'Adopt the rule' },
    from: ['PROPOSED'],
    to: ['IN_FORCE'],
    who: deciding,
    duty: 'DECIDES',
    carries: {},
    fields: nothing,
    sdl: '',
    notices: (facts, _act, context) => told(facts, context, 'có hiệu lực', 'is in force'),
    effects: recorded,
    citation: 'Regulation 18; HOUSE (SD8)',
  },
  {
    name: 'withdrawStandingRule',
    text: { vi: 'Rút đề nghị', en: 'Withdraw the proposal' },
    from: ['PROPOSED'],
    to: ['WITHDRAWN'],
    who: [...drafting, ...deciding],
    duty: 'CONFIRMS',
    isOptional: true,
    carries: { reason: true },
    fields: nothing,
    sdl: '',
    notices: (facts, _act, context) => told(facts, context, 'đã rút', 'was withdrawn'),
    citation: 'HOUSE',
  },
  {
    name: 'acceptBreachOfRule',
    text: { vi: 'Chấp nhận ngoại lệ', en: 'Accept an exception' },
    from: ['IN_FORCE', 'END_PROPOSED'],
    to: ['IN_FORCE', 'END_PROPOSED'],
    who: [{ side: 'OWNER', roles: ['OWNER_HEAD'] }],
    duty: 'CONFIRMS',
    isOptional: true,
    carries: { reason: true, documents: true },
    fields: z.strictObject({
      account: orNull(line),
      item: orNull(line),
      instrument: orNull(line),
      until: legalDay,
    }),
    sdl: `
  "Tài khoản, hoặc public; cùng với mục dữ liệu. The account, or public; with the item."
  account: String
  item: String
  "Số văn kiện, với quy tắc về thời hạn. Number of the instrument, for a rule on terms."
  instrument: String
  "Ngày cuối cùng còn được chấp nhận. The last day on which it counts."
  until: String!`,
    findings: acceptanceFindings,
    notices: (facts, act, context) =>
      told(
        { ...facts, owners: [act.actor.agency] },
        context,
        `${act.actor.agency} chấp nhận một ngoại lệ đến ${act.input.until}`,
        `${act.actor.agency} accepts an exception until ${act.input.until}`,
      ),
    effects: recorded,
    citation: 'Regulation 18; HOUSE',
  },
  {
    name: 'proposeEndOfStandingRule',
    text: { vi: 'Đề nghị bãi bỏ quy tắc', en: 'Propose to end the rule' },
    from: ['IN_FORCE'],
    to: ['END_PROPOSED'],
    who: drafting,
    duty: 'PREPARES',
    isOptional: true,
    carries: { reason: true },
    fields: nothing,
    sdl: '',
    notices: (facts, _act, context) => told(facts, context, 'được đề nghị bãi bỏ', 'is proposed to end'),
    citation: 'HOUSE (SD8)',
  },
  {
    name: 'keepStandingRule',
    text: { vi: 'Giữ quy tắc', en: 'Keep the rule' },
    from: ['END_PROPOSED'],
    to: ['IN_FORCE'],
    who: deciding,
    duty: 'DECIDES',
    carries: { reason: true },
    fields: nothing,
    sdl: '',
    notices: (facts, _act, context) => told(facts, context, 'được giữ', 'is kept'),
    citation: 'HOUSE (SD8)',
  },
  {
    name: 'endStandingRule',
    text: { vi: 'Bãi bỏ quy tắc', en: 'End the rule' },
    from: ['END_PROPOSED'],
    to: ['ENDED'],
    who: deciding,
    duty: 'DECIDES',
    carries: { reason: true },
    fields: nothing,
    sdl: '',
    notices: (facts, _act, context) => told(facts, context, 'đã bãi bỏ', 'has ended'),
    effects: recorded,
    citation: 'HOUSE (SD8)',
  },
];

/** A sentence that holds for every account, purpose and day, or stops the change that would break it. */
export const standingRuleCase: Procedure<RuleFacts> = {
  id: 'STANDING_RULE',
  prefix: 'QT',
  name: { vi: 'Quy tắc thường trực về chia sẻ dữ liệu', en: 'Standing rule on sharing' },
  objectName: 'StandingRule',
  fieldName: 'standingRule',
  citation: 'Regulation 18; HOUSE (SD8)',
  states: {
    PROPOSED: state('Đã đề nghị', 'Proposed'),
    IN_FORCE: state('Có hiệu lực', 'In force'),
    END_PROPOSED: state('Có hiệu lực, được đề nghị bãi bỏ', 'In force, its end proposed'),
    ENDED: state('Đã bãi bỏ', 'Ended', true),
    WITHDRAWN: state('Đã rút', 'Withdrawn', true),
  },
  commands,
  steps: [
    {
      name: 'noteBreachesOfRule',
      text: { vi: 'Phát hiện quyền trái quy tắc', en: 'The policy is found to break the rule' },
      from: ['IN_FORCE', 'END_PROPOSED'],
      to: ['IN_FORCE', 'END_PROPOSED'],
      due: (facts, context) =>
        breachesToNote(facts, context).length > 0
          ? [{ agency: context.coordinator, side: 'COORDINATOR' }]
          : [],
      complete: (facts, context) => ({ breaches: breachesToNote(facts, context) }),
      notices: breachNotices,
      citation: 'Regulation 18; HOUSE',
    },
  ],
  blank: blankRule,
  fold: foldRule,
  partiesOf: ruleParties,
  stateFor: ({ stage }) => stage,
  clocks: () => [],
  view: ruleView,
  sdl: `
  titleVi: String!
  titleEn: String!
  "Quy tắc như đã viết, YAML. The rule as it was written."
  rule: String!
  accepted: [AcceptedBreach!]!
  "Nơi quyền hiện nay, hoặc trong một năm tới, trái quy tắc và chưa ai chấp nhận; chủ quản thấy phần dữ liệu của mình."
  breaches: [RuleBreach!]!`,
  typesSdl: `
"Ngoại lệ mà lãnh đạo chủ quản chấp nhận. An exception that the head of an owner has accepted."
type AcceptedBreach {
  account: String
  item: String
  instrument: String
  "Ngày cuối cùng còn được chấp nhận. The last day on which it counts."
  until: String!
  agency: String!
  person: String!
  reason: String!
}

"Một nơi mà quyền trái quy tắc. One way in which the policy breaks a rule."
type RuleBreach {
  "Tài khoản; null là công chúng. The account; null is the public."
  account: String
  agency: String
  purpose: String
  item: String
  entrances: [String!]!
  "Ngày đầu tiên mà quyền trái quy tắc. The first day on which it is so."
  day: String!
  "Văn kiện là nguyên nhân. The grants that cause it."
  grants: [String!]!
}`,
};
