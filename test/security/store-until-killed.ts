import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ArrivedDocument } from '../../schema/exchange/document-store.ts';
import { readDescription } from '../../schema/procedure/documents/read-description.ts';
import { openDocumentStore } from '../../subgraphs/registry/store/documents.ts';
import { openControlStore } from '../../subgraphs/registry/store/sql-control-store.ts';

/**
 * A process that stores documents for ever and prints a line for each: `arrived sha256` when its bytes are on disk, `stored id sha256` when
 * it is acknowledged. Arguments: folder; where it stops for good: `nowhere`, `arriving` (half of the bytes came) or `arrived`.
 */
const [folder = '', stops = 'nowhere'] = process.argv.slice(2);
const records = await openControlStore({ file: join(folder, 'control.db') });
const fail = (error: unknown) => {
  throw error;
};
const limits = { maxBytes: 1_000_000, maxDayBytes: 1_000_000_000, report: fail };
const documents = await openDocumentStore({ records, folder: join(folder, 'documents'), ...limits });
const role = {
  person: 'an',
  agency: 'H41.STC',
  role: 'OWNER_HEAD',
  from: '2026-01-01',
  to: null,
  decision: '1',
} as const;
const person = { id: 'an', agency: 'H41.STC', roles: [role] };
const description = readDescription({ kind: 'EVIDENCE', title: 'chứng cứ' }, '2026-01-01');

/** WHY synchronous: what was acknowledged must be seen even if this process is killed in the next instruction. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}

function forEver(): Promise<never> {
  return new Promise(() => void setInterval(() => {}, 1_000));
}

async function* pieces(number: number): AsyncGenerator<Buffer> {
  yield Buffer.from(`%PDF-1.7 ${number}\n`);
  yield Buffer.alloc(200_000, number % 256);
  if (stops !== 'arriving') return;
  say('arriving');
  await forEver();
}

async function before({ sha256 }: ArrivedDocument): Promise<void> {
  say(`arrived ${sha256}`);
  if (stops === 'arrived') await forEver();
}

for (let number = 0; ; number++) {
  const bytes = Readable.from(pieces(number));
  const upload = { description, mediaType: 'application/pdf', bytes, announcedBytes: null };
  const { id, sha256 } = await documents.add(upload, person, before);
  say(`stored ${id} ${sha256}`);
}
