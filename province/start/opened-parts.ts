/** What was opened so far, to be closed in the opposite order: also when the rest cannot be opened. */
export class OpenedParts {
  readonly #closers: (() => Promise<unknown>)[] = [];

  /** Remembers how a part is closed; gives the part. */
  add<Part>(part: Part, close: (part: Part) => Promise<unknown>): Part {
    this.#closers.push(() => close(part));
    return part;
  }

  /** Closes every part, the last one first; one that fails keeps none of the others open. @throws the first failure */
  async close(): Promise<void> {
    const failures: unknown[] = [];
    for (const close of this.#closers.splice(0).reverse()) {
      await close().catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }
}
