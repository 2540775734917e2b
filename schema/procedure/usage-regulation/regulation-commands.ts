import { z } from 'zod';
import { legalDayOf } from '../../calendar/legal-day.ts';
import { isInForce, type Role } from '../../people/register.ts';
import type { BilingualText } from '../../text/bilingual-text.ts';
import { legalDay, line } from '../machine/fields.ts';
import type { CaseContext, CaseNotice, Command, Effect } from '../machine/machine.ts';
import { signerOf } from '../machine/signer.ts';
import { type RegulationFacts, regulationDraft } from './regulation-facts.ts';
import { regulationContent, regulationContentSdl } from './regulation-fields.ts';
import { concernedAgencies, draftFindings, issueFindings, repealFindings } from './regulation-rules.ts';

const nothing = z.strictObject({});
const signers = [
  { side: 'OWNER', roles: ['OWNER_HEAD'] },
  { side: 'CHAIR', roles: ['CHAIR'] },
] as const;

/** A notice's text about the regulation. */
export function saidOfRegulation({ number, issue }: RegulationFacts, vi: string, en: string): BilingualText {
  const name = issue === null ? number : `${issue.decision} (${number})`;
  return { vi: `Quy chế khai thác ${name}: ${vi}`, en: `Usage regulation ${name}: ${en}` };
}

function toOwner({ owner }: RegulationFacts, text: BilingualText): readonly CaseNotice[] {
  return [{ agency: owner, roles: ['OWNER_HEAD', 'OWNER_STEWARD'], isLegal: false, text }];
}

/** Everybody who uses the databases under an instrument, whose terms the regulation now says; the coordinator too. */
export function toConsumers(
  facts: RegulationFacts,
  context: CaseContext,
  text: BilingualText,
): readonly CaseNotice[] {
  const roles: readonly Role[] = ['CONSUMER_HEAD', 'CONSUMER_OFFICER', 'FOCAL_OFFICER'];
  return [
    ...concernedAgencies(facts, context).map((agency) => ({ agency, roles, isLegal: true, text })),
    {
      agency: context.coordinator,
      roles: ['COORDINATOR_OFFICER', 'COORDINATOR_HEAD'],
      isLegal: false,
      text,
    },
  ];
}

/** The same, and the public: what governs a database is for everybody to know (Regulation 26(2)). */
function toEverybody(
  facts: RegulationFacts,
  context: CaseContext,
  text: BilingualText,
): readonly CaseNotice[] {
  return [
    ...toConsumers(facts, context, text),
    { agency: facts.owner, roles: [], isPublic: true, isLegal: false, text },
  ];
}

function recorded(facts: RegulationFacts): readonly Effect[] {
  const draft = regulationDraft(facts);
  return draft === null ? [] : [{ kind: 'USAGE_REGULATION', draft }];
}

/** The agency whose chair may issue a regulation (Decree 47 Art 54(2)). */
function chairOf({ register, now }: CaseContext): string | null {
  const day = legalDayOf(Date.parse(now));
  return register.roles.find((grant) => grant.role === 'CHAIR' && isInForce(grant, day))?.agency ?? null;
}

