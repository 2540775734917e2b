import { sessionHeaders } from '../../../gateway/serve/session-cookie.ts';
import { type CodedError, codedError } from '../../../schema/errors/coded-error.ts';
import type { CommandLanguage } from '../command-language.ts';

/** What a server answered: its status and its JSON. */
export interface ServerAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A body and what it is. */
export interface SentBody {
  readonly bytes: string | Blob;
  readonly headers: Readonly<Record<string, string>>;
}

/** How long an answer may take, in milliseconds. */
const answerMs = 60_000;

/** Talks to a server of a province over HTTP, as the person of a session or as nobody. */
export class ServerClient {
  readonly server: string;
  readonly #language: CommandLanguage;
  readonly #token: string | null;

  constructor(server: string, language: CommandLanguage, token: string | null = null) {
    this.server = server;
    this.#language = language;
    this.#token = token;
  }

  /** Sends JSON by POST. @throws SERVER_UNREACHABLE, SERVER_ANSWER_UNREADABLE */
  post(path: string, body: object): Promise<ServerAnswer> {
    return this.send(path, {
      bytes: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
  }

  /** @throws SERVER_UNREACHABLE, SERVER_ANSWER_UNREADABLE */
  async send(path: string, { bytes, headers }: SentBody): Promise<ServerAnswer> {
    const { server } = this;
    const answer = await fetch(new URL(path, server), {
      method: 'POST',
      body: bytes,
      headers: { ...headers, ...this.#ownHeaders() },
      // WHY: a session is for this server alone.
      redirect: 'error',
      signal: AbortSignal.timeout(answerMs),
    }).catch((error: unknown) => {
      throw codedError('SERVER_UNREACHABLE', { server }, error);
    });
    const body: unknown = await answer.json().catch((error: unknown) => {
      throw codedError('SERVER_ANSWER_UNREADABLE', { server, status: answer.status }, error);
    });
    if (typeof body !== 'object' || body === null)
      throw codedError('SERVER_ANSWER_UNREADABLE', { server, status: answer.status });
    return { status: answer.status, body: body as ServerAnswer['body'] };
  }

  /**
   * Asks GraphQL and gives the data.
   * @throws SERVER_REFUSED with what the server says, LOGIN_NEEDED where the session is over, and as `send`
   */
  async ask(query: string, variables: object = {}): Promise<Readonly<Record<string, unknown>>> {
    const { body } = await this.post('/graphql', { query, variables });
    const refusal = refusalIn(body);
    if (refusal !== null) throw refusal;
    return body.data as Readonly<Record<string, unknown>>;
  }

  #ownHeaders(): Readonly<Record<string, string>> {
    const session = this.#token === null ? {} : sessionHeaders(new URL(this.server).host, this.#token);
    return { 'lienthong-csrf': '1', 'accept-language': this.#language, ...session };
  }
}

/** The code of the first error of an answer; null where there is none. */
export function codeIn({ errors }: ServerAnswer['body']): string | null {
  const [first] = Array.isArray(errors) ? errors : [];
  const code: unknown = first?.extensions?.code;
  return typeof code === 'string' ? code : null;
}

/** What the server says in the reader's language, as an error of the command line; null where it refuses nothing. */
export function refusalIn(body: ServerAnswer['body']): CodedError | null {
  const { errors } = body;
  const [first] = Array.isArray(errors) ? errors : [];
  if (first === undefined) return null;
  const code = codeIn(body);
  if (code === 'SIGN_IN_NEEDED' || code === 'PERSON_NEEDED') return codedError('LOGIN_NEEDED');
  const { message, extensions } = first as { message?: unknown; extensions?: { hint?: unknown } };
  const hint = typeof extensions?.hint === 'string' ? printable(extensions.hint) : '-';
  return codedError('SERVER_REFUSED', { refusal: `${code ?? '-'}: ${printable(String(message))}`, hint });
}

/** A text that came from elsewhere, without what a terminal would obey. */
export function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ');
}
