import { createRequire } from 'node:module';
import { codedError } from '../../../schema/errors/coded-error.ts';

const { resolve } = createRequire(import.meta.url);

/** Makes sure that the npm package by which an engine is reached is installed. @throws DRIVER_MISSING */
export function requireDriver(engine: string, name: string): void {
  try {
    resolve(name);
  } catch (cause) {
    throw codedError('DRIVER_MISSING', { engine, package: name }, cause);
  }
}
