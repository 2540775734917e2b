import { type Authority, manyProviders, type OwnerConsent } from '../../policy/authority.ts';
import type { InstrumentDraft } from '../../policy/instrument-document.ts';
import type { Account, Instrument } from '../../policy/policy.ts';
import { type AgreementDraft, type AgreementParty, consumersOf, providersOf } from './agreement-draft.ts';

/**
 * The instrument that an agreement is for the policy compiler. `signatures` are the acts of the providers' heads: without
 * that of an owner nothing of it is granted (`ownerDenial`). INVARIANT: the act of who is no provider of the agreement counts for nothing.
 */
export function instrumentOf(draft: AgreementDraft, signatures: readonly OwnerConsent[]): InstrumentDraft {
  const { number, title, content, validFrom, validTo, methods, networks, purpose, purposeCode } = draft;
  const { limits, legalBasis, feeSettled, contents, revives } = draft;
  const providers = providersOf(draft);
  const [only] = providers;
  const ownerConsents = signatures.filter(({ agency }) => providers.includes(agency));
  return {
    kind: 'AGREEMENT',
    number,
    title,
    provider: providers.length === 1 && only !== undefined ? only : manyProviders,
    authority: { ownerConsents, decision: null },
    consumers: consumersOf(draft),
    content,
    validFrom,
    validTo,
    methods,
    networks,
    purpose,
    purposeCode,
    limits,
    subject: null,
    legalBasis,
    feeSettled,
    contents,
    revives,
  };
}

/**
 * A recorded agreement as a draft. What older records do not hold is null or empty; accounts that are not known count as
 * parties of their own, under their id.
 */
export function agreementOf(
  instrument: Instrument,
  accounts: ReadonlyMap<string, Pick<Account, 'agency'>>,
): AgreementDraft {
  const { kind: _kind, provider: _provider, authority, consumers, subject: _subject, ...rest } = instrument;
  const { recordedAt: _at, recordedBy: _by, recordedVersion: _version, ...terms } = rest;
  const agencyOf = (account: string) => accounts.get(account)?.agency ?? account;
  return {
    ...terms,
    supersedes: instrument.version > 1 ? instrument.version - 1 : null,
    whyNotDefault: null,
    dpiaRef: null,
    usageRegulationVersions: [],
    renewal: 'NONE',
    parties: partiesOf(providersNamed(instrument.provider, authority), consumers, agencyOf),
  };
}

function providersNamed(provider: string, { ownerConsents }: Authority): readonly string[] {
  const named = provider === manyProviders ? [] : [provider];
  return [...new Set([...named, ...ownerConsents.map(({ agency }) => agency)])];
}

function partiesOf(
  providers: readonly string[],
  consumers: readonly string[],
  agencyOf: (account: string) => string,
): readonly AgreementParty[] {
  const agencies = [...new Set([...providers, ...consumers.map(agencyOf)])];
  return agencies.map((agency) => {
    const accounts = consumers.filter((each) => agencyOf(each) === agency);
    const use = accounts.length === 0 ? 'PROVIDER' : 'CONSUMER';
    return {
      agency,
      role: providers.includes(agency) && accounts.length > 0 ? 'BOTH' : use,
      applications: [],
      accounts,
    };
  });
}
