import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type RunningProvince, runProvince } from '../fixtures/running-province.ts';

let running: RunningProvince;
beforeAll(async () => {
  running = await runProvince({}, 0.02);
  for (const [id, mode] of [
    ['asker', 'NULL_AND_ERROR'],
    ['strict', 'REJECT'],
    ['blind', 'HIDE'],
  ] as const) {
    const words = [
      '--agency',
      'H41.TEST',
      '--agency-name',
      'Test',
      '--purpose',
      'Quản lý thuế',
      '--attribute',
      'commune=16681',
    ];
    const printed = await running.command('account', 'issue', id, ...words, '--answers', mode, '--json');
    running.keys.set(id, (JSON.parse(printed) as { key: string }).key);
  }
  await running.apply(`kind: AGREEMENT
number: TT-70/2026
title: Answers
provider: G01.CAT
consumers: [asker, strict, blind]
content:
  - items: [Citizen.personalId, Citizen.fullName]
  - items: [Citizen.phone]
    rows: { permanentAddress: { commune: { eq: $account.commune } } }
term: { from: "2026-01-01", to: null }
purpose: Quản lý thuế
`);
});
afterAll(() => running.stop());

const codes = ({ errors }: Answer) => errors.map(({ extensions }) => extensions.code);
const permitted = '{ citizens(first: 3) { nodes { personalId fullName } } }';
const partly = '{ citizens(first: 3) { nodes { personalId religion { name } } } }';
const cells = '{ citizens(first: 50) { nodes { personalId phone } } }';

describe('what a consumer is answered where an item is not permitted', () => {
  it.each(['asker', 'strict', 'blind'])('%s: what is permitted is answered alike', async (account) => {
    const answer = await running.ask(account, permitted);
    expect([answer.status, answer.errors]).toEqual([200, []]);
    expect(answer.text).toMatch(/"fullName":"\S+/);
  });

  it('NULL_AND_ERROR: the rest of the data, null and one error', async () => {
    const answer = await running.ask('asker', partly);
    expect([answer.status, codes(answer)]).toEqual([200, ['FIELD_NOT_PERMITTED']]);
    expect(answer.text).toMatch(/"personalId":"\d{12}"/);
  });

  it('REJECT: no data at all, status 403, and each denied place with its reason; no row is read', async () => {
    const answer = await running.ask('strict', partly);
    expect([answer.status, codes(answer)]).toEqual([403, ['OPERATION_REJECTED', 'FIELD_NOT_PERMITTED']]);
    expect(answer.errors[1]?.extensions.coordinate).toBe('Citizen.religion');
    expect(answer.data).toBeUndefined();
    const [record] = await running.province.audit.tail(1, 'strict');
    expect(record?.record).toMatchObject({ rows: 0, statements: 0, released: [] });
  });

  it('REJECT: a cell outside the rows of its grant rejects the answer too', async () => {
    const answer = await running.ask('strict', cells);
    expect([answer.status, codes(answer)[0]]).toEqual([403, 'OPERATION_REJECTED']);
    expect(answer.text).not.toMatch(/\b040\d{9}\b/);
  });

  it('HIDE: a denied item and a misspelt name are told in the same words', async () => {
    const denied = await running.ask('blind', partly);
    const misspelt = await running.ask('blind', partly.replace('religion { name }', 'relegion { name }'));
    const words = ({ errors }: Answer) =>
      errors.map(({ message }) => message.replace('relegion', 'religion'));
    expect([denied.status, misspelt.status]).toEqual([400, 400]);
    expect(words(denied)).toEqual(words(misspelt));
    expect(codes(denied)).toEqual(['QUERY_INVALID']);
    expect(denied.text).not.toMatch(/howToRequest|mode|SPECIFIC/);
  });

  it.each([
    '{ households(first: 1) { nodes { householdId } } }',
    '{ citizens(where: { dateOfBirth: { isNull: false } }) { totalCount } }',
    '{ citizens(orderBy: [{ field: dateOfBirth }]) { totalCount } }',
    'query($w: CitizenWhere = { gender: { eq: MALE } }) { citizens(where: $w) { totalCount } }',
    '{ ...on Query { c: citizens { nodes { ...F } } } } fragment F on Citizen { x: bloodType }',
  ])('HIDE: %s is an invalid query', async (query) => {
    const answer = await running.ask('blind', query);
    expect([answer.status, answer.data]).toEqual([400, undefined]);
    expect(new Set(codes(answer))).toEqual(new Set(['QUERY_INVALID']));
  });

  it('HIDE: a variable that names a hidden item is refused too', async () => {
    const query = 'query($w: CitizenWhere) { citizens(where: $w) { totalCount } }';
    const answer = await running.ask('blind', query, { w: { gender: { eq: 'MALE' } } });
    expect([answer.status, answer.data]).toEqual([400, undefined]);
  });

  it('HIDE: no data and an item outside the rows of its grant can still be told apart', async () => {
    const answer = await running.ask('blind', cells);
    expect(answer.status).toBe(200);
    expect(answer.errors.map(({ extensions }) => extensions.reason)).toEqual(['ROW_NOT_COVERED']);
  });
});
