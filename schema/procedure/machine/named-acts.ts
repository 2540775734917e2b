import { type RecordedAct, wholeActs } from './act.ts';
import { canonicalDigest } from './canonical-digest.ts';

/** What an act caused, as it is noted beside it: which record of which kind, and the digest of what is stored. */
export interface NotedEffect {
  /** Version of the act in its case. */
  readonly at: number;
  readonly kind: string;
  readonly name: string;
  readonly version: number | null;
  readonly digest: string;
}

/**
 * Acts of one case that were recorded together, as the sharing log names them; the digest of the last binds the others. WHY not
 * those before the first of them: an act that follows on a history that somebody made must not vouch for it.
 */
export interface NamedActs {
  readonly case: string;
  /** Versions of the first and of the last of them. */
  readonly first: number;
  readonly version: number;
  readonly digest: string;
  /** Digest of what they caused; null: nothing. */
  readonly effects: string | null;
}

/** What a log names, by case. Several of one version where an act was begun, lost in a crash and given again. */
export interface ActsOfLog {
  readonly named: ReadonlyMap<string, readonly NamedActs[]>;
  /** Newest version of each case of which the log says that it was recorded. */
  readonly done: ReadonlyMap<string, number>;
}

/** The digest of effects; null for none. Their order in the store makes no difference. */
export function effectsDigest(effects: readonly NotedEffect[]): string | null {
  if (effects.length === 0) return null;
  const texts = effects.map(({ at, kind, name, version, digest }) => [at, kind, name, version, digest]);
  return canonicalDigest(texts.map((each) => JSON.stringify(each)).sort());
}

/** What the log says of acts, in words that `readNaming` reads again. */
export function namingOf({ case: number, first, version, digest, effects }: NamedActs): string {
  const versions = version > first ? `${first}..${version}` : String(version);
  return `${number}@${versions} ${digest} ${effects ?? '-'}`;
}

const step = /^[A-Za-z]+ (\S.*): (begun|done)$/s;
const naming = /^([A-Z]{2}-[0-9A-Z]{6}\/\d{4})@(?:(\d+)\.\.)?(\d+) ([0-9a-f]{64}) (-|[0-9a-f]{64})$/;

/** What the detail of a record names: none where it tells of something else. */
export function readNaming(detail: string): {
  readonly named: readonly NamedActs[];
  readonly isDone: boolean;
} {
  const [, all = '', ended] = step.exec(detail) ?? [];
  const named = all.split(', ').map(readNamed);
  // WHY all or none: a text of which a part reads like one may be somebody's reason.
  const isAll = named.every((each) => each !== null);
  return { named: isAll ? named : [], isDone: ended === 'done' };
}

function readNamed(text: string): NamedActs | null {
  const [, number = '', first, version, digest = '', effects] = naming.exec(text) ?? [];
  if (version === undefined) return null;
  return {
    ...{ case: number, first: Number(first ?? version), version: Number(version), digest },
    effects: effects === undefined || effects === '-' ? null : effects,
  };
}

/** A case as the control database has it. */
export interface StoredCase {
  readonly number: string;
  /** Oldest first. */
  readonly acts: readonly RecordedAct[];
  readonly effects: readonly NotedEffect[];
}

/** What is wrong with a case, held against the log. */
export type ActProblem =
  /** The acts do not follow on each other: one was changed, left out or put in between. */
  | 'BROKEN'
  /** The log does not name the act. */
  | 'NOT_NAMED'
  /** The log names another act at its place. */
  | 'NAMED_OTHERWISE'
  /** What is noted that the act caused is not what the log names. */
  | 'EFFECTS_CHANGED'
  /** The log says that an act was recorded that is not there. */
  | 'MISSING';

/** A problem, at the place of an act in its case: 1 is the first. */
export interface FoundProblem {
  readonly case: string;
  readonly position: number;
  /** The act's command; null for one that is not there. */
  readonly command: string | null;
  readonly problem: ActProblem;
}

/**
 * The problems of one case, in the order of its acts; none: the log names each act and what it caused. `log` was read after the
 * case. INVARIANT: a history that somebody made without the log's key is never named (rule R-REC, ADR 35).
 */
export function actProblems(log: ActsOfLog, stored: StoredCase): readonly FoundProblem[] {
  const { number, acts } = stored;
  const whole = Math.min(wholeActs(acts), ownActs(stored));
  const holding = (log.named.get(number) ?? []).filter(
    ({ version, digest }) => version <= whole && acts[version - 1]?.digest === digest,
  );
  return acts.flatMap((_act, index) => {
    const problem = problemAt(index + 1);
    return problem === null ? [] : [found(stored, index + 1, problem)];
  });

  function problemAt(position: number): ActProblem | null {
    // WHY the first alone: what follows on a broken place cannot be told from it.
    if (position > whole) return position === whole + 1 ? 'BROKEN' : null;
    const naming = holding.filter(({ first, version }) => first <= position && position <= version);
    if (naming.length === 0) {
      const isOther = log.named.get(number)?.some(({ version }) => version === position) ?? false;
      return isOther ? 'NAMED_OTHERWISE' : 'NOT_NAMED';
    }
    return naming.some(haveEffects) ? null : 'EFFECTS_CHANGED';
  }

  function haveEffects({ first, version, effects }: NamedActs): boolean {
    return effects === effectsDigest(stored.effects.filter(({ at }) => first <= at && at <= version));
  }
}

/** Acts that a log says were recorded, and that a case lacks; `log` was read before the case. */
export function missingActs({ done }: ActsOfLog, stored: StoredCase): readonly FoundProblem[] {
  const last = done.get(stored.number) ?? 0;
  const { length } = stored.acts;
  return Array.from({ length: Math.max(0, last - length) }, (_, at) =>
    found(stored, length + at + 1, 'MISSING'),
  );
}

function found({ number, acts }: StoredCase, position: number, problem: ActProblem): FoundProblem {
  return { case: number, position, command: acts[position - 1]?.command ?? null, problem };
}

/** How many of the acts, from the first on, say that they are of this case. WHY: those of another could be copied into it. */
function ownActs({ number, acts }: StoredCase): number {
  const foreign = acts.findIndex((act) => act.case !== number);
  return foreign < 0 ? acts.length : foreign;
}
