import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { configurationOptions, readConfiguration } from '../../../schema/config/configuration.ts';
import { configurationPage } from '../../../schema/config/configuration-page.ts';

const root = join(import.meta.dirname, '../../..');
const entries = Object.entries(configurationOptions);

describe('the page of the configuration', () => {
  it('is what docs/configuration.md says (UPDATE_DOCS=1 writes the page anew)', async () => {
    const page = join(root, 'docs/configuration.md');
    if (process.env.UPDATE_DOCS === '1') await writeFile(page, configurationPage());
    expect(await readFile(page, 'utf8')).toBe(configurationPage());
  });

  it.each(entries)('%s: the default is the one that is read', (name, { fallback }) => {
    expect(String(readConfiguration({})[name as keyof typeof configurationOptions])).toBe(fallback);
  });

  it.each(entries)('%s: the range is the one that is kept', (_name, { environment, range, type }) => {
    const [, from, to] = /^(\d+) to (\d+)$/.exec(range) ?? [];
    if (from === undefined || to === undefined)
      return expect(range).toMatch(/^(a text|origins|silent, .*debug|FILES, ACTS|REFUSE, ALLOW)$/);
    const accepts = (value: number) => type.safeParse(String(value)).success;
    expect([Number(from) - 1, Number(from), Number(to), Number(to) + 1].map(accepts), environment).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it.each(entries)('%s: its unit is in its name', (name, { unit }) => {
    const named = /Ms$/.test(name) ? 'ms' : /Bytes$/.test(name) ? 'bytes' : null;
    expect(unit).toBe(named);
  });
});

describe('the configuration', () => {
  const invalid = (variable: string) =>
    expect.objectContaining({
      code: 'CONFIGURATION_INVALID',
      details: { detail: { vi: expect.stringContaining(variable), en: expect.stringContaining(variable) } },
    });

  it('takes the command line before the environment, and the environment before the default', () => {
    const environment = { LIENTHONG_PORT: '5000', LIENTHONG_HOST: '' };
    expect(readConfiguration(environment)).toMatchObject({ port: 5000, host: '127.0.0.1' });
    expect(readConfiguration(environment, { port: '6000' }).port).toBe(6000);
  });

  it('refuses what it cannot read and names the variable', () => {
    for (const [variable, value] of [
      ['LIENTHONG_PORT', 'x'],
      ['LIENTHONG_PORT', '1.5'],
      ['LIENTHONG_LOG_LEVEL', 'loud'],
    ] as const)
      expect(() => readConfiguration({ [variable]: value }), variable).toThrow(invalid(variable));
  });

  it('reads origins as browsers write them, and refuses what would be an origin to nobody or to all', () => {
    const origins = (text: string) => readConfiguration({ LIENTHONG_CORS_ORIGINS: text }).corsOrigins;
    expect(origins('')).toEqual([]);
    expect(origins('https://a.vn, http://localhost:3000')).toEqual(['https://a.vn', 'http://localhost:3000']);
    const wrong = [
      '*',
      'null',
      'https://*.a.vn',
      'https://a.vn/',
      'https://A.vn',
      'https://a.vn:443',
      'a.vn',
    ];
    for (const text of [...wrong, 'file:///x', 'https://a.vn/x', 'https://b.vn,*'])
      expect(() => origins(text), text).toThrow(invalid('LIENTHONG_CORS_ORIGINS'));
  });

  it('refuses time limits that do not rise', () => {
    for (const environment of [
      { LIENTHONG_DATABASE_TIMEOUT_MS: '5000' },
      { LIENTHONG_REQUEST_TIMEOUT_MS: '5000' },
    ])
      expect(() => readConfiguration(environment)).toThrow(invalid(' < '));
  });
});
