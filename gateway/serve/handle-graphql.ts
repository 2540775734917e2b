import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Configuration } from '../../schema/config/configuration.ts';
import { CodedError, codedError } from '../../schema/errors/coded-error.ts';
import { errorTable } from '../../schema/errors/error-table.ts';
import type { Visit } from '../../schema/fairness/fair-turns.ts';
import type { Account } from '../../schema/policy/policy.ts';
import { languageOf } from '../answer/answer-error.ts';
import type { AuditLog } from '../audit/chain/audit-log.ts';
import { begunRecord } from '../audit/record/begun-record.ts';
import { recordOf } from '../audit/record/record-of.ts';
import type { KnownNames } from '../audit/record/redact.ts';
import type { Authenticate } from '../authenticate/authenticate.ts';
import { openTimeLimit } from '../execute/time-limit.ts';
import type { Admission } from '../limit/admission.ts';
import { readBody } from '../request/read-body.ts';
import type { RecordBegun, RequestState } from '../request/request-state.ts';
import type { PolicyFollower } from '../resolve/policy-follower.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import type { UnreadRequest } from './client-errors.ts';
import { type GraphQLServer, type HttpAnswer, headerMap } from './graphql-server.ts';
import { commonHeaders, stateHeaders } from './http-headers.ts';
import type { OpenState } from './open-state.ts';
import { refusalOf } from './refusal.ts';
import { isGraphQLPath, requestSearch } from './request-path.ts';
import { requestSession } from './request-session.ts';

/** What a GraphQL request meets on its way through the HTTP server. */
export interface GraphQLHandlerOptions {
  readonly configuration: Configuration;
  readonly graphql: GraphQLServer;
  readonly authenticate: Authenticate;
  readonly signIn?: Pick<SignIn, 'sessionOf'>;
  readonly policy: PolicyFollower;
  readonly openState: OpenState;
  readonly admission: Admission;
  /** Names of the schema, which the sharing log shows. */
  readonly knownNames: KnownNames;
  readonly audit: Pick<AuditLog, 'append' | 'digest'>;
  /** Called with what went wrong inside; never shown to a client. */
  readonly report: (error: unknown, requestId: string, database?: string) => void;
}

/** Bytes of an answer that takes a turn to be digested, recorded and sent. WHY apart: writing it has taken one just before. */
const longBody = 32_768;

/** Answers requests to /graphql. Nothing leaves before its audit record is durable. */
export class GraphQLHandler {
  readonly #options: GraphQLHandlerOptions;

  constructor(options: GraphQLHandlerOptions) {
    this.#options = options;
  }

