import { pathToFileURL } from 'node:url';
import { codedError } from '../../schema/errors/coded-error.ts';
import type { ServiceCode } from '../../subgraphs/service/create-service-subgraph.ts';

/** The code of a service: what a module exports as `code`, functions by type and item. @throws SERVICE_CODE_INVALID */
export async function loadServiceCode(file: string): Promise<ServiceCode> {
  const loaded: unknown = await import(pathToFileURL(file).href).catch((error: unknown) => {
    throw codedError('SERVICE_CODE_INVALID', { file }, error);
  });
  const code = typeof loaded === 'object' && loaded !== null && 'code' in loaded ? loaded.code : null;
  if (!isServiceCode(code)) throw codedError('SERVICE_CODE_INVALID', { file });
  return code;
}

function isServiceCode(value: unknown): value is ServiceCode {
  return isObject(value) && Object.values(value).every((items) => isObject(items) && areFunctions(items));
}

function areFunctions(items: object): boolean {
  return Object.values(items).every((item) => typeof item === 'function');
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
