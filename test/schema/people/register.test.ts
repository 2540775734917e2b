import { describe, expect, it } from 'vitest';
import {
  emptyRegister,
  focalPointOf,
  joinRegisters,
  type PeopleRegister,
} from '../../../schema/people/register.ts';
import { parseRegister } from '../../../schema/people/register-document.ts';
import { signedInPerson } from '../../../schema/people/signed-in.ts';

const agency = (code: string, more = '') =>
  `  - { code: ${code}, name: Cơ quan, nameEn: Agency, kind: STATE_AGENCY, from: "2020-01-01"${more} }`;
const person = (id: string, of = 'H41.A') =>
  `  - { id: ${id}, name: Tên, agency: ${of}, position: Chuyên viên, positionEn: Officer, email: ${id}@a.example, phone: "0238 000 001" }`;
const role = (who: string, name: string, from = '2026-01-01', more = '') =>
  `  - { person: ${who}, agency: H41.A, role: ${name}, from: "${from}", decision: 1/QĐ${more} }`;
const file = (agencies: readonly string[], people: readonly string[], roles: readonly string[]) =>
  [
    ['agencies', agencies],
    ['people', people],
    ['roles', roles],
  ]
    .map(([name, lines]) => (lines?.length === 0 ? '' : `${name}:\n${(lines as string[]).join('\n')}`))
    .join('\n');

function detailOf(source: string, before: PeopleRegister = emptyRegister) {
  try {
    parseRegister(source, before);
  } catch (error) {
    expect(error).toMatchObject({ code: 'PEOPLE_INVALID' });
    return (error as { details: { detail: { vi: string; en: string } } }).details.detail;
  }
  throw new Error('it was taken');
}

const standing = parseRegister(
  file([agency('H41.A')], [person('a.b'), person('c.d')], [role('a.b', 'FOCAL_OFFICER')]),
  emptyRegister,
);

it('reads agencies, people and roles, with what is left out at its usual value', () => {
  expect(standing.agencies).toEqual([
    expect.objectContaining({ code: 'H41.A', parent: null, successor: null, to: null }),
  ]);
  expect(standing.roles).toEqual([
    { person: 'a.b', agency: 'H41.A', role: 'FOCAL_OFFICER', from: '2026-01-01', to: null, decision: '1/QĐ' },
  ]);
});

it('names of a file may stand in what was entered before', () => {
  const added = parseRegister(file([], [], [role('c.d', 'OWNER_HEAD')]), standing);
  expect(joinRegisters(standing, added).roles).toHaveLength(2);
});

describe('is refused, in both languages', () => {
  it.each([
    [
      'an unknown agency',
      file([], [person('x.y', 'H41.B')], []),
      'there is no agency H41.B',
      'không có cơ quan',
    ],
    [
      'an unknown person',
      file([], [], [role('x.y', 'OWNER_HEAD')]),
      'there is no person x.y',
      'không có người',
    ],
    [
      'two focal officers at once',
      file([], [], [role('c.d', 'FOCAL_OFFICER', '2026-03-01')]),
      'a.b and c.d at once',
      'một cán bộ',
    ],
    [
      'an operator with a role in procedures',
      file([], [], [role('c.d', 'OPERATOR'), role('c.d', 'OWNER_STEWARD', '2026-02-01')]),
      'SD9',
      'SD9',
    ],
    ['an auditor with another role', file([], [], [role('a.b', 'AUDITOR')]), 'SD10', 'SD10'],
    [
      'an agency above itself',
      file([agency('H41.A', ', parent: H41.A')], [], []),
      'back to itself',
      'vòng lặp',
    ],
    [
      'a circle of agencies',
      file([agency('H41.A', ', parent: H41.B'), agency('H41.B', ', parent: H41.A')], [], []),
      'H41.A.parent',
      'vòng lặp',
    ],
    [
      'a term that ends first',
      file([], [], [role('c.d', 'POLICE', '2026-01-01', ', to: "2025-12-31"')]),
      'after the beginning',
      'sau ngày bắt đầu',
    ],
    ['a record twice', file([], [person('x.y'), person('x.y')], []), 'x.y: stands twice', 'hai lần'],
    [
      'a day that does not exist',
      file([], [], [role('c.d', 'POLICE', '2026-02-30')]),
      'YYYY-MM-DD',
      'YYYY-MM-DD',
    ],
    [
      'a role that nobody knows',
      file([], [], [role('c.d', 'KING')]),
      'line 4: roles.0.role',
      'dòng 4: roles.0.role',
    ],
    [
      'a name that is not seen',
      file([], [person('x.y').replace('Tên', '"\\u202e"')], []),
      'U+202E',
      'U+202E',
    ],
    [
      'an address that is none',
      file([], [person('x.y').replace('@a', '')], []),
      'people.0.email',
      'people.0.email',
    ],
  ])('%s', (_name, source, en, vi) => {
    const detail = detailOf(source, standing);
    expect(detail.en).toContain(en);
    expect(detail.vi).toContain(vi);
  });
});

