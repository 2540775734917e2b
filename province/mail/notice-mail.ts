import type { DueDelivery } from '../../schema/exchange/notice-outbox.ts';
import type { MailSettings } from './mail-settings.ts';

/** A mail as it is handed over: plain text, one receiver. */
export interface Mail {
  /** The same at every attempt (RFC 5322, 3.6.4). */
  readonly messageId: string;
  readonly date: Date;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
}

/** WHY narrow: what a mail program takes for several addresses, a comment or a route is no address of the register. */
const plainAddress = /^[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}$/;

/**
 * The mail of a notice, in Vietnamese and English; null where the register has no address that can be used. It says what the
 * notice says and nothing of the data.
 */
export function noticeMail(
  { id, notice, receiver }: DueDelivery,
  { from, linkBase }: Pick<MailSettings, 'from' | 'linkBase'>,
): Mail | null {
  if (receiver === null || !plainAddress.test(receiver.email)) return null;
  const { subject, text, caseNumber, isLegal, at } = notice;
  const link = linkBase === undefined ? null : linkOf(linkBase, notice.id);
  const vi = [
    text.vi,
    caseNumber === null ? null : `Hồ sơ: ${caseNumber}`,
    isLegal ? 'Đề nghị xác nhận đã nhận thông báo này trên hệ thống.' : null,
    link,
  ];
  const en = [
    text.en,
    caseNumber === null ? null : `Case: ${caseNumber}`,
    isLegal ? 'Please acknowledge this notice in the system.' : null,
    link,
  ];
  return {
    messageId: `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    date: new Date(at),
    to: { name: receiver.name, address: receiver.email },
    subject: oneLine(`${subject.vi} / ${subject.en}`),
    text: `${paragraphs(vi)}\n\n----\n\n${paragraphs(en)}\n`,
  };
}

function linkOf(linkBase: string, id: string): string {
  return `${linkBase.endsWith('/') ? linkBase : `${linkBase}/`}notices/${id}`;
}

function paragraphs(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join('\n\n');
}

/** INVARIANT: no line of a header ends where a text of ours says so, whatever was recorded. */
export function oneLine(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
