import type { CatalogueModel, DataItem } from '../../catalogue/model.ts';
import { ownersOf } from '../../catalogue/owner-of.ts';
import type { DocumentContext } from '../../policy/instrument-document.ts';
import type { ContentEntry } from '../../policy/policy.ts';
import type { BilingualText } from '../../text/bilingual-text.ts';
import { type AgreementDraft, type AgreementParty, providersOf } from './agreement-draft.ts';

/** What of a draft the rules of its parties read. */
export interface PartyTerms extends Pick<AgreementDraft, 'parties'> {
  readonly content: readonly Pick<ContentEntry, 'items'>[];
  readonly commitment: { readonly acknowledgedBy: readonly string[] } | null;
}

/** Agency codes of all who own an item of some content. */
export function ownersNamed(
  content: readonly Pick<ContentEntry, 'items'>[],
  catalogue: CatalogueModel,
): readonly string[] {
  return [...new Set(itemsNamed(content, catalogue).flatMap((item) => ownersOf(catalogue, item)))];
}

/** What is wrong with the parties of an agreement, Decree 47 Art 38(1): each provides what it owns, or uses it by its own accounts. */
export function partyFindings(terms: PartyTerms, context: DocumentContext): readonly BilingualText[] {
  const { parties } = terms;
  const agencies = parties.map(({ agency }) => agency);
  const repeated = [...new Set(agencies.filter((each, at) => agencies.indexOf(each) < at))];
  return [
    ...(providersOf(terms).length === 0
      ? [finding('chưa có bên cung cấp', 'there is no provider among them')]
      : []),
    ...repeated.map((each) => finding(`${each} được nêu nhiều lần`, `${each} stands more than once`)),
    ...parties.flatMap((party) => accountFindings(party, context)),
    ...ownerFindings(terms, context.catalogue),
    ...(terms.commitment?.acknowledgedBy ?? [])
      .filter((each) => !agencies.includes(each))
      .map((each) => ({
        vi: `commitment.acknowledgedBy: ${each} không phải một bên`,
        en: `commitment.acknowledgedBy: ${each} is no party`,
      })),
  ];
}

function accountFindings(
  { agency, role, accounts, applications }: AgreementParty,
  context: DocumentContext,
): readonly BilingualText[] {
  if (role === 'PROVIDER')
    return accounts.length + applications.length === 0
      ? []
      : [
          finding(
            `${agency} chỉ cung cấp, nên không có tài khoản hay hệ thống khai thác`,
            `${agency} only provides: it has no account and no system of use`,
          ),
        ];
  if (accounts.length === 0)
    return [finding(`${agency} khai thác nhưng chưa có tài khoản`, `${agency} uses data and has no account`)];
  const repeated = accounts.filter((each, at) => accounts.indexOf(each) < at);
  // WHY: heads sign for their own agency; by the account of another one they would open data to somebody who never signed.
  const foreign = accounts.filter((each) => (context.accounts.get(each)?.agency ?? agency) !== agency);
  return [
    ...repeated.map((each) =>
      finding(`tài khoản ${each} được nêu nhiều lần`, `account ${each} stands more than once`),
    ),
    ...foreign.map((each) =>
      finding(`tài khoản ${each} không phải của ${agency}`, `account ${each} is not one of ${agency}`),
    ),
  ];
}

function ownerFindings(terms: PartyTerms, catalogue: CatalogueModel): readonly BilingualText[] {
  const providers = providersOf(terms);
  const items = itemsNamed(terms.content, catalogue);
  const owners = ownersNamed(terms.content, catalogue);
  const idle = items.length === 0 ? [] : providers.filter((each) => !owners.includes(each));
  return [
    ...idle.map((each) =>
      finding(`${each} không sở hữu mục nào trong số này`, `${each} owns none of the items`),
    ),
    ...items.flatMap((item) => {
      const names = ownersOf(catalogue, item);
      if (names.some((each) => providers.includes(each))) return [];
      const { coordinate } = item;
      return [
        finding(
          `${coordinate} thuộc ${names.join(', ')}, không phải bên cung cấp`,
          `${coordinate} belongs to ${names.join(', ')}, which is no provider`,
        ),
      ];
    }),
  ];
}

function itemsNamed(
  content: readonly Pick<ContentEntry, 'items'>[],
  catalogue: CatalogueModel,
): readonly DataItem[] {
  return content.flatMap(({ items }) => items.flatMap((each) => catalogue.items.get(each) ?? []));
}

function finding(vi: string, en: string): BilingualText {
  return { vi: `parties: ${vi}`, en: `parties: ${en}` };
}
