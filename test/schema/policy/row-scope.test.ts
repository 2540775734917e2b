import { describe, expect, it } from 'vitest';
import { hasCode } from '../../../schema/errors/coded-error.ts';
import { type AccountAttributes, rowScopeToPredicate } from '../../../schema/policy/row-scope.ts';
import { smallCatalogue } from '../permission/small-policy.ts';

const scope = (rows: Record<string, unknown>, attributes: AccountAttributes = {}, entity = 'Person') =>
  rowScopeToPredicate(rows, entity, smallCatalogue, attributes);

function refusal(
  rows: Record<string, unknown>,
  attributes: AccountAttributes = {},
  entity = 'Person',
): string {
  try {
    scope(rows, attributes, entity);
  } catch (error) {
    if (!hasCode(error, 'ROW_SCOPE_INVALID')) throw error;
    return error.details.detail.en;
  }
  return 'accepted';
}

const compare = (field: string, operator: string, value: unknown) => ({
  kind: 'compare',
  field: [field],
  operator,
  value,
});

describe('values of the row', () => {
  it.each([
    ['name', 'eq', 'An'],
    ['personId', 'eq', '1'],
    ['age', 'gt', 5],
    ['age', 'gte', -5],
    ['wage', 'lt', '10.50'],
    ['wage', 'lte', '-3'],
    ['serial', 'eq', '9007199254740993'],
    ['born', 'gte', '2000-02-29'],
    ['seen', 'lt', '2026-01-01T00:00:00Z'],
    ['alive', 'eq', true],
    ['grade', 'eq', 'HIGH'],
    ['team', 'eq', 't1'],
  ])('%s %s %j', (field, operator, value) => {
    expect(scope({ [field]: { [operator]: value } })).toEqual(compare(field, operator, value));
  });

  it('lists, null and text', () => {
    expect(scope({ age: { in: [1, 2] } })).toEqual({ kind: 'in', field: ['age'], values: [1, 2] });
    expect(scope({ age: { in: [] } })).toEqual({ kind: 'in', field: ['age'], values: [] });
    expect(scope({ age: { isNull: false } })).toEqual({ kind: 'isNull', field: ['age'], value: false });
    expect(scope({ team: { isNull: true } })).toEqual({ kind: 'isNull', field: ['team'], value: true });
    for (const operator of ['startsWith', 'contains']) {
      expect(scope({ name: { [operator]: 'ng' } })).toEqual({
        kind: 'text',
        field: ['name'],
        operator,
        value: 'ng',
      });
    }
  });

  it('several conditions all hold, in one field and in several', () => {
    expect(scope({ age: { gte: 1, lt: 9 }, alive: { eq: true } })).toEqual({
      kind: 'and',
      of: [
        { kind: 'and', of: [compare('age', 'gte', 1), compare('age', 'lt', 9)] },
        compare('alive', 'eq', true),
      ],
    });
  });

  it('and, or, not', () => {
    expect(scope({ or: [{ age: { eq: 1 } }, { not: { and: [{ age: { eq: 2 } }] } }] })).toEqual({
      kind: 'or',
      of: [compare('age', 'eq', 1), { kind: 'not', of: { kind: 'and', of: [compare('age', 'eq', 2)] } }],
    });
  });

  it('embedded objects', () => {
    expect(scope({ home: { street: { eq: 'x' } } })).toEqual({
      kind: 'compare',
      field: ['home', 'street'],
      operator: 'eq',
      value: 'x',
    });
  });
});

