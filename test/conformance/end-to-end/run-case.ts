import type { EffectivePermission } from '../../../schema/permission/effective-permission.ts';
import { consumerOf } from '../../../schema/policy/consumer-names.ts';
import type { PolicySnapshot } from '../../../schema/policy/policy.ts';
import { hiddenPlace } from '../../fixtures/hidden-place.ts';
import type { OracleWorld } from '../decision/rows-oracle.ts';
import { AnswerOracle, type Expected } from './answer-oracle.ts';
import { type Ask, type EndToEndCase, policiesOf } from './case.ts';
import {
  countValues,
  deniedPlaces,
  type Pseudonyms,
  sameCut,
  sameData,
  sameDenials,
  sameForeign,
} from './compare.ts';
import { nextRelationPages, valueAt, withoutEndCursors } from './follow-pages.ts';
import { printQuery, type Request, type Root, shapes } from './query.ts';
import { cursorKey, type System, type Told } from './system.ts';

/** Where the system and the oracle differ. */
export interface Difference {
  readonly kind: 'OVER-GRANT' | 'UNDER-GRANT' | 'DENIALS' | 'VALUE' | 'CUT' | 'CURSORS';
  readonly ask: Ask;
  readonly query: string;
  readonly told: unknown;
  readonly expected: unknown;
}

/** How much was compared: queries, pages, and values that were told. */
export interface Tally {
  queries: number;
  values: number;
  denials: number;
  /** Queries that have a word such as `orderBy: ` in their text. */
  readonly parts: Map<string, number>;
}

