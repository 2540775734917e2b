import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningProvince, runProvince } from '../../fixtures/running-province.ts';

let running: RunningProvince;
beforeAll(async () => {
  running = await runProvince({}, 0.02);
});
afterAll(() => running.stop());

/**
 * Where we do otherwise, on purpose: an operation that is refused as a whole has a 4xx status under either media type, so that
 * proxies, logs and clients that look at the status alone see a refusal.
 */
const onPurpose = [
  'SHOULD use 200 status code on document parsing failure when accepting application/json',
  'SHOULD use 200 status code on document validation failure when accepting application/json',
  'SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
];

describe('GraphQL over HTTP', () => {
  it('G90 every MUST of the audits holds, and every SHOULD but three', async () => {
    const url = `${running.address}/graphql`;
    // WHY the header: a GET without one that forces a preflight is refused (D54), as the specification allows.
    const fetchFn = (input: string, init: RequestInit = {}) =>
      fetch(input, { ...init, headers: { ...init.headers, 'apollo-require-preflight': '1' } });
    const results = await Promise.all(serverAudits({ url, fetchFn }).map(({ fn }) => fn()));
    const of = (level: string) => results.filter(({ name }) => name.startsWith(level));
    const failed = (level: string) => of(level).filter(({ status }) => status !== 'ok');
    const told = failed('MUST').map(
      (result) => `${result.name}: ${result.status === 'ok' ? '' : result.reason}`,
    );
    expect(told).toEqual([]);
    expect(of('MUST').length).toBeGreaterThanOrEqual(13);
    expect(failed('SHOULD').map(({ name }) => name)).toEqual(onPurpose);
    expect(of('SHOULD').length).toBeGreaterThanOrEqual(23);
  });
});
