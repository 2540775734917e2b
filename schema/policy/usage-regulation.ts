/** What a usage regulation lays down (Decree 47 Art 40-42, 45(3)). No law has a number, so each has to be stated. */
export interface UsageTerms {
  /** How long an answer counts after it was given, by method of sharing (Art 41(1)). */
  readonly onlineValidityHours: number;
  readonly syncValidityDays: number;
  readonly packagedValidityDays: number;
  /** Seconds for which answers may be kept ready (Art 42); 0: not at all. */
  readonly cacheSeconds: number;
  /** Rules of law by which data may be stored longer (Art 42(3)). */
  readonly storageRules: readonly string[];
  /** How long the sharing log of the database is kept (Art 45(3)). */
  readonly logRetentionDays: number;
  /** Services that need no authentication (Art 40(1)). */
  readonly authenticationWaivedFor: readonly string[];
  readonly conditions: string;
  /** What counts as a breach (Art 43). */
  readonly breachRules: readonly string[];
}

/** A published usage regulation of databases (Decree 47 Art 22). Instants are ISO 8601. */
export interface UsageRegulation {
  /** Number of its case. */
  readonly number: string;
  /** 1 for what was published; a repeal is recorded as the next version. */
  readonly version: number;
  readonly databases: readonly string[];
  readonly decision: string;
  /** Legal day of the decision, and who signed it. */
  readonly issuedOn: string;
  readonly signer: string;
  readonly terms: UsageTerms;
  readonly effectiveFrom: string;
  /** Instant from which it no longer counts; null: open. */
  readonly repealedFrom: string | null;
  readonly recordedVersion: number;
  readonly recordedAt: string;
}

/** A regulation as it is going to be recorded. */
export type RegulationDraft = Omit<UsageRegulation, 'version' | 'recordedVersion' | 'recordedAt'>;

/** What governs a database: a regulation, none although there was one, or the catalogue's text, as long as none has begun. */
export type GoverningRegulation = UsageRegulation | 'NONE' | 'CATALOGUE';

/**
 * What governs the use of a database at an instant (milliseconds of the epoch). INVARIANT: once a regulation has begun, nothing
 * but regulations decides; the one that began last supersedes those before it, also when it is repealed.
 */
export function regulationOf(policy: RegulatedPolicy, database: string, nowMs: number): GoverningRegulation {
  const last = lastBegun(policy, database, nowMs);
  if (last === null) return 'CATALOGUE';
  return last.repealedFrom !== null && Date.parse(last.repealedFrom) <= nowMs ? 'NONE' : last;
}

/**
 * The regulation with terms that is in force for a database at an instant; null: there is none, or only the catalogue's text. Its
 * `logRetentionDays` is how long the sharing log of the database is kept (Art 45(3)).
 */
export function regulationInForce(
  policy: RegulatedPolicy,
  database: string,
  nowMs: number,
): UsageRegulation | null {
  const governing = regulationOf(policy, database, nowMs);
  return typeof governing === 'string' ? null : governing;
}

/** A regulation as texts name it: by its decision and its case. */
export function regulationName({ decision, number }: Pick<UsageRegulation, 'decision' | 'number'>): string {
  return `${decision} (${number})`;
}

/** Whether a text names a regulation: by its decision, its case, or both. */
export function namesRegulation(
  text: string,
  regulation: Pick<UsageRegulation, 'decision' | 'number'>,
): boolean {
  return [regulation.number, regulation.decision, regulationName(regulation)].includes(text);
}

/** The part of a policy that this reads. */
export interface RegulatedPolicy {
  readonly usageRegulations: readonly UsageRegulation[];
}

/** The regulation of a database that began last, repealed or not; null as long as none has begun. */
export function lastBegun(
  { usageRegulations }: RegulatedPolicy,
  database: string,
  nowMs: number,
): UsageRegulation | null {
  const newest = new Map<string, UsageRegulation>();
  for (const each of usageRegulations)
    if (each.databases.includes(database) && Date.parse(each.recordedAt) <= nowMs)
      newest.set(each.number, each);
  return [...newest.values()]
    .filter(({ effectiveFrom }) => Date.parse(effectiveFrom) <= nowMs)
    .reduce<UsageRegulation | null>(
      (found, each) => (found === null || beganAfter(each, found) ? each : found),
      null,
    );
}

/** WHY the number of the record where two begin at once: what was recorded later was decided later. */
function beganAfter(left: UsageRegulation, right: UsageRegulation): boolean {
  const difference = Date.parse(left.effectiveFrom) - Date.parse(right.effectiveFrom);
  return difference > 0 || (difference === 0 && left.recordedVersion > right.recordedVersion);
}
