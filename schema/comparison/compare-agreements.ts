import type { CatalogueModel } from '../catalogue/model.ts';
import type { Instrument, PolicySnapshot } from '../policy/policy.ts';
import { compareInstruments, type DescribedChange } from './compare-instruments.ts';
import { type ConsumerChange, comparePolicies } from './compare-policies.ts';

/** What of one instrument differs; `before` and `after` are the numbers compared, null for none. */
export interface AgreementChange {
  readonly before: string | null;
  readonly after: string | null;
  readonly changes: readonly DescribedChange[];
}

/** The differences between two texts of agreements. */
export interface AgreementComparison {
  readonly at: string;
  readonly instruments: readonly AgreementChange[];
  /** What consumers gain and lose if the one stood instead of the other, beside all that the policy grants otherwise. */
  readonly consumers: readonly ConsumerChange[];
}

/**
 * Compares instruments as texts, and by their effect if each side were in force alone: later versions and suspensions of
 * the same numbers are left out. Pure.
 */
export function compareAgreements(
  catalogue: CatalogueModel,
  policy: PolicySnapshot,
  before: readonly Instrument[],
  after: readonly Instrument[],
  now: string,
): AgreementComparison {
  const at = [...before, ...after].reduce(
    (latest, { validFrom }) => (Date.parse(validFrom) > Date.parse(latest) ? validFrom : latest),
    now,
  );
  const numbers = new Set([...before, ...after].map(({ number }) => number));
  const alone = (side: readonly Instrument[]): PolicySnapshot => ({
    ...policy,
    instruments: [...policy.instruments.filter(({ number }) => !numbers.has(number)), ...side],
    events: policy.events.filter(({ number }) => !numbers.has(number)),
  });
  const { consumers } = comparePolicies(catalogue, alone(before), alone(after), at);
  const context = { catalogue, accounts: policy.accounts };
  const instruments = pairs(before, after).map(([old, next]) => ({
    before: old?.number ?? null,
    after: next?.number ?? null,
    changes: compareInstruments(old, next, context),
  }));
  return { at, instruments, consumers };
}

type InstrumentPair = readonly [Instrument | null, Instrument | null];

/** Pairs by number; a single instrument on each side is a pair whatever its number. */
function pairs(before: readonly Instrument[], after: readonly Instrument[]): readonly InstrumentPair[] {
  const [old, next] = [before[0], after[0]];
  if (before.length === 1 && after.length === 1 && old !== undefined && next !== undefined)
    return [[old, next]];
  const numbers = [...new Set([...before, ...after].map(({ number }) => number))];
  return numbers.map((wanted) => [
    before.find(({ number }) => number === wanted) ?? null,
    after.find(({ number }) => number === wanted) ?? null,
  ]);
}
