import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import type { Configuration } from '../../schema/config/configuration.ts';
import type { ProvinceParts } from '../start/province-parts.ts';
import type { ProvinceSource } from '../start/province-source.ts';
import { type Output, printError } from './output.ts';
import type { Words } from './words.ts';

/** What every command works with. */
export interface CommandContext {
  /** The province that the command is about; known when it runs. */
  readonly province: ProvinceSource;
  /**
   * The configuration, with what a command's own flags give. Read when a command runs, so that `--help` needs none.
   * @throws CONFIGURATION_INVALID
   */
  readonly configuration: (given?: Readonly<Partial<Record<keyof Configuration, unknown>>>) => Configuration;
  readonly output: Output;
  readonly words: Words;
}

/** The parts of the province for a command that asks its databases in process; failures inside are printed. */
export async function partsOf(
  { province, configuration, output, words }: CommandContext,
  catalogue: CatalogueModel,
): Promise<ProvinceParts> {
  const known = configuration();
  return {
    catalogue,
    serviceCode: await province.loadServices(),
    keys: await province.loadKeys(),
    connections: await province.loadConnections(known.dataDir),
    configuration: known,
    report: (error) => printError(output, error, words.language),
  };
}
