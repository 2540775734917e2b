import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tailAudit } from '../../gateway/audit/chain/tail-audit.ts';
import { openPersonSession } from '../fixtures/person-session.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';

let running: RunningProvince;
beforeAll(async () => {
  running = await runProvince();
});
afterAll(() => running.stop());

/** The newest records, without those of what is due by itself. */
const records = async (count: number) =>
  (await tailAudit({ folder: running.configuration.dataDir, count: count + 20 }))
    .map(({ record }) => record)
    .filter(({ account }) => account !== 'system')
    .slice(-count);

describe('a mutation of a person', () => {
  it('runs, is answered and stands in the log before and after', async () => {
    const [session, other] = [
      await openPersonSession(running, 'binh.nt'),
      await openPersonSession(running, 'binh.nt'),
    ];
    const answer = await session.ask('mutation Leave { left: endSessions { ended __typename } }');
    expect(answer).toMatchObject({
      status: 200,
      errors: [],
      data: { left: { ended: 2, __typename: 'EndedSessions' } },
    });
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect([await session.stands(), await other.stands()]).toEqual([false, false]);
    const [begun, ended] = await records(2);
    expect(begun).toMatchObject({
      kind: 'ADMIN',
      operationKind: 'MUTATION',
      detail: 'mutation: begun',
      account: 'binh.nt',
      operation: expect.stringContaining('endSessions'),
    });
    expect(ended).toMatchObject({
      ...{ kind: 'QUERY', operationKind: 'MUTATION', outcome: 'OK', detail: null, status: 200 },
      ...{ person: 'binh.nt', operationName: 'Leave', requestId: begun?.requestId },
    });
    expect(ended?.cost).toBeGreaterThan(0);
  });
});
