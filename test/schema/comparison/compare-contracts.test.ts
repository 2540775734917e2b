import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { compareContracts } from '../../../schema/comparison/compare-contracts.ts';

const compare = (before: string, after: string) =>
  compareContracts(buildSchema(before), buildSchema(after)).map(
    ({ breaking, kind, description }) => `${breaking ? 'breaking' : 'safe'} ${kind} ${description}`,
  );

const base = `type Query { a(x: Int, w: W): E  b: String }
enum E { ONE TWO }
input W { p: Int q: Int }`;

describe('compareContracts', () => {
  it('finds nothing between equal schemas', () => {
    expect(compare(base, base)).toEqual([]);
  });

  it.each([
    ['a root field', base.replace('b: String', ''), 'breaking FIELD_REMOVED Query.b was removed.'],
    ['an argument', base.replace('x: Int, ', ''), 'breaking ARG_REMOVED Query.a arg x was removed.'],
    [
      'an enum value',
      base.replace(' TWO', ''),
      'breaking VALUE_REMOVED_FROM_ENUM TWO was removed from enum type E.',
    ],
    ['an input field', base.replace(' q: Int', ''), 'breaking FIELD_REMOVED W.q was removed.'],
  ])('the loss of %s is breaking, its return is not', (_name, without, told) => {
    expect(compare(base, without)).toEqual([told]);
    const back = compare(without, base);
    expect(back).toHaveLength(1);
    expect(back[0]).toMatch(/^safe \w+_ADDED /);
  });

  it('the loss of a type is breaking; a new one with its fields is not', () => {
    const more = `${base} extend type Query { c: T } type T { d(e: Int): Int }`;
    expect(compare(more, base)).toEqual([
      'breaking TYPE_REMOVED T was removed.',
      'breaking FIELD_REMOVED Query.c was removed.',
    ]);
    expect(compare(base, more).sort()).toEqual([
      'safe ARGUMENT_ADDED T.d(e:) was added.',
      'safe FIELD_ADDED Query.c was added.',
      'safe FIELD_ADDED T.d was added.',
      'safe TYPE_ADDED T was added.',
    ]);
  });
});
