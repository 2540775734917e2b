import { text as readAll } from 'node:stream/consumers';
import { CodedError } from '../../../schema/errors/coded-error.ts';
import { agreementPdf } from './agreement-pdf.ts';
import type { PrintOrder, PrintResult } from './agreement-printer.ts';

/** The process of `AgreementPrinter`: an order on standard input, its result on standard output. */
const { text, language } = JSON.parse(await readAll(process.stdin)) as PrintOrder;
const result: PrintResult = await agreementPdf(text, language).then(
  (pdf) => ({ pdf: pdf.toString('base64') }),
  (error: unknown) => {
    if (error instanceof CodedError && error.code === 'AGREEMENT_NOT_PRINTABLE')
      return { character: String(error.details.character) };
    throw error;
  },
);
process.stdout.write(JSON.stringify(result));
