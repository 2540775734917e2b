import { dayMilliseconds, firstInstantOf } from '../../calendar/legal-day.ts';
import type { BilingualText } from '../../text/bilingual-text.ts';
import { canonicalDigest } from '../machine/canonical-digest.ts';
import type { CaseContext, Effect } from '../machine/machine.ts';
import { byParty } from '../machine/on-behalf.ts';
import {
  blankRequest,
  consentedParts,
  type EarlierRequest,
  foldRequest,
  itemsOf,
  type RequestFacts,
  toBeSent,
} from './request-facts.ts';
import type { RequestContent } from './request-fields.ts';
import { lastDayOf } from './request-instrument.ts';

const said = (vi: string, en: string): BilingualText => ({ vi, en });

/** Numbers of earlier requests that a case, or the fields of an act, name: their acts are read with the case. */
export function requestsNamed(facts: RequestFacts, { changes }: Readonly<Record<string, unknown>>) {
  const named = toBeSent(facts)?.changes;
  return [changes, named].flatMap((number) => (typeof number === 'string' ? [number] : []));
}

/** The connection in use of a consumer by its number; null alike for one of others, one that is over and none. */
function requestInUse(
  number: string,
  consumer: string,
  { otherCases }: Pick<CaseContext, 'otherCases'>,
): RequestFacts | null {
  const acts = otherCases?.get(number) ?? [];
  if (acts[0]?.procedure !== 'CONNECTION_REQUEST') return null;
  const facts = acts.map(byParty).reduce(foldRequest, blankRequest);
  return facts.consumer === consumer && facts.stage === 'ACTIVE' ? facts : null;
}

/** What a request changes, as it stands now; null: it begins a connection, or what it names is not in use. */
export function earlierNow(
  content: Pick<RequestContent, 'changes'> | null,
  consumer: string,
  context: Pick<CaseContext, 'otherCases'>,
): EarlierRequest | null {
  const facts = content?.changes == null ? null : requestInUse(content.changes, consumer, context);
  if (facts?.content == null) return null;
  const { number, owners, earlier, account } = facts;
  return {
    ...{ number, owners, content: facts.content },
    ...{ instrument: earlier?.instrument ?? number, account: account ?? '' },
    parts: consentedParts(facts).map((part) => ({
      ...part,
      ...{ receipts: [], decidedIn: part.decidedIn ?? number },
    })),
  };
}

/** What stands against a request that changes an earlier one: its connection is not in use, or more would change than may. */
export function changeFindings(
  content: RequestContent,
  consumer: string,
  context: Pick<CaseContext, 'otherCases'>,
): readonly BilingualText[] {
  if (content.changes === null) return [];
  const before = requestInUse(content.changes, consumer, context);
  if (before?.content == null)
    return [
      said(
        `changes: cơ quan không có kết nối đang khai thác số ${content.changes}`,
        `changes: the agency has no connection ${content.changes} in use`,
      ),
    ];
  const { purpose, purposeCode, application } = before.content;
  const isSamePurpose = purpose === content.purpose && purposeCode === content.purposeCode;
  const isSameApplication = application.id === content.application.id;
  return [
    ...(isSamePurpose
      ? []
      : [
          said(
            `purpose: mục đích không đổi được; mục đích khác cần yêu cầu mới`,
            `purpose: the purpose may not change; another one needs a request of its own`,
          ),
        ]),
    ...(isSameApplication
      ? []
      : [
          said(
            `application.id: kết nối ${content.changes} là của ứng dụng ${application.id}`,
            `application.id: connection ${content.changes} is of application ${application.id}`,
          ),
        ]),
    ...gapFindings(content, lastDayOf(before)),
    ...(saysTheSame(before.content, content)
      ? [said('chưa có nội dung nào thay đổi', 'nothing has changed yet')]
      : []),
  ];
}

function saysTheSame(before: RequestContent, after: RequestContent): boolean {
  const written = ({ changes: _changes, items, ...rest }: RequestContent) =>
    canonicalDigest({
      ...rest,
      items: items.map(({ item, volume, rows = null }) => ({ item, volume, rows })),
    });
  return written(before) === written(after);
}

/** WHY: between the two versions of the instrument nothing would be open, and nobody has decided that. */
function gapFindings({ termFrom }: RequestContent, lastDay: string | null): readonly BilingualText[] {
  const isGap = lastDay !== null && firstInstantOf(termFrom) > firstInstantOf(lastDay) + dayMilliseconds;
  return isGap
    ? [
        said(
          `termFrom: kết nối đang khai thác kết thúc ngày ${lastDay}; hãy bắt đầu chậm nhất ngày sau đó`,
          `termFrom: the connection in use ends on ${lastDay}; begin no later than the day after`,
        ),
      ]
    : [];
}

/**
 * Whether what a request was measured by still stands as it did (SD5): else its carried consents would be for another connection.
 */
export function earlierFindings(
  { earlier, consumer, content }: RequestFacts,
  context: Pick<CaseContext, 'otherCases'>,
): readonly BilingualText[] {
  if (earlier === null) return [];
  const now = earlierNow(content, consumer, context);
  return now !== null && canonicalDigest(now) === canonicalDigest(earlier)
    ? []
    : [
        said(
          `changes: kết nối ${earlier.number} đã được thay đổi hoặc kết thúc; cần yêu cầu mới`,
          `changes: connection ${earlier.number} was changed or has ended meanwhile; a new request is needed`,
        ),
      ];
}

/** What a change causes in the cases of the connection: that of the request which it names, and those in which its owners decided. */
export function changeEffects(facts: RequestFacts): readonly Effect[] {
  const { earlier, parts, number } = facts;
  if (earlier === null) return [];
  const isAsked = (agency: string) => parts.some((part) => part.agency === agency);
  const reached = Object.values(earlier.owners)
    .flat()
    .filter((agency) => isAsked(agency) || isLeftOut(facts, agency));
  const placed = [...new Set(reached)].sort().map((agency) => {
    const part = earlier.parts.find((each) => each.agency === agency);
    return { agency, case: part?.decidedIn ?? earlier.number };
  });
  const cases = [...new Set([earlier.number, ...placed.map((each) => each.case)])];
  return cases.map((each) => {
    const own = placed.flatMap(({ agency, case: of }) => (of === each ? [agency] : []));
    const left = own.filter((agency) => !isAsked(agency));
    const input = { by: number, asked: own.filter(isAsked), left };
    return { kind: 'CASE_STEP', case: each, step: 'changeConnection', input };
  });
}

/** Whether an owner had consented to items of which none is asked for any more. */
function isLeftOut(facts: RequestFacts, agency: string): boolean {
  const hadPart = facts.earlier?.parts.some((part) => part.agency === agency) === true;
  return hadPart && itemsOf(facts, agency).length === 0;
}
