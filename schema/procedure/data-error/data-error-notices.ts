import type { Role } from '../../people/register.ts';
import type { BilingualText } from '../../text/bilingual-text.ts';
import { readsItem } from '../correction-notice/correction-notice.ts';
import type { CaseContext, CaseNotice } from '../machine/machine.ts';
import type { DataErrorFacts } from './data-error-facts.ts';

const reporters: readonly Role[] = ['CONSUMER_OFFICER', 'CONSUMER_HEAD', 'TECHNICAL_OFFICER'];

/** WHY the item alone: whoever reads a notice need not know whose row it is, nor what stood there. */
function said({ number, item }: DataErrorFacts, vi: string, en: string): BilingualText {
  return {
    vi: `Báo sai sót ${number} về ${item}: ${vi}`,
    en: `Data-error report ${number} of ${item}: ${en}`,
  };
}

/** The provider's focal officer is told of a report; its text has neither key nor values. */
export function toProvider(facts: DataErrorFacts): readonly CaseNotice[] {
  const text = said(facts, 'chờ chủ quản tiếp nhận', 'waits for its provider');
  return [{ agency: facts.provider, roles: ['FOCAL_OFFICER'], isLegal: true, text }];
}

/** The reporting agency is told; a citizen reads by the own account, as no mail is known here. */
export function toReporter(facts: DataErrorFacts, vi: string, en: string): readonly CaseNotice[] {
  const { agency, side } = facts.reporter;
  if (side === 'CITIZEN') return [];
  return [{ agency, roles: reporters, isLegal: false, text: said(facts, vi, en) }];
}

/**
 * Agencies that asked to be told when the item is corrected, as far as they still read it: by the item alone, since the case and whose row
 * it was are not theirs.
 */
export function toWatchers({ item, reporter }: DataErrorFacts, context: CaseContext): readonly CaseNotice[] {
  const text = {
    vi: `Một sai sót của ${item} đã được chủ quản sửa`,
    en: `An error in ${item} was corrected by its owner`,
  };
  const told = context.records.watches.filter(
    ({ items, account, agency }) =>
      items.includes(item) &&
      agency !== reporter.agency &&
      readsItem(context, context.policy.accounts.get(account), item),
  );
  return [...new Set(told.map(({ agency }) => agency))].map((agency) => ({
    ...{ agency, roles: reporters, isLegal: false, text },
  }));
}
