import { codedError } from '../../errors/coded-error.ts';
import { invariant } from '../../invariant.ts';
import type { Role } from '../../people/register.ts';
import type { BilingualText } from '../../text/bilingual-text.ts';
import { humanTextProblem, type TextForm } from '../../text/human-text.ts';

/** Ways by which a notice reaches those whom it concerns. */
export const noticeChannels = ['CONSOLE', 'EMAIL', 'PUBLIC'] as const;
export type NoticeChannel = (typeof noticeChannels)[number];

/**
 * Why a mail reached nobody: its server refused the receiver or the text, five days passed, the register has no usable address,
 * or nobody holds a role that is addressed or stands in for it.
 */
export const noticeFailures = ['REFUSED', 'EXPIRED', 'ADDRESS_INVALID', 'NOBODY'] as const;
export type NoticeFailure = (typeof noticeFailures)[number];

/** What an act tells somebody (procedures 2.0.2), before it is recorded. */
export interface NoticeDraft {
  /** What happened, as a code of the procedure. */
  readonly event: string;
  /** Number of the case that it is about; null for one about none. */
  readonly caseNumber: string | null;
  /** Code of the agency that is told; null: everybody, in public. */
  readonly agency: string | null;
  /** Roles of that agency that are told; none for a public notice. */
  readonly roles: readonly Role[];
  /** Whether a law asks for it: then it must be acknowledged or delivered. */
  readonly isLegal: boolean;
  /** One line. */
  readonly subject: BilingualText;
  readonly text: BilingualText;
}

/** What became of a notice on one channel. Instants are ISO 8601. */
export interface ChannelState {
  /** When it was first given to somebody. */
  readonly sentAt: string | null;
  /** When everybody had it. By mail: when the province's mail server had taken every one of them. */
  readonly deliveredAt: string | null;
  /** Why somebody never gets it. */
  readonly failure: NoticeFailure | null;
  /** How often it was tried, over all receivers. */
  readonly attempts: number;
}

/** A notice as it is recorded, with what became of it since. */
export interface Notice extends NoticeDraft {
  readonly id: string;
  readonly at: string;
  /** The act that it tells; null for one that no act made. */
  readonly actId: string | null;
  /** null: it does not go that way. */
  readonly channels: Readonly<Record<NoticeChannel, ChannelState | null>>;
  /** When the first of its people read it. */
  readonly readAt: string | null;
  readonly acknowledgedAt: string | null;
  /** Id of the person who acknowledged it first. */
  readonly acknowledgedBy: string | null;
}

/**
 * Refuses a notice whose text others could not read as it is. WHY before it is recorded: what is recorded is sent.
 * @throws TEXT_INVALID
 */
export function requireNotice({ agency, roles, subject, text }: NoticeDraft): void {
  invariant(
    (agency === null) === (roles.length === 0),
    'a notice to an agency names roles, a public one none',
  );
  requireText('subject', subject, 'line');
  requireText('text', text, 'lines');
}

function requireText(place: string, { vi, en }: BilingualText, form: TextForm): void {
  for (const said of [vi, en]) {
    const problem = humanTextProblem(said, form);
    if (problem !== null) throw codedError('TEXT_INVALID', { place, detail: problem });
  }
}