  /** One GraphQL request, from authentication to the audited answer. */
  async handle(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const receivedAt = new Date();
    const limit = openTimeLimit(this.#options.configuration.requestTimeoutMs, 'REQUEST_TIMED_OUT');
    const onClose = () => limit.abort(codedError('REQUEST_ABORTED'));
    request.raw.socket.once('close', onClose);
    const served = await this.#serve(request, limit.signal);
    request.raw.socket.off('close', onClose);
    limit.release();
    const { visit, ...known } = served;
    try {
      if (served.answer.body.length > longBody) await visit?.turn();
      const recorded = { request, receivedAt, ...known, aborted: limit.signal.aborted };
      return send(reply, request, await this.#recorded(recorded));
    } finally {
      // WHY not before: until its answer leaves, a request goes before the long work of others.
      visit?.end();
    }
  }

  /** The answer, once its record is durable; a refusal in its place where that cannot be. */
  async #recorded({ request, ...served }: AnsweredRequest): Promise<HttpAnswer> {
    const { audit, knownNames, report } = this.#options;
    try {
      const changed = await this.#versionAfter(served.state);
      await audit.append(recordOf({ request, ...served, ...changed, digest: audit.digest, knownNames }));
      return served.answer;
    } catch (error) {
      report(error, request.id);
      return this.#refusal(codedError('AUDIT_UNAVAILABLE', {}, error), request, null);
    }
  }

  /** The version of the policy after a mutation. WHY asked: the log has to name each version that an act made. */
  async #versionAfter(state: RequestState | null): Promise<{ readonly policyVersion?: number }> {
    if (state?.hasBegun !== true) return {};
    try {
      return { policyVersion: (await this.#options.policy.current()).snapshot.version };
    } catch (error) {
      // WHY recorded all the same: what was done matters more than the version that it made.
      this.#options.report(error, state.requestId);
      return {};
    }
  }

  /** Answers a request that reaches no GraphQL operation. */
  async refuse(error: CodedError, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const answer = this.#refusal(error, request, null);
    if (isGraphQLPath(request.url)) await this.recordUnread(request, answer);
    return send(reply, request, answer);
  }

  /** Records the refusal of a request to /graphql that was not read; such a refusal holds no data, and leaves in any case. */
  async recordUnread(request: UnreadRequest, answer: HttpAnswer): Promise<void> {
    const { audit, report } = this.#options;
    const { digest } = audit;
    const aborted = answer.told.codes.includes('REQUEST_ABORTED');
    const nobody = { account: null, state: null, aborted };
    const record = recordOf({ request, receivedAt: new Date(), answer, ...nobody, digest });
    await audit.append(record).catch((cause: unknown) => report(cause, request.id));
  }

  /** Answers a request, whatever ends it. */
  async #serve(request: FastifyRequest, signal: AbortSignal): Promise<ServedRequest> {
    let account: Account | null = null;
    let state: RequestState | null = null;
    let visit: Visit | null = null;
    try {
      // WHY together: both read the policy version, and one reading serves both.
      const policy = this.#options.policy.current();
      policy.catch(() => {});
      account = await this.#options.authenticate(request.headers, request.ip, request.raw.rawHeaders);
      visit = await this.#options.admission.enter(account, request.ip, signal);
      const { turn } = visit;
      const { signIn, report, openState } = this.#options;
      const session = account === null ? await requestSession(request, signIn, report) : null;
      const recordBegun: RecordBegun = (begun) => this.#recordBegun(begun, request.ip);
      const entered = { account, session, policy: await policy, signal, turn, recordBegun };
      state = openState(request, entered);
      return { account, state, visit, answer: await this.#answer(request, state) };
    } catch (error) {
      return { account, state, visit, answer: this.#refusal(error, request, state) };
    }
  }

  /** Records that a mutation begins. @throws AUDIT_UNAVAILABLE */
  async #recordBegun(state: RequestState, address: string): Promise<void> {
    const { audit, knownNames, report } = this.#options;
    try {
      await audit.append(begunRecord(state, { address, digest: audit.digest, knownNames }));
    } catch (error) {
      report(error, state.requestId);
      throw codedError('AUDIT_UNAVAILABLE', {}, error);
    }
  }

  async #answer(request: FastifyRequest, state: RequestState): Promise<HttpAnswer> {
    const { headers } = request;
    // WHY: HEAD is answered as GET is, and recorded as well; the HTTP library leaves the body out.
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const body = readBody(method, headers['content-type'], request.body);
    const httpRequest = { method, headers: headerMap(headers), search: requestSearch(request.url), body };
    const answer = await this.#options.graphql.answer(httpRequest, state);
    return {
      ...answer,
      status: statusOf(answer),
      headers: new Map([...answer.headers, ...stateHeaders(state)]),
    };
  }

  #refusal(error: unknown, request: FastifyRequest, state: RequestState | null): HttpAnswer {
    if (!(error instanceof CodedError)) this.#options.report(error, request.id);
    const known = error instanceof CodedError ? error : codedError('INTERNAL', {}, error);
    const language = state?.language ?? languageOf(request.headers['accept-language']);
    return refusalOf(known, { language, requestId: request.id });
  }
}

/** A request that was answered, with what was known of it. */
interface ServedRequest {
  readonly account: Account | null;
  readonly state: RequestState | null;
  /** To be ended; null where it was not let in. */
  readonly visit: Visit | null;
  readonly answer: HttpAnswer;
}

/** The same, as it is recorded. */
interface AnsweredRequest extends Omit<ServedRequest, 'visit'> {
  readonly request: FastifyRequest;
  readonly receivedAt: Date;
  readonly aborted: boolean;
}

/** WHY of the first code: what a stage of ours refuses as a whole has its status, not that of an execution. */
function statusOf({ status, told }: HttpAnswer): number {
  const [code] = told.codes;
  if (told.kind !== 'refused' || code === undefined) return status;
  const wanted = errorTable[code].status;
  return wanted >= 400 ? wanted : status;
}

function send(reply: FastifyReply, request: FastifyRequest, answer: HttpAnswer): FastifyReply {
  for (const [name, value] of answer.headers) reply.header(name, value);
  return reply
    .code(answer.status)
    .headers({ ...commonHeaders, 'x-request-id': request.id })
    .send(answer.body);
}
