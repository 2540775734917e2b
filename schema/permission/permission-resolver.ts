import { createHash } from 'node:crypto';
import { type BoundedCache, CacheBudget } from '../cache/cache-budget.ts';
import type { CatalogueModel } from '../catalogue/model.ts';
import { memoise } from '../memoise.ts';
import type { Account, PolicySnapshot, Situation } from '../policy/policy.ts';
import { permissionFor, permissionSignature } from './compile-permission.ts';
import type { EffectivePermission } from './effective-permission.ts';
import { decisionFacts } from './evaluate-item.ts';
import { isWithin, purposeOf } from './instrument-state.ts';

interface KeptPermission {
  /** Under which the permission is kept, so that what is forgotten there is held nowhere. */
  readonly signature: string;
  /** Milliseconds of the epoch between which no term begins or ends: the result holds from the first, until the second. */
  readonly from: number;
  readonly until: number;
}

/**
 * Principal + policy + situation -> effective permission. A result is kept for one account, policy, purpose and place,
 * and only until the next instant at which a term, a suspension or a termination begins or ends; another policy never meets it.
 */
export class PermissionResolver {
  readonly #catalogue: CatalogueModel;
  readonly #cache: BoundedCache<string, KeptPermission>;
  /** Compiled permissions by signature: accounts with equal rights share one. */
  readonly #compiled: BoundedCache<string, EffectivePermission>;

  constructor(catalogue: CatalogueModel, caches: CacheBudget = new CacheBudget()) {
    this.#catalogue = catalogue;
    this.#cache = caches.cache({ sizeOf: ({ signature }) => 2 * signature.length });
    this.#compiled = caches.cache({ sizeOf: permissionBytes });
  }

  resolve(policy: PolicySnapshot, account: Account | null, situation: Situation): EffectivePermission {
    const key = JSON.stringify([
      numberOf(policy),
      account?.id ?? null,
      purposeOf(account, situation),
      situation.method,
      placesOf(policy, situation.address),
    ]);
    const nowMs = Date.parse(situation.now);
    const known = this.#cache.get(key);
    // WHY from: a clock that is set back must not bring a term forward.
    const isCurrent = known !== undefined && known.from <= nowMs && nowMs < known.until;
    const compiled = isCurrent ? this.#compiled.get(known.signature) : undefined;
    if (compiled !== undefined) return compiled;
    const facts = decisionFacts(this.#catalogue, policy, account, situation);
    const signature = digestOf(`${numberOf(policy)} ${permissionSignature(facts)}`);
    this.#cache.set(key, { signature, from: lastTerm(policy, nowMs), until: nextTerm(policy, nowMs) });
    return memoise(this.#compiled, signature, () => permissionFor(facts));
  }
}

/** WHY not the text: it names all instruments of the caller. */
function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

/** Bytes of each item that a grant names, with its decisions at all entrances. */
const itemBytes = 600;

/** Bytes of a permission set once everything in it was asked for. */
function permissionBytes({ grants }: EffectivePermission): number {
  return 2_000 + itemBytes * grants.reduce((sum, { items }) => sum + items.size, 0);
}

const numbers = new WeakMap<PolicySnapshot, number>();
let lastNumber = 0;

/** A number of the snapshot itself. WHY not its version: a registry that was restored from a copy gives versions again. */
function numberOf(policy: PolicySnapshot): number {
  return memoise(numbers, policy, () => {
    lastNumber += 1;
    return lastNumber;
  });
}

const bound = new WeakMap<PolicySnapshot, readonly (readonly string[])[]>();

/** Which of the places that instruments name hold the address: all that the address can change. */
function placesOf(policy: PolicySnapshot, address: string | null): string {
  const places = memoise(bound, policy, () =>
    policy.instruments.map(({ networks }) => networks).filter(({ length }) => length > 0),
  );
  return places.map((networks) => (isWithin(networks, address) ? '1' : '0')).join('');
}

const terms = new WeakMap<PolicySnapshot, readonly number[]>();

/**
 * INVARIANT: every instant of a policy at which what is granted may change, ascending. WHY the instants of recording: a
 * clock that is behind that of the recorder does not see yet what was recorded, and must not keep what it finds without it.
 */
function termsOf(policy: PolicySnapshot): readonly number[] {
  return memoise(terms, policy, () => {
    const terms = policy.instruments.flatMap((each) => [each.recordedAt, each.validFrom, each.validTo]);
    const windows = policy.events.flatMap((each) => [each.at, each.effectiveFrom, each.effectiveTo]);
    const regulated = policy.usageRegulations.flatMap((each) => [
      each.recordedAt,
      each.effectiveFrom,
      each.repealedFrom,
    ]);
    const instants = [...terms, ...windows, ...regulated].flatMap((each) =>
      each == null ? [] : Date.parse(each),
    );
    return [...new Set(instants)].sort((left, right) => left - right);
  });
}

function lastTerm(policy: PolicySnapshot, nowMs: number): number {
  return termsOf(policy).findLast((instant) => instant <= nowMs) ?? Number.NEGATIVE_INFINITY;
}

function nextTerm(policy: PolicySnapshot, nowMs: number): number {
  return termsOf(policy).find((instant) => instant > nowMs) ?? Number.POSITIVE_INFINITY;
}
