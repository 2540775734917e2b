import { describe, expect, it } from 'vitest';
import {
  explainAccess,
  explainRow,
  readableRows,
  visibleRows,
} from '../../../schema/explanation/explain-access.ts';
import {
  explainDenial,
  isStatisticsEntrance,
  listedItem,
} from '../../../schema/explanation/explain-denial.ts';
import { reasonCitations, reasonTexts } from '../../../schema/explanation/reason-texts.ts';
import { operationKinds } from '../../../schema/language/entrance.ts';
import { permissionFor } from '../../../schema/permission/compile-permission.ts';
import { decisionFacts } from '../../../schema/permission/evaluate-item.ts';
import type { Account, Instrument, InstrumentEvent, Situation } from '../../../schema/policy/policy.ts';
import type { RowPredicate } from '../../../schema/policy/row-predicate.ts';
import { serviceCatalogue } from '../permission/service-town.ts';
import {
  account,
  agreement,
  entry,
  event,
  itemOf,
  openList,
  policyOf,
  situation,
  smallCatalogue,
} from '../permission/small-policy.ts';

interface Asked {
  readonly instruments?: readonly Instrument[];
  readonly events?: readonly InstrumentEvent[];
  readonly caller?: Account | null;
  readonly situation?: Situation;
}

function accessTo(
  coordinate: string,
  { instruments = [], events = [], caller = account(), ...rest }: Asked = {},
) {
  const policy = policyOf(instruments, events);
  return explainAccess(smallCatalogue, policy, caller, coordinate, rest.situation ?? situation());
}

function denialOf(coordinate: string, { instruments = [], events = [], caller = account() }: Asked = {}) {
  const policy = policyOf(instruments, events);
  return explainDenial(smallCatalogue, { ...situation(), account: caller, policy }, coordinate);
}

function permissionOf(...instruments: readonly Instrument[]) {
  return permissionFor(decisionFacts(smallCatalogue, policyOf(instruments), account(), situation()));
}

const high = { grade: { eq: 'HIGH' } };
const low = { grade: { eq: 'LOW' } };
const isHigh: RowPredicate = { kind: 'compare', field: ['grade'], operator: 'eq', value: 'HIGH' };
const isLow: RowPredicate = { ...isHigh, value: 'LOW' };
const inLists = (items: readonly string[], rows: Readonly<Record<string, unknown>> | null = null) =>
  entry(items, { operations: ['LIST'], rows });
const inJoins = (items: readonly string[], rows: Readonly<Record<string, unknown>> | null = null) =>
  entry(items, { operations: ['JOIN'], rows });

describe('access to an item', () => {
  it('tells each entrance, its grants and masks, and cites the rule', () => {
    const masked = entry(['Person.born'], {
      operations: ['JOIN'],
      masks: { 'Person.born': { kind: 'YEAR' } },
    });
    const { explanation, item } = accessTo('Person.born', {
      instruments: [agreement([inLists(['Person.born'], high), inLists(['Person.name']), masked])],
    });
    expect(item).toBe(itemOf('Person.born'));
    expect(explanation).toMatchObject({ decision: 'PERMITTED', ways: [], row: null, reason: null });
    expect(explanation.citation).toBe(reasonCitations.PERMITTED);
    const grants = ['agreement:TT-1@1'];
    expect(explanation.entrances).toEqual([
      { kind: 'LOOKUP', decision: 'DENIED', grants: [], masks: [] },
      { kind: 'LIST', decision: 'PERMITTED_IN_ROWS', grants, masks: [] },
      { kind: 'JOIN', decision: 'MASKED', grants, masks: [{ vi: 'chỉ năm', en: 'only the year' }] },
      { kind: 'AGGREGATE', decision: 'DENIED', grants: [], masks: [] },
    ]);
  });

  it('of a denied one says what would change it', () => {
    const { explanation, item } = accessTo('Person.name', { instruments: [agreement(['Person.born'])] });
    expect(explanation).toMatchObject({ decision: 'DENIED', reason: 'NO_GRANT', mask: null });
    expect(explanation.citation).toBe(reasonCitations.NO_GRANT);
    expect(explanation.entrances.map(({ kind, decision }) => [kind, decision])).toEqual(
      operationKinds.map((kind) => [kind, 'DENIED']),
    );
    expect(explanation.ways.length).toBeGreaterThan(0);
    expect(item?.coordinate).toBe('Person.name');
  });

  it.each(['Person.nothing', 'Person.note', 'Query.nothing', 'nothing'])(
    'of %s tells nothing',
    (coordinate) => {
      const { explanation, item } = accessTo(coordinate, { instruments: [agreement(['Person.name'])] });
      expect(item).toBeNull();
      expect(explanation).toMatchObject({
        decision: 'NOT_IN_CATALOGUE',
        entrances: [],
        ways: [],
        row: null,
        mask: null,
      });
      expect(explanation.citation).toBe(reasonCitations.NOT_IN_CATALOGUE);
    },
  );

  it('names the mask only where there is one and no other', () => {
    const masks = { 'Person.born': { kind: 'YEAR' } } as const;
    const maskOf = (...instruments: readonly Instrument[]) =>
      accessTo('Person.born', { instruments }).explanation.mask;
    expect(maskOf(agreement([entry(['Person.born'], { masks })]))).toEqual({
      vi: 'chỉ năm',
      en: 'only the year',
    });
    expect(maskOf(agreement(['Person.born']))).toBeNull();
    expect(
      maskOf(
        agreement([entry(['Person.born'], { masks })]),
        agreement([entry(['Person.born'], { rows: high })], { number: 'TT-2' }),
      ),
    ).toBeNull();
  });
});

