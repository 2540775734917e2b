import { describe, expect, it } from 'vitest';
import { ownerDenial } from '../../../../schema/policy/authority.ts';
import {
  agreementOf,
  instrumentOf,
} from '../../../../schema/procedure/agreement-text/agreement-instrument.ts';
import { provincePolicy } from '../../../fixtures/province-policy.ts';
import { smallAgreement, smallContext } from './small-agreement.ts';

const signed = (agency: string) => ({
  agency,
  document: 'TT-1/2026',
  date: '2026-01-02',
  signer: 'Giám đốc',
});
const shared = {
  content: [{ items: ['Person.name'] }, { items: ['Unit.label'] }],
  parties: [
    { agency: 'A.people', role: 'PROVIDER' },
    { agency: 'A.units', role: 'BOTH', accounts: ['units'] },
    { agency: 'A.tax', role: 'CONSUMER', accounts: ['tax', 'tax2'] },
  ],
  commitment: null,
};

describe('the instrument of an agreement', () => {
  it('grants nothing of an owner that has not signed', () => {
    const draft = smallAgreement(shared);
    const half = instrumentOf(draft, [signed('A.people')]);
    expect(half).toMatchObject({ kind: 'AGREEMENT', provider: '*', consumers: ['units', 'tax', 'tax2'] });
    expect(ownerDenial(half, 'A.people')).toBeNull();
    expect(ownerDenial(half, 'A.units')).toBe('CONSENT_OF_OWNER_MISSING');
    expect(ownerDenial(instrumentOf(smallAgreement(), []), 'A.people')).toBe('CONSENT_OF_OWNER_MISSING');
  });

  it('does not take the signature of a consumer for an act of an owner', () => {
    const instrument = instrumentOf(smallAgreement(), [signed('A.people'), signed('A.tax')]);
    expect(instrument.authority.ownerConsents.map(({ agency }) => agency)).toEqual(['A.people']);
    expect(instrument.provider).toBe('A.people');
  });

  it.each([{}, shared])('is read again as the agreement that it came from', (changes) => {
    const { number } = smallAgreement();
    const draft = smallAgreement({
      ...changes,
      ...{ whyNotDefault: null, dpiaRef: null, usageRegulationVersions: [], renewal: 'NONE' },
    });
    const signatures = draft.parties.map(({ agency }) => signed(agency));
    const recorded = {
      ...instrumentOf(draft, signatures),
      ...{ version: 2, recordedVersion: 9, recordedAt: '2026-01-02T00:00:00.000Z', recordedBy: 'x' },
    };
    const again = agreementOf(recorded, smallContext.accounts);
    const parties = draft.parties.map((party) => ({ ...party, applications: [] }));
    expect(again).toEqual({ ...draft, number, parties });
  });

  it('every agreement of the demonstration is read with its parties', async () => {
    const { policy } = await provincePolicy();
    const agreements = policy.instruments.filter(({ kind }) => kind === 'AGREEMENT');
    expect(agreements.length).toBeGreaterThan(10);
    for (const each of agreements) {
      const draft = agreementOf(each, policy.accounts);
      const roles = draft.parties.map(({ role }) => role).join();
      expect(roles).toMatch(each.number === 'TT-11/2026' ? /^BOTH$/ : /^PROVIDER,CONSUMER$/);
      expect(instrumentOf(draft, each.authority.ownerConsents)).toMatchObject({
        ...{ consumers: each.consumers, content: each.content, authority: each.authority },
      });
    }
  });

  it('an account that is gone stands under its own name', () => {
    const recorded = { ...instrumentOf(smallAgreement(), [signed('A.people')]), version: 1 };
    const stamps = { recordedVersion: 9, recordedAt: '2026-01-02T00:00:00.000Z', recordedBy: 'x' };
    expect(agreementOf({ ...recorded, ...stamps }, new Map()).parties[1]).toMatchObject({ agency: 'tax' });
  });
});