describe('what is no scope', () => {
  it.each([
    [{}, 'empty row scope'],
    [{ home: {} }, 'empty row scope'],
    [{ age: {} }, 'expected an operator'],
    [{ age: null }, 'expected an object'],
    [{ age: 5 }, 'expected an object'],
    [{ age: [5] }, 'expected an object'],
    [{ age: { near: 5 } }, 'no operator "near"'],
    [{ age: { some: {} } }, 'no operator "some"'],
    [{ nothing: { eq: 1 } }, 'no field "nothing"'],
    [{ home: { and: [{ street: { eq: 'x' } }] } }, 'no field "and"'],
    [{ home: { nothing: { eq: 1 } } }, 'no field "nothing"'],
    [{ __proto__: null, constructor: { eq: 1 } }, 'no field "constructor"'],
    [{ and: [] }, 'a list that is not empty'],
    [{ or: {} }, 'a list that is not empty'],
    [{ or: [5] }, 'expected an object'],
    [{ not: [] }, 'expected an object'],
    [{ not: {} }, 'empty row scope'],
    [{ age: { eq: null } }, 'null is not a Int'],
    [{ age: { eq: '5' } }, 'is not a Int'],
    [{ age: { eq: 5.5 } }, 'is not a Int'],
    [{ age: { eq: [5] } }, 'is not a Int'],
    [{ wage: { eq: 5 } }, 'is not a Decimal'],
    [{ wage: { eq: '5.' } }, 'is not a Decimal'],
    [{ wage: { eq: '1e5' } }, 'is not a Decimal'],
    [{ wage: { eq: ' 5' } }, 'is not a Decimal'],
    [{ wage: { eq: '5x' } }, 'is not a Decimal'],
    [{ serial: { eq: 5 } }, 'is not a BigInt'],
    [{ serial: { eq: '5.0' } }, 'is not a BigInt'],
    [{ serial: { eq: 'x5' } }, 'is not a BigInt'],
    [{ serial: { eq: '5x' } }, 'is not a BigInt'],
    [{ alive: { eq: 'true' } }, 'is not a Boolean'],
    [{ alive: { eq: 1 } }, 'is not a Boolean'],
    [{ name: { eq: 5 } }, 'is not a String'],
    [{ personId: { eq: 5 } }, 'is not a ID'],
    [{ team: { eq: 5 } }, 'is not a ID'],
    [{ grade: { eq: 'MIDDLE' } }, 'is not a Enum'],
    [{ grade: { eq: true } }, 'is not a Enum'],
    [{ born: { eq: '01-01-2000' } }, 'is not a Date'],
    [{ born: { eq: '2000-13-01' } }, 'is not a Date'],
    [{ born: { eq: '2001-02-29' } }, 'is not a Date'],
    [{ seen: { eq: '2026-02-31T00:00:00Z' } }, 'is not a DateTime'],
    [{ born: { eq: '2000-01-01T00:00:00Z' } }, 'is not a Date'],
    [{ born: { eq: 20000101 } }, 'is not a Date'],
    [{ seen: { eq: 'yesterday' } }, 'is not a DateTime'],
    [{ seen: { eq: '2026-01-01T00:00:00' } }, 'is not a DateTime'],
    [{ seen: { eq: '2026-01-01' } }, 'is not a DateTime'],
    [{ seen: { eq: '2026-13-01T00:00:00Z' } }, 'is not a DateTime'],
    [{ seen: { eq: 5 } }, 'is not a DateTime'],
    [{ age: { isNull: 'true' } }, 'true or false'],
    [{ age: { in: 5 } }, 'takes a list'],
    [{ age: { in: [5, '6'] } }, 'is not a Int'],
    [{ age: { in: [[5]] } }, 'is not a Int'],
    [{ name: { gt: 'x' } }, 'needs a number or a date'],
    [{ personId: { lt: 'x' } }, 'needs a number or a date'],
    [{ alive: { gte: true } }, 'needs a number or a date'],
    [{ grade: { lte: 'LOW' } }, 'needs a number or a date'],
    [{ team: { gt: 't' } }, 'needs a number or a date'],
    [{ faith: { startsWith: 'x' } }, 'searchable text'],
    [{ faith: { contains: 'x' } }, 'searchable text'],
    [{ team: { contains: 'x' } }, 'searchable text'],
    [{ name: { startsWith: 5 } }, 'searchable text'],
    [{ name: { contains: null } }, 'searchable text'],
    [{ name: { under: 'x' } }, 'needs a reference to a code list'],
    [{ name: { is: { type: 'Person', key: '1' } } }, 'type one of'],
  ] as readonly (readonly [Record<string, unknown>, string])[])('%j: %s', (rows, message) => {
    expect(refusal(rows)).toContain(message);
  });

  it('says where', () => {
    expect(refusal({ home: { street: { eq: 5 } } })).toContain('home.street: 5 is not a String');
    expect(refusal({ team: { boss: { age: { eq: 'x' } } } })).toContain('Person.age');
  });

  it('an unknown entity', () =>
    expect(refusal({ age: { eq: 1 } }, {}, 'Nothing')).toContain('no field "age"'));
});

describe('attributes of the account', () => {
  it('are put in, one or several', () => {
    expect(scope({ age: { eq: '$account.limit' } }, { limit: 5 })).toEqual(compare('age', 'eq', 5));
    const codes = { codes: ['t1', 't2'] };
    expect(scope({ team: { in: '$account.codes' } }, codes)).toEqual({
      kind: 'in',
      field: ['team'],
      values: ['t1', 't2'],
    });
    expect(scope({ team: { in: ['t9', '$account.codes'] } }, codes)).toEqual({
      kind: 'in',
      field: ['team'],
      values: ['t9', 't1', 't2'],
    });
  });

  it.each([
    [{ team: { eq: '$account.missing' } }, {}, 'no attribute "missing"'],
    [{ team: { eq: '$account.constructor' } }, {}, 'no attribute "constructor"'],
    [{ team: { in: '$account.missing' } }, {}, 'no attribute "missing"'],
    [{ team: { in: ['$account.missing'] } }, {}, 'no attribute "missing"'],
    [{ team: { eq: '$caller.id' } }, {}, '"$caller.id" is not known'],
    [{ team: { eq: '$account.' } }, {}, 'is not known'],
    [{ team: { eq: '$account.a.b' } }, { a: 'x' }, 'is not known'],
    [{ team: { eq: '$account.codes' } }, { codes: ['t1'] }, 'is not a ID'],
    [{ team: { in: '$account.code' } }, { code: 't1' }, 'takes a list'],
    [{ age: { eq: '$account.limit' } }, { limit: '5' }, 'is not a Int'],
  ] as readonly (readonly [Record<string, unknown>, AccountAttributes, string])[])(
    '%j with %j: %s',
    (rows, given, message) => {
      expect(refusal(rows, given)).toContain(message);
    },
  );
});

