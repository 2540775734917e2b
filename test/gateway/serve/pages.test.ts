import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explorerTexts } from '../../../gateway/serve/explorer-texts.ts';
import { type RunningProvince, runProvince } from '../../fixtures/running-province.ts';

/** Longest line of a welcome text: what the editor shows on a screen of 1,366 pixels, in letters. */
const maxWelcomeLetters = 52;

let running: RunningProvince;
beforeAll(async () => {
  running = await runProvince({}, 0.02);
});
afterAll(() => running.stop());

async function get(path: string, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(`${running.address}${path}`, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

const plain = (html: string) =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** What every page is: in its language, whole in itself, and in no foreign frame. */
async function page(path: string, language: 'vi' | 'en') {
  const answer = await get(path, { accept: 'text/html', 'accept-language': language });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(answer.headers.get('vary')).toContain('Accept-Language');
  expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
  expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(answer.text).toContain(`<html lang="${language}">`);
  expect(answer.text).not.toMatch(/(?:src|href)="(?!\/|data:,)/);
  return answer.text;
}

describe('the page at /', () => {
  it.each(['vi', 'en'] as const)('%s: shows three queries that run without a key', async (language) => {
    const html = await page('/', language);
    const queries = [...html.matchAll(/<code class="query">([^<]*)<\/code>/g)].map(([, text = '']) =>
      plain(text),
    );
    expect(queries).toHaveLength(3);
    for (const query of queries) {
      const { status, data, errors } = await running.ask('nobody', query);
      expect([status, errors], query).toEqual([200, []]);
      for (const part of Object.values(data ?? {})) expect(part).not.toBeNull();
    }
    expect(html).not.toContain('<script');
  });

  it('leads to addresses that are there', async () => {
    const html = await page('/', 'vi');
    const links = [...html.matchAll(/href="(\/[^"]*)"/g)].map(([, link = '']) => plain(link));
    expect(links).toEqual(
      expect.arrayContaining(['/graphiql', '/schema.graphql', '/?lang=en', '/graphiql?lang=vi&example=1']),
    );
    for (const link of links) expect((await get(link)).status, link).toBe(200);
  });

  it('its switch wins over what the browser asks for', async () => {
    const { text } = await get('/?lang=en', { 'accept-language': 'vi' });
    expect(text).toContain('<html lang="en">');
    expect((await get('/?lang=<script>')).text).not.toContain('<script>');
  });

  it('is an index in JSON for programs that ask for it', async () => {
    const answer = await get('/', { accept: 'application/json' });
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const { graphql, examples } = JSON.parse(answer.text);
    expect(graphql).toBe('/graphql');
    expect(examples).toHaveLength(3);
  });
});

/** Runs the explorer's script as a browser would, on a disk; gives what GraphiQL is started with. */
function runExplorer(script: string, texts: string, disk: Map<string, string>) {
  const localStorage = new Proxy(
    {
      getItem: (key: string) => disk.get(key) ?? null,
      setItem: (key: string, value: string) => void disk.set(key, value),
      removeItem: (key: string) => void disk.delete(key),
    },
    {
      ownKeys: () => [...disk.keys()],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    },
  );
  const started: Record<string, unknown>[] = [];
  const GraphiQL = Object.assign(() => {}, { createFetcher: (options: unknown) => options });
  const context = createContext({
    document: { getElementById: () => ({ dataset: { texts } }), body: {} },
    window: { localStorage },
    GraphiQL,
    ReactDOM: { createRoot: () => ({ render: () => {} }) },
    React: { createElement: (_type: unknown, props: Record<string, unknown>) => void started.push(props) },
    MutationObserver: class {
      observe() {}
    },
    Node: {},
  });
  runInContext(script, context);
  const [props] = started;
  return props as Record<string, unknown> & {
    readonly defaultQuery: string;
    readonly storage: {
      getItem(key: string): string | null;
      setItem(key: string, value: string): void;
      clear(): void;
      readonly length: number;
    };
  };
}

const textsOf = (html: string) => plain(/data-texts="([^"]*)"/.exec(html)?.[1] ?? '');

describe('the explorer', () => {
  it('keeps no key, query, variable or history on disk, nor what an earlier version left there', async () => {
    const { text: script } = await get('/graphiql/start.js');
    const disk = new Map([
      ['graphiql:queries', '{"queries":[{"headers":"Bearer old"}]}'],
      ['graphiql:theme', 'dark'],
      ['another', 'page'],
    ]);
    const { storage, ...props } = runExplorer(script, textsOf(await page('/graphiql', 'vi')), disk);
    expect(props).toMatchObject({ shouldPersistHeaders: false, showPersistHeadersSettings: false });
    const typed = ['headers', 'tabState', 'queries', 'favorites', 'query', 'variables', 'operationName'];
    for (const name of [...typed, 'shouldPersistHeaders', 'a member of a later version']) {
      storage.setItem(`graphiql:${name}`, 'Bearer secret');
      expect(storage.getItem(`graphiql:${name}`)).toBe('Bearer secret');
    }
    storage.setItem('graphiql:editorFlex', '2');
    expect(Object.fromEntries(disk)).toEqual({
      'graphiql:theme': 'dark',
      another: 'page',
      'graphiql:editorFlex': '2',
    });
    storage.clear();
    expect([storage.length, Object.fromEntries(disk)]).toEqual([0, { another: 'page' }]);
  });

  it.each(['vi', 'en'] as const)(
    '%s: greets in its language, in lines that fit a screen of 1,366 pixels',
    async (language) => {
      const { text: script } = await get('/graphiql/start.js');
      const html = await page('/graphiql?example=0', language);
      const { defaultQuery, fetcher } = runExplorer(script, textsOf(html), new Map());
      expect(fetcher).toEqual({
        url: '/graphql',
        headers: { 'Accept-Language': language, 'LienThong-CSRF': '1' },
      });
      const comments = defaultQuery.split('\n').filter((line) => line.startsWith('#'));
      expect(comments.join('\n')).toContain(language === 'vi' ? 'Không có khóa' : 'Without a key');
      for (const line of comments) expect(line.length - 2, line).toBeLessThanOrEqual(maxWelcomeLetters);
      const { errors } = await running.ask('nobody', defaultQuery);
      expect(errors).toEqual([]);
    },
  );

  it('opens with the example that the start page names, and with the first for any other', async () => {
    const opened = async (example: string) =>
      JSON.parse(textsOf((await get(`/graphiql?example=${example}`)).text)).welcome;
    expect(await opened('1')).toContain('query Catalogue');
    for (const wrong of ['9', '-1', 'length', '__proto__', '%3Cscript%3E'])
      expect(await opened(wrong), wrong).toBe(await opened('0'));
  });

  it('puts into Vietnamese only words that GraphiQL says', async () => {
    const file = join(createRequire(import.meta.url).resolve('graphiql/package.json'), '../graphiql.min.js');
    const said = await readFile(file, 'utf8');
    const composed =
      /^(?:Show|Hide) (?:Documentation Explorer|History)$|^(?:Execute query|Stop execution) \(Ctrl-Enter\)$/;
    const words = Object.keys(explorerTexts.vi.translations).filter((word) => !composed.test(word));
    expect(words.filter((word) => !said.includes(word))).toEqual([]);
  });

  it('uses fonts of the system, which have the letters of Vietnamese', async () => {
    const html = await page('/graphiql', 'vi');
    expect(html).toMatch(/--font-family: var\(--text-font\) !important/);
    expect(html).toMatch(/--text-font: system-ui/);
    expect(html).not.toContain('@font-face');
  });
});
