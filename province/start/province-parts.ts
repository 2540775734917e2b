import type { SignOnSettings } from '../../gateway/sign-in/sign-on.ts';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import type { Configuration } from '../../schema/config/configuration.ts';
import type { Connection } from '../../subgraphs/database/engine/connection.ts';
import type { ServiceCode } from '../../subgraphs/service/create-service-subgraph.ts';
import type { MailSettings } from '../mail/mail-settings.ts';
import type { ApprovalNotice } from './approved-columns-file.ts';
import type { GivenKeys } from './key-files.ts';

/** What a province in one process is made of; its databases lie in the data folder. */
export interface ProvinceParts {
  readonly catalogue: CatalogueModel;
  /** Code of the catalogue's services, by their ids. */
  readonly serviceCode: ReadonlyMap<string, ServiceCode>;
  /** How each database is reached, by its id; files of the data folder when it is left out. */
  readonly connections?: ReadonlyMap<string, Connection>;
  /** Keys that lie elsewhere than in the data folder. */
  readonly keys?: GivenKeys;
  /** The sign-on of the province; it has none when left out or null. */
  readonly signOn?: SignOnSettings | null;
  /** Code of the agency that coordinates the sharing; without one the province has no procedures. */
  readonly coordinator?: string;
  /** By which mail server notices go out; none when left out or null. */
  readonly mail?: MailSettings | null;
  readonly configuration: Configuration;
  /** Told which columns were approved as they are, of which database and why. */
  readonly approvalNotice?: ApprovalNotice;
  /** Told what went wrong inside, in which request (`start`, `readiness` and the like outside of one) and in whose database. */
  readonly report: (error: unknown, requestId: string, database?: string) => void;
}
