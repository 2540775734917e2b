import { LRUCache } from 'lru-cache';
import type { CatalogueModel } from '../catalogue/model.ts';
import { memoise } from '../memoise.ts';
import type { Account, PolicySnapshot, Situation } from '../policy/policy.ts';
import { permissionFor, permissionSignature } from './compile-permission.ts';
import type { EffectivePermission } from './effective-permission.ts';
import { type DecisionFacts, decisionFacts } from './evaluate-item.ts';
import { isWithin, purposeOf } from './instrument-state.ts';

interface KeptPermission {
  readonly permission: EffectivePermission;
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
  readonly #cache: LRUCache<string, KeptPermission>;
  /** Compiled permissions by signature: accounts with equal rights share one. */
  readonly #compiled: LRUCache<string, EffectivePermission>;

  constructor(catalogue: CatalogueModel, cacheSize: number) {
    this.#catalogue = catalogue;
    this.#cache = new LRUCache({ max: cacheSize });
    this.#compiled = new LRUCache({ max: cacheSize });
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
    if (known !== undefined && known.from <= nowMs && nowMs < known.until) return known.permission;
    const permission = this.#compile(decisionFacts(this.#catalogue, policy, account, situation));
    this.#cache.set(key, { permission, from: lastTerm(policy, nowMs), until: nextTerm(policy, nowMs) });
    return permission;
  }

  #compile(facts: DecisionFacts): EffectivePermission {
    const signature = `${numberOf(facts.policy)} ${permissionSignature(facts)}`;
    return memoise(this.#compiled, signature, () => permissionFor(facts));
  }
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

/** Begins and ends of all terms, and of all suspensions and terminations, ascending. */
function termsOf(policy: PolicySnapshot): readonly number[] {
  return memoise(terms, policy, () => {
    const terms = policy.instruments.flatMap(({ validFrom, validTo }) => [validFrom, validTo]);
    const windows = policy.events.flatMap(({ effectiveFrom, effectiveTo }) => [effectiveFrom, effectiveTo]);
    const instants = [...terms, ...windows].flatMap((each) => (each == null ? [] : Date.parse(each)));
    return [...new Set(instants)].sort((left, right) => left - right);
  });
}

function lastTerm(policy: PolicySnapshot, nowMs: number): number {
  return termsOf(policy).findLast((instant) => instant <= nowMs) ?? Number.NEGATIVE_INFINITY;
}

function nextTerm(policy: PolicySnapshot, nowMs: number): number {
  return termsOf(policy).find((instant) => instant > nowMs) ?? Number.POSITIVE_INFINITY;
}
