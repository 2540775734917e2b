import { legalDayOf } from '../../calendar/legal-day.ts';
import type { CatalogueModel } from '../../catalogue/model.ts';
import { manyProviders } from '../../policy/authority.ts';
import { type ReadInstrument, readInstrument } from '../../policy/instrument-document.ts';
import type { Account } from '../../policy/policy.ts';
import { combinedMasks } from './combined-masks.ts';
import { consentedParts, itemsOf, type RequestFacts, type RequestPart } from './request-facts.ts';

/** What the instrument is made of, beside the request. */
export interface InstrumentSource {
  readonly catalogue: CatalogueModel;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly account: string;
}

/** Items that every one of their owners consented to, none withholds, and a mask does for all of them. */
export function grantedItems(facts: RequestFacts): readonly string[] {
  const consented = new Map(consentedParts(facts).map((part) => [part.agency, part.conditions]));
  const opposed = new Set(opposedMasks(facts));
  return (facts.content?.items ?? [])
    .map(({ item }) => item)
    .filter((item) =>
      (facts.owners[item] ?? []).every((owner) => {
        const conditions = consented.get(owner);
        return conditions != null && !conditions.withhold.includes(item);
      }),
    )
    .filter((item) => (facts.owners[item] ?? []).length > 0 && !opposed.has(item));
}

/**
 * Items whose owners ask for masks of which none does what both ask: they are not granted. WHY no finding of the second consent: it
 * would tell one owner what the other said.
 */
export function opposedMasks(facts: RequestFacts): readonly string[] {
  const masks = combinedMasks(consentedParts(facts).flatMap(({ conditions }) => conditions?.masks ?? []));
  return [...masks].flatMap(([item, mask]) => (mask === null ? [item] : []));
}

/**
 * The CONNECTION that a request becomes: what was asked for, as every owner narrowed it, on the acts of the owners
 * (procedures SM3, Effect). It is written in the form of a policy file, so that the same rules check it.
 */
export function requestInstrument(facts: RequestFacts, source: InstrumentSource): ReadInstrument {
  return readInstrument(writtenRequest(facts, source), source);
}

function writtenRequest(facts: RequestFacts, { catalogue, account }: InstrumentSource): unknown {
  const { content, earlier } = facts;
  if (content === null) return null;
  const granted = grantedItems(facts);
  const parts = grantingParts(facts, granted);
  const conditions = parts.flatMap((part) => part.conditions ?? []);
  const [only, ...others] = parts;
  return {
    kind: 'CONNECTION',
    // WHY that of the earlier one: its next version takes its place without a gap.
    number: earlier?.instrument ?? facts.number,
    title: content.purpose,
    provider: only !== undefined && others.length === 0 ? only.agency : manyProviders,
    authority: { ownerConsents: parts.map(consentOf) },
    consumers: [account],
    content: contentEntries(granted, facts, catalogue),
    term: { from: content.termFrom, to: lastDayOf(facts) },
    networks: content.networks,
    purpose: content.purpose,
    ...(content.purposeCode === null ? {} : { purposeCode: content.purposeCode }),
    limits: {
      requestsPerDay: least([content.requestsPerDay, ...conditions.map((each) => each.requestsPerDay)]),
      rowsPerDay: least([content.rowsPerDay, ...conditions.map((each) => each.rowsPerDay)]),
    },
    legalBasis: content.legalBasis,
    other: content.other,
  };
}

function grantingParts(facts: RequestFacts, granted: readonly string[]): readonly RequestPart[] {
  return consentedParts(facts).filter(({ agency }) =>
    itemsOf(facts, agency).some((item) => granted.includes(item)),
  );
}

/** The last day of the connection: as it was asked for, or as an owner shortened it; null: no end. */
export function lastDayOf(facts: RequestFacts): string | null {
  const parts = grantingParts(facts, grantedItems(facts));
  return earliest([facts.content?.termTo ?? null, ...parts.map((part) => part.conditions?.until ?? null)]);
}

function consentOf({ agency, letter, decidedAt, decidedBy }: RequestPart) {
  const date = decidedAt === null ? null : legalDayOf(Date.parse(decidedAt));
  return { agency, document: letter ?? '', date, signer: decidedBy };
}

interface EntryGroup {
  readonly entity: string;
  /** Rows that the consumer asks for, JSON; null: all. */
  readonly rows: string | null;
  readonly items: string[];
}

/** One entry for each entity, each set of owners and each scope of rows that was asked for; conditions of all owners hold. */
function contentEntries(granted: readonly string[], facts: RequestFacts, catalogue: CatalogueModel) {
  const groups = new Map<string, EntryGroup>();
  for (const { item, rows = null } of facts.content?.items ?? []) {
    if (!granted.includes(item)) continue;
    const entity = catalogue.items.get(item)?.entity ?? '';
    const key = JSON.stringify([entity, facts.owners[item], rows]);
    const group = groups.get(key) ?? { entity, rows, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => entryOf(group, facts));
}

function entryOf({ entity, rows: asked, items }: EntryGroup, facts: RequestFacts) {
  const owners = new Set(items.flatMap((item) => facts.owners[item] ?? []));
  const own = consentedParts(facts)
    .filter(({ agency }) => owners.has(agency))
    .flatMap((part) => part.conditions ?? []);
  const narrowed = own.flatMap((each) => each.rows.filter((rows) => rows.entity === entity));
  const scopes = [...(asked === null ? [] : [asked]), ...narrowed.map(({ rows }) => rows)];
  const scope = rowsOf(scopes.map((each) => JSON.parse(each) as unknown));
  const masks = combinedMasks(own.flatMap((each) => each.masks).filter(({ item }) => items.includes(item)));
  return {
    items,
    ...(scope === null ? {} : { rows: scope }),
    masks: Object.fromEntries([...masks].map(([item, mask]) => [item, maskOf(mask ?? '')])),
  };
}

function rowsOf(scopes: readonly unknown[]): unknown {
  if (scopes.length === 0) return null;
  return scopes.length === 1 ? scopes[0] : { and: scopes };
}

function maskOf(written: string): unknown {
  const [kind = '', number] = written.split(' ');
  if (kind === 'partial') return { partial: Number(number) };
  return kind === 'round' ? { round: number } : kind;
}

function earliest(days: readonly (string | null)[]): string | null {
  return days.filter((day) => day !== null).sort()[0] ?? null;
}

function least(counts: readonly (number | null)[]): number | null {
  const given = counts.filter((each) => each !== null);
  return given.length === 0 ? null : Math.min(...given);
}
