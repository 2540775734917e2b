import type { FastifyReply, FastifyRequest } from 'fastify';
import { type CodedError, codedError, hasCode } from '../../schema/errors/coded-error.ts';
import type { AuditLog } from '../audit/chain/audit-log.ts';
import { adminRecord } from '../audit/record/admin-record.ts';
import { readBody } from '../request/read-body.ts';
import type { OpenSession, SignIn } from '../sign-in/sign-in.ts';
import { type SignOn, signOnMs, signOnPath } from '../sign-in/sign-on.ts';
import { commonHeaders } from './http-headers.ts';
import type { HttpRoute } from './http-routes.ts';
import { requestSearch } from './request-path.ts';
import {
  noCookie,
  pendingCookie,
  pendingSignOn,
  requireOwnPage,
  sessionCookie,
  sessionToken,
} from './session-cookie.ts';

/** What the addresses of sign-in are made of. */
export interface SignInRoutesOptions {
  readonly signIn: SignIn;
  /** The sign-on of the province; null where it has none. */
  readonly signOn: SignOn | null;
  readonly audit: Pick<AuditLog, 'append' | 'digest'>;
}

/**
 * `/invitation`: takes up an invitation. `/session`: signs in, says who is signed in, signs out. Every act stands in the sharing
 * log before it is answered.
 */
export function signInRoutes(options: SignInRoutesOptions): readonly HttpRoute[] {
  const routes = new SignInRoutes(options);
  return [
    { path: '/invitation', methods: ['POST'], handle: (...exchange) => routes.enrol(...exchange) },
    { path: '/invitation/claim', methods: ['POST'], handle: (...exchange) => routes.claim(...exchange) },
    {
      path: '/session',
      methods: ['GET', 'POST'],
      handle: (request, reply) =>
        request.method === 'POST' ? routes.signIn(request, reply) : routes.tell(request, reply),
    },
    { path: '/session/end', methods: ['POST'], handle: (...exchange) => routes.signOut(...exchange) },
    ...(options.signOn === null ? [] : signOnRoutes(routes, options.signOn)),
  ];
}

function signOnRoutes(routes: SignInRoutes, signOn: SignOn): readonly HttpRoute[] {
  return [
    { path: '/sign-on', methods: ['GET'], handle: (...exchange) => beginSignOn(signOn, ...exchange) },
    {
      path: signOnPath,
      methods: ['GET'],
      handle: (...exchange) => routes.finishSignOn(signOn, ...exchange),
    },
  ];
}

async function beginSignOn(
  signOn: SignOn,
  { headers }: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { address, pending } = await signOn.begin();
  reply.header('set-cookie', pendingCookie(headers, pending, signOnMs / 1000));
  return reply.headers(commonHeaders).redirect(address, 303);
}

class SignInRoutes {
  readonly #signIn: SignIn;
  readonly #audit: SignInRoutesOptions['audit'];

  constructor({ signIn, audit }: SignInRoutesOptions) {
    this.#signIn = signIn;
    this.#audit = audit;
  }

  async enrol(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { invitation } = given(request, ['invitation']);
    const { person, uri, enrolment } = await this.#signIn.enrol(invitation, request.ip);
    return send(reply, { person: { id: person.id, name: person.name }, uri, enrolment });
  }

  async claim(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { invitation, ...rest } = given(request, ['invitation', 'enrolment', 'password', 'code']);
    const person = await this.#signIn.claim(invitation, rest, request.ip);
    await this.#record(request, person.id, 'invitation taken up');
    return send(reply, { person: { id: person.id, name: person.name } });
  }

