import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PeopleRegister, type Role, type RoleGrant, roles } from '../../../../schema/people/register.ts';
import { addressesOf, peopleOfNotice } from '../../../../schema/procedure/notice/notice-people.ts';

const day = '2026-11-27';
const people = ['an', 'ba', 'ca', 'du'];
const agencies = ['A', 'B', 'K'];

function grant(person: string, agency: string, role: Role, from = '2026-01-01', to: string | null = null) {
  return { person, agency, role, from, to, decision: 'QĐ 1' } satisfies RoleGrant;
}

function registerOf(grants: readonly RoleGrant[]): PeopleRegister {
  return {
    agencies: agencies.map((code) => ({
      ...{ code, name: code, nameEn: code, kind: 'STATE_AGENCY', parent: null, successor: null },
      ...{ from: '2020-01-01', to: null },
    })),
    people: people.map((id) => ({
      ...{ id, name: id, agency: 'A', position: 'x', positionEn: 'x', email: `${id}@a.example` },
      ...{ phone: '0238 000 0100', subject: null },
    })),
    roles: grants,
  };
}

function told(grants: readonly RoleGrant[], told: readonly Role[], agency = 'A'): readonly string[] {
  return peopleOfNotice(registerOf(grants), { agency, roles: told }, day).map(({ id }) => id);
}

describe('the people of a notice', () => {
  const coordinator = grant('du', 'K', 'COORDINATOR_OFFICER');

  it('are all who hold its roles in that agency on that day', () => {
    const grants = [
      grant('an', 'A', 'OWNER_STEWARD'),
      grant('ba', 'A', 'OWNER_STEWARD'),
      grant('ca', 'B', 'OWNER_STEWARD'),
      grant('du', 'A', 'OWNER_STEWARD', '2026-01-01', day),
      grant('ca', 'A', 'OWNER_STEWARD', '2026-11-28'),
      coordinator,
    ];
    expect(told(grants, ['OWNER_STEWARD'])).toEqual(['an', 'ba']);
  });

  it('for a vacant role are the head, then the focal officer, then the coordinator', () => {
    const head = grant('an', 'A', 'CONSUMER_HEAD');
    const focal = grant('ba', 'A', 'FOCAL_OFFICER');
    expect(told([head, focal, coordinator], ['TECHNICAL_OFFICER'])).toEqual(['an']);
    expect(told([focal, coordinator], ['TECHNICAL_OFFICER'])).toEqual(['ba']);
    expect(told([coordinator], ['TECHNICAL_OFFICER'])).toEqual(['du']);
    expect(told([grant('du', 'K', 'COORDINATOR_HEAD')], ['TECHNICAL_OFFICER'])).toEqual(['du']);
    expect(told([], ['TECHNICAL_OFFICER'])).toEqual([]);
  });

  it('of two roles, one of them vacant, are the holder of the one and who stands in for the other', () => {
    const grants = [grant('an', 'A', 'CONSUMER_HEAD'), grant('ba', 'A', 'TECHNICAL_OFFICER')];
    expect(told(grants, ['TECHNICAL_OFFICER', 'CONSUMER_OFFICER'])).toEqual(['an', 'ba']);
  });

  it('of an agency that the register does not know are the coordinator', () => {
    expect(told([grant('an', 'A', 'OWNER_HEAD'), coordinator], ['OWNER_HEAD'], 'Z')).toEqual(['du']);
    expect(addressesOf(registerOf([coordinator]), 'du', day).isForUnknownAgencies).toBe(true);
    expect(addressesOf(registerOf([coordinator]), 'an', day)).toEqual({
      addresses: [],
      isForUnknownAgencies: false,
    });
  });

  it('without a record in the register are nobody', () => {
    expect(told([grant('ghost', 'A', 'OWNER_HEAD'), coordinator], ['OWNER_HEAD'])).toEqual(['du']);
  });

  it('are exactly those whose addresses have it', () => {
    const grants = fc.array(
      fc
        .tuple(
          fc.constantFrom(...people),
          fc.constantFrom(...agencies),
          fc.constantFrom(...roles),
          fc.boolean(),
        )
        .map(([person, agency, role, holds]) =>
          grant(person, agency, role, holds ? '2026-01-01' : '2027-01-01'),
        ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(grants, fc.constantFrom(...people), (given, person) => {
        const register = registerOf(given);
        const { addresses } = addressesOf(register, person, day);
        const has = new Set(addresses.map(({ agency, role }) => `${agency} ${role}`));
        for (const agency of agencies)
          for (const role of roles)
            expect(has.has(`${agency} ${role}`)).toBe(told(given, [role], agency).includes(person));
      }),
    );
  });
});
