import { ownersOf } from '../../catalogue/owner-of.ts';
import type { DecidableScope } from '../../policy/event-scope.ts';
import type { Instrument, PolicySnapshot } from '../../policy/policy.ts';
import {
  agenciesNamed,
  databaseOf,
  newestVersion,
  type StopTarget,
  type TargetWorld,
} from './stop-target.ts';

/** How far a stop reaches, beside its number. */
export interface StopReach extends StopTarget {
  readonly scope: DecidableScope;
  /** Coordinates, for the scope ITEMS. */
  readonly items: readonly string[];
  readonly provider: string;
}

/**
 * Agencies whose accounts a stop hits: those that an instrument which it reaches names today (Decree 47 Art 43(3)-(5), 44(3)). WHY
 * also of instruments that are not in force yet: they are told before.
 */
export function concernedAgencies(reach: StopReach, world: TargetWorld, now: string): readonly string[] {
  const { policy } = world;
  const names = reachedInstruments(reach, world, now).flatMap(({ consumers }) => [...consumers]);
  const hit = agenciesNamed(names, policy).filter((agency) => agency !== reach.provider);
  if (reach.account === null) return hit;
  const own = agenciesNamed([reach.account], policy);
  return own.filter((agency) => agency !== reach.provider);
}

function reachedInstruments(
  reach: StopReach,
  { policy, catalogue }: TargetWorld,
  now: string,
): readonly Instrument[] {
  const { number, scope, items, provider } = reach;
  // WHY the purpose too: its record names the consumers of that instrument (ADR 14).
  if (scope === 'INSTRUMENT' || scope === 'PURPOSE') return [newestVersion(policy, number) ?? []].flat();
  const database = databaseOf(number);
  const isReached = (coordinate: string) => {
    const item = catalogue.items.get(coordinate);
    if (item === undefined) return false;
    if (scope === 'SERVICE') return item.database === database;
    return scope === 'ITEMS' ? items.includes(coordinate) : ownersOf(catalogue, item).includes(provider);
  };
  return liveVersions(policy, now).filter(({ content }) =>
    content.some((entry) => entry.items.some(isReached)),
  );
}

/** The newest version of each number whose term is not over. */
function liveVersions({ instruments }: PolicySnapshot, now: string): readonly Instrument[] {
  const newest = new Map(instruments.map((each) => [each.number, each]));
  const moment = Date.parse(now);
  return [...newest.values()].filter(({ validTo }) => validTo === null || Date.parse(validTo) > moment);
}
