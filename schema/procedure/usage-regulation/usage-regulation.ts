import { legalDayOf } from '../../calendar/legal-day.ts';
import type { CaseContext, OwnStep, Procedure, StateText } from '../machine/machine.ts';
import { regulationCommands, saidOfRegulation, toConsumers } from './regulation-commands.ts';
import {
  blankRegulation,
  foldRegulation,
  type RegulationFacts,
  regulationParties,
} from './regulation-facts.ts';
import { isSuperseded, restingInstruments, termChanges } from './regulation-rules.ts';

const state = (vi: string, en: string, isFinal = false): StateText => ({ text: { vi, en }, isFinal });
const dayOf = ({ now }: Pick<CaseContext, 'now'>) => legalDayOf(Date.parse(now));
const owner = (facts: RegulationFacts) => [{ agency: facts.owner, side: 'OWNER' as const }];

const steps: readonly OwnStep<RegulationFacts>[] = [
  {
    name: 'enterUsageRegulationIntoForce',
    text: { vi: 'Có hiệu lực', en: 'Enters into force' },
    from: ['PUBLISHED'],
    to: ['IN_FORCE'],
    due: (facts, context) =>
      facts.stage === 'PUBLISHED' && (facts.issue?.effectiveFrom ?? '9') <= dayOf(context)
        ? owner(facts)
        : [],
    notices: (facts, _act, context) =>
      toConsumers(facts, context, saidOfRegulation(facts, 'có hiệu lực', 'is in force')),
    citation: 'Decree 47/2020 Art 22',
  },
  {
    name: 'lapseUsageRegulation',
    text: { vi: 'Hết hiệu lực do bị bãi bỏ', en: 'Ends, as it was repealed' },
    from: ['PUBLISHED', 'IN_FORCE'],
    to: ['REPEALED'],
    due: (facts, context) =>
      facts.repealedFrom !== null && facts.repealedFrom <= dayOf(context) ? owner(facts) : [],
    notices: (facts, _act, context) =>
      toConsumers(facts, context, saidOfRegulation(facts, 'hết hiệu lực', 'is no longer in force')),
    citation: 'Decree 47/2020 Art 22',
  },
  {
    name: 'supersedeUsageRegulation',
    text: { vi: 'Được thay thế', en: 'Superseded' },
    from: ['IN_FORCE'],
    to: ['SUPERSEDED'],
    due: (facts, context) => (facts.stage === 'IN_FORCE' && isSuperseded(facts, context) ? owner(facts) : []),
    notices: () => [],
    citation: 'Regulation 27(4)',
  },
];

/** The regulation by which a database is used; without one nothing is served (procedures SM14). */
export const usageRegulation: Procedure<RegulationFacts> = {
  id: 'USAGE_REGULATION',
  prefix: 'QC',
  name: { vi: 'Quy chế khai thác, sử dụng dữ liệu', en: 'Usage regulation' },
  objectName: 'UsageRegulation',
  fieldName: 'usageRegulation',
  citation: 'Regulation 26(2), 27(4); Decree 47/2020 Art 22, 40-42, 45(3)',
  states: {
    DRAFT: state('Dự thảo', 'Draft'),
    ISSUED: state('Đã ban hành', 'Issued'),
    PUBLISHED: state('Đã công bố', 'Published'),
    IN_FORCE: state('Có hiệu lực', 'In force'),
    SUPERSEDED: state('Đã được thay thế', 'Superseded', true),
    REPEALED: state('Đã bãi bỏ', 'Repealed', true),
    CANCELLED: state('Đã hủy', 'Withdrawn', true),
  },
  commands: regulationCommands,
  steps,
  blank: blankRegulation,
  fold: foldRegulation,
  partiesOf: regulationParties,
  stateFor: ({ stage }) => stage,
  clocks: () => [],
  view: (facts, _sides, context) => {
    const { content, issue, publishedAt, repealedFrom } = facts;
    return {
      ...{ ...content, databases: content?.databases ?? [], publishedAt, repealedFrom },
      ...{ decision: issue?.decision ?? null, issuedOn: issue?.issuedOn ?? null },
      ...{ effectiveFrom: issue?.effectiveFrom ?? null, signer: issue?.signer ?? null },
      changes: () => termChanges(facts, context),
      instruments: () => restingInstruments(facts, context).map(({ number }) => number),
    };
  },
  sdl: `
  databases: [String!]!
  onlineValidityHours: Int
  syncValidityDays: Int
  packagedValidityDays: Int
  cacheSeconds: Int
  logRetentionDays: Int
  storageRules: [String!]
  authenticationWaivedFor: [String!]
  conditions: String
  breachRules: [String!]
  decision: String
  issuedOn: String
  signer: String
  effectiveFrom: String
  publishedAt: DateTime
  "Ngày đầu tiên không còn hiệu lực. First day on which it is no longer in force."
  repealedFrom: String
  "Khác gì so với quy chế đang có hiệu lực. What differs from the regulation in force."
  changes: [UsageTermChange!]!
  "Văn bản chia sẻ đang dựa trên quy chế. Numbers of the instruments in force that rest on it."
  instruments: [String!]!`,
  typesSdl: `
type UsageTermChange {
  database: String!
  term: String!
  "As JSON text."
  before: String!
  after: String!
}

type RegulationReview {
  "Số hồ sơ và số quyết định của quy chế. Number of the regulation's case, and of its decision."
  regulation: String!
  decision: String!
  owner: String!
  databases: [String!]!
  effectiveFrom: DateTime!
  notedAt: DateTime!
  "Mã các cơ quan đã xác nhận. Codes of the agencies that confirmed."
  confirmedBy: [String!]!
}`,
};
