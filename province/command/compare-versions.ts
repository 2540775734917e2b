import { tableMoment } from '../../schema/calendar/table-moment.ts';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import type { PolicyComparison } from '../../schema/comparison/compare-policies.ts';
import type { Account, PolicySnapshot } from '../../schema/policy/policy.ts';
import { changeLines, consumerLines } from './describe-comparison.ts';
import type { Words } from './words.ts';

/** A comparison without the compiled permissions; accounts that changed included. */
export type ToldComparison = Pick<PolicyComparison, 'at' | 'instruments'> & {
  readonly consumers: readonly Parameters<typeof consumerLines>[0][];
  readonly accounts: readonly {
    readonly id: string;
    readonly before: Account['state'] | null;
    readonly after: Account['state'] | null;
  }[];
};

/** What differs between two policies at a moment, and for whom. */
export async function compareVersions(
  catalogue: CatalogueModel,
  before: PolicySnapshot,
  after: PolicySnapshot,
  at: string,
): Promise<ToldComparison> {
  const { comparePolicies } = await import('../../schema/comparison/compare-policies.ts');
  const { instruments, consumers } = comparePolicies(catalogue, before, after, at);
  const ids = [...new Set([...before.accounts.keys(), ...after.accounts.keys()])];
  const stateIn = ({ accounts }: PolicySnapshot, id: string) => accounts.get(id)?.state ?? null;
  return {
    at,
    instruments,
    consumers: consumers.map(({ permissions: _, ...told }) => told),
    accounts: ids
      .map((id) => ({ id, before: stateIn(before, id), after: stateIn(after, id) }))
      .filter((each) => each.before !== each.after),
  };
}

/** Lines on what differs. */
export function comparisonLines(
  { at, instruments, consumers, accounts }: ToldComparison,
  words: Words,
): readonly string[] {
  if (instruments.length === 0 && accounts.length === 0) return [words.say('noDifference')];
  return [
    ...accounts.map(({ id, before, after }) => `${id}: ${before ?? '-'} → ${after ?? '-'}`),
    ...instruments.flatMap(({ number, before, after, changes, events }) => [
      `${number}: ${before ?? '-'} → ${after ?? '-'}`,
      ...changeLines(changes, words),
      ...events.map(
        ({ kind, account, reason }) => `  ${kind}${account === null ? '' : ` (${account})`}: ${reason}`,
      ),
    ]),
    '',
    words.say('effectAt', { at: tableMoment(at) }),
    ...(consumers.length === 0
      ? [`  ${words.say('none')}`]
      : consumers.flatMap((each) => consumerLines(each, words))),
  ];
}
