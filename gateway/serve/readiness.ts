import { CodedError, codedError } from '../../schema/errors/coded-error.ts';
import type { ErrorCode } from '../../schema/errors/error-table.ts';
import { innermostMessage } from '../../schema/errors/innermost-message.ts';
import { shareNext } from '../../schema/share-next.ts';

/** A part without which the province does not serve all that it promises. */
export interface ReadinessPart {
  readonly kind: 'policy' | 'log' | 'database';
  /** Id of a database as in the catalogue, else the kind. */
  readonly name: string;
  /** Whether it can serve now. @throws what keeps it from serving */
  readonly probe: () => Promise<unknown>;
}

/** What a part says of itself. */
export interface PartState {
  readonly kind: ReadinessPart['kind'];
  readonly name: string;
  /** null: it serves. */
  readonly failure: PartFailure | null;
}

/** What keeps a part from serving. */
export interface PartFailure {
  readonly code: ErrorCode;
  /** When it was first seen, ISO 8601. */
  readonly since: string;
  /** For the eyes of the operator; it may name files and tables. */
  readonly cause: string;
}

/** What `/readyz` says to everybody. WHY so little: whose database is away concerns those who look after it. */
export interface ToldReadiness {
  readonly status: 'ready' | 'not ready';
  /** Code of the policy or the log, without which nobody is served. */
  readonly code?: ErrorCode;
}

/** The same for an administrator or an auditor: every part, and of one that fails since when and why. */
export interface FullReadiness extends ToldReadiness {
  readonly parts: readonly {
    readonly name: string;
    readonly state: 'serving' | ErrorCode;
    readonly since?: string;
    readonly cause?: string;
  }[];
}

/** Asks every part whether it can serve, and remembers since when one cannot. */
export class Readiness {
  /** States of all parts now. Whoever asks while a looking runs shares the next one. */
  readonly states: () => Promise<readonly PartState[]>;
  readonly #failures = new Map<ReadinessPart, PartFailure>();
  readonly #report: (error: CodedError, database?: string) => void;

  /** `report` is told when a part begins to fail, or fails for another reason, never of each looking. */
  constructor(parts: readonly ReadinessPart[], report: (error: CodedError, database?: string) => void) {
    this.#report = report;
    this.states = shareNext(() => Promise.all(parts.map((part) => this.#stateOf(part))));
  }

  async #stateOf(part: ReadinessPart): Promise<PartState> {
    const { kind, name } = part;
    try {
      await part.probe();
      this.#failures.delete(part);
      return { kind, name, failure: null };
    } catch (error) {
      return { kind, name, failure: this.#failed(part, error) };
    }
  }

  #failed(part: ReadinessPart, error: unknown): PartFailure {
    const coded = error instanceof CodedError ? error : codedError('INTERNAL', {}, error);
    const cause = innermostMessage(coded);
    const before = this.#failures.get(part);
    if (before !== undefined && before.code === coded.code && before.cause === cause) return before;
    const since = before?.since ?? new Date().toISOString();
    const failure = { code: coded.code, since, cause };
    this.#failures.set(part, failure);
    this.#report(coded, part.kind === 'database' ? part.name : undefined);
    return failure;
  }
}

/** What is told of the states; everything when `isFull`. */
export function toldReadiness(states: readonly PartState[], isFull: boolean): ToldReadiness | FullReadiness {
  const core = states.find(({ kind, failure }) => kind !== 'database' && failure !== null)?.failure;
  const told: ToldReadiness = {
    status: states.every(({ failure }) => failure === null) ? 'ready' : 'not ready',
    ...(core === undefined || core === null ? {} : { code: core.code }),
  };
  if (!isFull) return told;
  const parts = states.map(({ name, failure }) =>
    failure === null
      ? ({ name, state: 'serving' } as const)
      : { name, state: failure.code, since: failure.since, cause: failure.cause },
  );
  return { ...told, parts };
}
