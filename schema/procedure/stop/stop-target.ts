import type { CatalogueModel } from '../../catalogue/model.ts';
import { ownerOf, ownersOf } from '../../catalogue/owner-of.ts';
import { isConcerned } from '../../policy/consumer-names.ts';
import { type Instrument, isServiceNumber, type PolicySnapshot, serviceNumber } from '../../policy/policy.ts';
import { type BilingualText, saidOf } from '../../text/bilingual-text.ts';

/** What a suspension or termination stops. */
export interface StopTarget {
  /** Number of an instrument, or `database:<id>`. */
  readonly number: string;
  /** The one account or application that it concerns; null: every consumer. */
  readonly account: string | null;
}

/** The catalogue and the policy by which targets are judged. */
export interface TargetWorld {
  readonly catalogue: CatalogueModel;
  readonly policy: PolicySnapshot;
}

/** The newest version of an instrument; undefined: there is none of that number. */
export function newestVersion({ instruments }: PolicySnapshot, number: string): Instrument | undefined {
  return instruments.findLast((each) => each.number === number);
}

/** Id of the database whose service a number names; null: it names an instrument. */
export function databaseOf(number: string): string | null {
  return isServiceNumber(number) ? number.slice(serviceNumber('').length) : null;
}

/** Agency codes of those whose data a number shares; none: there is no such number. */
export function providersOf(number: string, { catalogue, policy }: TargetWorld): readonly string[] {
  const database = databaseOf(number);
  if (database !== null) return [ownerOf(catalogue, { database })].filter((owner) => owner !== '');
  const items = newestVersion(policy, number)?.content.flatMap((entry) => [...entry.items]) ?? [];
  const known = [...new Set(items)].flatMap((item) => catalogue.items.get(item) ?? []);
  return [...new Set(known.flatMap((item) => ownersOf(catalogue, item)))].sort();
}

/**
 * What stands against an agency's stopping a target. INVARIANT: nobody stops what another shares, so an instrument with data of
 * several agencies is stopped by none of them alone (Regulation 18(2), ADR 14).
 */
export function targetFindings(
  { number, account }: StopTarget,
  agency: string,
  world: TargetWorld,
): readonly BilingualText[] {
  const providers = providersOf(number, world);
  if (providers.length === 0)
    return [saidOf('target', { vi: `không có ${number}`, en: `there is no ${number}` })];
  if (!providers.includes(agency))
    return [
      saidOf('target', {
        vi: `${number} không chia sẻ dữ liệu của ${agency}`,
        en: `${number} shares no data of ${agency}`,
      }),
    ];
  if (providers.length > 1) return [severalProviders(number)];
  return account === null ? [] : accountFindings({ number, account }, world);
}

function severalProviders(number: string): BilingualText {
  return saidOf('target', {
    vi: `${number} còn chia sẻ dữ liệu của cơ quan khác; hãy tạm ngừng cơ sở dữ liệu của mình (database:<id>) đối với cơ quan khai thác đó`,
    en: `${number} shares data of another agency too; stop your own database (database:<id>) for that consumer instead`,
  });
}

function accountFindings(
  { number, account }: { readonly number: string; readonly account: string },
  { policy }: TargetWorld,
): readonly BilingualText[] {
  const { accounts } = policy;
  const known = databaseOf(number) === null ? (newestVersion(policy, number)?.consumers ?? []) : [account];
  const isKnown = isConcerned(accounts, known, account) && agenciesNamed([account], policy).length > 0;
  return isKnown
    ? []
    : [
        saidOf('account', {
          vi: `${account} không phải tài khoản hay ứng dụng khai thác ${number}`,
          en: `${account} is no account or application that uses ${number}`,
        }),
      ];
}

/**
 * The other agencies of a number, beside those given: of an agreement all its parties, of a connection those whose data it shares
 * (Decree 47 Art 44(3)).
 */
export function relatedAgencies(
  number: string,
  known: readonly string[],
  world: TargetWorld,
): readonly string[] {
  const version = newestVersion(world.policy, number);
  const consumers = version?.kind === 'AGREEMENT' ? agenciesNamed(version.consumers, world.policy) : [];
  const all = new Set([...providersOf(number, world), ...consumers]);
  return [...all].filter((agency) => !known.includes(agency)).sort();
}

/** Agencies of the accounts that names of accounts and applications mean. */
export function agenciesNamed(names: readonly string[], { accounts }: PolicySnapshot): readonly string[] {
  const wanted = new Set(names);
  const found = [...accounts.values()].filter(
    ({ id, application }) => wanted.has(id) || (application !== undefined && wanted.has(application.id)),
  );
  return [...new Set(found.map(({ agency }) => agency))].sort();
}
