import { describe, expect, it } from 'vitest';
import { agenciesOf, agencyFor } from '../../../../schema/procedure/documents/acting-agency.ts';

const person = (...agencies: readonly string[]) => ({
  ...{ id: 'an', agency: 'A' },
  roles: agencies.map((agency) => {
    return { person: 'an', agency, role: 'OWNER_HEAD', from: '2026-01-01', to: null, decision: '1' } as const;
  }),
});

describe('the agency that a person acts for', () => {
  it.each([
    [person('A'), null, 'A'],
    [person('A', 'B'), null, 'A'],
    [person('A', 'B'), 'B', 'B'],
    [person('B'), null, 'B'],
  ])('follows from the roles', (who, named, agency) => {
    expect(agencyFor(who, named)).toBe(agency);
  });

  it.each([
    [person(), null],
    [person(), 'A'],
    [person('A'), 'B'],
    [person('B', 'C'), null],
  ])('is nobody else’s', (who, named) => {
    expect(() => agencyFor(who, named)).toThrow(expect.objectContaining({ code: 'DOCUMENT_AGENCY_REFUSED' }));
  });

  it('is one of several', () => {
    expect([...agenciesOf(person('A', 'B', 'A'))]).toEqual(['A', 'B']);
  });
});
