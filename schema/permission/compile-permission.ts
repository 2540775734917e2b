import { createHash } from 'node:crypto';
import type { CatalogueModel, Coordinate } from '../catalogue/model.ts';
import { type OperationKind, recordOperations } from '../language/entrance.ts';
import { memoise } from '../memoise.ts';
import { ownerDenial } from '../policy/authority.ts';
import { consumerOf } from '../policy/consumer-names.ts';
import { compareMasks, type Mask } from '../policy/mask.ts';
import type { Account, ContentEntry, Instrument, PolicySnapshot, Situation } from '../policy/policy.ts';
import type { RowPredicate } from '../policy/row-predicate.ts';
import { distinctValues, valueKey } from '../same-value.ts';
import {
  type CellVariant,
  type EffectivePermission,
  type EntityAccess,
  type EntityGrant,
  type ItemDecision,
  unmasked,
} from './effective-permission.ts';
import {
  type DecisionFacts,
  decisionFacts,
  entriesByItem,
  evaluateItem,
  type NamedEntries,
  offers,
  type SharedForm,
} from './evaluate-item.ts';
import { grantRows, type UnknownRowsReason } from './grant-rows.ts';
import { grantId, type InstrumentState, serviceStop } from './instrument-state.ts';
import { withinClosure } from './within-closure.ts';

const denied: ItemDecision = Object.freeze({ kind: 'none' });

/**
 * SDL + agreements + account + situation -> effective permission (design, "One idea"). Pure. `account` null is the
 * public. Whatever cannot be evaluated grants nothing.
 */
export function compilePermission(
  catalogue: CatalogueModel,
  policy: PolicySnapshot,
  account: Account | null,
  situation: Situation,
): EffectivePermission {
  return permissionFor(decisionFacts(catalogue, policy, account, situation));
}

/** The same, from what was gathered already. */
export function permissionFor(facts: DecisionFacts): EffectivePermission {
  const { catalogue, states } = facts;
  const entityOfItem = (coordinate: Coordinate) => catalogue.items.get(coordinate)?.entity ?? null;
  const instruments = new Map(states.map(({ instrument }) => [grantId(instrument), instrument]));
  const standsFor = ({ id }: EntityGrant, owner: string) => {
    const instrument = instruments.get(id);
    return instrument !== undefined && ownerDenial(instrument, owner) === null;
  };
  const grants = withinClosure(
    catalogue,
    compileGrants(facts).live,
    (some) => permissionOf(some, entityOfItem),
    standsFor,
  );
  return permissionOf(grants, entityOfItem);
}

/**
 * What of a caller's situation decides its permission, as a text: callers with equal texts have equal permissions, so
 * that one compiled result serves them all.
 */
export function permissionSignature({
  catalogue,
  policy,
  account,
  situation,
  states,
  ends,
  served,
}: DecisionFacts): string {
  const isNamed = states.some(({ instrument }) => hasPseudonyms(instrument));
  const stops = catalogue.agencies.map(({ database }) => {
    return serviceStop(policy, database.id, account, situation.now)?.recordedVersion ?? null;
  });
  return JSON.stringify([
    policy.version,
    account === null ? null : [account.class, account.state, account.attributes, account.subject],
    isNamed && account !== null ? consumerOf(account) : null,
    states.map(({ instrument, standing, event, reaching, unmet }) => [
      grantId(instrument),
      standing,
      event?.recordedVersion ?? null,
      reaching.map(({ recordedVersion }) => recordedVersion),
      unmet,
    ]),
    stops,
    ends.map(({ recordedVersion }) => recordedVersion),
    [...served],
  ]);
}

const forms: readonly SharedForm[] = ['RECORDS', 'STATISTICS'];

/** An entry of an instrument that permits items but grants none of them, since its rows are not known. */
export interface WithheldGrant {
  /** As of `EntityGrant`. */
  readonly id: string;
  readonly form: SharedForm;
  readonly items: ReadonlySet<Coordinate>;
  readonly reason: UnknownRowsReason;
  readonly detail: string;
}

/** What the instruments give one caller: live grants, and what is left of entries that grant nothing. */
export interface CompiledGrants {
  readonly live: readonly EntityGrant[];
  readonly withheld: readonly WithheldGrant[];
}

