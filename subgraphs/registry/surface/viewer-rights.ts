import type { CatalogueModel, DataItem, SharingMode } from '../../../schema/catalogue/model.ts';
import type { ExchangeContext } from '../../../schema/exchange/subgraph-service.ts';
import {
  type Explanation,
  type ExplanationGround,
  explainOn,
  explanationGround,
} from '../../../schema/explanation/explain-item.ts';
import { type ToldMask, toldRecordMasks } from '../../../schema/explanation/told-masks.ts';
import { grantsOf, type ViewerGrant } from '../../../schema/explanation/viewer-grants.ts';
import { memoise } from '../../../schema/memoise.ts';
import { isRowBound } from '../../../schema/permission/effective-permission.ts';
import { consumerClassOf } from '../../../schema/permission/evaluate-item.ts';
import type { Caller } from '../../../schema/policy/caller.ts';

/** Items that one turn of the event loop explains. Measured: about 1 ms under 600 agreements. */
const itemsOfTurn = 50;

/** An item that the caller may read, as `viewer { permissions }` tells it. */
export interface ViewerPermission {
  readonly database: string;
  readonly coordinate: string;
  readonly mode: SharingMode | null;
  readonly grantedBy: readonly string[];
  readonly validUntil: string | null;
  readonly rowsOnly: boolean;
  readonly masks: readonly ToldMask[];
}

/** What callers may read, and why: found once for each request, however many aliases ask, and never in one go. */
export class ViewerRights {
  readonly #catalogue: CatalogueModel;
  // WHY by the caller and the context: each is one object for a whole request of one consumer, and goes with it.
  readonly #grounds = new WeakMap<Caller, ExplanationGround>();
  readonly #found = new WeakMap<ExchangeContext, Promise<readonly ViewerPermission[]>>();

  constructor(catalogue: CatalogueModel) {
    this.#catalogue = catalogue;
  }

  /** The items of one database, or of all, that a caller may read. */
  async permissions(context: ExchangeContext, database: string | null): Promise<readonly ViewerPermission[]> {
    const found = await memoise(this.#found, context, () => this.#find(context));
    // WHY a turn for each alias: writing a list into the answer takes as long as finding it.
    await this.#turn(context);
    return database === null ? found : found.filter((each) => each.database === database);
  }

  /** The instruments in force for a caller. */
  async grants(context: ExchangeContext): Promise<readonly ViewerGrant[]> {
    await this.#turn(context);
    return grantsOf(this.#groundOf(context.caller).facts);
  }

  /** Why a caller, as it is or was, may or may not read an item. */
  async explain(context: ExchangeContext, caller: Caller, coordinate: string): Promise<Explanation> {
    await this.#turn(context);
    return explainOn(this.#groundOf(caller), coordinate);
  }

  #groundOf(caller: Caller): ExplanationGround {
    return memoise(this.#grounds, caller, () =>
      explanationGround(this.#catalogue, caller.policy, caller.account, caller),
    );
  }

  async #find(context: ExchangeContext): Promise<readonly ViewerPermission[]> {
    const { caller, permission } = context;
    await this.#turn(context);
    const items = [...this.#catalogue.items.values()].filter(
      ({ coordinate }) => permission.best(coordinate).kind !== 'none',
    );
    const ground = this.#groundOf(caller);
    const found: ViewerPermission[] = [];
    for (let from = 0; from < items.length; from += itemsOfTurn) {
      await this.#turn(context);
      for (const item of items.slice(from, from + itemsOfTurn))
        found.push(permissionOf(item, ground, context));
    }
    return found;
  }

  async #turn({ turn, signal }: ExchangeContext): Promise<void> {
    await turn();
    signal.throwIfAborted();
  }
}

function permissionOf(
  { coordinate, database, modes }: DataItem,
  ground: ExplanationGround,
  { permission, caller }: ExchangeContext,
): ViewerPermission {
  const { grantedBy, validUntil } = explainOn(ground, coordinate);
  const rowsOnly = isRowBound(permission.best(coordinate));
  const mode = modes[consumerClassOf(caller.account)];
  const masks = toldRecordMasks(permission, coordinate);
  return { database, coordinate, mode, grantedBy, validUntil, rowsOnly, masks };
}
