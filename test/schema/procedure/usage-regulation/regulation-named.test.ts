import { describe, expect, it } from 'vitest';
import type { UsageRegulation } from '../../../../schema/policy/usage-regulation.ts';
import { namedFindings } from '../../../../schema/procedure/usage-regulation/regulation-named.ts';
import { regulationDefaults } from '../../../../schema/procedure/usage-regulation/storage-default.ts';
import { policyOf } from '../../permission/small-policy.ts';
import { contextOn } from '../run-case.ts';
import { someRegulation } from './some-regulation.ts';

const contextWith = (...usageRegulations: readonly UsageRegulation[]) =>
  contextOn('2026-06-01', { policy: { ...policyOf([]), usageRegulations } });
const wrong = (named: readonly string[], ...regulations: readonly UsageRegulation[]) =>
  namedFindings(['people'], named, contextWith(...regulations)).map(({ en }) => en);

describe('the regulations that a text names', () => {
  it('are any while the database goes by the text of the catalogue', () => {
    expect(wrong(['QC-1@1'])).toEqual([]);
  });

  it.each(['1/QĐ', 'QC-000001/2026', '1/QĐ (QC-000001/2026)'])('may be written %s', (text) => {
    expect(wrong([text], someRegulation())).toEqual([]);
  });

  it('have that in force among them, and none that is not', () => {
    expect(wrong(['QC-1@1'], someRegulation())).toEqual([
      'usageRegulationVersions: 1/QĐ (QC-000001/2026), which is in force, is not named',
      'usageRegulationVersions: QC-1@1 is no regulation of these databases that is in force',
    ]);
    const later = someRegulation({
      ...{ number: 'QC-000002/2026', decision: '2/QĐ', effectiveFrom: '2026-07-01T00:00:00.000Z' },
    });
    expect(wrong(['1/QĐ', '2/QĐ'], someRegulation(), later)).toEqual([
      'usageRegulationVersions: 2/QĐ is no regulation of these databases that is in force',
    ]);
    expect(wrong(['2/QĐ'], later)).toEqual([
      'usageRegulationVersions: 2/QĐ is no regulation of these databases that is in force',
    ]);
  });

  it('are not enough once theirs is repealed', () => {
    const repealed = someRegulation({ repealedFrom: '2026-05-01T00:00:00.000Z' });
    expect(wrong(['1/QĐ'], repealed)).toEqual([
      'no regulation is in force for the database people',
      'usageRegulationVersions: 1/QĐ is no regulation of these databases that is in force',
    ]);
  });
});

describe('what a new agreement says by default', () => {
  it('is nothing without terms in force', () => {
    expect(regulationDefaults(['people'], contextWith())).toEqual({});
    expect(regulationDefaults(['units'], contextWith(someRegulation()))).toEqual({});
  });

  it('is the strictest of the terms in force, and the rules by which data may be stored longer', () => {
    const { terms } = someRegulation();
    const units = someRegulation({
      ...{ number: 'QC-000002/2026', decision: '2/QĐ', databases: ['units'] },
      terms: { ...terms, onlineValidityHours: 72, cacheSeconds: 0, storageRules: [] },
    });
    expect(regulationDefaults(['people', 'units'], contextWith(someRegulation(), units))).toEqual({
      usageRegulationVersions: ['1/QĐ (QC-000001/2026)', '2/QĐ (QC-000002/2026)'],
      storage: {
        text: 'Theo quy chế 1/QĐ (QC-000001/2026), 2/QĐ (QC-000002/2026): dữ liệu tra cứu có giá trị 48 giờ; chỉ lưu lâu hơn theo: Luật Lưu trữ',
        ...{ retentionDays: 2, cacheSeconds: 0 },
      },
    });
  });

  it('leaves the days open where the data counts for less than one', () => {
    const { terms } = someRegulation();
    const short = someRegulation({ terms: { ...terms, onlineValidityHours: 12 } });
    expect(regulationDefaults(['people'], contextWith(short)).storage?.retentionDays).toBeNull();
  });
});
