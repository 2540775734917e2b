/** One value of a predicate. Integers beyond 2^53 travel as text. */
export type SqlScalar = string | number | boolean | null;

/** What a statement binds: one value, or the values of a list as one. */
export type SqlValue = SqlScalar | readonly SqlScalar[];

/** How a dialect writes a value where it binds it. */
export type Spelling = (value: SqlValue) => SqlValue;

/** A place for a value that is known only when the statement runs. */
export class Slot {
  readonly name: string;
  readonly #spell: Spelling;

  constructor(name: string, spell: Spelling = (value) => value) {
    this.name = name;
    this.#spell = spell;
  }

  /** The same place, its value written by a dialect. */
  spelled(spell: Spelling): Slot {
    return new Slot(this.name, (value) => spell(this.#spell(value)));
  }

  /** The value to bind, null where there is none. */
  fill(values: Readonly<Record<string, SqlValue>>): SqlValue {
    const value = values[this.name] ?? null;
    return value === null ? null : this.#spell(value);
  }
}

/** An operand: a constant of the permission set, or a slot filled for each request. */
export type Operand = SqlValue | Slot;

/** An operand as a dialect writes it: a constant at once, a slot when it is filled. */
export function spelled(operand: Operand, spell: Spelling): Operand {
  return operand instanceof Slot ? operand.spelled(spell) : spell(operand);
}

/** How two values are compared. */
export type ComparisonOperator = 'eq' | 'gt' | 'gte' | 'lt' | 'lte';
