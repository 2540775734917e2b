import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { demonstration } from '../../province/demonstration/demonstration.ts';
import { type Province, startProvince } from '../../province/start/start-province.ts';
import { readConfiguration } from '../../schema/config/configuration.ts';
import { seededFolder } from '../fixtures/running-province.ts';

/** A province whose sign-on is a real provider, both on this machine. */
let province: Province;
let provider: Server;
let folder = '';
let address = '';
let issuer = '';

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** WHY: the provider knows its client's address before that listens. */
async function freeAddress(): Promise<string> {
  const server = createServer();
  const found = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  return found;
}

beforeAll(async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  vi.spyOn(console, 'info').mockReturnValue();
  address = await freeAddress();
  let handle: ReturnType<Provider['callback']> | null = null;
  provider = createServer((request, response) => void handle?.(request, response));
  issuer = await listening(provider);
  const client = {
    client_id: 'lien-thong',
    client_secret: 'a-secret-of-the-client',
    redirect_uris: [`${address}/sign-on/callback`],
  };
  handle = new Provider(issuer, { clients: [client], pkce: { required: () => true } }).callback();
  folder = await seededFolder();
  const configuration = readConfiguration({ LIENTHONG_DATA_DIR: folder });
  province = await startProvince({
    catalogue: await demonstration.loadCatalogue(),
    serviceCode: await demonstration.loadServices(),
    signOn: { issuer, clientId: client.client_id, clientSecret: client.client_secret, publicUrl: address },
    configuration,
    report: () => {},
  });
  await province.store.enterPeople(
    ({ people }) => ({
      ...{ agencies: [], roles: [] },
      people: people.filter(({ id }) => id === 'an.lv').map((each) => ({ ...each, subject: 'vneid-0001' })),
    }),
    { by: 'test' },
  );
  await province.server.listen({ host: '127.0.0.1', port: Number(new URL(address).port) });
});
afterAll(async () => {
  await province.close();
  provider.close();
  await rm(folder, { recursive: true, force: true });
});

/** A browser as far as signing on needs one: cookies for each host, redirects, the provider's own forms. */
class Browser {
  readonly #cookies = new Map<string, Map<string, string>>();

  async open(url: string, init: RequestInit = {}): Promise<Response> {
    const { origin } = new URL(url);
    const jar = this.#cookies.get(origin) ?? new Map<string, string>();
    this.#cookies.set(origin, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(init.headers as Record<string, string> | undefined), cookie };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const text of response.headers.getSetCookie()) {
      const [pair = ''] = text.split(';');
      const at = pair.indexOf('=');
      if (/Max-Age=0|1970/.test(text)) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }

  /** Follows redirects and fills in the provider's forms as somebody; stops before an address that begins with `stop`. */
  async signOn(who: string, stop = `${address}/sign-on/callback`): Promise<string> {
    let url = `${address}/sign-on`;
    for (let step = 0; step < 20; step += 1) {
      const response = await this.open(url);
      const location = response.headers.get('location');
      if (location === null) {
        const form = /action="([^"]+)"/.exec(await response.text())?.[1] ?? '';
        const prompt = url.includes('/interaction/') && form !== '' ? form : url;
        url = await this.#submit(new URL(prompt, url).href, who);
      } else url = new URL(location, url).href;
      if (url.startsWith(stop)) return url;
    }
    throw new Error(`the sign-on did not come back: ${url}`);
  }

  async #submit(url: string, who: string): Promise<string> {
    const body = new URLSearchParams({
      prompt: url.includes('confirm') ? 'consent' : 'login',
      login: who,
      password: 'x',
    });
    let response = await this.open(url, { method: 'POST', body });
    if (response.headers.get('location') === null) {
      const consent = new URLSearchParams({ prompt: 'consent' });
      response = await this.open(url, { method: 'POST', body: consent });
    }
    return new URL(response.headers.get('location') ?? '', url).href;
  }
}

const ownPage = { 'lienthong-csrf': '1', 'accept-language': 'en' };

async function codeOf(response: Response): Promise<string> {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return errors[0]?.extensions.code ?? '';
}

describe('the sign-on of the province', () => {
  it('lets a person of the register in, and the session is as every other', async () => {
    const browser = new Browser();
    const back = await browser.open(await browser.signOn('vneid-0001'));
    expect([back.status, back.headers.get('location')]).toEqual([303, '/']);
    const session = await browser.open(`${address}/session`, { headers: ownPage });
    expect(await session.json()).toMatchObject({ person: { id: 'an.lv' }, roles: [{ role: 'OWNER_HEAD' }] });
    const [record] = await province.audit.tail(1);
    expect(record?.record).toMatchObject({ account: 'an.lv', detail: 'signed on' });
  });

  it('of somebody whom the register does not know gives no session, and the log no name', async () => {
    const browser = new Browser();
    const back = await browser.open(await browser.signOn('vneid-9999'));
    expect([back.status, await codeOf(back)]).toEqual([403, 'SIGN_ON_UNKNOWN']);
    expect((await browser.open(`${address}/session`, { headers: ownPage })).status).toBe(401);
    const [record] = await province.audit.tail(1);
    expect(record?.record.detail).toBe('sign-on of nobody known');
    expect(JSON.stringify(record)).not.toContain('vneid-9999');
  });

  it('D95 counts for the browser that began it, once, and not with a changed answer', async () => {
    const browser = new Browser();
    const back = await browser.signOn('vneid-0001');
    const stranger = await new Browser().open(back);
    expect([stranger.status, await codeOf(stranger)]).toEqual([401, 'SIGN_ON_REFUSED']);
    const other = new Browser();
    await other.open(`${address}/sign-on`);
    expect(await codeOf(await other.open(back))).toBe('SIGN_ON_REFUSED');
    const changed = back.replace(/state=[^&]+/, 'state=x');
    expect(await codeOf(await browser.open(changed))).toBe('SIGN_ON_REFUSED');
    expect((await browser.open(back)).status).toBe(303);
    expect(await codeOf(await browser.open(back))).toBe('SIGN_ON_REFUSED');
  });

  it('that is down is told, and used again when it is back', async () => {
    const { SignOn } = await import('../../gateway/sign-in/sign-on.ts');
    const settings = { issuer: await freeAddress(), clientId: 'a', clientSecret: 'b', publicUrl: address };
    await expect(new SignOn(settings, Buffer.alloc(32)).begin()).rejects.toMatchObject({
      code: 'SIGN_ON_UNAVAILABLE',
    });
    const plain = { ...settings, issuer: 'http://sso.nghean.example' };
    await expect(new SignOn(plain, Buffer.alloc(32)).begin()).rejects.toMatchObject({
      code: 'SIGN_ON_UNAVAILABLE',
    });
  });

  it('that took too long is refused', async () => {
    const { SignOn } = await import('../../gateway/sign-in/sign-on.ts');
    const settings = { issuer, clientId: 'lien-thong', clientSecret: 'x', publicUrl: address };
    const signOn = new SignOn(settings, Buffer.alloc(32, 3));
    const { pending, address: sent } = await signOn.begin(0);
    expect(new URL(sent).searchParams.get('code_challenge_method')).toBe('S256');
    await expect(signOn.finish('?code=a&state=b', pending, 600_000)).rejects.toMatchObject({
      code: 'SIGN_ON_REFUSED',
    });
  });
});
