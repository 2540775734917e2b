import { buildCatalogue } from '../../../schema/catalogue/build-catalogue.ts';
import type { CatalogueModel, DataItem } from '../../../schema/catalogue/model.ts';
import { invariant } from '../../../schema/invariant.ts';
import { recordOperations } from '../../../schema/language/entrance.ts';
import { parseAgencySdl } from '../../../schema/language/parse-agency.ts';
import { noContents } from '../../../schema/policy/agreed-contents.ts';
import { type Authority, usualAuthority } from '../../../schema/policy/authority.ts';
import {
  type Account,
  type ContentEntry,
  type Instrument,
  type InstrumentEvent,
  noLimits,
  type PolicySnapshot,
  type Situation,
} from '../../../schema/policy/policy.ts';

/** SDL of a small agency database; tests change single words of it. */
export function agencySdl(id: string, types: string, usageRegulation = 'QC-1'): string {
  return `
extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  @database(
    id: "${id}" name: "${id} vi" nameEn: "${id} en" level: NATIONAL owner: "A.${id}" ownerName: "Chủ ${id}"
    ownerNameEn: "Owner ${id}" purpose: "p" scope: "s" content: "c" collectionMechanism: "m" updateMechanism: "u"
    sources: ["s"] legalBasis: ["l"] usageRegulation: "${usageRegulation}" logRetentionDays: 730
  )
${types}`;
}

const agencies = '@share(mode: DEFAULT, to: [STATE_AGENCY], ground: COMMON_USE)';
const specific = '@share(mode: SPECIFIC, to: [STATE_AGENCY, ORGANISATION])';
const subject = '@share(mode: SUBJECT, to: [PERSON])';

/** People of a small town. */
export const peopleTypes = `
enum Grade { HIGH LOW }
type Person @key(fields: "personId")
  @entity(table: "PERSON", singular: "person", plural: "persons", name: "Người", nameEn: "Person", subject: "personId") {
  personId: ID @column(name: "ID") @item(vi: "m", en: "m") ${agencies} ${subject}
  name: String @column(name: "NAME", searchKey: "NAME_S", sortKey: "NAME_O") @item(vi: "m", en: "m") ${agencies} ${subject}
  born: Date @column(name: "BORN") @item(vi: "m", en: "m") ${agencies} @share(mode: SPECIFIC, to: [ORGANISATION])
  seen: DateTime @column(name: "SEEN") @item(vi: "m", en: "m") ${agencies}
  age: Int @column(name: "AGE") @item(vi: "m", en: "m") ${specific} @share(mode: OPEN, form: STATISTICS)
  wage: Decimal @column(name: "WAGE", scale: 2) @item(vi: "m", en: "m", feeRequired: true) ${specific}
  serial: BigInt @column(name: "SERIAL") @item(vi: "m", en: "m") ${agencies}
  alive: Boolean @column(name: "ALIVE") @item(vi: "m", en: "m") ${agencies}
  grade: Grade @column(name: "GRADE") @item(vi: "m", en: "m") ${agencies}
  faith: String @column(name: "FAITH") @item(vi: "m", en: "m", personal: SENSITIVE) ${specific} ${subject}
  note: String @column(name: "NOTE") @item(vi: "m", en: "m", personal: SENSITIVE)
  motto: String @column(name: "MOTTO") @item(vi: "m", en: "m") @share(mode: OPEN)
  home: Home
  team: Team @reference(column: "TEAM") @item(vi: "m", en: "m") ${agencies}
  assets: [Asset] @inverse(of: "Asset.owner")
}
type Home @embedded(in: "Person") {
  unit: Unit @reference(column: "UNIT") @item(vi: "m", en: "m", codeList: "Unit") ${agencies}
  street: String @column(name: "STREET") @item(vi: "m", en: "m") ${agencies}
}
type Team @key(fields: "teamId")
  @entity(table: "TEAM", singular: "team", plural: "teams", name: "Đội", nameEn: "Team", subject: "members.personId") {
  teamId: ID @column(name: "ID") @item(vi: "m", en: "m") ${agencies} ${subject}
  boss: Person @reference(column: "BOSS") @item(vi: "m", en: "m") ${agencies}
  parent: Team @reference(column: "PARENT") @item(vi: "m", en: "m") ${agencies}
  members: [Person] @inverse(of: "Person.team")
}
type Asset @key(fields: "assetId")
  @entity(table: "ASSET", singular: "asset", plural: "assets", name: "Tài sản", nameEn: "Asset", subject: "holder") {
  assetId: ID @column(name: "ID") @item(vi: "m", en: "m") ${agencies} ${subject}
  owner: Person @reference(column: "OWNER") @item(vi: "m", en: "m") ${agencies}
  unit: Unit @reference(column: "UNIT") @item(vi: "m", en: "m") ${agencies}
  holder: Holder @reference(column: "HOLDER", kindColumn: "KIND", kinds: ["p:Person", "t:Team"])
    @item(vi: "m", en: "m") ${agencies}
}
union Holder = Person | Team`;

