import { beforeAll, describe, expect, it } from 'vitest';
import type { LiveSchema } from '../../../../subgraphs/database/engine/live-schema.ts';
import {
  askedOrder,
  type OrderInput,
  planOrder,
  type RowOrder,
  reversedOrder,
} from '../../../../subgraphs/database/view/row-order.ts';
import type { TestGrant } from '../../../fixtures/permission-of.ts';
import { liveWithout, type PeoplePlan, planPeople, refusalOf } from '../fixtures/people-plan.ts';

let plan: PeoplePlan;
beforeAll(async () => {
  plan = await planPeople();
});

const ward = { kind: 'compare', field: ['home', 'ward'], operator: 'eq', value: 'W1' } as const;
const partial = { kind: 'PARTIAL', keepLast: 1 } as const;
const items = ['personId', 'name', 'height', 'religion'].map((name) => `Person.${name}`);
const everyone: TestGrant = { entity: 'Person', items: [...items, 'Home.street', 'Home.ward'] };

function order(
  field: string | null,
  grants: readonly TestGrant[] = [everyone],
  live: LiveSchema = plan.live,
) {
  const inputs: readonly OrderInput[] = field === null ? [] : [{ field, direction: 'ASC' }];
  return planOrder(plan.map, live, plan.view('Person', grants, 'LIST', live), inputs);
}
const refused = (...asked: Parameters<typeof order>) => refusalOf(() => order(...asked));

describe('an order', () => {
  it('is by what a column compares by: its sort key, else its value', () => {
    const [name, height, street] = ['name', 'height', 'home_street'].map((field) => order(field).terms);
    expect(name).toEqual([
      {
        cell: { coordinate: 'Person.name', column: 'HO_TEN_SX', compares: 'asStored', keptAs: 'TEXT' },
        shown: { coordinate: 'Person.name', column: 'HO_TEN', compares: 'text', keptAs: 'TEXT' },
        ...{ through: null, direction: 'asc', nulls: 'first' },
      },
    ]);
    expect(height).toMatchObject([{ cell: { coordinate: 'Person.height', column: 'CAO' } }]);
    expect(street).toMatchObject([{ cell: { coordinate: 'Home.street', column: 'DUONG_SX' } }]);
  });

  it('goes down only where it is asked to, and differs from the one that goes up', () => {
    const view = plan.view('Person', [everyone]);
    const both = (['ASC', 'DESC', 'SIDEWAYS'] as const).map((direction) =>
      planOrder(plan.map, plan.live, view, [{ field: 'height', direction: direction as 'ASC' }]),
    );
    expect(both.map(({ terms }) => terms[0]?.direction)).toEqual(['asc', 'desc', 'asc']);
    expect(new Set(both.map(({ key }) => key)).size).toBe(2);
  });

  it.each([
    ['ASC', undefined, 'first'],
    ['DESC', undefined, 'last'],
    ['ASC', null, 'first'],
    ['DESC', null, 'last'],
    ['ASC', 'LAST', 'last'],
    ['DESC', 'LAST', 'last'],
    ['ASC', 'FIRST', 'first'],
    ['DESC', 'FIRST', 'first'],
  ] as const)(
    '%s with nulls %s has them %s, and read from its end at the other one',
    (direction, nulls, place) => {
      const input = { field: 'height', direction, ...(nulls === undefined ? {} : { nulls }) };
      const asked = planOrder(plan.map, plan.live, plan.view('Person', [everyone]), [input]);
      const way = direction === 'ASC' ? 'asc' : 'desc';
      expect(asked.terms).toMatchObject([{ direction: way, nulls: place }]);
      expect(reversedOrder(asked)).toMatchObject({
        isReversed: true,
        terms: [{ direction: way === 'asc' ? 'desc' : 'asc', nulls: place === 'first' ? 'last' : 'first' }],
      });
      expect(reversedOrder(asked).key).not.toBe(asked.key);
      expect(reversedOrder(reversedOrder(asked))).toEqual(asked);
      expect([askedOrder(reversedOrder(asked)), askedOrder(asked)]).toEqual([asked, asked]);
    },
  );

  it.each<[string, string | null]>([
    ['nothing', 'FILTER_INVALID Person.nothing'],
    ['home', 'FILTER_INVALID Person.home'],
    ['home_nothing', 'FILTER_INVALID Person.home_nothing'],
    ['family', 'FILTER_INVALID Person.family'],
    ['home_ward', 'FILTER_INVALID Person.home_ward'],
    ['titles', 'FILTER_INVALID Person.titles'],
    ['bornOn', 'FIELD_NOT_PERMITTED Person.bornOn NOT_GRANTED'],
    ['religion', null],
  ])('by %s: %s', (field, refusal) => {
    expect(refused(field)).toBe(refusal);
  });

  it('is by what another row shows where the reference is bare and that row and item are open', () => {
    const persons: TestGrant = { ...everyone, items: [...everyone.items, 'Person.family'] };
    const families: TestGrant = { entity: 'Family', items: ['Family.familyId'] };
    const asked = (...grants: readonly TestGrant[]) => refused('family_familyId', grants);
    expect(asked(persons, families)).toBeNull();
    const [term] = order('family_familyId', [
      persons,
      { ...families, rows: { ...ward, field: ['label'] } },
    ]).terms;
    expect(term).toMatchObject({
      cell: { coordinate: 'Family.familyId', column: 'ID', compares: 'text' },
      through: { outer: { column: 'MA_HO' }, inner: { column: 'ID' }, view: { entrance: 'JOIN' } },
    });
    expect(term?.through?.view.rows).not.toBeNull();
    expect(asked(everyone, families)).toBe('FIELD_NOT_PERMITTED Person.family NOT_GRANTED');
    expect(asked(persons)).toBe('FIELD_NOT_PERMITTED Family.familyId ENTRANCE_CLOSED');
    const listed: TestGrant = { ...families, operations: ['LIST', 'LOOKUP'] };
    expect(asked(persons, listed)).toBe('FIELD_NOT_PERMITTED Family.familyId ENTRANCE_CLOSED');
    const another: TestGrant = { entity: 'Family', items: ['Family.label'] };
    expect(asked(persons, another)).toBe('FIELD_NOT_PERMITTED Family.familyId NOT_GRANTED');
  });

  it('is never by what a mask hides', () => {
    const masked = (name: string, mask: object) =>
      refused(name, [{ ...everyone, masks: { [`Person.${name}`]: mask } } as TestGrant]);
    expect(masked('religion', partial)).toBe('FIELD_NOT_PERMITTED Person.religion MASKED');
    expect(masked('height', { kind: 'ROUND', to: '10' })).toBeNull();
  });

  it('is unavailable where its column or sort key is gone', () => {
    expect(refused('name', [everyone], liveWithout('NGUOI.HO_TEN_SX'))).toBe('ITEM_UNAVAILABLE Person.name');
    expect(refused('height', [everyone], liveWithout('NGUOI.CAO'))).toBe('ITEM_UNAVAILABLE Person.height');
    expect(refused('height', [everyone], liveWithout('NGUOI.HO_TEN_SX'))).toBeNull();
  });
});

