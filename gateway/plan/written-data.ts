/** What a fetch writes at one place of the merged data. */
export interface WrittenField {
  /** Response names from the root, joined by dots, without list markers. */
  readonly place: string;
  /** Object types for which it is written. */
  readonly types: ReadonlySet<string>;
  readonly field: string;
  /** Canonical text. */
  readonly argumentsText: string;
  /** Object types that the subgraph may give there; empty for a leaf. */
  readonly returns: ReadonlySet<string>;
}

/**
 * What the steps of a plan have written up to a moment. Steps that run at once each have a layer of their own over what was
 * there before, so that none of them counts on another.
 */
export class WrittenData {
  readonly #below: WrittenData | undefined;
  readonly #fields = new Map<string, WrittenField[]>();

  constructor(below?: WrittenData) {
    this.#below = below;
  }

  at(place: string): readonly WrittenField[] {
    return [...(this.#below?.at(place) ?? []), ...(this.#fields.get(place) ?? [])];
  }

  /** Adds a field; the one that it clashes with is returned: another field, or other arguments, at the same place. */
  add(field: WrittenField): WrittenField | undefined {
    const clash = this.at(field.place).find(
      (other) =>
        meet(other.types, field.types) &&
        (other.field !== field.field || other.argumentsText !== field.argumentsText),
    );
    this.#fields.set(field.place, [...(this.#fields.get(field.place) ?? []), field]);
    return clash;
  }

  /** Every field of this layer. */
  own(): readonly WrittenField[] {
    return [...this.#fields.values()].flat();
  }
}

/** Whether two sets have a name in common. */
export function meet(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  const [small, large] = left.size < right.size ? [left, right] : [right, left];
  for (const name of small) if (large.has(name)) return true;
  return false;
}

/** The names that two sets have in common. */
export function common(left: ReadonlySet<string>, right: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...left].filter((name) => right.has(name)));
}
