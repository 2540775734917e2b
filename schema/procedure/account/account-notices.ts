import type { Role } from '../../people/register.ts';
import type { BilingualText } from '../../text/bilingual-text.ts';
import type { NoticeDraft } from '../notice/notice.ts';
import { type AccountOverview, ownersOf } from './account-overview.ts';
import type { KeyReminder } from './account-standing.ts';

/** Whom an act on an account concerns. */
type Concerned = Pick<AccountOverview, 'account' | 'boundTo'>;

const consumerRoles: readonly Role[] = ['TECHNICAL_OFFICER', 'CONSUMER_HEAD'];
const ownerRoles: readonly Role[] = ['OWNER_HEAD', 'OWNER_STEWARD'];
const coordinatorRoles: readonly Role[] = ['COORDINATOR_OFFICER', 'COORDINATOR_HEAD'];

/** A claim was opened: its officer and their head hear of it, and until when it waits at the most (SM5, ISSUED). */
export function claimOpenedNotices(
  { account: { id, agency } }: Concerned,
  { officerName, hours }: { readonly officerName: string; readonly hours: number },
): readonly NoticeDraft[] {
  return [
    draftOf('ACCOUNT_CLAIM_OPENED', agency, consumerRoles, {
      vi: `Tài khoản kết nối ${id}: ${officerName} được nhận khóa trong ${hours} giờ (claimAccountKey)`,
      en: `Connection account ${id}: ${officerName} may claim its key within ${hours} hours (claimAccountKey)`,
    }),
  ];
}

/** A key was claimed: coordinator and owners hear of it (SM5, ACTIVE). */
export function keyClaimedNotices(concerned: Concerned, coordinator: string): readonly NoticeDraft[] {
  const { id, agency } = concerned.account;
  const text = {
    vi: `Tài khoản kết nối ${id} (${agency}): khóa đã được nhận`,
    en: `Connection account ${id} (${agency}): its key was claimed`,
  };
  return [
    draftOf('ACCOUNT_KEY_CLAIMED', coordinator, coordinatorRoles, text),
    ...toOwners('ACCOUNT_KEY_CLAIMED', concerned, text),
  ];
}

/** A key was rotated: the technical officers hear of it. WHY they who did it: one who did not is warned. */
export function keyRotatedNotices({ account: { id, agency } }: Concerned): readonly NoticeDraft[] {
  return [
    draftOf('ACCOUNT_KEY_ROTATED', agency, ['TECHNICAL_OFFICER'], {
      vi: `Tài khoản kết nối ${id}: khóa đã được đổi`,
      en: `Connection account ${id}: its key was rotated`,
    }),
  ];
}

/** A key was revoked: consumer, coordinator and owners hear of it (SM5, REVOKED). */
export function keyRevokedNotices(
  concerned: Concerned,
  { prefix, coordinator }: { readonly prefix: string; readonly coordinator: string },
): readonly NoticeDraft[] {
  const { id, agency } = concerned.account;
  const text = {
    vi: `Tài khoản kết nối ${id} (${agency}): khóa ${prefix} đã bị thu hồi`,
    en: `Connection account ${id} (${agency}): key ${prefix} was revoked`,
  };
  return [
    draftOf('ACCOUNT_KEY_REVOKED', agency, consumerRoles, text),
    draftOf('ACCOUNT_KEY_REVOKED', coordinator, coordinatorRoles, text),
    ...toOwners('ACCOUNT_KEY_REVOKED', concerned, text),
  ];
}

/** A key is about to expire: its technical officers are told to rotate it. */
export function keyReminderNotices(
  agency: string,
  { account, prefix, expiresAt }: KeyReminder,
): readonly NoticeDraft[] {
  return [
    draftOf('ACCOUNT_KEY_EXPIRES', agency, ['TECHNICAL_OFFICER'], {
      vi: `Tài khoản kết nối ${account}: khóa ${prefix} hết hạn lúc ${expiresAt}; hãy đổi khóa (rotateAccountKey)`,
      en: `Connection account ${account}: key ${prefix} expires at ${expiresAt}; rotate it (rotateAccountKey)`,
    }),
  ];
}

/** WHY one for each owner: none of them learns of the others. */
function toOwners(event: string, { boundTo }: Concerned, text: BilingualText): readonly NoticeDraft[] {
  const owners = [...new Set(boundTo.flatMap(ownersOf))];
  return owners.map((owner) => draftOf(event, owner, ownerRoles, text));
}

function draftOf(event: string, agency: string, roles: readonly Role[], text: BilingualText): NoticeDraft {
  return { event, agency, roles, text, subject: text, caseNumber: null, isLegal: false };
}
