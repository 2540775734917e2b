import { connect, type Socket } from 'node:net';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { MailSettings } from './mail-settings.ts';
import { type Mail, oneLine } from './notice-mail.ts';

/**
 * What became of a mail. REFUSED: this receiver or this text, for good. LATER: this receiver, for now. UNAVAILABLE: the server
 * takes nothing from us now, whoever the receiver is.
 */
export type SendResult =
  | { readonly kind: 'SENT' }
  | { readonly kind: 'REFUSED' | 'LATER'; readonly detail: string }
  | { readonly kind: 'UNAVAILABLE'; readonly detail: string; readonly cause: unknown };

/** Hands a mail over to the mail server; gives up when the signal aborts. */
export type SendMail = (mail: Mail, signal: AbortSignal) => Promise<SendResult>;

/** Longest silences of the server, in milliseconds. */
const silenceMs = { connection: 10_000, greeting: 10_000, socket: 20_000 } as const;

/** Sends by SMTP, one connection for each mail; the server's certificate is verified wherever TLS is spoken. */
export function createMailSender(settings: MailSettings): SendMail {
  return async (mail, signal) => {
    const opened = await open(settings, signal).catch(unavailable);
    if ('kind' in opened) return opened;
    // WHY our own socket: a server that says a little now and then would hold us for as long as it likes.
    const abort = () => opened.destroy();
    signal.addEventListener('abort', abort, { once: true });
    try {
      await createTransport({ ...transportOptions(settings), connection: opened }).sendMail(
        messageOf(mail, settings),
      );
      return { kind: 'SENT' };
    } catch (error) {
      return resultOf(error);
    } finally {
      signal.removeEventListener('abort', abort);
      opened.destroy();
    }
  };
}

function transportOptions({ host, port, security, user, password, ca }: MailSettings) {
  return {
    ...{ host, port, secure: security === 'TLS' },
    requireTLS: security === 'STARTTLS',
    ignoreTLS: security === 'NONE_ON_LOOPBACK',
    ...(user === undefined ? {} : { auth: { user, pass: password ?? '' } }),
    tls: { rejectUnauthorized: true, minVersion: 'TLSv1.2', ...(ca === undefined ? {} : { ca }) } as const,
    greetingTimeout: silenceMs.greeting,
    socketTimeout: silenceMs.socket,
    // What a text says is a text: no file and no address is read for it.
    ...{ disableFileAccess: true, disableUrlAccess: true },
  };
}

function messageOf({ to, messageId, date, subject, text }: Mail, { from }: MailSettings): SendMailOptions {
  return {
    envelope: { from, to: [to.address] },
    from: { name: 'Liên Thông', address: from },
    to: [{ name: oneLine(to.name), address: to.address }],
    ...{ messageId, date, subject, text },
    // RFC 3834: nobody's absence is answered to us.
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

function open({ host, port }: MailSettings, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, signal, autoSelectFamily: true });
    const timer = setTimeout(() => socket.destroy(timedOut(host)), silenceMs.connection);
    const settle = (act: () => void) => {
      clearTimeout(timer);
      act();
    };
    socket.once('connect', () =>
      settle(() => {
        socket.off('error', fail);
        // WHY: between here and the library nobody listens, and an error that nobody hears ends the process.
        socket.on('error', () => {});
        resolve(socket);
      }),
    );
    const fail = (error: Error) => settle(() => reject(error));
    socket.once('error', fail);
  });
}

function timedOut(host: string): Error {
  return Object.assign(new Error(`no connection to ${host}`), { code: 'ETIMEDOUT' });
}

/** What the library says of a failure. */
interface MailFailure {
  readonly code?: unknown;
  readonly command?: unknown;
  readonly responseCode?: unknown;
  readonly response?: unknown;
  readonly message?: unknown;
}

/** Commands at which the server answers about the receiver or the text, and no longer about us. */
const ofThisMail: ReadonlySet<unknown> = new Set(['RCPT TO', 'DATA']);

function resultOf(error: unknown): SendResult {
  const { command, responseCode } = (error ?? {}) as MailFailure;
  const code = typeof responseCode === 'number' ? responseCode : 0;
  // 421: the server is about to close, whatever was asked (RFC 5321, 3.8).
  if (!ofThisMail.has(command) || code < 400 || code === 421) return unavailable(error);
  return { kind: code >= 500 ? 'REFUSED' : 'LATER', detail: detailOf(error) };
}

function unavailable(cause: unknown): Extract<SendResult, { readonly kind: 'UNAVAILABLE' }> {
  return { kind: 'UNAVAILABLE', detail: detailOf(cause), cause };
}

/** WHY one short line: the server chose the words. */
function detailOf(error: unknown): string {
  const { code, response, message } = (error ?? {}) as MailFailure;
  const said = typeof response === 'string' ? response : typeof message === 'string' ? message : '';
  return oneLine(`${typeof code === 'string' ? code : ''} ${said}`).slice(0, 300);
}
