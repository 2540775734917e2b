import type { CatalogueModel, Coordinate } from '../catalogue/model.ts';
import { type OperationKind, recordOperations } from '../language/entrance.ts';
import type { RowPredicate } from '../policy/row-predicate.ts';
import { isSame } from '../same-value.ts';
import {
  type EffectivePermission,
  type EntityGrant,
  isMasked,
  isPlainSomewhere,
} from './effective-permission.ts';
import { type ItemClosure, type ItemInput, itemClosures } from './item-closure.ts';

/** Whether a grant rests on the act of an owner. */
type StandsFor = (grant: EntityGrant, owner: string) => boolean;

/** Makes the permission of grants. */
type PermissionOfGrants = (grants: readonly EntityGrant[]) => Pick<EffectivePermission, 'decide' | 'access'>;

/**
 * The grants in which an item of a service counts only where all that it holds is granted, in no more rows and through no
 * other entrance (security.md, "libraries" 4), and an item that several agencies hold only where all of them share it. The
 * database that owns the row enforces the rows, by the item's witness; nobody could apply a mask, so what is masked is not
 * granted, nor a scoped item of several agencies. Other grants stay as they are. `standsFor` says whether a grant rests on
 * the act of an owner (agency code). Pure.
 */
export function withinClosure(
  catalogue: CatalogueModel,
  grants: readonly EntityGrant[],
  permissionOf: PermissionOfGrants,
  standsFor: StandsFor,
): readonly EntityGrant[] {
  const closures = itemClosures(catalogue);
  if (closures.size === 0 || !grants.some(({ items }) => [...items].some((item) => closures.has(item)))) {
    return grants;
  }
  const { sharedItems } = catalogue;
  const shared = split(grants, (item) => sharedItems.has(item));
  const stored = [
    ...split(grants, (item) => !closures.has(item)),
    ...[...sharedItems.keys()].flatMap((item) => {
      // WHY: what several agencies compute, each of something else, has no one closure.
      return closures.get(item)?.inputs.length === 0 ? consented(catalogue, shared, item, standsFor) : [];
    }),
  ];
  const own = split(grants, (item) => closures.has(item) && !sharedItems.has(item));
  const judge = new ClosureJudge(catalogue, permissionOf(stored), permissionOf(own));
  const items = [...closures.keys()].filter((item) => !sharedItems.has(item));
  return [
    ...stored,
    ...items.flatMap((item) => recordOperations.flatMap((kind) => judge.grantsOf(item, kind))),
  ];
}

/** The grants of an item that several agencies hold, through the entrances that each of them grants in all rows and bare. */
function consented(
  { agencies, sharedItems }: CatalogueModel,
  grants: readonly EntityGrant[],
  item: Coordinate,
  standsFor: StandsFor,
): readonly EntityGrant[] {
  const databases = new Set(sharedItems.get(item)?.map(({ database }) => database));
  const owners = agencies.map(({ database }) => database).filter(({ id }) => databases.has(id));
  return recordOperations.flatMap((kind) => {
    const consents = owners.map(({ owner }) =>
      grants.filter((grant) => {
        const isOwners = standsFor(grant, owner) && grant.items.has(item);
        return isOwners && grant.operations.has(kind) && isUnscoped(grant) && !grant.masks.has(item);
      }),
    );
    if (consents.some((each) => each.length === 0)) return [];
    const alone = { items: new Set([item]), operations: new Set([kind]), masks: new Map() };
    return [...new Set(consents.flat())].map((grant) => ({ ...grant, ...alone }));
  });
}

/** The part of each grant that concerns some items. */
function split(
  grants: readonly EntityGrant[],
  concerns: (item: Coordinate) => boolean,
): readonly EntityGrant[] {
  return grants.flatMap((grant) => {
    const items = new Set([...grant.items].filter(concerns));
    return items.size === 0 ? [] : [items.size === grant.items.size ? grant : { ...grant, items }];
  });
}

