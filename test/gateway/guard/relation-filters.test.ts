import { getOperationAST, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { Guard } from '../../../gateway/guard/guard.ts';
import { canonicalOperation } from '../../../gateway/operation/canonical-operation.ts';
import { CacheBudget } from '../../../schema/cache/cache-budget.ts';
import { invariant } from '../../../schema/invariant.ts';
import { permissionOf, type TestGrant } from '../../fixtures/permission-of.ts';
import { town } from './small-town.ts';

const person: TestGrant = { entity: 'Person', items: ['Person.personId', 'Person.name', 'Person.team'] };
const home: TestGrant = { entity: 'Person', items: ['Person.personId', 'Home.unit'] };
const team: TestGrant = { entity: 'Team', items: ['Team.boss'] };
const keyed: TestGrant = { entity: 'Team', items: ['Team.teamId', 'Team.boss'] };
const units: TestGrant = { entity: 'Unit', items: ['Unit.code', 'Unit.parent'] };
const records = { operations: ['LIST'] } as const;

/** What a filter of a list of `root` is refused for, written out and as a variable; and what it reads where nothing is refused. */
function judged(where: string, grants: readonly TestGrant[], root = 'persons') {
  const type = root === 'persons' ? 'PersonWhere' : 'TeamWhere';
  const guard = new Guard({ ...town, maxSelections: 1000, caches: new CacheBudget() });
  const answers = [
    { text: `{ ${root}(where: ${where}) { totalCount } }`, variables: {} },
    {
      text: `query ($w: ${type}) { ${root}(where: $w) { totalCount } }`,
      variables: { w: givenValue(where) },
    },
    { text: `query ($w: ${type} = ${where}) { ${root}(where: $w) { totalCount } }`, variables: {} },
  ].map(({ text, variables }) => {
    const document = parse(text);
    expect(validate(town.clientSchema, document)).toEqual([]);
    const operation = getOperationAST(document);
    invariant(operation, 'an operation');
    const input = { operation: canonicalOperation(document, operation), variables };
    const { denials, reads } = guard.guard({ ...input, permission: permissionOf(...grants) });
    return {
      denied: denials.map(({ coordinate, reason }) => [coordinate, reason].filter(Boolean).join(' ')),
      reads: new Set(reads.map(({ kind, coordinate }) => `${kind} ${coordinate}`)),
    };
  });
  const [first, ...others] = answers;
  for (const each of others) expect(each).toEqual(first);
  invariant(first, 'an answer');
  return first;
}

function givenValue(where: string): unknown {
  return JSON.parse(where.replace(/(\w+):/g, '"$1":'));
}

describe('a filter over a relation reads', () => {
  it.each<[string, readonly TestGrant[], readonly string[]]>([
    [
      '{ team: { boss: { name: { eq: "a" } } } }',
      [person, team],
      ['LIST Person.team', 'JOIN Team.boss', 'JOIN Person.name'],
    ],
    ['{ team: { isNull: true } }', [person], ['LIST Person.team']],
    ['{ team: {} }', [person], ['LIST Person.team']],
    ['{ team: { and: [] } }', [person, team], ['LIST Person.team']],
    [
      '{ team: { eq: "1", boss: { isNull: true } } }',
      [person, keyed],
      ['LIST Person.team', 'JOIN Team.teamId', 'JOIN Team.boss'],
    ],
    [
      '{ not: { team: { or: [{ boss: { ne: "1" } }] } } }',
      [person, team],
      ['LIST Person.team', 'JOIN Team.boss', 'JOIN Person.personId'],
    ],
    [
      '{ home: { unit: { under: "1" } } }',
      [home, units],
      ['LIST Home.unit', 'JOIN Unit.code', 'JOIN Unit.parent'],
    ],
  ])('%s', (where, grants, expected) => {
    expect(judged(where, grants)).toEqual({ denied: [], reads: new Set(expected) });
  });

  it.each<[string, readonly TestGrant[], readonly string[]]>([
    ['{ members: { some: {} } }', [team, person], ['JOIN Person.team']],
    [
      '{ members: { some: { name: { contains: "a" } } } }',
      [team, person],
      ['JOIN Person.team', 'JOIN Person.name'],
    ],
    [
      '{ members: { some: { team: { boss: { isNull: false } } } } }',
      [team, person],
      ['JOIN Person.team', 'JOIN Team.boss'],
    ],
  ])('%s, of teams', (where, grants, expected) => {
    expect(judged(where, grants, 'teams')).toEqual({ denied: [], reads: new Set(expected) });
  });
});

describe('a filter over a relation is refused', () => {
  const masked = (item: string, kind: 'PSEUDONYM' | 'PARENT'): TestGrant['masks'] => ({
    [item]: kind === 'PARENT' ? { kind } : { kind, consumer: 'c' },
  });

  it.each<[string, string, readonly TestGrant[], string]>([
    [
      'without the reference',
      '{ team: { boss: { isNull: true } } }',
      [{ ...person, items: ['Person.name'] }, team],
      'Person.team',
    ],
    ['without the item behind it', '{ team: { boss: { isNull: true } } }', [person], 'Team.teamId'],
    [
      'without it, where another is granted',
      '{ team: { parent: { isNull: true } } }',
      [person, team],
      'Team.parent',
    ],
    [
      'where rows are only listed, not joined',
      '{ team: { boss: { isNull: true } } }',
      [person, { ...team, ...records }],
      'Team.teamId',
    ],
    ['where no row behind it may be seen, empty', '{ team: { and: [] } }', [person], 'Team.teamId'],
    [
      'behind two relations',
      '{ team: { boss: { name: { eq: "a" } } } }',
      [{ ...person, ...records }, team],
      'Person.personId',
    ],
    [
      'by a key that is not told',
      '{ team: { boss: { isNull: true }, eq: "1" } }',
      [person, team],
      'Team.teamId',
    ],
    [
      'by what a mask leaves uncomparable',
      '{ team: { boss: { name: { eq: "a" } } } }',
      [{ ...person, masks: masked('Person.name', 'PSEUDONYM') ?? {} }, team],
      'Person.name MASKED',
    ],
    [
      'by a part of a list whose order is not told',
      '{ home: { unit: { under: "1" } } }',
      [home, { ...units, items: ['Unit.code'] }],
      'Unit.parent',
    ],
    [
      'by a part of a list of which some rows are told',
      '{ home: { unit: { under: "1" } } }',
      [
        home,
        { ...units, items: ['Unit.code'] },
        { ...units, items: ['Unit.parent'], rows: { kind: 'and', of: [] } },
      ],
      'Unit.parent ROW_NOT_COVERED',
    ],
    [
      'by a part of a list whose codes are not told',
      '{ home: { unit: { under: "1" } } }',
      [home, { ...units, items: ['Unit.parent'] }],
      'Unit.code',
    ],
  ])('%s', (_name, where, grants, refusal) => {
    expect(judged(where, grants).denied).toEqual([refusal]);
  });

  it('without the reference that points back', () => {
    const named = { ...person, items: ['Person.name'] };
    expect(judged('{ members: { some: {} } }', [team, named], 'teams').denied).toEqual(['Person.team']);
    const listed = { ...person, ...records };
    expect(judged('{ members: { some: {} } }', [team, listed], 'teams').denied).toEqual(['Person.team']);
  });
});