/** The grants of one caller: the items of each content entry that `evaluateItem` permits by that entry. */
export function compileGrants(facts: DecisionFacts): CompiledGrants {
  const named = entriesByItem(facts.states);
  const permitted = new Map(forms.map((form) => [form, permittedItems(facts, form, named)]));
  const live: EntityGrant[] = [];
  const withheld: WithheldGrant[] = [];
  for (const { instrument } of facts.states) {
    for (const entry of instrument.content) {
      for (const form of forms) {
        const items = permitted.get(form)?.get(entry);
        if (items === undefined) continue;
        const read = grantRows(facts, instrument, entry, items);
        if (read.kind === 'known') live.push(grantOf(facts, instrument, entry, form, { items, ...read }));
        else
          withheld.push({ id: grantId(instrument), form, items, reason: read.reason, detail: read.detail });
      }
    }
  }
  return { live, withheld };
}

/** Builds the permission object from grants; `entityOfItem` gives the entity whose row holds an item. */
export function permissionOf(
  grants: readonly EntityGrant[],
  entityOfItem: (coordinate: Coordinate) => string | null,
): EffectivePermission {
  const access = accessTable(grants);
  const decide = (kind: OperationKind, coordinate: Coordinate): ItemDecision => {
    const entity = entityOfItem(coordinate);
    return (entity === null ? undefined : access(kind, entity)?.items.get(coordinate)) ?? denied;
  };
  const rank = { all: 2, rows: 1, none: 0 };
  return Object.freeze({
    hash: hashOf(grants),
    grants,
    access,
    decide,
    best: (coordinate: Coordinate) =>
      recordOperations
        .map((kind) => decide(kind, coordinate))
        .reduce((best, each) => (rank[each.kind] > rank[best.kind] ? each : best), denied),
  });
}

function hasPseudonyms({ content }: Instrument): boolean {
  return content.some(({ masks }) => Object.values(masks).some(({ kind }) => kind === 'PSEUDONYM'));
}

function permittedItems(
  facts: DecisionFacts,
  form: SharedForm,
  named: NamedEntries,
): ReadonlyMap<ContentEntry, ReadonlySet<Coordinate>> {
  const permitted = new Map<ContentEntry, Set<Coordinate>>();
  if (!facts.states.some((state) => offersForm(state, form))) return permitted;
  for (const coordinate of named.keys()) {
    const item = facts.catalogue.items.get(coordinate);
    if (item === undefined) continue;
    for (const { entry, denies } of evaluateItem(facts, item, form, named).rules) {
      if (denies === null) permitted.set(entry, (permitted.get(entry) ?? new Set()).add(coordinate));
    }
  }
  return permitted;
}

function offersForm({ instrument }: InstrumentState, form: SharedForm): boolean {
  return instrument.content.some((entry) => offers(entry, form));
}

function grantOf(
  { account }: DecisionFacts,
  instrument: Instrument,
  entry: ContentEntry,
  form: SharedForm,
  { items, entity, rows }: Pick<EntityGrant, 'items' | 'entity' | 'rows'>,
): EntityGrant {
  const isStatistics = form === 'STATISTICS';
  const operations = entry.operations.filter((each) => (each === 'AGGREGATE') === isStatistics);
  return {
    id: grantId(instrument),
    entity,
    items,
    rows,
    operations: new Set(operations),
    masks: masksOf(entry, items, account),
    smallestGroup: isStatistics ? Math.max(1, entry.smallestGroup) : 1,
  };
}

function masksOf(
  { masks }: ContentEntry,
  items: ReadonlySet<Coordinate>,
  account: Account | null,
): ReadonlyMap<Coordinate, Mask> {
  const consumer = account === null ? '' : consumerOf(account);
  return new Map(
    Object.entries(masks)
      .filter(([coordinate]) => items.has(coordinate))
      .map(([coordinate, mask]) => [coordinate, mask.kind === 'PSEUDONYM' ? { ...mask, consumer } : mask]),
  );
}

