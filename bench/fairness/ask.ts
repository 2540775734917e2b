import { Agent, request as send } from 'node:http';

export const agent = new Agent({ keepAlive: true, maxSockets: 200 });

/** Asks, and tells the status of the answer when all of it was received. `key` left out: the public. */
export function ask(address: string, key: string | null | undefined, query: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      ...(key ? { authorization: `Bearer ${key}` } : {}),
    };
    const asked = send(`${address}/graphql`, { method: 'POST', agent, headers }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode ?? 0));
    });
    asked.once('error', reject);
    asked.end(JSON.stringify({ query }));
  });
}
