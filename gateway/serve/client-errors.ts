import { randomUUID } from 'node:crypto';
import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { type CodedError, codedError } from '../../schema/errors/coded-error.ts';
import { languageOf } from '../answer/answer-error.ts';
import type { HttpAnswer } from './graphql-server.ts';
import { commonHeaders } from './http-headers.ts';
import { refusalOf } from './refusal.ts';
import { isGraphQLPath } from './request-path.ts';

/** A request that could not be read as HTTP, as far as it is known. */
export interface UnreadRequest {
  readonly id: string;
  readonly ip: string;
}

/** What the HTTP library says of it: the code of its parser, and what it read last. */
export interface ClientError extends Error {
  readonly code: string;
  readonly rawPacket?: unknown;
}

/** Records the refusal of a request to /graphql that could not be read. */
export type RecordUnread = (request: UnreadRequest, answer: HttpAnswer) => Promise<void>;

/** Time that a client has to read why it was refused, while it may still be sending. */
const lingerMs = 1000;

/** Answers what is no readable HTTP: broken requests, too large headers, and requests that do not arrive in time. */
export class ClientErrors {
  /** The request that a connection is busy with. */
  readonly #exchanges = new WeakMap<Socket, readonly [IncomingMessage, ServerResponse]>();
  readonly #refused = new WeakMap<Socket, CodedError>();
  readonly #record: RecordUnread;

  constructor(record: RecordUnread) {
    this.#record = record;
  }

  /** Learns what the connections of a server are busy with. */
  watch(server: Server): void {
    server.on('connect', refuseTunnel);
    // WHY: an expectation that is not known may be passed over; by itself Node.js refuses it without a word.
    server.on('checkExpectation', (request, response) => server.emit('request', request, response));
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      const { socket } = request;
      const exchange = [request, response] as const;
      this.#exchanges.set(socket, exchange);
      response.once('close', () => {
        if (this.#exchanges.get(socket) === exchange) this.#exchanges.delete(socket);
      });
    });
  }

  /** Why the connection of a request was closed by us; null where it was not. */
  refusalOf(socket: Socket): CodedError | null {
    return this.#refused.get(socket) ?? null;
  }

  /** Answers on the bare connection, and closes it. */
  async answer(error: ClientError, socket: Socket): Promise<void> {
    if (this.#refused.has(socket)) return;
    const [request, response] = this.#exchanges.get(socket) ?? [];
    if (clientLeft.has(error.code) || !socket.writable) {
      socket.destroy();
      return;
    }
    // WHY: what is broken stands behind a whole request, whose answer is on its way; a text in between would be taken for it.
    if (response !== undefined && (response.headersSent || request?.complete === true)) {
      if (!response.headersSent) response.setHeader('connection', 'close');
      response.once('close', () => socket.destroy());
      return;
    }
    const refusal = clientError(error);
    this.#refused.set(socket, refusal);
    const unread = { id: randomUUID(), ip: socket.remoteAddress ?? '' };
    const language = languageOf(request?.headers['accept-language']);
    const answer = refusalOf(refusal, { language, requestId: unread.id });
    // A request whose headers were read gets its record on its own way.
    if (request === undefined && isGraphQLPath(targetOf(error))) await this.#record(unread, answer);
    end(socket, answer, unread.id);
  }
}

/** Answers on the bare connection, and closes it when the client had time to read. */
function end(socket: Duplex, answer: HttpAnswer, requestId: string): void {
  socket.end(messageOf(answer, requestId));
  socket.resume();
  setTimeout(() => socket.destroy(), lingerMs).unref();
}

/** The server is no proxy: it opens no tunnels. */
function refuseTunnel({ headers }: IncomingMessage, socket: Duplex): void {
  const requestId = randomUUID();
  const refusal = codedError('METHOD_NOT_ALLOWED', {
    method: 'CONNECT',
    methods: 'GET, HEAD, POST, OPTIONS',
  });
  end(socket, refusalOf(refusal, { language: languageOf(headers['accept-language']), requestId }), requestId);
}

/** Codes of a client that closed the connection before the end of its request. */
const clientLeft: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE', 'HPE_INVALID_EOF_STATE']);

/** The error of the HTTP parser as one of our table. */
function clientError({ code }: ClientError): CodedError {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return codedError('HEADERS_TOO_LARGE');
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return codedError('REQUEST_TOO_SLOW');
    default:
      return codedError('HTTP_INVALID', { detail: code });
  }
}

/** The target in the first line of what was read last; empty where that is no line of a request. */
function targetOf({ rawPacket }: ClientError): string {
  const line = Buffer.isBuffer(rawPacket) ? rawPacket.subarray(0, 200).toString('latin1') : '';
  return /^[A-Z]{1,20} (\S{1,150})/.exec(line)?.[1] ?? '';
}

function messageOf({ status, headers, body }: HttpAnswer, requestId: string): string {
  const fields = {
    ...Object.fromEntries(headers),
    ...commonHeaders,
    'x-request-id': requestId,
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n${body}`;
}