/** A code list in another database, with inverse relations into the first. */
export const unitTypes = `
type Unit @key(fields: "code")
  @entity(table: "UNIT", singular: "unit", plural: "units", name: "Đơn vị", nameEn: "Unit") {
  code: ID @column(name: "CODE") @item(vi: "m", en: "m") @share(mode: OPEN)
  label: String @column(name: "LABEL") @item(vi: "m", en: "m") @share(mode: OPEN)
  parent: Unit @reference(column: "PARENT") @item(vi: "m", en: "m") @share(mode: OPEN)
}`;

/** The catalogue of both databases. */
export const smallCatalogue: CatalogueModel = buildCatalogue([
  parseAgencySdl(agencySdl('people', peopleTypes)),
  parseAgencySdl(agencySdl('units', unitTypes)),
]);

/** An item that the test knows to exist. */
export function itemOf(coordinate: string, catalogue = smallCatalogue): DataItem {
  const item = catalogue.items.get(coordinate);
  invariant(item, coordinate);
  return item;
}

/** Noon of a day of Vietnamese time. */
export const noon = (day: string) => `${day}T12:00:00+07:00`;

/** An active account of a state agency, changed as the test says. */
export function account(changes: Partial<Account> = {}): Account {
  return {
    id: 'tax',
    agency: 'A.1',
    agencyName: 'Cơ quan',
    agencyNameEn: 'Agency',
    class: 'STATE_AGENCY',
    role: 'CONSUMER',
    attributes: {},
    purpose: 'Thu thuế',
    purposeCode: 'thu-thue',
    subject: null,
    answerMode: 'NULL_AND_ERROR',
    state: 'ACTIVE',
    describes: '',
    ...changes,
  };
}

/** A content entry that grants records of the named items in every row. */
export function entry(items: readonly string[], changes: Partial<ContentEntry> = {}): ContentEntry {
  return { items, rows: null, operations: recordOperations, masks: {}, smallestGroup: 5, ...changes };
}

/** The agencies of the small town, and of its services. */
const agencyCodes = [...['people', 'units', 'age', 'vote'].map((id) => `A.${id}`), 'T01', 'T02'];

/** The acts of several owners, as an instrument that names no single provider needs them. */
export function consentsOf(...agencies: readonly string[]): Authority {
  return {
    ownerConsents: agencies.map((agency) => ({ agency, document: '1/VB', date: null, signer: null })),
    decision: null,
  };
}

/** An agreement in force for the account `tax`, changed as the test says. */
export function agreement(
  items: readonly string[] | readonly ContentEntry[],
  changes: Partial<Instrument> = {},
): Instrument {
  const { kind = 'AGREEMENT', provider = 'A.people', number = 'TT-1' } = changes;
  const entries = items.filter((each) => typeof each === 'object');
  return {
    kind: 'AGREEMENT',
    number: 'TT-1',
    version: 1,
    title: 'Thỏa thuận',
    provider,
    // WHY all of them: who writes `*` in a test means an agreement that no owner hinders.
    authority:
      kind === 'AGREEMENT' && provider === '*'
        ? consentsOf(...agencyCodes)
        : usualAuthority(kind, provider, number),
    consumers: ['tax'],
    content: entries.length > 0 ? entries : [entry(items.filter((each) => typeof each === 'string'))],
    validFrom: noon('2026-01-01'),
    validTo: noon('2027-01-01'),
    methods: ['ONLINE_QUERY'],
    purpose: 'Thu thuế',
    purposeCode: 'thu-thue',
    networks: [],
    limits: noLimits,
    subject: null,
    legalBasis: ['Luật'],
    feeSettled: false,
    contents: noContents,
    revives: false,
    recordedVersion: 10,
    recordedAt: noon('2025-12-01'),
    recordedBy: 'admin',
    ...changes,
  };
}

/** An open-data list for everybody. */
export function openList(
  items: readonly string[] | readonly ContentEntry[],
  changes: Partial<Instrument> = {},
): Instrument {
  return agreement(items, {
    kind: 'OPEN_LIST',
    provider: '*',
    number: 'DLM-1',
    consumers: [],
    legalBasis: [],
    purposeCode: 'du-lieu-mo',
    ...changes,
  });
}

/** An event of the agreement, recorded after it. */
export function event(
  kind: InstrumentEvent['kind'],
  day: string,
  changes: Partial<InstrumentEvent> = {},
): InstrumentEvent {
  return {
    kind,
    number: 'TT-1',
    account: null,
    reason: 'vi phạm',
    restoredBy: kind === 'TERMINATED' ? null : 'khắc phục',
    recordedVersion: 20,
    at: noon(day),
    by: 'admin',
    ...changes,
  };
}

/** A policy of accounts, instruments and events. */
export function policyOf(
  instruments: readonly Instrument[],
  events: readonly InstrumentEvent[] = [],
  accounts: readonly Account[] = [account()],
): PolicySnapshot {
  const known = new Map(accounts.map((each) => [each.id, each]));
  return { version: 30, accounts: known, instruments, events, usageRegulations: [] };
}

/** A request in the middle of the agreement's term. */
export function situation(changes: Partial<Situation> = {}): Situation {
  return { now: noon('2026-06-01'), purpose: null, address: '10.1.2.3', method: 'ONLINE_QUERY', ...changes };
}
