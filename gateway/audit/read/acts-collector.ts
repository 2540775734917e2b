import type { ActsOfLog, NamedActs } from '../../../schema/procedure/machine/named-acts.ts';
import { readNaming } from '../../../schema/procedure/machine/named-acts.ts';
import type { AuditRecord } from '../record/audit-record.ts';

/** Gathers what records of the log name of the acts of procedures. */
export class ActsCollector implements ActsOfLog {
  readonly named: Map<string, NamedActs[]>;
  readonly done: Map<string, number>;

  constructor({ named, done }: ActsOfLog = { named: new Map(), done: new Map() }) {
    this.named = new Map([...named].map(([number, all]) => [number, [...all]]));
    this.done = new Map(done);
  }

  add({ kind, detail }: Pick<AuditRecord, 'kind' | 'detail'>): void {
    if (kind !== 'ADMIN' || detail === null) return;
    const { named, isDone } = readNaming(detail);
    for (const each of named) {
      const known = this.named.get(each.case) ?? [];
      // WHY once: the beginning and the end of an act name the same.
      if (!known.some((other) => isSame(other, each))) this.named.set(each.case, [...known, each]);
      if (isDone) this.done.set(each.case, Math.max(each.version, this.done.get(each.case) ?? 0));
    }
  }
}

function isSame(left: NamedActs, right: NamedActs): boolean {
  const { first, version, digest, effects } = left;
  return (
    first === right.first && version === right.version && digest === right.digest && effects === right.effects
  );
}