describe('relations', () => {
  it('over a reference inside the database', () => {
    expect(scope({ team: { teamId: { eq: 't1' } } })).toEqual({
      kind: 'some',
      relation: 'Person.team',
      field: ['team'],
      entity: 'Team',
      of: compare('teamId', 'eq', 't1'),
    });
  });

  it('over an inverse with some', () => {
    expect(scope({ members: { some: { age: { gt: 5 } } } }, {}, 'Team')).toEqual({
      kind: 'some',
      relation: 'Team.members',
      field: ['members'],
      entity: 'Person',
      of: compare('age', 'gt', 5),
    });
  });

  it.each([
    [{ members: { age: { gt: 5 } } }, 'expected some'],
    [{ members: { some: { age: { gt: 5 } }, none: {} } }, 'expected some'],
    [{ members: {} }, 'expected some'],
    [{ members: { every: {} } }, 'expected some'],
    [{ members: { some: {} } }, 'empty row scope'],
    [{ members: { eq: 'x' } }, 'expected some'],
  ])('%j: %s', (rows, message) => expect(refusal(rows, {}, 'Team')).toContain(message));

  it('three at most', () => {
    const three = { team: { boss: { team: { teamId: { eq: 't' } } } } };
    expect(scope(three)).toMatchObject({ kind: 'some', of: { kind: 'some', of: { kind: 'some' } } });
    expect(refusal({ team: { boss: { team: { boss: { age: { eq: 1 } } } } } })).toContain(
      'at most 3 relations',
    );
  });

  it("never into another agency's database", () => {
    expect(refusal({ home: { unit: { label: { eq: 'x' } } } })).toContain("another agency's database");
    expect(refusal({ persons: { some: { age: { eq: 1 } } } }, {}, 'Unit')).toContain('no field "persons"');
  });

  it('nor over a field that another agency adds to the type', async () => {
    const { demonstration } = await import('../../../province/demonstration/demonstration.ts');
    const province = await demonstration.loadCatalogue();
    const reach = () =>
      rowScopeToPredicate({ enterprises: { some: { name: { eq: 'x' } } } }, 'Citizen', province, {});
    expect(reach).toThrow(/another agency/);
  });
});

describe('code lists and unions', () => {
  it('part of a code list', () => {
    expect(scope({ home: { unit: { under: '40' } } })).toEqual({
      kind: 'codeUnder',
      field: ['home', 'unit'],
      codeList: 'Unit',
      under: '40',
    });
    expect(scope({ home: { unit: { under: '$account.unit' } } }, { unit: '40' })).toMatchObject({
      under: '40',
    });
    expect(scope({ team: { under: 't1' } })).toMatchObject({ kind: 'codeUnder', codeList: 'Team' });
    expect(refusal({ boss: { under: 'x' } }, {}, 'Team')).toContain('a reference to a code list');
    expect(refusal({ home: { unit: { under: 40 } } })).toContain('is not a ID');
  });

  it('the member of a union', () => {
    expect(scope({ holder: { is: { type: 'Team', key: 't1' } } }, {}, 'Asset')).toEqual({
      kind: 'refersTo',
      field: ['holder'],
      type: 'Team',
      key: 't1',
    });
    expect(scope({ owner: { is: { type: 'Person', key: '1' } } }, {}, 'Asset')).toMatchObject({
      kind: 'refersTo',
    });
    expect(scope({ holder: { isNull: true } }, {}, 'Asset')).toMatchObject({ kind: 'isNull' });
  });

  it.each([
    [{ holder: { eq: 't1' } }, 'compared with is'],
    [{ holder: { in: ['t1'] } }, 'compared with is'],
    [{ holder: { under: 't1' } }, 'compared with is'],
    [{ holder: { teamId: { eq: 't1' } } }, 'compared with is'],
    [{ holder: { is: { type: 'Asset', key: 't1' } } }, 'type one of Person, Team'],
    [{ holder: { is: { type: 'Team', key: 't1', more: 1 } } }, 'type one of'],
    [{ holder: { is: { type: 'Team' } } }, 'is not a ID'],
    [{ holder: { is: { type: 'Team', key: 5 } } }, 'is not a ID'],
    [{ holder: { is: 'Team' } }, 'expected an object'],
    [{ owner: { is: { type: 'Team', key: '1' } } }, 'type one of Person'],
  ])('%j: %s', (rows, message) => expect(refusal(rows, {}, 'Asset')).toContain(message));
});
