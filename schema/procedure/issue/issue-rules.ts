import { legalDayOf } from '../../calendar/legal-day.ts';
import { isInForce } from '../../people/register.ts';
import { type BilingualText, saidOf } from '../../text/bilingual-text.ts';
import { signedClauses } from '../agreement/signed-clauses.ts';
import { attachedRecords, logFindings } from '../machine/log-records.ts';
import type { Acting, CaseContext, CommandInput, LinkedCase } from '../machine/machine.ts';
import { signerOf } from '../machine/signer.ts';
import { type IssueFacts, isCoordinatorParty } from './issue-facts.ts';
import type { IssueContent } from './issue-fields.ts';

const dayOf = ({ now }: Pick<CaseContext, 'now'>) => legalDayOf(Date.parse(now));

/** Code of the agency of the chair; null where nobody holds the role. */
export function chairOf(context: Pick<CaseContext, 'now' | 'register'>): string | null {
  const day = dayOf(context);
  return context.register.roles.find((held) => held.role === 'CHAIR' && isInForce(held, day))?.agency ?? null;
}

/** The case that an issue names, to be read before it is judged. */
export function caseNamed(fields: Readonly<Record<string, unknown>>): readonly string[] {
  return typeof fields.aboutCase === 'string' ? [fields.aboutCase] : [];
}

/** The case that an issue is about, to be read before it is sent. */
export function caseAbout({ content }: IssueFacts): readonly string[] {
  return content?.aboutCase == null ? [] : [content.aboutCase];
}

/** What stands against what an issue between two agencies says. */
export function contentFindings(
  _facts: IssueFacts,
  { fields }: CommandInput,
  acting: Acting,
  context: CaseContext,
): readonly BilingualText[] {
  // INVARIANT: the command's schema read them.
  const content = fields as unknown as IssueContent;
  return [
    ...raisedFindings(content, acting.agency, context),
    ...logFindings(content.logRecords, acting, context),
  ];
}

/** The records of the log as they are attached, for both parties to read. */
export function completeContent(
  _facts: IssueFacts,
  { fields }: CommandInput,
  acting: Acting,
  context: CaseContext,
): Readonly<Record<string, unknown>> {
  const { askee = acting.agency, logRecords } = fields as unknown as Partial<IssueContent>;
  return { logRecords: attachedRecords(logRecords ?? [], acting, [acting.agency, askee], context) };
}

/** What stands against what an issue within one agency says. */
export function internalFindings(
  _facts: IssueFacts,
  { fields }: CommandInput,
  acting: Acting,
  context: CaseContext,
): readonly BilingualText[] {
  const content = fields as unknown as IssueContent;
  return [
    ...aboutFindings(content, acting.agency, context),
    ...logFindings(content.logRecords, acting, context),
  ];
}

function raisedFindings(
  content: IssueContent,
  agency: string,
  context: CaseContext,
): readonly BilingualText[] {
  const { askee } = content;
  const day = dayOf(context);
  const isKnown = context.register.agencies.some((each) => each.code === askee && isInForce(each, day));
  const linked = context.linked?.get(content.aboutCase ?? '');
  const isStranger = linked?.isWhole === true && !linked.parties.some((party) => party.agency === askee);
  return [
    ...(askee === agency
      ? [
          saidOf('askee', {
            vi: 'vướng mắc trong nội bộ một cơ quan thì dùng openInternalIssue',
            en: 'an issue within one agency is for openInternalIssue',
          }),
        ]
      : []),
    ...(isKnown
      ? []
      : [
          saidOf('askee', { vi: 'cần một cơ quan trong danh bạ', en: 'an agency of the register is needed' }),
        ]),
    ...(isStranger
      ? [
          saidOf('askee', {
            vi: `${askee} không là một bên của ${content.aboutCase}`,
            en: `${askee} is no party to ${content.aboutCase}`,
          }),
        ]
      : []),
    ...aboutFindings(content, agency, context),
  ];
}

/** The case has to be one of the agency's own. WHY the same words for one that is not there: cases of others are not told. */
function aboutFindings(
  { aboutCase, aboutDatabase }: IssueContent,
  agency: string,
  { linked, catalogue }: CaseContext,
): readonly BilingualText[] {
  const isOwn = (found: LinkedCase | undefined) =>
    found?.parties.some((party) => party.agency === agency) === true;
  return [
    ...(aboutCase === null || isOwn(linked?.get(aboutCase))
      ? []
      : [
          saidOf('aboutCase', {
            vi: 'không có hồ sơ này trong các hồ sơ của cơ quan',
            en: 'is not among the cases of the agency',
          }),
        ]),
    ...(aboutDatabase === null || catalogue.agencies.some(({ database }) => database.id === aboutDatabase)
      ? []
      : [
          saidOf('aboutDatabase', {
            vi: 'không có cơ sở dữ liệu này trong danh mục',
            en: 'is no database of the catalogue',
          }),
        ]),
  ];
}

/** What stands against sending an issue: the case may have changed since it was drafted. */
export function submitFindings(
  facts: IssueFacts,
  _input: CommandInput,
  { agency }: Acting,
  context: CaseContext,
): readonly BilingualText[] {
  const { content } = facts;
  if (content === null) return [saidOf('facts', { vi: 'chưa có', en: 'are missing' })];
  const { coordinator } = context;
  const isForChair = isCoordinatorParty({ ...facts, askee: content.askee, coordinator });
  return [
    ...raisedFindings(content, agency, context),
    ...(isForChair && chairOf(context) === null ? [noChair] : []),
  ];
}

/** That nobody holds the role of the chair, who would have to decide. */
export const noChair: BilingualText = {
  vi: 'chưa có ai giữ vai trò Chủ tịch UBND tỉnh (CHAIR) trong danh bạ',
  en: 'nobody of the register holds the role CHAIR',
};

/** What is recorded when an issue is sent: who decides, what it is about, and the clauses that were signed (Decree 47 Art 50(1)b). */
export function completeSubmission(
  { content }: IssueFacts,
  _input: CommandInput,
  acting: Acting,
  context: CaseContext,
): Readonly<Record<string, unknown>> {
  const linked = context.linked?.get(content?.aboutCase ?? '');
  // WHY of the askee too: who only asks to join, or has left, is told nothing of the text.
  const readsText = linked?.parties.some(
    ({ agency, side }) => agency === content?.askee && (side === 'PARTY' || side === 'COORDINATOR'),
  );
  const isAgreement = linked?.procedure === 'AGREEMENT' && linked.isWhole && readsText === true;
  return {
    ...{ signer: signerOf(acting, context), coordinator: context.coordinator, chair: chairOf(context) },
    aboutProcedure: linked?.procedure ?? null,
    agreement: isAgreement ? signedClauses(linked.acts) : null,
  };
}