describe('rows that are equal in the order', () => {
  const ofPeople = (...grants: readonly TestGrant[]) => order(null, grants);
  const tie = (...grants: readonly TestGrant[]) => ofPeople(...grants).tie?.coordinate ?? 'scattered';
  const keyless: TestGrant = { ...everyone, items: ['Person.name', 'Home.ward'] };
  const identity = (found: RowOrder) =>
    found.tie === null ? found.identity.map(({ column }) => column) : [];

  it('come by their key where it is read bare in all of them, else in an order that tells nothing', () => {
    expect(tie(everyone)).toBe('Person.personId');
    expect(tie(keyless)).toBe('scattered');
    expect(tie({ ...everyone, masks: { 'Person.personId': partial } })).toBe('scattered');
    expect(tie(keyless, { ...everyone, rows: ward })).toBe('scattered');
    expect(tie({ ...everyone, rows: ward })).toBe('Person.personId');
  });

  it('are told apart by their key, without one by what is seen of them and nothing else', () => {
    expect(identity(ofPeople(keyless))).toEqual(['MA_SO']);
    const title = (...items: readonly string[]) =>
      planOrder(plan.map, plan.live, plan.view('Title', [{ entity: 'Title', items }]), []);
    expect(identity(title('Title.serial'))).toEqual(['SO']);
    expect(identity(title('Title.serial', 'Title.owner'))).toEqual(['SO', 'CHU', 'LOAI']);
  });

  it('are not ordered by a key whose column is gone', () => {
    expect(refused(null, [keyless], liveWithout('NGUOI.MA_SO'))).toBe('ITEM_UNAVAILABLE Person.personId');
  });

  it('make another order than rows without a tie', () => {
    expect(order('height').key).not.toBe(order('height', [{ ...keyless, items: ['Person.height'] }]).key);
  });
});
