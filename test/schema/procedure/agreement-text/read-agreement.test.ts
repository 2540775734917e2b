import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { CodedError } from '../../../../schema/errors/coded-error.ts';
import { parseAgreement, readAgreement } from '../../../../schema/procedure/agreement-text/read-agreement.ts';
import { smallAgreement, smallContext, written } from './small-agreement.ts';

/** What a draft is refused for. */
function findingsOf(changes: Readonly<Record<string, unknown>>): readonly string[] {
  try {
    readAgreement({ ...written, ...changes }, smallContext);
  } catch (error) {
    if (error instanceof CodedError && error.code === 'AGREEMENT_INVALID')
      return error.messages.en.replace(/^The agreement file is not valid: /, '').split('; ');
    throw error;
  }
  return [];
}

const people = { agency: 'A.people', role: 'PROVIDER' };
const tax = { agency: 'A.tax', role: 'CONSUMER', accounts: ['tax'] };

describe('the reader of drafts', () => {
  it('reads what is written, from YAML as from data', () => {
    const draft = smallAgreement();
    expect(parseAgreement(stringify(written), smallContext)).toEqual(draft);
    expect(draft).toMatchObject({
      version: 2,
      supersedes: 1,
      purposeCode: 'thu-thue',
      validFrom: '2025-12-31T17:00:00.000Z',
      validTo: '2027-12-31T17:00:00.000Z',
    });
  });

  it.each<[string, object, string]>([
    ['no provider', { parties: [tax] }, 'there is no provider among them'],
    ['nobody who uses it', { parties: [people] }, 'consumers: none is named'],
    ['an agency twice', { parties: [people, tax, tax] }, 'A.tax stands more than once'],
    [
      'a provider with an account',
      { parties: [{ ...people, accounts: ['units'] }, tax] },
      'A.people only provides',
    ],
    [
      'a consumer without one',
      { parties: [people, { ...tax, accounts: [] }] },
      'A.tax uses data and has no account',
    ],
    [
      'an account of another agency',
      { parties: [people, { ...tax, accounts: ['units'] }] },
      'account units is not one of A.tax',
    ],
    [
      'an account twice',
      { parties: [people, { ...tax, accounts: ['tax', 'tax'] }] },
      'account tax stands more than once',
    ],
    [
      'an account that is not there',
      { parties: [people, { ...tax, accounts: ['none'] }] },
      'there is no account or application "none"',
    ],
    [
      'a provider that owns nothing of it',
      { parties: [people, { agency: 'A.units', role: 'PROVIDER' }, tax] },
      'A.units owns none of the items',
    ],
    [
      'an owner that is no provider',
      { content: [{ items: ['Unit.label'] }] },
      'Unit.label belongs to A.units, which is no provider',
    ],
    ['an acknowledgement of a stranger', { commitment: { acknowledgedBy: ['A.x'] } }, 'A.x is no party'],
    ['a version that replaces a later one', { supersedes: 2 }, 'version 2 can replace an earlier one only'],
    ['an item that is not there', { content: [{ items: ['Person.nam'] }] }, 'there is no data item'],
    ['the form of another document', { provider: 'A.people' }, 'provider'],
  ])('refuses %s', (_, changes, finding) => {
    expect(findingsOf({ commitment: null, ...changes }).join('; ')).toContain(finding);
  });

  it('tells all at once', () => {
    expect(
      findingsOf({ parties: [tax], supersedes: 9, content: [{ items: ['A.b'] }] }).length,
    ).toBeGreaterThan(2);
  });

  it('takes one spelling of letters', () => {
    const composed = smallAgreement({
      title: 'Thuế',
      content: [{ items: ['Person.age'], rows: { name: { eq: 'Lê' } } }],
    });
    const apart = smallAgreement({
      title: 'Thuế'.normalize('NFD'),
      content: [{ items: ['Person.age'], rows: { name: { eq: 'Lê'.normalize('NFD') } } }],
    });
    expect(apart).toEqual(composed);
  });

  it('refuses what is nested beyond all use', () => {
    let rows: object = { age: { gt: 1 } };
    for (let level = 0; level < 10_000; level += 1) rows = { not: rows };
    expect(findingsOf({ content: [{ items: ['Person.age'], rows }] })).toEqual([
      'document: nested too deeply',
    ]);
  });

  it('refuses whatever else stands in a field, and never stumbles', () => {
    const field = fc.constantFrom(...(Object.keys(written) as (keyof typeof written)[]), 'revives');
    fc.assert(
      fc.property(field, fc.jsonValue(), (name, value) => {
        expect(findingsOf({ [name]: value })).toBeInstanceOf(Array);
      }),
      { numRuns: 500 },
    );
  });

  it('wants one draft', () => {
    expect(() => parseAgreement('a: 1\n---\na: 2', smallContext)).toThrow('one draft is expected');
    expect(() => parseAgreement('a: [', smallContext)).toThrow(CodedError);
  });
});