describe('access to an entrance', () => {
  it('of lists is that of the entity, in rows or in all', () => {
    const rows = accessTo('Query.persons', { instruments: [agreement([inLists(['Person.name'], high)])] });
    expect(rows.explanation).toMatchObject({
      coordinate: 'Query.persons',
      decision: 'PERMITTED_IN_ROWS',
      reason: null,
      message: reasonTexts.PERMITTED_IN_ROWS,
      grantedBy: ['agreement:TT-1@1'],
    });
    expect(rows.explanation.citation).toBe(reasonCitations.PERMITTED_IN_ROWS);
    expect(rows.item?.coordinate).toBe('Person.personId');
    const all = accessTo('Query.persons', {
      instruments: [agreement([inLists(['Person.name'], high), inLists(['Person.born'])])],
    });
    expect(all.explanation).toMatchObject({ decision: 'PERMITTED', grantedBy: ['agreement:TT-1@1'] });
  });

  it('of lists is not that of joins, of statistics not that of lists', () => {
    const instruments = [agreement([inJoins(['Person.name'])])];
    expect(accessTo('Query.persons', { instruments }).explanation).toMatchObject({
      coordinate: 'Query.persons',
      decision: 'DENIED',
      reason: 'OPERATION_NOT_GRANTED',
      message: reasonTexts.OPERATION_NOT_GRANTED,
      grantedBy: [],
    });
    const lists = [agreement([inLists(['Person.age'])])];
    expect(accessTo('Query.personsAggregate', { instruments: lists }).explanation.decision).toBe('DENIED');
    const open = [openList([entry(['Person.age'], { operations: ['AGGREGATE'] })])];
    expect(accessTo('Query.personsAggregate', { instruments: open, caller: null }).explanation).toMatchObject(
      {
        decision: 'PERMITTED',
        grantedBy: ['open-list:DLM-1@1'],
      },
    );
    expect(accessTo('Query.persons', { instruments: open, caller: null }).explanation.decision).toBe(
      'DENIED',
    );
  });
});

