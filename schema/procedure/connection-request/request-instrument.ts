import { legalDayOf } from '../../calendar/legal-day.ts';
import type { CatalogueModel } from '../../catalogue/model.ts';
import { manyProviders } from '../../policy/authority.ts';
import { type ReadInstrument, readInstrument } from '../../policy/instrument-document.ts';
import type { Account } from '../../policy/policy.ts';
import { itemsOf, type RequestFacts, type RequestPart } from './request-facts.ts';

/** What the instrument is made of, beside the request. */
export interface InstrumentSource {
  readonly catalogue: CatalogueModel;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly account: string;
}

/** The parts that were consented to. */
export function consentedParts({ parts }: RequestFacts): readonly RequestPart[] {
  return parts.filter(({ state }) => state === 'CONSENTED');
}

/** Items that every one of their owners consented to, and none withholds. */
export function grantedItems(facts: RequestFacts): readonly string[] {
  const consented = new Map(consentedParts(facts).map((part) => [part.agency, part.conditions]));
  return (facts.content?.items ?? [])
    .map(({ item }) => item)
    .filter((item) =>
      (facts.owners[item] ?? []).every((owner) => {
        const conditions = consented.get(owner);
        return conditions != null && !conditions.withhold.includes(item);
      }),
    )
    .filter((item) => (facts.owners[item] ?? []).length > 0);
}

/**
 * The CONNECTION that a request becomes: what was asked for, as every owner narrowed it, on the acts of the owners
 * (procedures SM3, Effect). It is written in the form of a policy file, so that the same rules check it.
 */
export function requestInstrument(facts: RequestFacts, source: InstrumentSource): ReadInstrument {
  return readInstrument(writtenRequest(facts, source), source);
}

function writtenRequest(facts: RequestFacts, { catalogue, account }: InstrumentSource): unknown {
  const { content, number } = facts;
  if (content === null) return null;
  const granted = grantedItems(facts);
  const parts = grantingParts(facts, granted);
  const conditions = parts.flatMap((part) => part.conditions ?? []);
  const [only, ...others] = parts;
  return {
    kind: 'CONNECTION',
    number,
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

/** One entry for each entity and each set of owners, whose conditions all hold. */
function contentEntries(items: readonly string[], facts: RequestFacts, catalogue: CatalogueModel) {
  const groups = new Map<string, { entity: string; items: string[] }>();
  for (const item of items) {
    const entity = catalogue.items.get(item)?.entity ?? '';
    const key = JSON.stringify([entity, facts.owners[item]]);
    const group = groups.get(key) ?? { entity, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => {
    const owners = new Set(group.items.flatMap((item) => facts.owners[item] ?? []));
    const own = facts.parts
      .filter(({ agency }) => owners.has(agency))
      .flatMap((part) => part.conditions ?? []);
    const rows = own.flatMap((each) => each.rows.filter(({ entity }) => entity === group.entity));
    const scope = rowsOf(rows.map((each) => JSON.parse(each.rows) as unknown));
    const masks = own.flatMap((each) => each.masks).filter(({ item }) => group.items.includes(item));
    return {
      items: group.items,
      ...(scope === null ? {} : { rows: scope }),
      masks: Object.fromEntries(masks.map(({ item, mask }) => [item, maskOf(mask)])),
    };
  });
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
