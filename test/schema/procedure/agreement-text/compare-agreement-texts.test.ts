import { describe, expect, it } from 'vitest';
import {
  difference,
  differsOnlyInParties,
} from '../../../../schema/procedure/agreement-text/compare-agreement-texts.ts';
import { smallAgreement, written } from './small-agreement.ts';

const joined = {
  version: 3,
  supersedes: 2,
  parties: [...written.parties, { agency: 'A.units', role: 'CONSUMER', accounts: ['units'] }],
};

describe('the difference of two versions', () => {
  it('is told clause by clause', () => {
    const after = smallAgreement({ limits: { rowsPerDay: 500 }, other: null });
    expect(difference(smallAgreement(), after)).toEqual([
      {
        number: 7,
        title: expect.anything(),
        removed: [{ vi: 'Số dòng tối đa mỗi ngày: 1000', en: 'Most rows a day: 1000' }],
        added: [{ vi: 'Số dòng tối đa mỗi ngày: 500', en: 'Most rows a day: 500' }],
      },
      { number: 12, title: expect.anything(), removed: [expect.anything()], added: [] },
    ]);
  });

  it('is empty where nothing but the version changed', () => {
    expect(difference(smallAgreement(), smallAgreement({ version: 3, supersedes: 2 }))).toEqual([]);
  });

  it('tells lines that changed places', () => {
    const before = smallAgreement({ legalBasis: ['Luật A', 'Luật B'] });
    const after = smallAgreement({ legalBasis: ['Luật B', 'Luật A'] });
    expect(difference(before, after).map(({ number }) => number)).toEqual([0]);
  });
});

describe('an accession', () => {
  const before = smallAgreement();

  it('changes the parties, with what the new one acknowledges', () => {
    expect(differsOnlyInParties(before, smallAgreement(joined))).toBe(true);
    const commitment = { ...written.commitment, acknowledgedBy: ['A.people', 'A.tax', 'A.units'] };
    expect(differsOnlyInParties(before, smallAgreement({ ...joined, commitment }))).toBe(true);
  });

  it.each<[string, object]>([
    ['nothing', { parties: written.parties }],
    ['a term', { term: { from: '2026-01-01', to: '2028-12-31' } }],
    ['an item', { content: [...written.content, { items: ['Person.alive'] }] }],
    ['a text that binds people', { other: 'Khác' }],
    [
      'what another party acknowledged',
      { commitment: { ...written.commitment, acknowledgedBy: ['A.people'] } },
    ],
    ['the text of the commitment', { commitment: { ...written.commitment, text: 'Khác' } }],
  ])('is not one that changes %s', (_, changes) => {
    expect(differsOnlyInParties(before, smallAgreement({ ...joined, ...changes }))).toBe(false);
  });
});
