import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text as readAll } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { codedError } from '../../../schema/errors/coded-error.ts';
import type { AgreementText } from '../../../schema/procedure/agreement-text/text-block.ts';
import type { BilingualText } from '../../../schema/text/bilingual-text.ts';

/** What the process that prints reads, and what it answers: the PDF in base64, or the character that no page can have. */
export interface PrintOrder {
  readonly text: AgreementText;
  readonly language: keyof BilingualText;
}
export type PrintResult = { readonly pdf: string } | { readonly character: string };

/** Longest time of one print; the longest texts take about 11 seconds. */
const mostMs = 60_000;

const isSource = import.meta.url.endsWith('.ts');
const script = fileURLToPath(
  new URL(isSource ? './print-agreement.ts' : './print-agreement.js', import.meta.url),
);

/**
 * Makes the pages of an agreement in a process of its own, one after another. WHY a process: the library works for seconds without a
 * pause, and whoever asks for data meanwhile would wait.
 */
export class AgreementPrinter {
  #last: Promise<unknown> = Promise.resolve();

  /** @throws AGREEMENT_NOT_PRINTABLE */
  print(order: PrintOrder): Promise<Buffer> {
    const printed = this.#last.catch(() => undefined).then(() => printedBy(order));
    this.#last = printed.catch(() => undefined);
    return printed;
  }
}

async function printedBy(order: PrintOrder): Promise<Buffer> {
  const words = [...(isSource ? ['--import', 'tsx'] : []), script];
  const child = spawn(process.execPath, words, {
    ...{ stdio: ['pipe', 'pipe', 'ignore'], timeout: mostMs, killSignal: 'SIGKILL' },
    // WHY no environment: what the server's holds is no business of what prints a text.
    env: {},
  });
  child.stdin.end(JSON.stringify(order));
  const [said, [code]] = await Promise.all([readAll(child.stdout), once(child, 'close')]);
  if (code !== 0) throw new TypeError('the process that prints agreements has failed');
  const result = JSON.parse(said) as PrintResult;
  if ('character' in result) throw codedError('AGREEMENT_NOT_PRINTABLE', { character: result.character });
  return Buffer.from(result.pdf, 'base64');
}
