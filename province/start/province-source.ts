import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import type { ServiceCode } from '../../subgraphs/service/create-service-subgraph.ts';

/** A province that the command line can serve: what it is made of, and how its data comes to be. */
export interface ProvinceSource {
  /** Reads the agencies' SDL files. @throws CATALOGUE_INVALID */
  loadCatalogue(): Promise<CatalogueModel>;
  /** Code of the catalogue's services, by their ids. */
  readonly serviceCode: ReadonlyMap<string, ServiceCode>;
  /**
   * Makes what is missing in the data folder: databases, policy, keys. Gives the rows made, by kind; null when the
   * databases stood already. @throws DATA_FOLDER_UNUSABLE, PROVINCE_NOT_BUILT, CONFIGURATION_INVALID
   */
  ensureData(request: DataRequest): Promise<Readonly<Record<string, number>> | null>;
}

/** What data to make, and whom to tell how far it is. */
export interface DataRequest {
  readonly catalogue: CatalogueModel;
  readonly dataDir: string;
  /** Multiplies the number of rows; above 0, at most 50. */
  readonly scale: number;
  /** Makes the databases anew. */
  readonly force?: boolean;
  readonly progress?: DataProgress;
}

/** Told how far the databases are. */
export interface DataProgress {
  begin(): void;
  /** Rows done, rows in all, id of the database that is being made. */
  advance(done: number, total: number, what: string): void;
  /** Also after a failure. */
  end(): void;
}
