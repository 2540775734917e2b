import { expect, it } from 'vitest';
import { attachedRecords, logFindings } from '../../../../schema/procedure/machine/log-records.ts';
import { givenReferences, type LoggedRequest } from '../../../../schema/procedure/machine/logged-request.ts';
import { procedureWorld } from '../../../fixtures/procedure-world.ts';

const [consumer, police, centre, third] = ['H41.CTHUE', 'G01.CAT', 'H41.TTPVHCC', 'H41.SNNMT'] as const;
const reference = { requestId: 'r-1', day: '2026-11-23' };
const record: LoggedRequest = {
  ...{ ...reference, at: '2026-11-23T02:00:00.000Z', agency: consumer, account: 'tax', purpose: 'x' },
  ...{ outcome: 'TIMED_OUT', items: ['Citizen.gender', 'Dossier.status'] },
};

async function contextWith(logged: readonly LoggedRequest[]) {
  const world = await procedureWorld();
  return { ...world.contextAt('2026-11-24T02:00:00.000Z'), logged };
}

it('a record is attached by the agency of its account, and by an owner of an item of it; by nobody else', async () => {
  const context = await contextWith([record]);
  for (const agency of [consumer, police, centre])
    expect(logFindings([reference], { agency }, context), agency).toEqual([]);
  for (const agency of [third, 'H41.STC'])
    expect(logFindings([reference], { agency }, context), agency).toHaveLength(1);
});

it('what may not be read is refused in the words for what is not there', async () => {
  const [foreign] = logFindings([reference], { agency: third }, await contextWith([record]));
  const [missing] = logFindings([reference], { agency: third }, await contextWith([]));
  expect(foreign).toEqual(missing);
  const other = { ...reference, day: '2026-11-22' };
  expect(logFindings([other], { agency: consumer }, await contextWith([record]))).toHaveLength(1);
});

it('of its items those alone are attached that the readers own', async () => {
  const context = await contextWith([record]);
  const items = (readers: readonly string[]) =>
    attachedRecords([reference], { agency: consumer }, readers, context).flatMap((each) => each.items);
  expect(items([consumer, police])).toEqual(['Citizen.gender']);
  expect(items([consumer, police, centre])).toEqual(['Citizen.gender', 'Dossier.status']);
  expect(items([consumer])).toEqual([]);
});

it.each([
  undefined,
  null,
  'r-1',
  [{ requestId: 'r-1' }],
  [{ requestId: 'r-1', day: 'today' }],
  Array(11).fill(reference),
])('fields that say %j name no record to look for', (logRecords) => {
  expect(givenReferences({ logRecords })).toEqual([]);
});
