import { legalDayOf } from '../../calendar/legal-day.ts';
import { signedInPerson } from '../../people/signed-in.ts';
import { consumerOf } from '../../policy/consumer-names.ts';
import type { Account } from '../../policy/policy.ts';
import { type BilingualText, saidOf } from '../../text/bilingual-text.ts';
import { applicationFor, isAlike, newAccountFindings } from '../account/application-rules.ts';
import type { Acting, CaseContext, CommandInput } from '../machine/machine.ts';
import { earlierFindings } from './changed-request.ts';
import { partDigest, type RequestFacts } from './request-facts.ts';
import { grantedItems, type InstrumentSource, requestInstrument } from './request-instrument.ts';
import { supposedAccount } from './request-rules.ts';

const said = (vi: string, en: string): BilingualText => ({ vi, en });

/** The account of an id: as it stands, or as it would be reserved, bound to the application that the request names. */
export function accountOfRequest(facts: RequestFacts, context: CaseContext, id: string): Account {
  const known = context.policy.accounts.get(id);
  if (known !== undefined) return known;
  const { content, consumer } = facts;
  const application = content === null ? null : applicationFor(content.application, consumer, context);
  const supposed = supposedAccount(facts.consumer, context, id);
  return application === null ? supposed : { ...supposed, application };
}

/** What the instrument of a request is made of, which names the account's application where it has one. */
export function instrumentSource(account: Account, { catalogue }: CaseContext): InstrumentSource {
  return { catalogue, accounts: new Map([[account.id, account]]), account: consumerOf(account) };
}

/**
 * What stands against the account: whose it is and of which application, who would claim its key (SD4), and whether every consent is for
 * what it opens (SD5).
 */
export function issueFindings(
  facts: RequestFacts,
  { fields }: CommandInput,
  acting: Acting,
  context: CaseContext,
): readonly BilingualText[] {
  const { account: id, technicalOfficer } = fields as { account: string; technicalOfficer: string };
  const known = context.policy.accounts.get(id);
  return [
    ...(known === undefined ? newFindings(id, facts, context) : knownAccountFindings(known, facts)),
    ...officerFindings(technicalOfficer, facts, acting, context),
    ...changedFindings(facts),
    ...earlierFindings(facts, context),
    ...boundFindings(id, facts, context),
    ...instrumentFindings(id, facts, context),
  ];
}

/** WHY: an instrument that changed its account would cut off who uses it, and open it for somebody else. */
function boundFindings(
  id: string,
  { earlier }: RequestFacts,
  { policy }: CaseContext,
): readonly BilingualText[] {
  const bound = earlier === null ? undefined : policy.accounts.get(earlier.account);
  return bound === undefined || bound.state === 'REVOKED' || bound.id === id
    ? []
    : [
        said(
          `account: kết nối này dùng tài khoản ${bound.id}; hãy chọn tài khoản đó`,
          `account: the connection uses account ${bound.id}; choose that one`,
        ),
      ];
}

function newFindings(
  id: string,
  { content, consumer }: RequestFacts,
  context: CaseContext,
): readonly BilingualText[] {
  return content === null ? [] : newAccountFindings(id, content.application, consumer, context);
}

function knownAccountFindings(
  { id, agency, state, application }: Account,
  { consumer, content }: RequestFacts,
): readonly BilingualText[] {
  const isOther = application !== undefined && !isAlike(application.id, content?.application.id ?? '');
  return [
    ...(agency === consumer
      ? []
      : [said(`account: ${id} không phải của ${consumer}`, `account: ${id} is not of ${consumer}`)]),
    ...(state === 'REVOKED' ? [said(`account: ${id} đã bị thu hồi`, `account: ${id} is revoked`)] : []),
    ...(agency === consumer && isOther
      ? [
          said(
            `account: ${id} thuộc ứng dụng ${application.id}; hãy chọn tài khoản khác hoặc tên mới`,
            `account: ${id} is of application ${application.id}; choose another account, or a new name`,
          ),
        ]
      : []),
  ];
}

function officerFindings(
  technicalOfficer: string,
  { consumer }: RequestFacts,
  { person }: Acting,
  { register, now }: CaseContext,
): readonly BilingualText[] {
  const known = signedInPerson(register, technicalOfficer, legalDayOf(Date.parse(now)));
  const isOfficer = known?.roles.some(
    ({ role, agency }) => role === 'TECHNICAL_OFFICER' && agency === consumer,
  );
  return [
    ...(isOfficer === true
      ? []
      : [
          said(
            `technicalOfficer: ${technicalOfficer} không phải cán bộ kỹ thuật của ${consumer}`,
            `technicalOfficer: ${technicalOfficer} is no technical officer of ${consumer}`,
          ),
        ]),
    ...(technicalOfficer === person
      ? [
          saidOf('SD4', {
            vi: 'người cấp tài khoản không được nhận khóa của tài khoản đó',
            en: 'who issues an account does not claim its key',
          }),
        ]
      : []),
  ];
}

function changedFindings(facts: RequestFacts): readonly BilingualText[] {
  const changed = facts.parts.filter(
    ({ state, digest, agency }) => state === 'CONSENTED' && digest !== partDigest(facts, agency),
  );
  return changed.map(({ agency }) =>
    saidOf('SD5', {
      vi: `${agency} đã chấp thuận một nội dung khác`,
      en: `${agency} consented to another content`,
    }),
  );
}

function instrumentFindings(id: string, facts: RequestFacts, context: CaseContext): readonly BilingualText[] {
  if (grantedItems(facts).length === 0)
    return [said('không có mục nào được chấp thuận', 'no item was consented to')];
  const account = accountOfRequest(facts, context, id);
  return requestInstrument(facts, instrumentSource(account, context)).findings;
}