describe('a denied place', () => {
  it('has the reason, mode and way of its item', () => {
    expect(denialOf('Person.name')).toMatchObject({
      reason: 'NO_GRANT',
      mode: 'DEFAULT',
      howToRequest: { way: 'CONNECTION_REQUEST', database: 'people' },
      lacking: [],
    });
    expect(denialOf('Person.name', { caller: null })).toMatchObject({ reason: 'NOT_SHARED', mode: 'NONE' });
    expect(denialOf('Nothing.there')).toEqual({
      reason: 'NO_GRANT',
      mode: null,
      howToRequest: null,
      lacking: [],
    });
    expect(denialOf('Query.nothing')).toEqual({
      reason: 'NO_GRANT',
      mode: null,
      howToRequest: null,
      lacking: [],
    });
  });

  it('of a computed item names what it is computed of and the caller may not read', () => {
    const denied = (items: readonly string[], coordinate = 'Person.mayVote') => {
      const policy = policyOf([agreement(items, { provider: '*' })]);
      return explainDenial(serviceCatalogue, { ...situation(), account: account(), policy }, coordinate);
    };
    expect(denied(['Person.mayVote', 'Person.name'])).toMatchObject({
      reason: 'INPUT_NOT_PERMITTED',
      mode: 'DEFAULT',
      lacking: ['Person.isAdult', 'Home.street', 'Person.born'],
    });
    expect(denied(['Person.mayVote', 'Person.isAdult', 'Person.born']).lacking).toEqual(['Home.street']);
    expect(denied(['Person.mayVote', 'Person.isAdult', 'Home.street']).lacking).toEqual([
      ...['Person.isAdult', 'Person.born'],
    ]);
    // What is shared with nobody has no name for anybody.
    expect(denied(['Person.secretive', 'Person.name'], 'Person.secretive')).toMatchObject({
      reason: 'INPUT_NOT_PERMITTED',
      lacking: ['Person.alive'],
    });
    expect(denied(['Person.riddle', 'Person.name'], 'Person.riddle').lacking).toEqual(['Person.alive']);
    expect(denied(['Person.name'])).toMatchObject({ reason: 'NO_GRANT', lacking: [] });
  });

  it('of a stored item names nothing more', () => {
    for (const coordinate of ['Person.name', 'Query.persons', 'Query.personsAggregate'])
      expect(denialOf(coordinate)).toMatchObject({ mode: 'DEFAULT', lacking: [] });
  });

  it('keeps the reason that a subgraph found', () => {
    const caller = { ...situation(), account: account(), policy: policyOf([]) };
    expect(explainDenial(smallCatalogue, caller, 'Person.name', 'ROW_NOT_COVERED')).toMatchObject({
      reason: 'ROW_NOT_COVERED',
      mode: 'DEFAULT',
    });
  });

  it('is an entrance where the item is granted through another', () => {
    const instruments = [agreement([inJoins(['Person.name', 'Person.age'])])];
    expect(denialOf('Person.name', { instruments }).reason).toBe('OPERATION_NOT_GRANTED');
    expect(denialOf('Query.persons', { instruments }).reason).toBe('OPERATION_NOT_GRANTED');
    expect(denialOf('Query.teams', { instruments })).toMatchObject({ reason: 'NO_GRANT', mode: 'DEFAULT' });
    // WHY NO_GRANT: the age may be agreed on, though other items are shared with nobody.
    expect(denialOf('Query.personsAggregate', { instruments }).reason).toBe('NO_GRANT');
    expect(denialOf('Query.persons').reason).toBe('NO_GRANT');
  });

  it('is told by what explains it best among the items of an entity', () => {
    const instruments = [agreement(['Person.name'])];
    const events = [event('SUSPENDED', '2026-03-01')];
    expect(denialOf('Query.persons', { instruments, events }).reason).toBe('SUSPENDED');
    expect(denialOf('Person.born', { instruments, events }).reason).toBe('NO_GRANT');
  });

  it('is a row scope that names nobody where the account lacks the attribute', () => {
    const rows = { grade: { eq: { attribute: 'commune' } } };
    const instruments = [agreement([entry(['Person.name'], { rows })])];
    expect(denialOf('Person.name', { instruments }).reason).toBe('ROW_SCOPE_INVALID');
  });

  it('of a computed item is its own row scope before what it is computed of', () => {
    const rows = { grade: { eq: '$account.grade' } };
    const policy = policyOf([agreement([entry(['Person.mayVote'], { rows })], { provider: '*' })]);
    const caller = { ...situation(), account: account(), policy };
    expect(explainDenial(serviceCatalogue, caller, 'Person.mayVote')).toMatchObject({
      reason: 'ROW_SCOPE_INVALID',
      lacking: [],
    });
  });

  it('knows entrances by their name', () => {
    expect(isStatisticsEntrance(smallCatalogue, 'Query.personsAggregate')).toBe(true);
    expect(isStatisticsEntrance(smallCatalogue, 'Query.persons')).toBe(false);
    expect(isStatisticsEntrance(smallCatalogue, 'personsAggregate')).toBe(false);
    expect(listedItem(smallCatalogue, 'Query.teams')?.coordinate).toBe('Team.teamId');
    expect(listedItem(smallCatalogue, 'Query.teamsAggregate')?.coordinate).toBe('Team.teamId');
    expect(listedItem(smallCatalogue, 'Other.teams')).toBeUndefined();
    expect(listedItem(smallCatalogue, 'Query.team')).toBeUndefined();
  });
});

