import { expect, it } from 'vitest';
import { type Role, roles } from '../../../schema/people/register.ts';
import { type LogReader, logPartOf, logReaders } from '../../../schema/sharing-log/log-part.ts';
import { provincePolicy } from '../../fixtures/province-policy.ts';

const { catalogue } = await provincePolicy();
const refused = expect.objectContaining({ code: 'SHARING_LOG_NOT_PERMITTED' });

function personWith(role: Role, agency: string, to: string | null) {
  const named = { id: 'p', name: 'p', agency, position: '', positionEn: '' };
  return { ...named, roles: [{ person: 'p', agency, role, from: '2026-01-01', to, decision: '1' }] };
}

const asPerson = (reader: LogReader, role: Role, agency: string, to: string | null = null) =>
  logPartOf({ reader, account: null, person: personWith(role, agency, to) }, catalogue);

/** Which roles read the log as what. */
const table: Readonly<Record<LogReader, readonly Role[]>> = {
  OWNER: ['OWNER_HEAD', 'OWNER_STEWARD', 'FOCAL_OFFICER'],
  CONSUMER: ['CONSUMER_HEAD', 'CONSUMER_OFFICER', 'TECHNICAL_OFFICER', 'FOCAL_OFFICER'],
  COORDINATOR: ['COORDINATOR_HEAD', 'COORDINATOR_OFFICER'],
  INSPECTOR: ['INSPECTOR'],
  AUDITOR: ['AUDITOR'],
  POLICE: ['POLICE'],
  CITIZEN: [],
};

it('a role reads the log as what it is for, and as nothing else', () => {
  for (const reader of logReaders)
    for (const role of roles) {
      const read = () => asPerson(reader, role, 'G01.CAT', '2027-01-01');
      if (table[reader].includes(role)) expect(read(), `${reader} ${role}`).toMatchObject({ reader });
      else expect(read, `${reader} ${role}`).toThrow(refused);
    }
});

it('owners and inspectors read of the databases of the agency for which they hold the role', () => {
  expect(asPerson('OWNER', 'OWNER_HEAD', 'G01.CAT')).toEqual({ reader: 'OWNER', databases: ['population'] });
  expect(asPerson('INSPECTOR', 'INSPECTOR', 'H41.STC', '2027-01-01')).toEqual({
    ...{ reader: 'INSPECTOR', databases: ['business'] },
  });
  // An agency without a database; an inspection without an end.
  expect(() => asPerson('OWNER', 'OWNER_HEAD', 'H41.CTHUE')).toThrow(refused);
  expect(() => asPerson('INSPECTOR', 'INSPECTOR', 'H41.STC')).toThrow(refused);
});

const account = { id: 'tax', role: 'CONSUMER', state: 'ACTIVE', subject: null } as const;

it('a connection account reads of itself, and that of an auditor all', () => {
  const as = (reader: LogReader, given: object = {}) =>
    logPartOf({ reader, account: { ...account, ...given }, person: null }, catalogue);
  expect(as('CONSUMER')).toEqual({ reader: 'CONSUMER', agencies: [], accounts: ['tax'] });
  expect(as('CITIZEN', { subject: '0408' })).toEqual({ reader: 'CITIZEN', subject: '0408' });
  expect(as('AUDITOR', { role: 'AUDITOR' })).toEqual({ reader: 'AUDITOR' });
  for (const reader of ['OWNER', 'COORDINATOR', 'INSPECTOR', 'AUDITOR', 'POLICE', 'CITIZEN'] as const)
    expect(() => as(reader, { role: 'ADMINISTRATOR' }), reader).toThrow(refused);
  for (const state of ['SUSPENDED', 'REVOKED'] as const)
    expect(() => as('CONSUMER', { state })).toThrow(refused);
});

it('an account never reads by the roles of a person, and nobody reads nothing', () => {
  const person = personWith('AUDITOR', 'H41', null);
  expect(() => logPartOf({ reader: 'AUDITOR', account, person }, catalogue)).toThrow(refused);
  for (const reader of logReaders)
    expect(() => logPartOf({ reader, account: null, person: null }, catalogue)).toThrow(refused);
});