/** Access by entrance and entity, made when it is first asked for: a consumer uses few of the types it may read. */
function accessTable(grants: readonly EntityGrant[]): EffectivePermission['access'] {
  const byEntity = new Map<string, EntityGrant[]>();
  for (const grant of grants) {
    if (grant.items.size === 0) continue;
    const known = byEntity.get(grant.entity);
    if (known === undefined) byEntity.set(grant.entity, [grant]);
    else known.push(grant);
  }
  const made = new Map<string, Map<OperationKind, EntityAccess | null>>();
  return (kind, entity) => {
    const all = byEntity.get(entity);
    if (all === undefined) return null;
    const ofEntity = memoise(made, entity, () => new Map<OperationKind, EntityAccess | null>());
    return memoise(ofEntity, kind, () => {
      const admitted = all.filter(({ operations }) => operations.has(kind));
      const equal = [...ofEntity.values()].find((each) => each !== null && areThese(each.grants, admitted));
      return equal ?? (admitted.length === 0 ? null : accessOf(admitted));
    });
  };
}

function areThese(left: readonly EntityGrant[], right: readonly EntityGrant[]): boolean {
  return left.length === right.length && left.every((grant, at) => grant === right[at]);
}

function accessOf(grants: readonly EntityGrant[]): EntityAccess {
  const opening = grants.filter(({ isNarrowed }) => isNarrowed !== true);
  const whole = scopeKeys(opening);
  const items = new Map<Coordinate, ItemDecision>();
  for (const coordinate of new Set(grants.flatMap((grant) => [...grant.items]))) {
    const admitting = grants.filter((grant) => grant.items.has(coordinate));
    const scopes = scopeKeys(admitting);
    const rows = unite(admitting);
    // WHY the size: grants that only narrow others open no row, so that nothing is granted in all of none.
    const all = rows === null || (whole.size > 0 && [...whole].every((key) => scopes.has(key)));
    const variants = variantsOf(coordinate, admitting, all);
    items.set(
      coordinate,
      all
        ? { kind: 'all', grants: admitting, variants }
        : { kind: 'rows', grants: admitting, rows, variants },
    );
  }
  const smallestGroup = Math.max(1, ...grants.map((grant) => grant.smallestGroup));
  return { rows: unite(opening), items, grants, smallestGroup };
}

/** The masks under which grants release an item, each with the rows of the grants that have it; what tells more first. */
function variantsOf(
  coordinate: Coordinate,
  admitting: readonly EntityGrant[],
  all: boolean,
): readonly CellVariant[] {
  if (admitting.every(({ masks }) => !masks.has(coordinate))) {
    return all ? unmasked : [{ rows: unite(admitting), mask: null }];
  }
  const byMask = new Map<string, { readonly mask: Mask | null; readonly grants: EntityGrant[] }>();
  for (const grant of admitting) {
    const mask = grant.masks.get(coordinate) ?? null;
    memoise(byMask, valueKey(mask), () => ({ mask, grants: [] as EntityGrant[] })).grants.push(grant);
  }
  const ordered = [...byMask.values()].sort((left, right) => compareMasks(left.mask, right.mask));
  const variants = ordered.map(({ mask, grants }): CellVariant => ({ rows: unite(grants), mask }));
  const [only] = variants;
  // WHY: where every row that the consumer sees is admitted, a single mask needs no condition.
  if (all && only !== undefined && variants.length === 1) return [{ rows: null, mask: only.mask }];
  const unconditional = variants.findIndex(({ rows }) => rows === null);
  return unconditional === -1 ? variants : variants.slice(0, unconditional + 1);
}

function scopeKeys(grants: readonly EntityGrant[]): ReadonlySet<string> {
  return new Set(grants.map(({ rows }) => valueKey(rows)));
}

/** Union of the rows of several grants; null is all rows. */
function unite(grants: readonly EntityGrant[]): RowPredicate | null {
  const scopes = grants.flatMap(({ rows }) => rows ?? []);
  if (scopes.length < grants.length) return null;
  const of = distinctValues(scopes);
  const [only] = of;
  return of.length === 1 && only !== undefined ? only : { kind: 'or', of };
}

/** Hash of what the grants allow, without their ids: consumers with equal rights share compiled results. */
function hashOf(grants: readonly EntityGrant[]): string {
  const content = grants
    .map(({ entity, items, rows, operations, masks, smallestGroup }) =>
      JSON.stringify([
        entity,
        [...items].sort(),
        rows,
        [...operations].sort(),
        [...masks].sort(([left], [right]) => (left < right ? -1 : 1)),
        smallestGroup,
      ]),
    )
    .sort();
  return createHash('sha256')
    .update(JSON.stringify([...new Set(content)]))
    .digest('hex');
}
