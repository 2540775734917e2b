import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noContents } from '../../../../schema/policy/agreed-contents.ts';
import type { ContentEntry, InstrumentLimits } from '../../../../schema/policy/policy.ts';
import { agreementDigest } from '../../../../schema/procedure/agreement-text/agreement-digest.ts';
import type { AgreementDraft } from '../../../../schema/procedure/agreement-text/agreement-draft.ts';
import { instrumentOf } from '../../../../schema/procedure/agreement-text/agreement-instrument.ts';
import { agreementText } from '../../../../schema/procedure/agreement-text/agreement-text.ts';
import { difference } from '../../../../schema/procedure/agreement-text/compare-agreement-texts.ts';
import { textLines } from '../../../../schema/procedure/agreement-text/text-lines.ts';
import { smallAgreement, smallContext } from './small-agreement.ts';

const draft = smallAgreement();
const [rowed, counted] = draft.content as readonly [ContentEntry, ContentEntry];
const [people, tax] = draft.parties as readonly [AgreementDraft['parties'][0], AgreementDraft['parties'][0]];

/** The text but for the digest, which tells every change. */
const said = (each: AgreementDraft, language: 'vi' | 'en') =>
  textLines(agreementText(each, smallContext), language).slice(0, -1).join('\n');
const enforced = (each: AgreementDraft) => JSON.stringify(instrumentOf(each, []));

/** WHY records of all names: a field that is added does not compile until somebody says how it changes. */
const entryChanges: Readonly<Record<keyof ContentEntry, Partial<ContentEntry>>> = {
  items: { items: ['Person.name'] },
  rows: { rows: { home: { unit: { eq: '41' } } } },
  operations: { operations: ['LOOKUP'] },
  masks: { masks: {} },
  smallestGroup: { smallestGroup: 8, operations: ['LOOKUP', 'AGGREGATE'] },
};
const limitNames = Object.keys(draft.limits) as readonly (keyof InstrumentLimits)[];
const changes: Readonly<Record<keyof AgreementDraft, readonly Partial<AgreementDraft>[]>> = {
  number: [{ number: 'TT-2/2026' }],
  version: [{ version: 3 }],
  supersedes: [{ supersedes: null }],
  title: [{ title: 'Khác' }],
  whyNotDefault: [{ whyNotDefault: null }],
  dpiaRef: [{ dpiaRef: 'DPIA-8' }],
  usageRegulationVersions: [{ usageRegulationVersions: [] }],
  renewal: [{ renewal: 'NONE' }],
  parties: [
    { parties: [people, { ...tax, accounts: ['tax', 'tax2'] }] },
    { parties: [people, { ...tax, applications: [] }] },
    { parties: [people, { agency: 'A.units', role: 'CONSUMER', applications: [], accounts: ['units'] }] },
    { parties: [people, { agency: 'A.units', role: 'PROVIDER', applications: [], accounts: [] }, tax] },
    { parties: [people, { ...tax, role: 'BOTH' }] },
  ],
  content: [
    { content: [rowed] },
    { content: [counted, rowed] },
    ...Object.values(entryChanges).map((change) => ({ content: [{ ...rowed, ...change }, counted] })),
    { content: [rowed, { ...counted, smallestGroup: 8 }] },
  ],
  validFrom: [{ validFrom: '2026-01-01T17:00:00.000Z' }, { validFrom: '2026-01-01T17:00:00.001Z' }],
  validTo: [{ validTo: null }, { validTo: '2027-12-31T16:59:59.999Z' }],
  methods: [{ methods: ['SYNC'] }],
  purpose: [{ purpose: 'Thống kê' }],
  purposeCode: [{ purposeCode: 'thong-ke' }],
  networks: [{ networks: [] }, { networks: ['10.12.0.0/17'] }],
  limits: limitNames.map((name) => ({ limits: { ...draft.limits, [name]: 7 } })),
  legalBasis: [{ legalBasis: [] }],
  feeSettled: [{ feeSettled: false }],
  contents: (Object.keys(noContents) as (keyof typeof noContents)[]).map((name) => ({
    contents: { ...draft.contents, [name]: noContents[name] },
  })),
  revives: [{ revives: true }],
};
const cases = Object.entries(changes).flatMap(([name, all]) =>
  all.map((change, at): [string, AgreementDraft] => [`${name} (${at + 1})`, { ...draft, ...change }]),
);
/** What the instrument does not hold: it binds people, or names the version. */
const outside = /^(?:version|supersedes|whyNotDefault|dpiaRef|usageRegulationVersions|renewal|parties \(2\))/;

describe('text, digest and instrument come from one draft', () => {
  it.each(cases)(
    'a change of %s is in the digest, the text of both languages and the instrument',
    (name, changed) => {
      expect(agreementDigest(changed)).not.toBe(agreementDigest(draft));
      expect(said(changed, 'vi')).not.toBe(said(draft, 'vi'));
      expect(said(changed, 'en')).not.toBe(said(draft, 'en'));
      expect(enforced(changed) !== enforced(draft)).toBe(!outside.test(name));
    },
  );

  it.each(cases.filter(([name]) => !/^(?:number|version|supersedes)/.test(name)))(
    'a change of %s is told as a difference',
    (_, changed) => expect(difference(draft, changed)).not.toEqual([]),
  );

  it('two drafts that say the same grant the same, however they were changed', () => {
    const changed = fc
      .subarray(Object.values(changes).flat())
      .map((some): AgreementDraft => Object.assign({ ...draft }, ...some));
    fc.assert(
      fc.property(changed, changed, (left, right) => {
        const isOne = said(left, 'vi') === said(right, 'vi');
        expect(isOne).toBe(agreementDigest(left) === agreementDigest(right));
        if (isOne) expect(enforced(left)).toBe(enforced(right));
      }),
      { numRuns: 200 },
    );
  });
});