describe('is taken', () => {
  const ended = ', to: "2026-06-01"';
  const begun = '2026-06-01';
  it.each([
    [
      'one focal officer after the other',
      [role('a.b', 'FOCAL_OFFICER', '2026-01-01', ended), role('c.d', 'FOCAL_OFFICER', begun)],
    ],
    [
      'an auditor who had another role before',
      [role('c.d', 'OWNER_STEWARD', '2026-01-01', ended), role('c.d', 'AUDITOR', begun)],
    ],
    ['two auditors', [role('c.d', 'AUDITOR'), role('c.d', 'AUDITOR', '2026-02-01')]],
    ['an operator beside others who have roles', [role('c.d', 'OPERATOR')]],
    ['a person with two roles that go together', [role('c.d', 'OWNER_HEAD'), role('c.d', 'CONSUMER_HEAD')]],
  ])('%s', (_name, roles) => {
    expect(parseRegister(file([], [], roles), standing).roles).toHaveLength(roles.length);
  });

  it('a focal officer of another agency, agencies one above the other and one after the other', () => {
    const second = role('x.y', 'FOCAL_OFFICER').replace('H41.A', 'H41.B');
    const agencies = [
      agency('H41.B', ', parent: H41.A'),
      agency('H41.C', ', parent: H41.B, successor: H41.B'),
    ];
    const added = parseRegister(file(agencies, [person('x.y', 'H41.B')], [second]), standing);
    expect(added.agencies).toHaveLength(2);
  });

  it('no records at all, and people of whom the sign-on knows nothing', () => {
    expect(parseRegister('agencies: []', standing)).toEqual(emptyRegister);
    expect(parseRegister(file([], [person('x.y'), person('x.z')], []), standing).people).toHaveLength(2);
  });
});

describe('a finding says where it is, and all are told at once', () => {
  it.each([
    [
      file(
        [agency('H41.B', ', parent: H41.X, successor: H41.Y')],
        [person('x.y', 'H41.Z')],
        [role('q.r', 'POLICE')],
      ),
      'H41.B.parent: there is no agency H41.X; H41.B.successor: there is no agency H41.Y; x.y.agency: there is no agency H41.Z; q.r POLICE: there is no person q.r',
    ],
    [file([], [], [role('c.d', 'POLICE').replace('H41.A', 'H41.X')]), 'c.d POLICE: there is no agency H41.X'],
    [
      file([], [], [role('c.d', 'FOCAL_OFFICER', '2026-03-01')]),
      "H41.A FOCAL_OFFICER: a.b and c.d at once (Regulation 7(1): one officer); end the first one's term",
    ],
    [
      file([], [], [role('c.d', 'OPERATOR'), role('c.d', 'OWNER_STEWARD')]),
      'c.d OPERATOR: SD9: may not hold the role OWNER_STEWARD at the same time',
    ],
    [
      file([agency('H41.B'), agency('H41.B')], [], [role('c.d', 'POLICE'), role('c.d', 'POLICE')]),
      'H41.B: stands twice; ["c.d","H41.A","POLICE","2026-01-01"]: stands twice',
    ],
    [
      file([], [], [role('c.d', 'POLICE', '2026-01-01', ', to: "2026-01-01"')]),
      '2026-01-01..2026-01-01: the end must be after the beginning',
    ],
    [
      'people: [',
      'Flow sequence in block collection must be sufficiently indented and end with a ] at line 1, column 10:',
    ],
  ])('%#', (source, en) => {
    expect(detailOf(source, standing).en).toContain(en);
  });

  it('up to a hundred', () => {
    const people = Array.from({ length: 120 }, (_, at) => person(`p${at}`, 'H41.X'));
    expect(detailOf(file([], people, [])).en.split('; ')).toHaveLength(100);
  });

  it('a circle that one stands outside of is told of who is in it', () => {
    const agencies = [
      agency('H41.B', ', parent: H41.C'),
      agency('H41.C', ', parent: H41.D'),
      agency('H41.D', ', parent: H41.C'),
    ];
    expect(detailOf(file(agencies, [], []), standing).en).toBe(
      'H41.C.parent: leads back to itself; H41.D.parent: leads back to itself',
    );
  });
});

describe('a person who signs in', () => {
  it('has the roles of the day', () => {
    const register = joinRegisters(
      standing,
      parseRegister(
        file([], [], [role('a.b', 'FOCAL_OFFICER', '2026-01-01', ', to: "2026-06-01"')]),
        standing,
      ),
    );
    const on = (day: string) => signedInPerson(register, 'a.b', day)?.roles.map(({ role: held }) => held);
    expect([on('2026-05-31'), on('2026-06-01')]).toEqual([['FOCAL_OFFICER'], []]);
    expect(signedInPerson(register, 'c.d', '2026-05-31')).toEqual({
      ...{
        id: 'c.d',
        name: 'Tên',
        agency: 'H41.A',
        position: 'Chuyên viên',
        positionEn: 'Officer',
        roles: [],
      },
    });
    expect(signedInPerson(register, 'x.y', '2026-05-31')).toBeNull();
  });
});

describe('the focal point of an agency', () => {
  const withHead = joinRegisters(
    standing,
    parseRegister(
      file(
        [],
        [],
        [role('a.b', 'FOCAL_OFFICER', '2026-01-01', ', to: "2026-06-01"'), role('c.d', 'OWNER_HEAD')],
      ),
      standing,
    ),
  );

  it.each([
    ['2025-12-31', null],
    ['2026-01-01', 'a.b'],
    ['2026-05-31', 'a.b'],
    ['2026-06-01', 'c.d'],
  ])('on %s is %s', (day, id) => {
    const found = focalPointOf(withHead, 'H41.A', day);
    expect(found?.person.id ?? null).toBe(id);
    expect(found?.standsIn ?? null).toBe(id === null ? null : id === 'c.d');
  });

  it('of an agency without people is nobody', () => {
    expect(focalPointOf(withHead, 'H41.B', '2026-06-01')).toBeNull();
  });
});
