import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  PayloadReader,
  signBundle,
  verifyHeader,
  writePolicy,
} from '../../../schema/exchange/policy-bundle.ts';
import { compilePermission } from '../../../schema/permission/compile-permission.ts';
import { PermissionResolver } from '../../../schema/permission/permission-resolver.ts';
import type { PolicySnapshot } from '../../../schema/policy/policy.ts';
import { regulationOf, type UsageRegulation } from '../../../schema/policy/usage-regulation.ts';
import { account, agreement, noon, policyOf, situation, smallCatalogue } from '../permission/small-policy.ts';

const regulation = (changes: Partial<UsageRegulation> = {}): UsageRegulation => ({
  ...{ number: 'QC-1', version: 1, databases: ['people'], decision: '1/QĐ', issuedOn: '2026-01-01' },
  ...{ signer: 'x', effectiveFrom: noon('2026-02-01'), repealedFrom: null },
  ...{ recordedVersion: 31, recordedAt: noon('2026-01-02') },
  terms: {
    ...{ onlineValidityHours: 1, syncValidityDays: 1, packagedValidityDays: 1, cacheSeconds: 0 },
    ...{ storageRules: [], logRetentionDays: 1, authenticationWaivedFor: [], conditions: 'x' },
    breachRules: [],
  },
  ...changes,
});

const policyWith = (...usageRegulations: readonly UsageRegulation[]): PolicySnapshot => ({
  ...policyOf([agreement(['Person.name'], { validFrom: noon('2026-01-01') })]),
  usageRegulations,
});

const governs = (policy: PolicySnapshot, day: string, database = 'people') => {
  const found = regulationOf(policy, database, Date.parse(noon(day)));
  return typeof found === 'string' ? found : `${found.number}@${found.version}`;
};

const isOpen = (policy: PolicySnapshot, day: string) =>
  compilePermission(smallCatalogue, policy, account(), situation({ now: noon(day) })).best('Person.name')
    .kind !== 'none';

describe('what governs a database', () => {
  it('is the text of the catalogue, until the first regulation begins', () => {
    expect(governs(policyWith(), '2026-03-01')).toBe('CATALOGUE');
    expect(governs(policyWith(regulation()), '2026-01-31')).toBe('CATALOGUE');
    expect(governs(policyWith(regulation()), '2026-02-02')).toBe('QC-1@1');
    expect(governs(policyWith(regulation()), '2026-02-02', 'units')).toBe('CATALOGUE');
  });

  it('is no regulation before it was recorded, whatever its day', () => {
    const late = regulation({ recordedAt: noon('2026-03-10') });
    expect(governs(policyWith(late), '2026-03-09')).toBe('CATALOGUE');
  });

  it('is the one that began last, and nothing when that is repealed', () => {
    const second = regulation({ number: 'QC-2', effectiveFrom: noon('2026-03-01'), recordedVersion: 32 });
    expect(governs(policyWith(regulation(), second), '2026-02-15')).toBe('QC-1@1');
    expect(governs(policyWith(second, regulation()), '2026-03-02')).toBe('QC-2@1');
    const ended = { ...second, version: 2, repealedFrom: noon('2026-04-01'), recordedVersion: 33 };
    expect(governs(policyWith(regulation(), second, ended), '2026-03-15')).toBe('QC-2@2');
    expect(governs(policyWith(regulation(), second, ended), '2026-04-02')).toBe('NONE');
  });
});

describe('the permission', () => {
  const repealed = regulation({ version: 2, repealedFrom: noon('2026-05-01'), recordedVersion: 32 });

  it('follows the regulation, whatever the agreement says', () => {
    expect(isOpen(policyWith(), '2026-06-01')).toBe(true);
    expect(isOpen(policyWith(regulation()), '2026-06-01')).toBe(true);
    expect(isOpen(policyWith(regulation(), repealed), '2026-04-30')).toBe(true);
    expect(isOpen(policyWith(regulation(), repealed), '2026-05-02')).toBe(false);
  });

  it('is not kept beyond the day on which a regulation ends or begins', () => {
    const next = regulation({ number: 'QC-2', effectiveFrom: noon('2026-07-01'), recordedVersion: 33 });
    const policy = policyWith(regulation(), repealed, next);
    const resolver = new PermissionResolver(smallCatalogue);
    const seen = ['2026-04-01', '2026-06-01', '2026-08-01', '2026-06-01'].map(
      (day) =>
        resolver.resolve(policy, account(), situation({ now: noon(day) })).best('Person.name').kind !==
        'none',
    );
    expect(seen).toEqual([true, false, true, false]);
  });
});

it('travels to the databases in the signed policy', () => {
  const policy = policyWith(regulation(), regulation({ version: 2, repealedFrom: noon('2026-05-01') }));
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const bundle = signBundle(writePolicy(policy), { confirmedAt: 0, leaseMs: 1_000 }, privateKey);
  const read = new PayloadReader().read(bundle.payload, verifyHeader(bundle, publicKey));
  expect(read.usageRegulations).toEqual(policy.usageRegulations);
});
