import { readFile } from 'node:fs/promises';
import { codedError } from '../../schema/errors/coded-error.ts';

/** Text of a file of agreements. @throws AGREEMENT_INVALID */
export function readAgreementFile(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    throw codedError(
      'AGREEMENT_INVALID',
      { detail: { vi: `không đọc được ${file}`, en: `${file} cannot be read` } },
      error,
    );
  });
}