  async signIn(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const attempt = given(request, ['person', 'password', 'code']);
    const opened = await this.#signIn.signIn(attempt, request.ip).catch(async (error: unknown) => {
      // WHY a digest: what was typed there may be a password.
      const who = `#${this.#audit.digest(attempt.person)}`;
      if (hasCode(error, 'SIGN_IN_REFUSED')) await this.#record(request, who, 'sign-in refused', error);
      throw error;
    });
    await this.#opened(request, opened, 'signed in');
    reply.header('set-cookie', sessionCookie(request.headers, opened.token, opened.endsAt, Date.now()));
    return send(reply, told(opened));
  }

  /** WHY without the header of our own pages: what comes back is bound to this browser by what it kept. */
  async finishSignOn(signOn: SignOn, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { headers, url } = request;
    const pending = pendingSignOn(headers);
    if (pending === null) throw codedError('SIGN_ON_REFUSED');
    const subject = await signOn.finish(requestSearch(url), pending);
    const opened = await this.#signIn.signInBy(subject).catch(async (error: unknown) => {
      const who = `#${this.#audit.digest(subject)}`;
      if (hasCode(error, 'SIGN_ON_UNKNOWN'))
        await this.#record(request, who, 'sign-on of nobody known', error);
      throw error;
    });
    await this.#opened(request, opened, 'signed on');
    const session = sessionCookie(headers, opened.token, opened.endsAt, Date.now());
    reply.header('set-cookie', [session, pendingCookie(headers, '', 0)]);
    return reply.headers(commonHeaders).redirect('/', 303);
  }

  async tell(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    requireOwnPage(request.headers);
    const token = sessionToken(request.headers);
    const session = token === null ? null : await this.#signIn.sessionOf(token);
    if (session === null) throw codedError('SIGN_IN_NEEDED');
    return send(reply, told(session));
  }

  /** WHY never refused: whoever wants to be signed out is, whatever the session was. */
  async signOut(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    requireOwnPage(request.headers);
    const { everywhere = false } = bodyOf(request);
    const token = sessionToken(request.headers);
    const session = token === null ? null : await this.#signIn.sessionOf(token);
    let ended = 0;
    if (token !== null && session !== null) {
      await this.#record(
        request,
        session.person.id,
        everywhere === true ? 'signed out everywhere' : 'signed out',
      );
      ended = everywhere === true ? await this.#signIn.signOutEverywhere(token) : 1;
      await this.#signIn.signOut(token);
    }
    reply.header('set-cookie', noCookie(request.headers));
    return send(reply, { ended });
  }

  /** WHY ended: a session of which nothing is recorded was never opened. @throws AUDIT_UNAVAILABLE */
  async #opened(
    request: FastifyRequest,
    { person, token }: OpenSession & { readonly token: string },
    action: string,
  ): Promise<void> {
    await this.#record(request, person.id, action).catch(async (error: unknown) => {
      await this.#signIn.signOut(token);
      throw error;
    });
  }

  /** @throws AUDIT_UNAVAILABLE */
  async #record(request: FastifyRequest, by: string, action: string, error?: CodedError): Promise<void> {
    const now = new Date().toISOString();
    await this.#audit.append({
      ...adminRecord({
        requestId: request.id,
        by,
        action,
        outcome: error === undefined ? 'OK' : 'UNAUTHENTICATED',
        status: error?.status ?? 200,
        receivedAt: now,
        answeredAt: now,
        policyVersion: null,
      }),
      address: request.ip,
    });
  }
}

function told({ person, endsAt }: OpenSession) {
  const { id, name, agency, position, positionEn, roles } = person;
  return { person: { id, name, agency, position: { vi: position, en: positionEn } }, roles, endsAt };
}

function bodyOf(request: FastifyRequest): Readonly<Record<string, unknown>> {
  const body = readBody(request.method, request.headers['content-type'], request.body);
  return body === '' ? {} : body;
}

/** Texts of the body of a request that only a page of ours, or a program, can have sent. @throws BAD_REQUEST */
function given<Name extends string>(
  request: FastifyRequest,
  names: readonly Name[],
): Readonly<Record<Name, string>> {
  requireOwnPage(request.headers);
  const body = bodyOf(request);
  const missing = names.find((name) => typeof body[name] !== 'string');
  if (missing !== undefined) throw codedError('BAD_REQUEST', { detail: `"${missing}": text` });
  return body as Readonly<Record<Name, string>>;
}

function send(reply: FastifyReply, body: object): FastifyReply {
  return reply.headers(commonHeaders).send(body);
}
