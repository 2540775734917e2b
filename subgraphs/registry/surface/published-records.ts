import type { CatalogueModel, DatabaseEntry } from '../../../schema/catalogue/model.ts';
import type { AdministrationService } from '../../../schema/exchange/administration-service.ts';
import type { ExchangeContext } from '../../../schema/exchange/subgraph-service.ts';
import { regulationInForce, regulationOf } from '../../../schema/policy/usage-regulation.ts';
import { readinessContradictions } from '../../../schema/procedure/readiness/readiness-contradictions.ts';

/** Types of what owners publish of their databases beside the catalogue entry. */
export const publishedRecordsSdl = /* GraphQL */ `
  "The usage regulation in force (Decree 47 Art 22), with its terms (Art 40-42, 45(3))."
  type PublishedRegulation {
    number: String!
    "Number and legal day of the decision, and who signed it."
    decision: String!
    issuedOn: String!
    signer: String!
    effectiveFrom: DateTime!
    "When it stops to count; null: open."
    repealedFrom: DateTime
    onlineValidityHours: Int!
    syncValidityDays: Int!
    packagedValidityDays: Int!
    cacheSeconds: Int!
    logRetentionDays: Int!
    storageRules: [String!]!
    authenticationWaivedFor: [String!]!
    conditions: String!
    breachRules: [String!]!
  }

  "How far the owner says that the database is ready to be shared (Regulation 7(2))."
  type PublishedReadiness {
    state: ReadinessState!
    since: DateTime!
    reason: String
    "When it is to be ready, where it is not."
    plannedDate: String
    "What the catalogue or the regulations say against it."
    contradictions: [BilingualText!]!
  }
`;

type Resolve = (source: DatabaseEntry, args: unknown, context: ExchangeContext) => unknown;

/** Resolvers of what owners publish of a database; regulations are those of the caller's policy and moment. */
export function publishedRecords(
  catalogue: CatalogueModel,
  service: AdministrationService | null,
): Readonly<Record<'usageRegulation' | 'regulation' | 'readiness', Resolve>> {
  return {
    usageRegulation: ({ id, usageRegulation }, _args, { caller }) => {
      const governing = regulationOf(caller.policy, id, Date.parse(caller.now));
      if (governing === 'CATALOGUE') return usageRegulation;
      return governing === 'NONE' ? null : governing.decision;
    },
    regulation: ({ id }, _args, { caller }) => {
      const governing = regulationInForce(caller.policy, id, Date.parse(caller.now));
      return governing === null ? null : { ...governing, ...governing.terms };
    },
    readiness: async ({ id }, _args, { caller }) => {
      if (service === null) return null;
      const { readiness } = await service.sharingRecords();
      const found = readiness.find(({ database }) => database === id);
      if (found === undefined) return null;
      return { ...found, contradictions: readinessContradictions(found, { catalogue, ...caller }) };
    },
  };
}