const words =
  /where: |orderBy: |after: |before: |nulls: |totalCount|\b(?:owner|assets|members|team|ward|assetsConnection|membersConnection)\b(?= \{|\()/g;

function countParts(parts: Map<string, number>, query: string): void {
  for (const part of new Set(query.match(words))) countPart(parts, part);
}

function countPart(parts: Map<string, number>, part: string): void {
  parts.set(part, (parts.get(part) ?? 0) + 1);
}

/** What answers a request: the system in process, or behind HTTP. */
export type Asking = (
  policy: PolicySnapshot,
  made: EndToEndCase,
  ask: Ask,
  request: Request,
  permission: EffectivePermission,
) => Promise<Told>;

export const inProcess =
  (system: System): Asking =>
  (policy, { account }, { situation }, request, permission) =>
    system.ask(policy, account, situation, request, permission);

/** Asks everything of a case and compares each answer, page by page, with the oracle's. */
export async function differencesOf(
  system: System,
  world: OracleWorld,
  made: EndToEndCase,
  known: Pseudonyms,
  tally: Tally,
  asking: Asking = inProcess(system),
  told: Pick<EndToEndCase, 'records' | 'account'> = made,
): Promise<readonly Difference[]> {
  const policyAt = policiesOf(made);
  const toldAt = told === made ? policyAt : policiesOf(told);
  const differences: Difference[] = [];
  for (const ask of made.asks) {
    const policy = policyAt(ask.situation.now);
    const records = toldAt(ask.situation.now);
    const permission = system.permission(policy, made.account, ask.situation);
    const oracle = new AnswerOracle(
      world,
      records,
      { account: made.account, situation: ask.situation },
      {
        isByKey(entity, entrance) {
          const { key } = shapes[entity as keyof typeof shapes];
          const decision = permission.decide(entrance, `${entity}.${key}`);
          return decision.kind === 'all' && decision.variants.length === 1;
        },
        placeOf(entity, entrance, key) {
          const consumer = made.account?.id ?? null;
          return hiddenPlace({ cursorKey, entity, entrance, permission, consumer }, key);
        },
      },
    );
    /** Asks once and compares; the cursors and the answer, or null where they differ. */
    const compared = async (roots: readonly Root[], page: Pages): Promise<SameAnswer | null> => {
      const request = printQuery(roots, undefined, page.after);
      const answer = await asking(policy, made, ask, request, permission);
      const expected = oracle.answer(roots, page.skip);
      tally.queries += 1;
      countParts(tally.parts, request.query);
      tally.values += countValues(expected.data);
      tally.denials += expected.denied.size;
      if (expected.cut.size > 0) countPart(tally.parts, 'a list that is cut');
      const data = withoutEndCursors(answer.data);
      const kind = compareAnswers(
        answer,
        data,
        expected,
        made.account === null ? 'public' : consumerOf(made.account),
        known,
      );
      if (kind === null) return { answer, expected };
      const [told, wanted] = [deniedPlaces(answer), expected.denied];
      const difference = {
        told: [data, [...told].sort(), answer.cut],
        expected: [expected.data, [...wanted].sort(), expected.cut.size],
      };
      differences.push({ kind, ask, query: request.query, ...difference });
      return null;
    };
    const followed: typeof compared = (roots, page) => {
      countPart(tally.parts, 'a further page of a relation');
      return compared(roots, page);
    };
    let pages: Pages = { after: {}, skip: [] };
    for (let page: Pages | null = pages; page !== null; page = nextPages(ask, page, pages)) {
      const same = await compared(ask.roots, page);
      if (same === null) break;
      const isFirst = Object.keys(page.after).length === 0;
      const going = [...cursorsOf(same.answer.data)].filter(
        ([at]) => same.expected.hasNext[at] === true && (isFirst || page?.after[at] !== undefined),
      );
      if (isFirst) await followRelations(ask.roots, same, followed);
      pages = { after: Object.fromEntries(going), skip: page.skip };
    }
  }
  return differences;
}

/** An answer that is as the oracle has it. */
interface SameAnswer {
  readonly answer: Told;
  readonly expected: Expected;
}

/** Asks for the pages of relations, one after the other, to their ends. */
async function followRelations(
  roots: readonly Root[],
  first: SameAnswer,
  compared: (roots: readonly Root[], page: Pages) => Promise<SameAnswer | null>,
): Promise<void> {
  let asked: readonly Root[] = roots;
  for (let same: SameAnswer | null = first; same !== null; ) {
    const { answer, expected }: SameAnswer = same;
    const next = nextRelationPages(asked, answer.data, (path) =>
      expected.parents.get(valueAt(expected.data, path)),
    );
    if (next === null) return;
    asked = next;
    same = await compared(next, { after: {}, skip: [] });
  }
}

/** Which page is asked for, by root: the cursor of the row before it, and how many rows come before it. */
interface Pages {
  readonly after: Readonly<Record<number, string>>;
  readonly skip: readonly number[];
}

/** The pages after these; a list that has ended is answered from its beginning again, and not followed. */
function nextPages({ roots }: Ask, { skip }: Pages, { after }: Pages): Pages | null {
  if (Object.keys(after).length === 0) return null;
  const next = roots.map(({ first }, at) => (after[at] === undefined ? 0 : (skip[at] ?? 0) + first));
  return { after, skip: next };
}

function compareAnswers(
  answer: Told,
  data: unknown,
  expected: Expected,
  consumer: string,
  known: Pseudonyms,
): Difference['kind'] | null {
  if (!sameData(data, expected.data, consumer, known)) {
    const [actual, wanted] = [countValues(data), countValues(expected.data)];
    return actual > wanted ? 'OVER-GRANT' : actual < wanted ? 'UNDER-GRANT' : 'VALUE';
  }
  if (!sameDenials(deniedPlaces(answer), expected.denied)) return 'DENIALS';
  if (!sameForeign(answer, expected)) return 'CURSORS';
  return sameCut(answer, expected) ? null : 'CUT';
}

/** The cursor of the last row by root. */
function cursorsOf(data: Told['data']): ReadonlyMap<number, string> {
  const found = Object.entries(data ?? {}).flatMap(([name, value]) => {
    const page = value as { readonly pageInfo?: { readonly endCursor?: string | null } } | null;
    const cursor = page?.pageInfo?.endCursor;
    return typeof cursor === 'string' ? [[Number(name.slice(1)), cursor] as const] : [];
  });
  return new Map(found);
}
