import { createContext, runInContext } from 'node:vm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendJson } from '../../fixtures/logged-in.ts';
import { openPersonSession } from '../../fixtures/person-session.ts';
import { type RunningProvince, runProvince } from '../../fixtures/running-province.ts';

let running: RunningProvince;
beforeAll(async () => {
  running = await runProvince({}, 0.02);
});
afterAll(() => running.stop());

interface Part {
  hidden: boolean;
  textContent: string;
  readonly elements: Record<string, { value: string }>;
  submit: ((event: object) => Promise<void>) | null;
}

/** The page as a browser has it: its parts by their ids, its script run with the cookie of a session. */
async function opened(cookie: string) {
  const html = await (await fetch(`${running.address}/device?lang=en`)).text();
  const texts =
    /data-texts="([^"]*)"/.exec(html)?.[1]?.replaceAll('&quot;', '"').replaceAll('&amp;', '&') ?? '';
  const parts = new Map<string, Part>();
  for (const [, id = ''] of html.matchAll(/ id="([a-z_-]+)"/g))
    parts.set(id, { hidden: true, textContent: '', elements: {}, submit: null });
  const part = (id: string): Part => {
    const found = parts.get(id);
    if (found === undefined) throw new RangeError(`the page has no part ${id}`);
    return found;
  };
  const document = {
    getElementById: (id: string) => ({
      dataset: { texts },
      get textContent() {
        return part(id).textContent;
      },
      set textContent(text: string) {
        part(id).textContent = text;
      },
      set hidden(hidden: boolean) {
        part(id).hidden = hidden;
      },
      addEventListener: (_kind: string, listener: (event: object) => Promise<void>) => {
        part(id).submit = listener;
      },
    }),
  };
  const browser = (path: string, init: RequestInit & { headers: Record<string, string> }) =>
    fetch(`${running.address}${path}`, { ...init, headers: { ...init.headers, cookie } });
  const script = await (await fetch(`${running.address}/device/page.js`)).text();
  runInContext(script, createContext({ document, fetch: browser, FormData: Map, Object, Date }));
  /** Submits a form by a button. */
  const submit = async (id: string, fields: Record<string, string> = {}, button = '') => {
    const elements = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }]));
    const event = { preventDefault: () => undefined, target: { elements }, submitter: { value: button } };
    await part(id).submit?.(event);
  };
  return { part, submit, html };
}

it('shows the name of the machine as text, and allows it only by the button that says so', async () => {
  const session = await openPersonSession(running, 'binh.nt');
  const { body } = await sendJson(running, '/device', { machine: 'an@may-1' });
  const { part, submit } = await opened(session.headers.cookie ?? '');
  await expect.poll(() => part('typing').hidden).toBe(false);
  expect(part('who').textContent).toContain('binh.nt');

  await submit('typing', { user_code: 'BBBB-BBBB' });
  expect(part('asking').hidden).toBe(true);
  expect(part('told').textContent).toContain('wrong');
  await submit('typing', { user_code: String(body.user_code) });
  expect(part('asking').hidden).toBe(false);
  expect([part('machine').textContent, part('address').textContent]).toEqual(['an@may-1', '127.0.0.1']);
  await submit('asking', {}, 'allow');
  expect(part('end').textContent).toContain('Allowed');
  const taken = await sendJson(running, '/device/token', { device_code: body.device_code });
  expect(taken.body).toMatchObject({ token_type: 'session', person: { id: 'binh.nt' } });
});

it('asks who is not signed in to do so first', async () => {
  const { part, html } = await opened('');
  await expect.poll(() => part('sign-in').hidden).toBe(false);
  expect(part('told').textContent).toBe('');
  expect(html).toContain('autocomplete="one-time-code"');
});
