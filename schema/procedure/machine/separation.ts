import type { BilingualText } from '../../text/bilingual-text.ts';
import type { Act } from './act.ts';
import type { Acting, CaseParty, Command, Side } from './machine.ts';

/** A rule of separation of duties that an act would break (procedures 3.3). */
export interface BrokenRule {
  readonly rule: string;
  readonly detail: BilingualText;
}

/** What the rules of separation look at. */
export interface DutyQuestion {
  readonly acting: Acting;
  readonly duty: Command<never>['duty'];
  /** What each earlier command of the case was. */
  readonly dutyOf: (command: string) => Command<never>['duty'] | null;
  readonly acts: readonly Act[];
  readonly parties: readonly CaseParty[];
}

/** The first rule that an act of a person would break; null for none. The clock breaks none. */
export function brokenRule(question: DutyQuestion): BrokenRule | null {
  if (question.acting.person === null) return null;
  return (
    decidesOwnIssue(question) ??
    issuesOwnConsent(question) ??
    decidesOwnDraft(question) ??
    actsOnBothSides(question)
  );
}

/** Sides that decide on what another side asks. */
const deciding: readonly Side[] = ['OWNER', 'PROVIDER', 'COORDINATOR', 'CHAIR', 'ISSUE_ASKEE'];

/** SD7 (Decree 47 Art 48-49): the body that decides an issue is not a party to it. */
function decidesOwnIssue({ acting, duty, parties }: DutyQuestion): BrokenRule | null {
  if (duty !== 'DECIDES' || (acting.side !== 'COORDINATOR' && acting.side !== 'CHAIR')) return null;
  const isParty = parties.some(
    ({ agency, side }) => agency === acting.agency && (side === 'ISSUE_ASKER' || side === 'ISSUE_ASKEE'),
  );
  if (!isParty) return null;
  return {
    rule: 'SD7',
    detail: {
      vi: 'cơ quan quyết định không là một bên của vướng mắc; việc này thuộc cấp trên',
      en: 'the body that decides is no party to the issue; the level above has to',
    },
  };
}

/** SD1 (Regulation 14(2)): who consents is not who issues; where one agency is both, its head is the second person. */
function issuesOwnConsent({ acting, duty, dutyOf, acts, parties }: DutyQuestion): BrokenRule | null {
  if (acting.side !== 'COORDINATOR' || duty !== 'DECIDES') return null;
  const isConsenter = acts.some(
    ({ actor, command }) =>
      actor.person === acting.person && actor.side === 'OWNER' && dutyOf(command) === 'DECIDES',
  );
  if (isConsenter)
    return {
      rule: 'SD1',
      detail: {
        vi: 'người đã chấp thuận thay mặt chủ quản không cấp tài khoản; cần một người khác của cơ quan điều phối',
        en: 'who consented for the owner does not issue the account; another person of the coordinator has to',
      },
    };
  const isOwnersToo = parties.some(({ agency, side }) => side !== 'COORDINATOR' && agency === acting.agency);
  if (!isOwnersToo || acting.role === 'COORDINATOR_HEAD') return null;
  return {
    rule: 'SD1',
    detail: {
      vi: 'cơ quan điều phối đồng thời là một bên của hồ sơ này nên lãnh đạo cơ quan phải quyết định',
      en: 'the coordinator is itself a party to this case, so its head has to decide',
    },
  };
}

/** SD2: who drafts neither signs nor decides. */
function decidesOwnDraft({ acting, duty, dutyOf, acts }: DutyQuestion): BrokenRule | null {
  const other = duty === 'DECIDES' ? 'PREPARES' : duty === 'PREPARES' ? 'DECIDES' : null;
  if (other === null) return null;
  const isSame = acts.some(
    ({ actor, command }) =>
      actor.person === acting.person && actor.side === acting.side && dutyOf(command) === other,
  );
  if (!isSame) return null;
  return {
    rule: 'SD2',
    detail: {
      vi: 'người soạn không phải là người ký hay quyết định; cần hai người khác nhau của cơ quan',
      en: 'who drafts neither signs nor decides; two persons of the agency are needed',
    },
  };
}

/** SD3: who asks does not decide, also where one person holds roles of both sides. */
function actsOnBothSides({ acting, acts }: DutyQuestion): BrokenRule | null {
  const others = acts.filter(({ actor }) => actor.person === acting.person && actor.side !== acting.side);
  // WHY of agencies too: all parties of an agreement are on one side of the case, and each is another one.
  const isOtherParty = acts.some(
    ({ actor }) =>
      actor.person === acting.person && isParty(actor) && isParty(acting) && actor.agency !== acting.agency,
  );
  const isDeciding =
    isOtherParty ||
    (others.length > 0 &&
      (deciding.includes(acting.side) || others.some(({ actor }) => isDecidingSide(actor.side))));
  if (!isDeciding) return null;
  return {
    rule: 'SD3',
    detail: {
      vi: 'một người không hành động cho hai bên của cùng một hồ sơ; cần một người khác',
      en: 'nobody acts for two sides of one case; another person has to',
    },
  };
}

function isParty({ side }: { readonly side: string }): boolean {
  return side === 'PARTY' || side === 'ASKER' || side === 'FORMER' || side === 'CONCERNED';
}

function isDecidingSide(side: string): boolean {
  return deciding.some((each) => each === side);
}
