import { once } from 'node:events';
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ScriptedProvince, startScriptedProvince } from './scripted-province.ts';

let province: ScriptedProvince;
beforeAll(async () => {
  province = await startScriptedProvince();
});
afterAll(() => province.close());

it('a connection has no more listeners after 300 requests than after one', async () => {
  const sockets: Socket[] = [];
  province.server.server.on('connection', (socket: Socket) => sockets.push(socket));
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = async () => {
    const headers = { 'content-type': 'application/json' };
    const asked = httpRequest(`${province.address}/graphql`, { method: 'POST', agent, headers });
    asked.end(JSON.stringify({ query: '{ religions { nodes { name } } }' }));
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    return text(response);
  };
  const counts = () => sockets.map((socket) => socket.listenerCount('close'));
  const answer = await ask();
  expect(answer).toContain('"data":{');
  const before = counts();
  for (let count = 1; count < 300; count += 1) await ask();
  expect(await ask()).toBe(answer);
  expect(counts()).toEqual(before);
  expect(before).toHaveLength(1);
  agent.destroy();
});
