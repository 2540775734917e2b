import { catalogueErrors } from './catalogue-errors.ts';
import { controlErrors } from './control-errors.ts';
import { permissionErrors } from './permission-errors.ts';
import { requestErrors } from './request-errors.ts';
import { startErrors } from './start-errors.ts';

/** The errors by area, in the order of the reference page. INVARIANT: no code is in two areas. */
export const errorAreas = {
  request: requestErrors,
  permission: permissionErrors,
  control: controlErrors,
  catalogue: catalogueErrors,
  start: startErrors,
} as const;

/** Every error the product can raise, by code. docs/errors.md is generated from it. */
export const errorTable = {
  ...requestErrors,
  ...permissionErrors,
  ...controlErrors,
  ...catalogueErrors,
  ...startErrors,
} as const;

/** A registered error code. */
export type ErrorCode = keyof typeof errorTable;
