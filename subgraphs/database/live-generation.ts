import { LRUCache } from 'lru-cache';
import type { AgencyModel } from '../../schema/catalogue/model.ts';
import type { Enforcement } from './enforcement.ts';
import type { SqlDriver } from './engine/driver.ts';
import type { Engine } from './engine/engine.ts';
import type { ReadResources } from './resolve/read-engine.ts';
import { mappedTables } from './storage/mapped-tables.ts';

/** One reading of the live schema and what was compiled against it. */
export interface LiveGeneration {
  /** What is read with, without the code lists of a request and the masks that generalise by them. */
  readonly resources: Omit<ReadResources, 'codeLists' | 'masks'>;
  /** By permission set and code lists. */
  readonly enforcements: LRUCache<string, Enforcement>;
  /** Set when a statement met a missing column or table: the live schema has changed. */
  stale: boolean;
}

/** A database and its model, as generations are read of them. */
export interface GenerationSource {
  readonly model: AgencyModel;
  readonly engine: Engine;
  readonly driver: SqlDriver;
  /** What all generations share. */
  readonly shared: Omit<ReadResources, 'live' | 'driver' | 'dialect' | 'codeLists' | 'masks'>;
}

/** Permission sets that stay compiled. */
const enforcementLimit = 200;

/** The generations of one subgraph: the last reading of its live schema, read again when it has changed. */
export class LiveGenerations {
  readonly #source: GenerationSource;
  #current: Promise<LiveGeneration>;

  /** Begins to read the first one. */
  constructor(source: GenerationSource) {
    this.#source = source;
    this.#current = readGeneration(source);
  }

  current(): Promise<LiveGeneration> {
    return this.#current;
  }

  /** Reads the live schema again, once for all requests that met the same change. */
  async renew(stale: LiveGeneration): Promise<LiveGeneration> {
    const current = this.#current;
    if ((await current) === stale && this.#current === current) {
      const next = readGeneration(this.#source);
      // WHY: when the database cannot be read now, the stale generation goes on failing closed and is retried.
      next.catch(() => {
        if (this.#current === next) this.#current = current;
      });
      this.#current = next;
    }
    return this.#current;
  }
}

async function readGeneration({ model, engine, driver, shared }: GenerationSource): Promise<LiveGeneration> {
  const live = await engine.describe(driver, mappedTables(model));
  const notice = () => {
    generation.stale = true;
  };
  const generation: LiveGeneration = {
    resources: { ...shared, live, dialect: engine.dialect, driver: watchDrift(driver, notice) },
    enforcements: new LRUCache({ max: enforcementLimit }),
    stale: false,
  };
  return generation;
}

/** Passes reads on and notes when one fails because the database no longer has what the model maps. */
function watchDrift(driver: SqlDriver, notice: () => void): Pick<SqlDriver, 'read'> {
  return {
    read: (sql, bindings, signal) =>
      driver.read(sql, bindings, signal).catch((error: unknown) => {
        if (driver.classify(error) === 'missing') notice();
        throw error;
      }),
  };
}
