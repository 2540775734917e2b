import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { codes } from '../fixtures/answer-parts.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';

vi.setConfig({ testTimeout: 60_000 });

let running: RunningProvince;
beforeAll(async () => {
  running = await runProvince({}, 0.01);
});
afterAll(() => running.stop());

const dates = 'enterprises(where: { registeredOn: { eq: "2002-02-30" } }) { totalCount }';

it('a day that the calendar does not have is refused with its place and its form, before any database is asked', async () => {
  const literal = await running.ask('tax', `{ ${dates} }`);
  expect(literal.status).toBe(400);
  expect(codes(literal)).toEqual(['QUERY_INVALID']);
  expect(literal.text).toContain('(line 1, column 44): write a day of the calendar as YYYY-MM-DD');
  expect(literal.text).not.toContain('2002-02-30');
  const variable = await running.ask(
    'tax',
    'query($day: Date) { enterprises(where: { registeredOn: { eq: $day } }) { totalCount } }',
    { day: '2002-02-30' },
  );
  expect(variable.status).toBe(400);
  expect(codes(variable)).toEqual(['VARIABLES_INVALID']);
  expect(variable.text).toContain('write a day of the calendar as YYYY-MM-DD');
});

it('an instant that is none costs the field that asks for it, and its neighbours are answered', async () => {
  const answer = await running.ask(
    'one-stop',
    `{ wrong: dossiers(where: { receivedAt: { gt: "2026-06-30" } }) { totalCount }
       right: dossiers(where: { receivedAt: { gt: "2026-06-30T00:00:00+07:00" } }) { totalCount } }`,
  );
  expect(answer.status).toBe(200);
  expect(answer.data).toMatchObject({ wrong: null, right: { totalCount: expect.any(Number) } });
  expect(codes(answer)).toEqual(['FILTER_INVALID']);
  expect(answer.text).toContain('Dossier.receivedAt');
});

it('a decimal with a point is the same number in a document and in the variables', async () => {
  const asked = 'landParcels(where: { areaSquareMetres: { gt: 500.5 } }) { totalCount }';
  const literal = await running.ask('land-office', `{ ${asked} }`);
  const variable = await running.ask(
    'land-office',
    'query($area: Decimal) { landParcels(where: { areaSquareMetres: { gt: $area } }) { totalCount } }',
    { area: 500.5 },
  );
  expect(literal.errors).toEqual([]);
  expect(variable.data).toEqual(literal.data);
});

it('a page that is too long is told with the longest one there is', async () => {
  for (const query of [
    '{ citizens(first: 1001) { totalCount } }',
    '{ households(first: 1) { nodes { members(first: 1001) { fullName } } } }',
  ]) {
    const answer = await running.ask('one-stop', query);
    expect(codes(answer)).toContain('PAGE_SIZE_INVALID');
    expect(answer.text).toContain('from 1 to 1000');
    expect(answer.text).not.toContain('{limit}');
  }
});
