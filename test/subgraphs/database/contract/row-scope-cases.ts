import type { RowPredicate } from '../../../../schema/policy/row-predicate.ts';
import { type Person, people } from '../fixtures/people-database.ts';

/** A family of that label. */
export const label = (value: string): RowPredicate => ({
  kind: 'compare',
  field: ['label'],
  operator: 'eq',
  value,
});
/** A title of that serial. */
export const serial = (value: string): RowPredicate => ({
  kind: 'compare',
  field: ['serial'],
  operator: 'eq',
  value,
});
/** People whose family is so. */
export const inFamily = (of: RowPredicate): RowPredicate => ({
  kind: 'some',
  relation: 'Person.family',
  field: ['family'],
  entity: 'Family',
  of,
});
/** Families of which some member is so. */
export const withMember = (of: RowPredicate): RowPredicate => ({
  kind: 'some',
  relation: 'Family.members',
  field: ['members'],
  entity: 'Person',
  of,
});
/** People of whom some title is so. */
export const withTitle = (of: RowPredicate): RowPredicate => ({
  kind: 'some',
  relation: 'Person.titles',
  field: ['titles'],
  entity: 'Title',
  of,
});
/** Women. */
export const female: RowPredicate = { kind: 'compare', field: ['gender'], operator: 'eq', value: 'FEMALE' };
/** People in a ward below a code, or in it. */
export const under = (code: string): RowPredicate => ({
  kind: 'codeUnder',
  field: ['home', 'ward'],
  codeList: 'Ward',
  under: code,
});
/** People of the country of a key. */
export const ofCountry = (key: string): RowPredicate => ({
  kind: 'refersTo',
  field: ['country'],
  type: 'Country',
  key,
});

/** Families in which a woman lives. */
export const familiesOfWomen = new Set(
  people.filter(({ gender }) => gender === 'FEMALE').map(({ family }) => family),
);
/** Rows of a grant, and which people they admit. */
export const scopes: readonly (readonly [
  name: string,
  rows: RowPredicate,
  holds: (person: Person) => boolean,
])[] = [
  [
    'a condition on the row that a reference leads to',
    inFamily(label('Hộ 3')),
    ({ family }) => family === 'F3',
  ],
  [
    'conditions in conditions, each row under its own name',
    inFamily(withMember(female)),
    ({ family }) => family !== null && familiesOfWomen.has(family),
  ],
  [
    'a condition on rows that point here by a union: the kind decides, not the key alone',
    withTitle({ kind: 'or', of: [serial('S4'), serial('S5')] }),
    ({ personId }) => personId === 'P002',
  ],
  [
    'no row of a relation at all',
    { kind: 'not', of: withTitle({ kind: 'and', of: [] }) },
    ({ personId }) => !['P000', 'P001', 'P002'].includes(personId),
  ],
  [
    'a reference to one object, by its key as other databases know it',
    ofCountry('ISO/VN'),
    ({ country }) => country === 'VN',
  ],
  ['a reference to a key of another form', ofCountry('VN'), () => false],
  ['a part of a code list', under('W2'), ({ ward }) => ward !== null],
  ['a code without codes below it', under('W1'), ({ ward }) => ward === 'W1'],
  ['outside a part of a code list', { kind: 'not', of: under('W1') }, ({ ward }) => ward !== 'W1'],
];
