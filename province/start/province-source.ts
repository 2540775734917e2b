import type { SignOnSettings } from '../../gateway/sign-in/sign-on.ts';
import type { AgencyModel, CatalogueModel } from '../../schema/catalogue/model.ts';
import type { BilingualText } from '../../schema/text/bilingual-text.ts';
import type { Connection } from '../../subgraphs/database/engine/connection.ts';
import type { ServiceCode } from '../../subgraphs/service/create-service-subgraph.ts';
import type { MailSettings } from '../mail/mail-settings.ts';
import type { GivenKeys } from './key-files.ts';

/** What a province calls itself. */
export interface ProvinceDescription {
  readonly name: BilingualText;
  /** Its code in the list of administrative units: two digits. */
  readonly code: string;
  /** Code of the agency that coordinates the sharing. */
  readonly coordinator: string;
}

/** A province that the command line can serve: what it is made of, and how its data comes to be. */
export interface ProvinceSource {
  loadDescription(): Promise<ProvinceDescription>;
  /** Reads the agencies' SDL files. @throws CATALOGUE_INVALID, SDL_FILE_MISSING */
  loadCatalogue(): Promise<CatalogueModel>;
  /** How to try a province whose data the product makes itself; null for all others. */
  readonly trial: ProvinceTrial | null;
  /** Where its data lies unless the command says otherwise; null: where the configuration says. */
  readonly dataFolder: string | null;
  /** Folder of its policy, which `policy apply` records; null: it has to be named. */
  readonly policyFolder: string | null;
  /** Code of the catalogue's services, by their ids. @throws SERVICE_CODE_INVALID */
  loadServices(): Promise<ReadonlyMap<string, ServiceCode>>;
  /** Keys that lie elsewhere than in the data folder. @throws CONFIGURATION_INVALID for one that is not there */
  loadKeys(): Promise<GivenKeys>;
  /** The sign-on of the province; null where it has none. @throws CONFIGURATION_INVALID for a secret that is not there */
  loadSignOn(): Promise<SignOnSettings | null>;
  /** Its mail server; null where it has none. @throws CONFIGURATION_INVALID for a secret or a certificate that is not there */
  loadMail(): Promise<MailSettings | null>;
  /** How each database is reached, by its id. @throws CONFIGURATION_INVALID for a secret that is not there */
  loadConnections(dataDir: string): Promise<ReadonlyMap<string, Connection>>;
  /**
   * A database of the province by its id or by the name of its SDL file, which need not be there yet; null where none has that
   * name. @throws CONFIGURATION_INVALID for a secret that is not there
   */
  findDatabase(name: string, dataDir: string): Promise<FoundDatabase | null>;
  /** What the SDL files that are there say, but for that of one database. @throws CATALOGUE_INVALID */
  loadOthers(except: string | null): Promise<readonly AgencyModel[]>;
  /** The SDL files as they are. @throws SDL_FILE_MISSING */
  loadSdlFiles(): Promise<readonly SdlFile[]>;
  /**
   * Makes what is missing in the data folder: databases, policy, keys. Gives the rows made, by kind; null when the
   * databases stood already. @throws DATA_FOLDER_UNUSABLE, PROVINCE_NOT_BUILT, CONFIGURATION_INVALID
   */
  ensureData(request: DataRequest): Promise<Readonly<Record<string, number>> | null>;
}

/** An SDL file of the province. */
export interface SdlFile {
  /** As the province names it. */
  readonly file: string;
  readonly text: string;
}

/** A database that the file of a province names. */
export interface FoundDatabase {
  readonly id: string;
  readonly connection: Connection;
}

/** How to try a province that was made to be tried. */
export interface ProvinceTrial {
  /** A query that needs no key. */
  readonly query: string;
  /** File of the keys of its accounts, a JSON list of `{ account }`. */
  readonly keysFile: (dataDir: string) => string;
}

/** What data to make, and whom to tell how far it is. */
export interface DataRequest {
  readonly catalogue: CatalogueModel;
  readonly dataDir: string;
  /** Multiplies the number of rows; above 0, at most 50. */
  readonly scale: number;
  /** File of the second place of the log's anchors; none when left out or null. */
  readonly anchorPath?: string | null;
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
