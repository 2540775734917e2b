import { expect, it } from 'vitest';
import { parseAgencySdl } from '../../../schema/language/parse-agency.ts';
import { agencySdl, unitTypes } from '../permission/small-policy.ts';

it.each([
  ['a type of the name Mutation', (sdl: string) => sdl.replaceAll('type Unit ', 'type Mutation ')],
  ['a type of the name Subscription', (sdl: string) => sdl.replaceAll('type Unit ', 'type Subscription ')],
  ['another type as the root of mutations', (sdl: string) => `${sdl}\nextend schema { mutation: Unit }`],
  [
    'another type as the root of subscriptions',
    (sdl: string) => `${sdl}\nextend schema { subscription: Unit }`,
  ],
])('an agency changes nothing: %s is refused', (_what, change) => {
  const sdl = agencySdl('units', unitTypes);
  expect(() => parseAgencySdl(sdl)).not.toThrow();
  expect(() => parseAgencySdl(change(sdl))).toThrow(/shares data and changes none/);
});