describe('rows', () => {
  it('in which an item is readable unite those of its entrances to records', () => {
    const name = itemOf('Person.name');
    const rowsOf = (...instruments: readonly Instrument[]) =>
      readableRows(permissionOf(...instruments), name);
    expect(rowsOf()).toBe('none');
    expect(rowsOf(agreement(['Person.born']))).toBe('none');
    expect(rowsOf(agreement([inLists(['Person.name'], high)]))).toEqual(isHigh);
    expect(rowsOf(agreement(['Person.name']))).toBeNull();
    expect(rowsOf(agreement([inLists(['Person.name'], high), inJoins(['Person.name'], low)]))).toEqual({
      kind: 'or',
      of: [isHigh, isLow],
    });
    expect(rowsOf(agreement([inLists(['Person.name'], high), inJoins(['Person.name'], high)]))).toEqual(
      isHigh,
    );
    expect(rowsOf(agreement([inLists(['Person.name'], high), inJoins(['Person.name'])]))).toBeNull();
    expect(rowsOf(agreement([inLists(['Person.name'], high), inLists(['Person.born'])]))).toEqual(isHigh);
  });

  it('that exist for a consumer are those of any item', () => {
    const rowsOf = (...instruments: readonly Instrument[]) =>
      visibleRows(permissionOf(...instruments), 'Person');
    expect(rowsOf()).toBe('none');
    expect(rowsOf(agreement([inLists(['Person.name'], high)]))).toEqual(isHigh);
    expect(rowsOf(agreement([inLists(['Person.name'], high), inLists(['Person.born'])]))).toBeNull();
    expect(rowsOf(agreement([inLists(['Person.name'], high), inJoins(['Person.born'], low)]))).toEqual({
      kind: 'or',
      of: [isHigh, isLow],
    });
    expect(rowsOf(agreement([entry(['Person.age'], { operations: ['AGGREGATE'] })]))).toBe('none');
  });
});

describe('a row', () => {
  /** A database in which the row `1` is of high grade; what it was asked is kept. */
  function database() {
    const asked: (readonly [string, string, RowPredicate | null])[] = [];
    const rowIsIn = async (entity: string, key: string, rows: RowPredicate | null) => {
      asked.push([entity, key, rows]);
      return key === '1' && (rows === null || JSON.stringify(rows) === JSON.stringify(isHigh));
    };
    return { asked, rowIsIn };
  }
  const told = async (key: string, coordinate: string, ...instruments: readonly Instrument[]) => {
    const { asked, rowIsIn } = database();
    return { ...(await explainRow(accessTo(coordinate, { instruments }), key, rowIsIn)), asked };
  };

  it('that does not exist is not found, whatever is granted', async () => {
    const answer = await told('2', 'Person.name', agreement(['Person.name']));
    expect(answer).toMatchObject({ row: 'NOT_FOUND', mask: null, asked: [['Person', '2', null]] });
  });

  it('of no grant is a no that asks for no rows', async () => {
    const answer = await told('1', 'Person.name');
    expect(answer).toMatchObject({ row: 'NO', mask: null, asked: [['Person', '1', null]] });
    expect(answer.ways.flat().some(({ kind }) => kind === 'WIDEN_ROWS')).toBe(false);
  });

  it('of every row is a yes', async () => {
    const answer = await told('1', 'Person.name', agreement(['Person.name']));
    expect(answer).toMatchObject({ row: 'YES', mask: null, ways: [] });
  });

  it('inside the rows is a yes, outside a no that the agreement could widen', async () => {
    const inside = await told('1', 'Person.name', agreement([entry(['Person.name'], { rows: high })]));
    expect(inside).toMatchObject({
      row: 'YES',
      ways: [],
      asked: [
        ['Person', '1', null],
        ['Person', '1', isHigh],
      ],
    });
    const outside = await told('1', 'Person.name', agreement([entry(['Person.name'], { rows: low })]));
    expect(outside).toMatchObject({
      row: 'NO',
      mask: null,
      ways: [[{ kind: 'WIDEN_ROWS', number: 'TT-1' }]],
    });
  });

  it('tells the mask of the first grant that has it', async () => {
    const masks = { 'Person.born': { kind: 'YEAR' } } as const;
    const year = { vi: 'chỉ năm', en: 'only the year' };
    const masked = entry(['Person.born'], { masks });
    const bare = (rows: Readonly<Record<string, unknown>>) =>
      agreement([entry(['Person.born'], { rows })], { number: 'TT-2' });
    expect(await told('1', 'Person.born', agreement([masked]))).toMatchObject({ row: 'YES', mask: year });
    expect(await told('1', 'Person.born', agreement([masked]), bare(high))).toMatchObject({
      row: 'YES',
      mask: null,
    });
    expect(await told('1', 'Person.born', agreement([masked]), bare(low))).toMatchObject({
      row: 'YES',
      mask: year,
    });
  });

  it('of what is not in the catalogue is not asked for', async () => {
    const answer = await told('1', 'Person.note', agreement(['Person.name']));
    expect(answer).toMatchObject({ decision: 'NOT_IN_CATALOGUE', row: null, asked: [] });
  });
});
