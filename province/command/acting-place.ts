import type { Configuration } from '../../schema/config/configuration.ts';
import type { ProvinceSource } from '../start/province-source.ts';

/** Where a command acts. */
export interface ActingPlace {
  readonly province: ProvinceSource;
  readonly configuration: () => Configuration;
}
