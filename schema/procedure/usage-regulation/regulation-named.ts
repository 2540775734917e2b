import { type CodedError, codedError } from '../../errors/coded-error.ts';
import { namesRegulation, regulationName, regulationOf } from '../../policy/usage-regulation.ts';
import { type BilingualText, joinTexts } from '../../text/bilingual-text.ts';
import type { CaseContext } from '../machine/machine.ts';

type RuleContext = Pick<CaseContext, 'policy' | 'catalogue' | 'now'>;

/**
 * Databases that no regulation governs today: theirs was repealed, or neither a record nor the catalogue names one (Decree 47 Art
 * 22).
 */
export function ungovernedFindings(
  databases: readonly string[],
  { policy, catalogue, now }: RuleContext,
): readonly BilingualText[] {
  return databases
    .filter((id) => {
      const governing = regulationOf(policy, id, Date.parse(now));
      const known = catalogue.agencies.find(({ database }) => database.id === id);
      return governing === 'CATALOGUE' ? !known?.database.usageRegulation.trim() : governing === 'NONE';
    })
    .map((id) => ({
      vi: `cơ sở dữ liệu ${id} hiện không có quy chế nào có hiệu lực`,
      en: `no regulation is in force for the database ${id}`,
    }));
}

/**
 * What is wrong with the regulations that a text names: each database's own is named, and each that is named is in force today. A
 * name that no record knows may be that of a catalogue's text, as long as one of the databases goes by it.
 */
export function namedFindings(
  databases: readonly string[],
  named: readonly string[],
  context: RuleContext,
): readonly BilingualText[] {
  const { policy, now } = context;
  const governing = databases.map((id) => regulationOf(policy, id, Date.parse(now)));
  const inForce = governing.flatMap((each) => (typeof each === 'string' ? [] : [each]));
  const unnamed = [...new Set(inForce)].filter((each) => !named.some((text) => namesRegulation(text, each)));
  const isTextAllowed = governing.includes('CATALOGUE');
  const past = named.filter((text) => {
    if (inForce.some((each) => namesRegulation(text, each))) return false;
    return !isTextAllowed || policy.usageRegulations.some((each) => namesRegulation(text, each));
  });
  return [
    ...ungovernedFindings(databases, context),
    ...unnamed.map((each) => ({
      vi: `usageRegulationVersions: chưa nêu ${regulationName(each)} đang có hiệu lực`,
      en: `usageRegulationVersions: ${regulationName(each)}, which is in force, is not named`,
    })),
    ...past.map((text) => ({
      vi: `usageRegulationVersions: ${text} không phải quy chế đang có hiệu lực của các cơ sở dữ liệu này`,
      en: `usageRegulationVersions: ${text} is no regulation of these databases that is in force`,
    })),
  ];
}

/** What refuses a freeze or a consent for its regulations; null for nothing. */
export function regulationRefusal(findings: readonly BilingualText[]): CodedError | null {
  return findings.length === 0
    ? null
    : codedError('USAGE_REGULATION_NOT_IN_FORCE', { detail: joinTexts(findings) });
}
