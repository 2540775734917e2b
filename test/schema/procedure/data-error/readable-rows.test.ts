import { describe, expect, it } from 'vitest';
import type { Instrument } from '../../../../schema/policy/policy.ts';
import { readableRows } from '../../../../schema/procedure/data-error/readable-rows.ts';
import {
  account,
  agreement,
  entry,
  event,
  policyOf,
  situation,
  smallCatalogue,
} from '../../permission/small-policy.ts';

const items = ['Person.personId', 'Person.name'];
const tall = { name: { eq: 'An' } };

const asked = (instruments: readonly Instrument[], item = 'Person.name', changes = {}, of = account()) =>
  readableRows(
    { catalogue: smallCatalogue, policy: policyOf(instruments, [], [of]) },
    of,
    item,
    situation(changes),
  );

describe('the rows in which an account could read an item by their key', () => {
  it('are all of them, or those of the agreement', () => {
    expect(asked([agreement(items)])).toEqual({ entity: 'Person', rows: null });
    expect(asked([agreement([entry(items, { rows: tall })])])?.rows).toMatchObject({
      ...{ kind: 'compare', field: ['name'], value: 'An' },
    });
  });

  it('are those of a masked item too: who sees its year may say that the year is wrong', () => {
    const masked = entry([...items, 'Person.born'], { masks: { 'Person.born': { kind: 'YEAR' } } });
    expect(asked([agreement([masked])], 'Person.born')).toEqual({ entity: 'Person', rows: null });
  });

  it.each<readonly [what: string, instruments: readonly Instrument[], item: string]>([
    ['no grant', [], 'Person.name'],
    ['an item that is not granted', [agreement(items)], 'Person.born'],
    ['an item that is none', [agreement(items)], 'Person.nothing'],
    ['a key that is not granted', [agreement(['Person.name'])], 'Person.name'],
    [
      'a key behind a mask',
      [agreement([entry(items, { masks: { 'Person.personId': { kind: 'PSEUDONYM' } } })])],
      'Person.name',
    ],
    [
      'an entrance through other rows alone',
      [agreement([entry(items, { operations: ['JOIN'] })])],
      'Person.name',
    ],
    ['statistics alone', [agreement([entry(items, { operations: ['AGGREGATE'] })])], 'Person.name'],
    ['another purpose', [agreement(items, { purposeCode: 'khac' })], 'Person.name'],
    ['a term that is over', [agreement(items, { validTo: '2026-01-02T00:00:00.000Z' })], 'Person.name'],
  ])('are none with %s', (_what, instruments, item) => {
    expect(asked(instruments, item)).toBeNull();
  });

  it('are none once the permission was taken back', () => {
    const policy = policyOf([agreement(items)], [event('TERMINATED', '2026-03-01')]);
    const catalogue = smallCatalogue;
    expect(readableRows({ catalogue, policy }, account(), 'Person.name', situation())).toBeNull();
  });

  it('are those that the key and the item share, where they are granted in different ones', () => {
    const ofKey = agreement([entry(['Person.personId'], { rows: { alive: { eq: true } } })], {
      number: 'TT-1',
    });
    const ofItem = agreement([entry(['Person.name'], { rows: tall })], { number: 'TT-2' });
    const found = asked([ofKey, ofItem]);
    expect(found?.rows).toMatchObject({ kind: 'and' });
    expect(JSON.stringify(found?.rows)).toContain('alive');
  });

  it('are one’s own for a person', () => {
    const citizen = account({ class: 'PERSON', subject: '79', agency: 'Z' });
    const found = asked([], 'Person.name', {}, citizen);
    expect(found).toMatchObject({ entity: 'Person' });
    expect(JSON.stringify(found?.rows)).toContain('79');
  });
});
