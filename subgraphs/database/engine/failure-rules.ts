import { CodedError, codedError } from '../../../schema/errors/coded-error.ts';
import { innermostMessage } from '../../../schema/errors/innermost-message.ts';
import type { FailureKind } from './driver.ts';

/** By what the errors of a server and of its driver are told apart: their codes, or words of the driver, which has not always one. */
export interface FailureSigns {
  /** What the statement names is not there, or may not be read. */
  readonly missing: RegExp;
  readonly cancelled: RegExp;
  /** No connection left; a lock that was not given up in time. */
  readonly busy: RegExp;
  /** Connections, sign-in, databases that are not there, servers that stop; sockets. */
  readonly down: RegExp;
  /** A statement that was prepared before a change, or that the session has no more. */
  readonly stale: RegExp;
  /** Connections that were lost, so that another one may do. */
  readonly lost: RegExp;
  readonly lostMessage: RegExp;
  readonly unreachedMessage: RegExp;
  /** Whether the server itself told the error. */
  readonly isOfServer: (error: object) => boolean;
}

/** What the errors of a server mean. */
export interface FailureRules {
  /** What an error of a driver means. */
  readonly kindOf: (error: unknown) => FailureKind;
  /** Whether a statement that failed may be run once more on another connection: nothing of it was answered. */
  readonly mayRunAgain: (error: unknown) => boolean;
  /** An error of the driver as what the reader of a database is told. */
  readonly toldAs: (cause: unknown, isStopped: boolean) => CodedError;
  /** Whether the server itself answered with the error, so that its connection is as good as before. */
  readonly isAnswer: (error: unknown) => boolean;
}

/** The rules of a server by its signs. */
export function failureRules(signs: FailureSigns): FailureRules {
  const kindOf = (error: unknown): FailureKind => {
    if (error instanceof CodedError) {
      if (error.code === 'SUBGRAPH_TIMED_OUT') return 'cancelled';
      if (error.code === 'SUBGRAPH_BUSY') return 'busy';
      return error.cause === undefined ? 'other' : kindOf(error.cause);
    }
    const [code, message] = [codeOf(error), messageOf(error)];
    if (signs.missing.test(code)) return 'missing';
    const isDown =
      signs.down.test(code) || signs.lostMessage.test(message) || signs.unreachedMessage.test(message);
    return isDown ? 'down' : 'other';
  };
  return {
    kindOf,
    mayRunAgain: (error) => {
      const code = codeOf(error);
      return signs.stale.test(code) || signs.lost.test(code) || signs.lostMessage.test(messageOf(error));
    },
    toldAs: (cause, isStopped) => {
      if (cause instanceof CodedError) return cause;
      const code = codeOf(cause);
      if (signs.busy.test(code)) return codedError('SUBGRAPH_BUSY', {}, cause);
      if (isStopped || signs.cancelled.test(code)) return codedError('SUBGRAPH_TIMED_OUT', {}, cause);
      if (isUntrusted(cause))
        return codedError('SERVER_UNTRUSTED', { detail: innermostMessage(cause) }, cause);
      return codedError('SUBGRAPH_FAILED', {}, cause);
    },
    isAnswer: (error) =>
      error instanceof Object &&
      !(error instanceof CodedError) &&
      signs.isOfServer(error) &&
      kindOf(error) !== 'down',
  };
}

/** Certificates that are not what was asked for, and servers that speak no TLS: codes of Node.js and of drivers, and their words. */
const untrusted = {
  code: /^(?:ERR_TLS_CERT|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(?:GET|VERIFY)|HANDSHAKE_NO_SSL)/,
  message: /certificate|altnames|does not support (?:SSL|secure|encryption)/i,
} as const;

function isUntrusted(error: unknown): boolean {
  return untrusted.code.test(codeOf(error)) || untrusted.message.test(messageOf(error));
}

/** WHY the number: a driver does not know the name of every code. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return String(Reflect.get(error, 'code') ?? Reflect.get(error, 'errno') ?? '');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}
