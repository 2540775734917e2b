import type { FormattedExecutionResult } from 'graphql';
import { invariant } from '../../schema/invariant.ts';

/**
 * Takes results past a server that gives nothing but texts back: where it writes a result, it gets a ticket, and who asked
 * it takes the result for the ticket. So no answer is read back from its text.
 */
export class TypedResults {
  readonly #waiting = new Map<string, FormattedExecutionResult>();
  #issued = 0;

  keep(result: FormattedExecutionResult): string {
    this.#issued += 1;
    const ticket = String(this.#issued);
    this.#waiting.set(ticket, result);
    return ticket;
  }

  take(ticket: string): FormattedExecutionResult {
    const result = this.#waiting.get(ticket);
    invariant(result, 'a ticket is taken once');
    this.#waiting.delete(ticket);
    return result;
  }
}