/** The commands of a usage regulation. */
export const regulationCommands: readonly Command<RegulationFacts>[] = [
  {
    name: 'draftUsageRegulation',
    text: { vi: 'Soạn quy chế khai thác, sử dụng', en: 'Draft a usage regulation' },
    from: null,
    to: ['DRAFT'],
    who: [{ side: 'OWNER', roles: ['OWNER_STEWARD'] }],
    duty: 'PREPARES',
    delegable: 'KEEP_CATALOGUE',
    carries: {},
    fields: regulationContent,
    sdl: regulationContentSdl,
    findings: draftFindings,
    complete: (_facts, _input, _acting, context) => ({ chair: chairOf(context) }),
    notices: () => [],
    citation: 'Regulation 26(2); Decree 47/2020 Art 22',
  },
  {
    name: 'editUsageRegulation',
    text: { vi: 'Sửa dự thảo', en: 'Change the draft' },
    from: ['DRAFT'],
    to: ['DRAFT'],
    who: [{ side: 'OWNER', roles: ['OWNER_STEWARD'] }],
    duty: 'PREPARES',
    delegable: 'KEEP_CATALOGUE',
    carries: {},
    fields: regulationContent,
    sdl: regulationContentSdl,
    findings: draftFindings,
    notices: () => [],
    citation: 'Regulation 26(2)',
  },
  {
    name: 'issueUsageRegulation',
    text: { vi: 'Ban hành', en: 'Issue' },
    from: ['DRAFT'],
    to: ['ISSUED'],
    who: signers,
    duty: 'DECIDES',
    carries: { documents: true },
    fields: z.strictObject({ decision: line, issuedOn: legalDay, effectiveFrom: legalDay }),
    sdl: `
  "Số quyết định ban hành. Number of the decision."
  decision: String!
  issuedOn: String!
  "Ngày có hiệu lực. First day of force."
  effectiveFrom: String!`,
    findings: issueFindings,
    complete: (_facts, _input, acting, context) => ({ signer: signerOf(acting, context) }),
    notices: (facts) =>
      toOwner(
        facts,
        saidOfRegulation(facts, 'đã ban hành, chờ công bố', 'was issued, and is to be published'),
      ),
    citation: 'Regulation 26(2); Decree 47/2020 Art 22, 54(2)',
  },
  {
    name: 'publishUsageRegulation',
    text: { vi: 'Công bố', en: 'Publish' },
    from: ['ISSUED'],
    to: ['PUBLISHED'],
    who: [{ side: 'OWNER', roles: ['OWNER_STEWARD', 'OWNER_HEAD'] }],
    duty: 'RECEIVES',
    delegable: 'PUBLISH_SERVICES',
    carries: {},
    fields: nothing,
    sdl: '',
    notices: (facts, _act, context) =>
      toEverybody(
        facts,
        context,
        saidOfRegulation(
          facts,
          `đã công bố, có hiệu lực từ ${facts.issue?.effectiveFrom}; hãy xem lại thỏa thuận đang dùng`,
          `is published, in force from ${facts.issue?.effectiveFrom}; review what you use under it`,
        ),
      ),
    effects: recorded,
    citation: 'Regulation 26(2), 27(4); Decree 47/2020 Art 22',
  },
  {
    name: 'repealUsageRegulation',
    text: { vi: 'Bãi bỏ', en: 'Repeal' },
    from: ['PUBLISHED', 'IN_FORCE'],
    to: ['PUBLISHED', 'IN_FORCE'],
    who: signers,
    duty: 'DECIDES',
    isOptional: true,
    carries: { reason: true, documents: true },
    fields: z.strictObject({ decision: line, from: legalDay }),
    sdl: `
  "Số quyết định bãi bỏ. Number of the decision."
  decision: String!
  "Ngày đầu tiên không còn hiệu lực; không có quy chế nào khác thì ngừng phục vụ. First day without force; without another one, nothing is served."
  from: String!`,
    findings: repealFindings,
    notices: (facts, _act, context) =>
      toEverybody(
        facts,
        context,
        saidOfRegulation(facts, `bãi bỏ từ ${facts.repealedFrom}`, `is repealed from ${facts.repealedFrom}`),
      ),
    effects: recorded,
    citation: 'Decree 47/2020 Art 22',
  },
  {
    name: 'withdrawUsageRegulation',
    text: { vi: 'Hủy dự thảo', en: 'Withdraw the draft' },
    from: ['DRAFT'],
    to: ['CANCELLED'],
    who: [{ side: 'OWNER', roles: ['OWNER_STEWARD', 'OWNER_HEAD'] }],
    duty: 'CONFIRMS',
    carries: { reason: true },
    fields: nothing,
    sdl: '',
    notices: (facts) => toOwner(facts, saidOfRegulation(facts, 'đã hủy', 'was withdrawn')),
    citation: 'HOUSE',
  },
];
