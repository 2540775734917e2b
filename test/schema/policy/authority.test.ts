import { describe, expect, it } from 'vitest';
import { explainItem } from '../../../schema/explanation/explain-item.ts';
import { nextStepText } from '../../../schema/explanation/next-step.ts';
import { waysToPermission } from '../../../schema/explanation/ways-to-permission.ts';
import { compilePermission } from '../../../schema/permission/compile-permission.ts';
import { decisionFacts } from '../../../schema/permission/evaluate-item.ts';
import {
  type Authority,
  noAuthority,
  ownerDenial,
  usualAuthority,
} from '../../../schema/policy/authority.ts';
import type { Instrument } from '../../../schema/policy/policy.ts';
import {
  account,
  agreement,
  consentsOf,
  itemOf,
  openList,
  policyOf,
  situation,
  smallCatalogue,
} from '../permission/small-policy.ts';

const person = account({ id: 'dan', class: 'PERSON', subject: null });

/** Why an instrument does not give the name, which A.people owns; null when it does. */
function refusal(instrument: Instrument, item = 'Person.name', caller = account()) {
  const explained = explainItem(smallCatalogue, policyOf([instrument]), caller, item, situation());
  const permission = compilePermission(smallCatalogue, policyOf([instrument]), caller, situation());
  expect(permission.best(item).kind === 'none').toBe(explained.reason !== null);
  return explained.reason;
}

const decided: Authority = { ownerConsents: [], decision: { number: '1/QĐ', date: null, body: null } };

describe('no grant without its owner, whoever wrote the record', () => {
  it.each<[string, Partial<Instrument>, string | null]>([
    ['the owner', { provider: 'A.people' }, null],
    ['another agency', { provider: 'A.units' }, 'OWNER_DIFFERS'],
    ['an agency that does not exist', { provider: 'NO.SUCH' }, 'OWNER_DIFFERS'],
    ["a code that is the owner's but for its case", { provider: 'a.people' }, 'OWNER_DIFFERS'],
    ['nobody', { provider: '*', authority: noAuthority }, 'CONSENT_OF_OWNER_MISSING'],
    ['the owner, without an act', { authority: noAuthority }, 'CONSENT_OF_OWNER_MISSING'],
    ['the owner, with the act of another', { authority: consentsOf('A.units') }, 'CONSENT_OF_OWNER_MISSING'],
    ['another, with the act of the owner', { provider: 'A.units', authority: consentsOf('A.people') }, null],
    ['several, with the act of each', { provider: '*', authority: consentsOf('A.units', 'A.people') }, null],
    ['an agreement that names a decision', { provider: '*', authority: decided }, 'CONSENT_OF_OWNER_MISSING'],
  ])('an agreement in the name of %s', (_name, changes, reason) => {
    expect(refusal(agreement(['Person.name'], changes))).toBe(reason);
  });

  it('a connection request needs the consent of the owner too', () => {
    expect(refusal(agreement(['Person.born'], { kind: 'CONNECTION' }), 'Person.born')).toBeNull();
    const other = agreement(['Person.born'], { kind: 'CONNECTION', provider: 'A.units' });
    expect(refusal(other, 'Person.born')).toBe('OWNER_DIFFERS');
  });

  it("the decision on open data stands for all owners, an agency's own list for that agency alone", () => {
    const list = (changes: Partial<Instrument>) =>
      refusal(openList(['Person.motto'], changes), 'Person.motto');
    expect(list({})).toBeNull();
    expect(list({ authority: noAuthority })).toBe('CONSENT_OF_OWNER_MISSING');
    expect(list({ provider: 'A.people' })).toBeNull();
    expect(list({ provider: 'A.units' })).toBe('OWNER_DIFFERS');
    expect(list({ provider: 'A.units', authority: decided })).toBe('OWNER_DIFFERS');
  });

  it("a person's consent stands in the owner's place, and only where there is a person", () => {
    const consent = { kind: 'CONSENT', provider: '*', authority: noAuthority } as const;
    const stands = (subject: string | null) =>
      ownerDenial(agreement(['Person.name'], { ...consent, subject }), 'A.people');
    expect(stands('040802024995')).toBeNull();
    expect(stands(null)).toBe('CONSENT_OF_OWNER_MISSING');
    const units = agreement(['Person.name'], { ...consent, subject: '040802024995', provider: 'A.units' });
    expect(ownerDenial(units, 'A.people')).toBe('OWNER_DIFFERS');
    expect(refusal(agreement(['Person.name'], { consumers: ['tax'] }), 'Person.name', person)).not.toBeNull();
  });

  it('a person reads the data about themselves by law, whoever provides it', () => {
    const own = agreement(['Person.name'], { kind: 'SELF', authority: noAuthority });
    for (const provider of ['*', 'A.units']) expect(ownerDenial({ ...own, provider }, 'A.people')).toBeNull();
  });

  it('what no agency of the catalogue owns is granted by nobody, not by an empty code either', () => {
    const catalogue = { ...smallCatalogue, agencies: [] };
    const given = agreement(['Person.name'], { provider: '', authority: consentsOf('') });
    const permission = compilePermission(catalogue, policyOf([given]), account(), situation());
    expect(permission.best('Person.name').kind).toBe('none');
  });
});

describe('what is told of an instrument without its owner', () => {
  const given = agreement(['Person.name'], { provider: 'NO.SUCH' });
  const explained = explainItem(smallCatalogue, policyOf([given]), account(), 'Person.name', situation());

  it('is the reason in both languages, the step of the derivation and the article', () => {
    expect(explained).toMatchObject({ decision: 'DENIED', reason: 'OWNER_DIFFERS' });
    expect(explained.message.vi).toContain('không phải cơ quan chủ quản');
    expect(explained.message.en).toContain('not the agency that owns the item');
    expect(explained.rules).toMatchObject([{ effect: 'OWNER_DIFFERS', citation: { rule: 'OWNER' } }]);
  });

  it('is the next step, which works: the consent of the owner', () => {
    const facts = decisionFacts(smallCatalogue, policyOf([given]), account(), situation());
    const [way = []] = waysToPermission(facts, itemOf('Person.name'));
    const [step] = way;
    expect(way).toMatchObject([{ kind: 'GET_OWNER_CONSENT', number: 'TT-1', item: 'Person.name' }]);
    expect(step === undefined ? null : nextStepText(step)).toEqual({
      vi: 'Xin văn bản đồng ý của Chủ people cho Person.name và ghi vào phiên bản mới của TT-1 (Quy chế Điều 14(2), 18(2)).',
      en: expect.stringContaining('to Person.name and record it in a new version of TT-1'),
    });
  });
});

describe('the authority of a text that names none', () => {
  it.each<[Parameters<typeof usualAuthority>, Authority]>([
    [
      ['AGREEMENT', 'A', 'TT-1'],
      { ownerConsents: [{ agency: 'A', document: 'TT-1', date: null, signer: null }], decision: null },
    ],
    [['AGREEMENT', '*', 'TT-1'], noAuthority],
    [['CONNECTION', '*', 'KN-1'], noAuthority],
    [['CONSENT', '*', 'DY-1'], noAuthority],
    [['CONSENT', 'A', 'DY-1'], noAuthority],
    [['SELF', '*', 'CHINH-CHU'], noAuthority],
    [['SELF', 'A', 'CHINH-CHU'], noAuthority],
    [
      ['OPEN_LIST', '*', 'DLM-1'],
      { ownerConsents: [], decision: { number: 'DLM-1', date: null, body: null } },
    ],
  ])('%j', (about, authority) => expect(usualAuthority(...about)).toEqual(authority));
});
