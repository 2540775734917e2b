import type { EffectivePermission } from '../../../schema/permission/effective-permission.ts';
import type { PolicySnapshot } from '../../../schema/policy/policy.ts';
import { hiddenPlace } from '../../fixtures/hidden-place.ts';
import type { OracleWorld } from '../decision/rows-oracle.ts';
import { AnswerOracle, type Expected } from './answer-oracle.ts';
import { type Ask, type EndToEndCase, policiesOf } from './case.ts';
import { countValues, deniedPlaces, type Pseudonyms, sameData, sameDenials } from './compare.ts';
import { printQuery, type Request, shapes } from './query.ts';
import { cursorKey, type System, type Told } from './system.ts';

/** Where the system and the oracle differ. */
export interface Difference {
  readonly kind: 'OVER-GRANT' | 'UNDER-GRANT' | 'DENIALS' | 'VALUE';
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

const words = /where: |orderBy: |after: |totalCount|\b(?:owner|assets|members|team|ward)\b(?= \{|\()/g;

function countParts(parts: Map<string, number>, query: string): void {
  for (const part of new Set(query.match(words))) parts.set(part, (parts.get(part) ?? 0) + 1);
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
    let pages: Pages = { after: {}, skip: [] };
    for (let page: Pages | null = pages; page !== null; page = nextPages(ask, page, pages)) {
      const request = printQuery(ask.roots, undefined, page.after);
      const answer = await asking(policy, made, ask, request, permission);
      const expected = oracle.answer(ask.roots, page.skip);
      tally.queries += 1;
      countParts(tally.parts, request.query);
      tally.values += countValues(expected.data);
      tally.denials += expected.denied.size;
      const { data, cursors } = withoutCursors(answer.data);
      const kind = compareAnswers(answer, data, expected, made.account?.id ?? 'public', known);
      if (kind !== null) {
        const [told, wanted] = [deniedPlaces(answer), expected.denied];
        const difference = { told: [data, [...told].sort()], expected: [expected.data, [...wanted].sort()] };
        differences.push({ kind, ask, query: request.query, ...difference });
        break;
      }
      const isFirst = Object.keys(page.after).length === 0;
      const going = [...cursors].filter(
        ([at]) => expected.hasNext[at] === true && (isFirst || page?.after[at] !== undefined),
      );
      pages = { after: Object.fromEntries(going), skip: page.skip };
    }
  }
  return differences;
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
  return sameDenials(deniedPlaces(answer), expected.denied) ? null : 'DENIALS';
}

/** The data without cursors, which the oracle cannot foretell, and the cursor of the last row by root. */
function withoutCursors(data: Told['data']) {
  const cursors = new Map<number, string>();
  const kept = Object.entries(data ?? {}).map(([name, value]) => {
    const page = value as {
      readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    } | null;
    if (page?.pageInfo === undefined) return [name, value] as const;
    const { endCursor, ...pageInfo } = page.pageInfo;
    if (endCursor !== null) cursors.set(Number(name.slice(1)), endCursor);
    return [name, { ...page, pageInfo }] as const;
  });
  return { data: data === null || data === undefined ? data : Object.fromEntries(kept), cursors };
}
