import { codedError } from '../../../schema/errors/coded-error.ts';
import type { EntityMap } from './entity-map.ts';

/** The `__typename` of an entity representation. @throws REPRESENTATION_INVALID unless it is an entity known here. */
export function representationType(map: EntityMap, representation: unknown): string {
  const value = typeof representation === 'object' && representation !== null ? representation : {};
  const type: unknown = Object.hasOwn(value, '__typename') ? Reflect.get(value, '__typename') : undefined;
  if (typeof type === 'string' && map.representable.has(type)) return type;
  throw codedError('REPRESENTATION_INVALID', { type: typeof type === 'string' ? type.slice(0, 100) : '' });
}

/** The key of an entity representation, as text. @throws REPRESENTATION_INVALID when it is absent or no ID. */
export function representationKey(map: EntityMap, type: string, representation: unknown): string {
  const name = map.keyOf(type) ?? '';
  const value = typeof representation === 'object' && representation !== null ? representation : {};
  const key: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
  if (typeof key === 'string' && key.length <= 200) return key;
  if (typeof key === 'number' && Number.isSafeInteger(key)) return String(key);
  throw codedError('REPRESENTATION_INVALID', { type });
}
