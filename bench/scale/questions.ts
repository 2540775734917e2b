import { workloadsFor } from '../servers/workloads.ts';

/** A question whose cost may grow with the data. */
export interface Question {
  readonly name: string;
  /** The text of the question, unlike before where `at` is: so that no answer of before helps. */
  query(at: number): string;
}

const fixed = (name: string, query: string): Question => ({ name, query: () => query });

/** The questions, by what they are expected to cost; `personalIds` are citizens of the data. */
export function questionsFor(personalIds: readonly string[]): readonly Question[] {
  const workloads = workloadsFor(personalIds);
  const queryOf = (name: string) => workloads.find((each) => each.name === name)?.query ?? '';
  return [
    fixed('look-up', queryOf('look-up')),
    fixed('batch of 100', queryOf('batch')),
    fixed('page of 1,000', queryOf('page')),
    fixed('join over 3 agencies', queryOf('join')),
    fixed('count of all', '{ citizens(first: 1) { totalCount nodes { personalId } } }'),
    {
      name: 'count of a filter on days',
      query: (at) =>
        `{ citizens(first: 1, where: { dateOfBirth: { lt: "19${60 + (at % 30)}-01-01" } }) { totalCount nodes { personalId } } }`,
    },
    {
      name: 'text search that finds nothing',
      query: (at) =>
        `{ citizens(first: 20, where: { fullName: { contains: "zz${at % 100}" } }) { nodes { personalId fullName } } }`,
    },
    {
      name: 'text search that finds a tenth, counted',
      query: () =>
        '{ citizens(first: 20, where: { fullName: { contains: "nguyen van" } }) { totalCount nodes { personalId fullName } } }',
    },
    fixed('text search in the order of names', queryOf('search')),
    fixed(
      'statistics by gender',
      '{ citizensAggregate(groupBy: [gender]) { groups { key { gender } count } } }',
    ),
    fixed(
      'statistics by gender and commune',
      '{ citizensAggregate(groupBy: [gender, permanentAddress_commune]) { groups { key { gender } count } } }',
    ),
  ];
}
