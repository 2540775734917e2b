import { ownerOf } from '../../catalogue/owner-of.ts';
import { type BilingualText, saidOf } from '../../text/bilingual-text.ts';
import { deadlineOf } from '../deadline.ts';
import type { Acting, CaseContext, CaseParty, CommandInput } from '../machine/machine.ts';
import type { DataErrorFacts } from './data-error-facts.ts';

/**
 * What is said outside of the sealed fields, which all who see the case would read: none of it is taken. WHY documents too: they are
 * kept as they come, for everybody to whom the case is open.
 */
export function openTextFindings({ reason, legalGround, documents }: CommandInput): readonly BilingualText[] {
  const said = { reason, legalGround, documents: documents.length === 0 ? null : '' };
  return Object.entries(said).flatMap(([name, text]) =>
    text === null
      ? []
      : [
          saidOf(name, {
            vi: 'hồ sơ này không nhận; ghi vào trường được niêm phong (evidence, answer)',
            en: 'not taken in this case; use the sealed fields (evidence, answer)',
          }),
        ],
  );
}

/** A report names an account of the agency that reports, or is the account's own. */
export function reportFindings(
  _facts: DataErrorFacts,
  input: CommandInput,
  { agency, account: own }: Acting,
  { policy, catalogue, now }: CaseContext,
): readonly BilingualText[] {
  const { account, item, seenAt } = input.fields;
  const known = policy.accounts.get(String(own ?? account));
  const findings = [...openTextFindings(input)];
  if (known === undefined || known.agency !== agency || (own !== undefined && (account ?? own) !== own))
    findings.push(
      saidOf('account', {
        vi: `cần một tài khoản kết nối của ${agency}`,
        en: `a connection account of ${agency} is needed`,
      }),
    );
  if (!catalogue.items.has(String(item)))
    findings.push(saidOf('item', { vi: 'không có trong danh mục', en: 'is not in the catalogue' }));
  if (typeof seenAt === 'string' && seenAt > now)
    findings.push(saidOf('seenAt', { vi: 'chưa tới lúc đó', en: 'is not yet' }));
  return findings;
}

/** Whose data it is, and by which account it was read. */
export function reportedCell(
  _facts: DataErrorFacts,
  { fields: { item: coordinate, account } }: CommandInput,
  { account: own }: Acting,
  { catalogue }: CaseContext,
): Readonly<Record<string, unknown>> {
  const item = catalogue.items.get(String(coordinate));
  if (item === undefined) return {};
  return { database: item.database, provider: ownerOf(catalogue, item), account: own ?? account };
}

/** A correction is told once it is made. */
export function correctionFindings(
  _facts: DataErrorFacts,
  input: CommandInput,
  _acting: Acting,
  { now }: CaseContext,
): readonly BilingualText[] {
  const { correctedAt } = input.fields;
  const isYet = typeof correctedAt === 'string' && correctedAt <= now;
  const late = isYet ? [] : [saidOf('correctedAt', { vi: 'chưa tới lúc đó', en: 'is not yet' })];
  return [...openTextFindings(input), ...late];
}

/** Whose part moves when nobody verified a correction within its term. @throws CALENDAR_MISSING */
export function unverifiedParties(
  facts: DataErrorFacts,
  { now, calendar }: CaseContext,
): readonly CaseParty[] {
  const { stage, correctionToldAt, provider } = facts;
  if (stage !== 'CORRECTED' || correctionToldAt === null) return [];
  const { lateFrom } = deadlineOf('R-VER', Date.parse(correctionToldAt), calendar);
  return now >= lateFrom ? [{ agency: provider, side: 'OWNER' }] : [];
}
