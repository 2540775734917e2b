import { searchKey } from '../text/search-key.ts';

/** A purpose's code: lower-case letters, digits and single hyphens, so that it fits a request header. */
export const purposeCodePattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The code that a purpose has when none is written: `Quản lý thuế` -> `quan-ly-thue`. */
export function purposeCodeOf(purpose: string): string {
  return searchKey(purpose)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