class ClosureJudge {
  readonly #catalogue: CatalogueModel;
  /** Of items that databases store. */
  readonly #stored: ReturnType<PermissionOfGrants>;
  /** Of items of services, by their own grants alone. */
  readonly #own: ReturnType<PermissionOfGrants>;
  readonly #made = new Map<string, readonly EntityGrant[]>();

  constructor(
    catalogue: CatalogueModel,
    stored: ReturnType<PermissionOfGrants>,
    own: ReturnType<PermissionOfGrants>,
  ) {
    this.#catalogue = catalogue;
    this.#stored = stored;
    this.#own = own;
  }

  /** What is left of the item's own grants at an entrance. */
  grantsOf(item: Coordinate, kind: OperationKind): readonly EntityGrant[] {
    const key = `${kind} ${item}`;
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    // WHY first: items that need one another would never end; they are not granted.
    this.#made.set(key, []);
    const closure = itemClosures(this.#catalogue).get(item);
    const made = closure === undefined ? [] : this.#within(item, closure, kind);
    this.#made.set(key, made);
    return made;
  }

  #within(item: Coordinate, { inputs, unknown }: ItemClosure, kind: OperationKind): readonly EntityGrant[] {
    const own = this.#own.decide(kind, item);
    if (own.kind === 'none' || isMasked(own) || unknown.length > 0) return [];
    if (!inputs.every((input) => this.#isGranted(input, kind))) return [];
    const plain = this.#plainRows(inputs, kind);
    return own.grants.flatMap((grant) =>
      this.#rowGrants(item, inputs, kind).map(
        (row): EntityGrant => ({
          ...grant,
          items: new Set([item]),
          rows: plain.reduce(meet, meet(grant.rows, row.rows)),
          operations: new Set([kind]),
          isNarrowed: true,
        }),
      ),
    );
  }

  #isGranted({ coordinate, isRow, isCopied, isThrough }: ItemInput, kind: OperationKind): boolean {
    if (isThrough) return true;
    const at = isRow ? kind : 'JOIN';
    if (this.#catalogue.fields.get(coordinate)?.kind === 'computed') {
      return !isCopied && this.grantsOf(coordinate, at).length > 0;
    }
    const decision = this.#stored.decide(at, coordinate);
    // WHY in its row: there the witness keeps the item to the rows in which the input is bare.
    if (decision.kind === 'none' || (isRow ? !isPlainSomewhere(decision) : isMasked(decision))) return false;
    return !isCopied || decision.grants.some(isUnscoped);
  }

  /** The rows in which inputs of the row that are masked in others are bare. */
  #plainRows(inputs: readonly ItemInput[], kind: OperationKind): readonly (RowPredicate | null)[] {
    return inputs.flatMap(({ coordinate, isRow, isThrough }) => {
      const decision = isRow && !isThrough ? this.#stored.decide(kind, coordinate) : null;
      if (decision === null || decision.kind === 'none' || !isMasked(decision)) return [];
      return decision.variants.filter(({ mask }) => mask === null).map(({ rows }) => rows);
    });
  }

  /** Grants of which the rows are the most in which the item can be: those of an input of its row, or of the row itself. */
  #rowGrants(item: Coordinate, inputs: readonly ItemInput[], kind: OperationKind): readonly EntityGrant[] {
    const entity = this.#catalogue.items.get(item)?.entity ?? '';
    for (const { coordinate, isRow } of inputs) {
      const decision = isRow ? this.#stored.decide(kind, coordinate) : null;
      if (decision !== null && decision.kind !== 'none') return decision.grants;
    }
    return this.#stored.access(kind, entity)?.grants ?? [];
  }
}

/** The rows that both admit; null is all rows. */
function meet(left: RowPredicate | null, right: RowPredicate | null): RowPredicate | null {
  if (left === null || right === null) return left ?? right;
  return isSame(left, right) ? left : { kind: 'and', of: [left, right] };
}

function isUnscoped({ rows }: EntityGrant): boolean {
  return rows === null;
}
