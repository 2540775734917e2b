import { describe, expect, it } from 'vitest';
import { createRecordedJudge } from '../../../gateway/guard/judge-recorded.ts';
import { CacheBudget } from '../../../schema/cache/cache-budget.ts';
import { permissionOf } from '../../fixtures/permission-of.ts';
import { town } from './small-town.ts';

const person = permissionOf({ entity: 'Person', items: ['Person.personId', 'Person.name'] });
const more = permissionOf({ entity: 'Person', items: ['Person.personId', 'Person.name', 'Person.born'] });
const redacted = '"sha256:00"';

describe('judging what the sharing log recorded', () => {
  const judge = createRecordedJudge({ ...town, maxSelections: 5, maxTokens: 60, caches: new CacheBudget() });
  const ask = (text: string, variables = {}, name: string | null = null, permission = person) =>
    judge({ name, text, variables }, permission);

  it.each([
    ['nothing', '{ persons { nodes { name } } }', []],
    ['two places of a field, once', '{ persons { nodes { born x: born } } }', ['Person.born']],
    [
      'a redacted number in a filter',
      `{ persons(where: { age: { lt: ${redacted} } }) { totalCount } }`,
      ['Person.age'],
    ],
    ['a redacted filter', `{ persons(where: ${redacted}) { totalCount } }`, []],
    ['a redacted order', `{ persons(orderBy: [{ field: ${redacted} }]) { totalCount } }`, []],
    [
      'a filter whose name is gone',
      '{ persons(where: { gone: { eq: 1 } born: { eq: 1 } }) { totalCount } }',
      ['Person.born'],
    ],
    ['an operation larger than agreed', '{ persons { nodes { name name name name } } }', null],
    ['a text longer than agreed', `{ persons { nodes { ${'name '.repeat(60)} } } }`, null],
    ['no GraphQL', '{ persons {', null],
    ['a name that is gone', '{ persons { nodes { nickname } } }', null],
    ['no operation', 'fragment F on Person { name }', null],
  ])('%s', (_name, text, expected) => {
    expect(ask(text)).toEqual(expected);
  });

  it('judges names in variables, and one text again for another permission', () => {
    const text = 'query Q($w: PersonWhere) { persons(where: $w) { totalCount } }';
    for (let round = 0; round < 2; round++) {
      expect(ask(text, { w: { born: { isNull: true } } })).toEqual(['Person.born']);
      expect(ask(text, { w: { born: { isNull: true } } }, null, more)).toEqual([]);
      expect(ask(text)).toEqual([]);
    }
  });

  it.each([
    ['a digest', '#00', []],
    ['a number', 7, []],
    ['a list of digests', ['#00'], []],
    ['a digest in an order', { orderBy: '#00' }, []],
  ])('reads no name in %s', (_name, w, expected) => {
    expect(ask('query Q($w: PersonWhere) { persons(where: $w) { totalCount } }', { w })).toEqual(expected);
    const order = 'query Q($w: [PersonOrder!]) { persons(orderBy: $w) { totalCount } }';
    expect(ask(order, { w })).toEqual(expected);
    expect(ask(order, { w: [{ field: w }] })).toEqual(expected);
  });

  it('picks the operation by its name', () => {
    const text = 'query A { persons { nodes { born } } } query B { persons { nodes { name } } }';
    expect(ask(text, {}, 'A')).toEqual(['Person.born']);
    expect(ask(text, {}, 'B')).toEqual([]);
    expect(ask(text)).toBeNull();
  });
});
