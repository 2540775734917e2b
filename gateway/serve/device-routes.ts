import type { FastifyReply, FastifyRequest } from 'fastify';
import { CodedError, codedError, hasCode } from '../../schema/errors/coded-error.ts';
import type { ErrorCode } from '../../schema/errors/error-table.ts';
import { type AskingDevice, deviceIntervalSeconds } from '../../schema/exchange/device-sign-ins.ts';
import { shownUserCode } from '../../schema/people/device-code.ts';
import { answerError, languageOf } from '../answer/answer-error.ts';
import type { AuditLog } from '../audit/chain/audit-log.ts';
import { adminRecord } from '../audit/record/admin-record.ts';
import { readBody } from '../request/read-body.ts';
import type { ConfirmingSession, DeviceSignIn } from '../sign-in/device-sign-in.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { devicePageRoutes } from './device-page.ts';
import { commonHeaders } from './http-headers.ts';
import type { HttpRoute } from './http-routes.ts';
import { requireOwnPage, sessionToken } from './session-cookie.ts';

/** What the addresses of devices are made of. */
export interface DeviceRoutesOptions {
  readonly devices: DeviceSignIn;
  readonly signIn: Pick<SignIn, 'sessionOf' | 'signOut'>;
  readonly audit: Pick<AuditLog, 'append'>;
  /** Whether the page may lead to the sign-on of the province. */
  readonly hasSignOn: boolean;
}

/**
 * `/device`: the page where a person confirms a machine, and where the machine begins. `/device/look`, `/device/answer`: what the
 * page asks. `/device/token`: what the machine asks until it is answered (RFC 8628, with bodies in JSON).
 */
export function deviceRoutes(options: DeviceRoutesOptions): readonly HttpRoute[] {
  const routes = new DeviceRoutes(options);
  const page = devicePageRoutes(options.hasSignOn);
  return [
    {
      path: '/device',
      methods: ['GET', 'POST'],
      handle: (request, reply) =>
        request.method === 'POST' ? routes.begin(request, reply) : page.send(request, reply),
    },
    page.script,
    { path: '/device/look', methods: ['POST'], handle: (...exchange) => routes.look(...exchange) },
    { path: '/device/answer', methods: ['POST'], handle: (...exchange) => routes.answer(...exchange) },
    { path: '/device/token', methods: ['POST'], handle: (...exchange) => routes.take(...exchange) },
  ];
}

class DeviceRoutes {
  readonly #options: DeviceRoutesOptions;

  constructor(options: DeviceRoutesOptions) {
    this.#options = options;
  }

  async begin(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { machine } = given(request, ['machine']);
    const { deviceCode, userCode, endsAt } = await this.#options.devices.begin(machine, request.ip);
    return send(reply, {
      device_code: deviceCode,
      user_code: shownUserCode(userCode),
      verification_uri: '/device',
      expires_in: Math.max(0, Math.floor((Date.parse(endsAt) - Date.now()) / 1000)),
      interval: deviceIntervalSeconds,
    });
  }

  async look(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { user_code: code } = given(request, ['user_code']);
    const session = await this.#sessionOf(request);
    return send(reply, await this.#looked(request, code, session));
  }

  async answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { user_code: code } = given(request, ['user_code']);
    const { allow } = bodyOf(request);
    if (typeof allow !== 'boolean') throw codedError('BAD_REQUEST', { detail: '"allow": true, false' });
    const session = await this.#sessionOf(request);
    const device = await this.#looked(request, code, session);
    // WHY before: what is not in the log is not allowed.
    await this.#record(request, session.person, `${allow ? 'allows' : 'refuses'} ${toldOf(device)}`);
    await this.#options.devices.answer(code, allow, session, request.ip);
    return send(reply, { allowed: allow, machine: device.machine });
  }

  async take(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { device_code: code } = given(request, ['device_code']);
    const opened = await this.#options.devices.take(code, request.ip).catch((error: unknown) => {
      if (error instanceof CodedError && Object.hasOwn(waitingWords, error.code)) return error;
      throw error;
    });
    if (opened instanceof CodedError) return sendWaiting(request, reply, opened);
    const { person, endsAt, token, machine } = opened;
    await this.#record(request, person.id, `signed in on machine ${machine}`).catch(
      async (error: unknown) => {
        await this.#options.signIn.signOut(token);
        throw error;
      },
    );
    const { id, name } = person;
    const seconds = Math.max(0, Math.floor((Date.parse(endsAt) - Date.now()) / 1000));
    return send(reply, {
      ...{ access_token: token, token_type: 'session', expires_in: seconds },
      ...{ person: { id, name }, ends_at: endsAt },
    });
  }

  /** What asks; a code that is none of this session's is recorded. */
  async #looked(request: FastifyRequest, code: string, session: ConfirmingSession): Promise<AskingDevice> {
    return this.#options.devices.look(code, session, request.ip).catch(async (error: unknown) => {
      if (hasCode(error, 'DEVICE_CODE_WRONG'))
        await this.#record(request, session.person, 'code of a machine refused', error);
      throw error;
    });
  }

  /** @throws SIGN_IN_NEEDED */
  async #sessionOf({ headers }: FastifyRequest): Promise<ConfirmingSession> {
    const token = sessionToken(headers);
    const session = token === null ? null : await this.#options.signIn.sessionOf(token);
    if (token === null || session === null) throw codedError('SIGN_IN_NEEDED');
    return { person: session.person.id, token };
  }

  /** @throws AUDIT_UNAVAILABLE */
  async #record(request: FastifyRequest, by: string, action: string, error?: CodedError): Promise<void> {
    const now = new Date().toISOString();
    const act = adminRecord({
      requestId: request.id,
      by,
      action,
      outcome: error === undefined ? 'OK' : 'FAILED',
      status: error?.status ?? 200,
      receivedAt: now,
      answeredAt: now,
      policyVersion: null,
    });
    await this.#options.audit.append({ ...act, person: by, address: request.ip });
  }
}

/** What the machine is told while it has no session, in the words of RFC 8628 section 3.5. */
const waitingWords: Readonly<Partial<Record<ErrorCode, string>>> = {
  DEVICE_PENDING: 'authorization_pending',
  DEVICE_SLOW_DOWN: 'slow_down',
  DEVICE_DENIED: 'access_denied',
  DEVICE_EXPIRED: 'expired_token',
};

function sendWaiting(request: FastifyRequest, reply: FastifyReply, error: CodedError): FastifyReply {
  const to = { language: languageOf(request.headers['accept-language']), requestId: request.id };
  const { formatted } = answerError(error, to);
  const body = { error: waitingWords[error.code], errors: [formatted] };
  return send(reply.code(400), body);
}

function toldOf({ machine, address }: AskingDevice): string {
  return `machine ${machine} at ${address}`;
}

function bodyOf(request: FastifyRequest): Readonly<Record<string, unknown>> {
  requireOwnPage(request.headers);
  const body = readBody(request.method, request.headers['content-type'], request.body);
  return body === '' ? {} : body;
}

/** Texts of the body of a request that only a page of ours, or a program, can have sent. @throws BAD_REQUEST */
function given<Name extends string>(
  request: FastifyRequest,
  names: readonly Name[],
): Readonly<Record<Name, string>> {
  const body = bodyOf(request);
  const missing = names.find((name) => typeof body[name] !== 'string');
  if (missing !== undefined) throw codedError('BAD_REQUEST', { detail: `"${missing}": text` });
  return body as Readonly<Record<Name, string>>;
}

function send(reply: FastifyReply, body: object): FastifyReply {
  return reply.headers(commonHeaders).send(body);
}
