import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ScriptedProvince, startScriptedProvince } from '../gateway/serve/scripted-province.ts';

let province: ScriptedProvince;
let waiting: (() => void)[] = [];
beforeAll(async () => {
  province = await startScriptedProvince({
    environment: {
      LIENTHONG_MAX_CONCURRENT_REQUESTS: '20',
      LIENTHONG_SUBGRAPH_TIMEOUT_MS: '50000',
      LIENTHONG_REQUEST_TIMEOUT_MS: '60000',
    },
  });
});
afterAll(() => province.close());

const ask = async (account?: string) => {
  const response = await fetch(`${province.address}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(account ? { authorization: `Bearer ${account}` } : {}),
    },
    body: JSON.stringify({ query: '{ religions { nodes { name } } }' }),
  });
  const { errors } = (await response.json()) as { errors?: readonly { extensions: { code: string } }[] };
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    code: errors?.[0]?.extensions.code,
  };
};

it('60 requests of a busy account wait or are told when to come again; another account and the public are answered', async () => {
  province.behave = async (_service, usual, { caller }) => {
    if (caller.account?.id === 'asker') await new Promise<void>((go) => waiting.push(go));
    return usual();
  };
  const busy = Array.from({ length: 60 }, () => ask('asker'));
  expect((await ask('strict')).status).toBe(200);
  expect((await ask()).status).toBe(200);
  let isOver = false;
  const all = Promise.all(busy).then((answers) => {
    isOver = true;
    return answers;
  });
  while (!isOver) {
    expect(waiting.length).toBeLessThanOrEqual(16);
    for (const go of waiting) go();
    waiting = [];
    await new Promise(setImmediate);
  }
  const answers = await all;
  const refused = answers.filter(({ status }) => status === 429);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(60 - refused.length);
  expect(60 - refused.length).toBeGreaterThanOrEqual(20);
  for (const each of refused) expect(each).toMatchObject({ code: 'TOO_MANY_REQUESTS', retryAfter: '1' });
});
