import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { agreementOf } from '../../../../schema/procedure/agreement-text/agreement-instrument.ts';
import { agreementText } from '../../../../schema/procedure/agreement-text/agreement-text.ts';
import { textLines } from '../../../../schema/procedure/agreement-text/text-lines.ts';
import { agreementPdf } from '../../../../subgraphs/registry/procedure/agreement-pdf.ts';
import { provincePolicy } from '../../../fixtures/province-policy.ts';
import { smallAgreement, smallContext } from '../../../schema/procedure/agreement-text/small-agreement.ts';
import { pdfTexts } from './pdf-texts.ts';

const run = promisify(execFile);
const textOf = (changes: Readonly<Record<string, unknown>> = {}) =>
  agreementText(smallAgreement(changes), smallContext);

/** Words of a text, whatever lines and blanks a page makes of it. */
const packed = (text: string) => text.replace(/\s+/g, '');

describe('the pages of an agreement', () => {
  it('are the same bytes whenever they are made', async () => {
    const first = await agreementPdf(textOf(), 'vi');
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect((await agreementPdf(textOf(), 'vi')).equals(first)).toBe(true);
    expect((await agreementPdf(textOf(), 'en')).equals(first)).toBe(false);
    expect((await agreementPdf(textOf({ feeSettled: false }), 'vi')).equals(first)).toBe(false);
  });

  it('hold the digest in the foot of each', async () => {
    const text = textOf();
    const pages = pdfTexts(await agreementPdf(text, 'vi'));
    expect(pages.length).toBeGreaterThan(1);
    for (const [at, page] of pages.entries()) {
      expect(packed(page)).toContain(packed(`SHA-256: ${text.digest}`));
      expect(packed(page)).toContain(`${at + 1}/${pages.length}`);
    }
  });

  it.each(['vi', 'en'] as const)('hold every word of the text (%s)', async (language) => {
    const text = textOf();
    const whole = packed(pdfTexts(await agreementPdf(text, language)).join('\n'));
    // WHY not the lines: cells of a table that wrap stand beside each other on a page.
    const words = textLines(text, language).flatMap((line) => line.split(/[\s|]+/));
    expect(words.filter((word) => !whole.includes(word))).toEqual([]);
  });

  it('cut nothing off of what is longer than a page', async () => {
    const long = Array.from({ length: 1_500 }, (_, at) => `từ${at}`).join(' ');
    const wide = Array.from({ length: 90 }, (_, at) => `Hệ thống ${'x'.repeat(500)}${at}y`);
    const text = textOf({
      other: long,
      parties: [
        { agency: 'A.people', role: 'PROVIDER' },
        { agency: 'A.tax', role: 'CONSUMER', accounts: ['tax'], applications: wide },
      ],
    });
    const whole = packed(pdfTexts(await agreementPdf(text, 'vi')).join('\n'));
    expect(whole).toContain('từ1499');
    expect(wide.filter((_, at) => !whole.includes(`x${at}y`))).toEqual([]);
  });

  it('are refused where the font lacks a character', async () => {
    await expect(agreementPdf(textOf({ other: 'Chữ 漢 không có' }), 'vi')).rejects.toMatchObject({
      code: 'AGREEMENT_NOT_PRINTABLE',
      message: expect.stringContaining('U+6F22'),
    });
  });

  it('can be made of every agreement of the demonstration', async () => {
    const { catalogue, policy } = await provincePolicy();
    const context = { catalogue, accounts: policy.accounts };
    for (const each of policy.instruments.filter(({ kind }) => kind === 'AGREEMENT').slice(0, 4)) {
      const bytes = await agreementPdf(agreementText(agreementOf(each, policy.accounts), context), 'vi');
      expect(packed(pdfTexts(bytes)[0] ?? '')).toContain(packed(`Số: ${each.number}`));
    }
  });

  it('are read by another program as by these tests', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'agreement-pdf-'));
    const file = join(folder, 'text.pdf');
    try {
      const bytes = await agreementPdf(textOf(), 'vi');
      await writeFile(file, bytes);
      const read = await run('pdftotext', ['-raw', file, '-']).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      });
      // WHY without it the own reader alone: a user's machine need not have the other program.
      const told = read === null ? pdfTexts(bytes).join(' ') : read.stdout;
      expect(packed(told)).toContain(packed('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'));
      const words = pdfTexts(bytes).flatMap((page) => page.split(/\s+/));
      const whole = packed(told);
      expect(words.filter((word) => !whole.includes(packed(word)))).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
