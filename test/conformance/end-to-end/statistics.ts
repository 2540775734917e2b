import fc from 'fast-check';
import { type EntityName, type Request, type Where, whereOf } from './query.ts';

/** A question for figures over an entity. */
export interface Statistic {
  readonly entity: Exclude<EntityName, 'Ward'>;
  readonly groups: readonly string[];
  readonly where: Where | null;
}

interface StatisticShape {
  readonly root: string;
  readonly groups: readonly string[];
  readonly figures: string;
}

const shapes: Readonly<Record<Statistic['entity'], StatisticShape>> = {
  Person: {
    root: 'personsAggregate',
    groups: ['born'],
    figures: 'sum { age } average { age } min { age born } max { age born }',
  },
  Team: {
    root: 'teamsAggregate',
    groups: [],
    figures: 'sum { size } average { size } min { size } max { size }',
  },
  Asset: {
    root: 'assetsAggregate',
    groups: [],
    figures: 'sum { worth } average { worth } min { worth } max { worth }',
  },
};

/** Questions for figures, with and without groups and filters. */
export const statistics: fc.Arbitrary<Statistic> = fc
  .constantFrom<Statistic['entity']>('Person', 'Person', 'Person', 'Team', 'Asset')
  .chain((entity) =>
    fc.record({
      entity: fc.constant(entity),
      groups: fc.subarray([...shapes[entity].groups]),
      where: fc.option(whereOf(entity), { freq: 2 }),
    }),
  );

/** The text of a question; figures that are not permitted are null with an error each. */
export function printStatistic({ entity, groups, where }: Statistic): Request {
  const { root, figures } = shapes[entity];
  const given = [
    ...(where === null ? [] : ['where: $w']),
    ...(groups.length === 0 ? [] : [`groupBy: [${groups.join(', ')}]`]),
  ];
  const key = groups.length === 0 ? '' : `notTold key { ${groups.join(' ')} }`;
  return {
    query: `${where === null ? 'query' : `query($w: ${entity}AggregateWhere)`} {
      r: ${root}${given.length === 0 ? '' : `(${given.join(', ')})`} {
        smallestGroup unclassified groups { count ${key} ${figures} } } }`,
    variables: where === null ? {} : { w: where },
  };
}
