import { catalogueErrors } from './catalogue-errors.ts';
import { controlErrors } from './control-errors.ts';
import { documentErrors } from './document-errors.ts';
import { permissionErrors } from './permission-errors.ts';
import { procedureErrors } from './procedure-errors.ts';
import { requestErrors } from './request-errors.ts';
import { startErrors } from './start-errors.ts';

/** Every error the product can raise, by code. INVARIANT: no code is in two areas. */
export const errorTable = {
  ...requestErrors,
  ...permissionErrors,
  ...controlErrors,
  ...catalogueErrors,
  ...procedureErrors,
  ...startErrors,
  ...documentErrors,
} as const;

/** A registered error code. */
export type ErrorCode = keyof typeof errorTable;
