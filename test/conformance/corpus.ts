import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { DecisionCase, SharedCatalogue } from './decision/random-policy.ts';
import type { EndToEndCase } from './end-to-end/case.ts';

/** A case of the corpus: it once failed, or it tells a mutant of the rules from the rules. */
export interface CorpusCase {
  readonly about: string;
  /** Name of the mutant (decision/mutants.ts) that it must go on telling apart. */
  readonly kills?: string;
  readonly decision?: DecisionCase;
  readonly endToEnd?: { readonly shared: SharedCatalogue; readonly made: EndToEndCase };
}

const folder = new URL('./corpus/', import.meta.url).pathname;
/** Whether failing cases, and one case for each mutant, are written to the corpus. */
export const isKeeping = process.env.LIENTHONG_KEEP_CASES === '1';

export function readCorpus(): readonly (readonly [file: string, CorpusCase])[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files
    .sort()
    .map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as CorpusCase]);
}

export function keepCase(name: string, kept: CorpusCase): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  writeFileSync(file, `${JSON.stringify(kept)}\n`);
  return file;
}

/** Fails with the differences; the case itself goes to the corpus when cases are kept. */
export function failWithCase(
  failed: { readonly made: DecisionCase } | { readonly shared: SharedCatalogue; readonly made: EndToEndCase },
  differences: unknown,
): never {
  const text = JSON.stringify(failed);
  const about = 'found at random';
  const kept: CorpusCase =
    'shared' in failed ? { about, endToEnd: failed } : { about, decision: failed.made };
  const name = `found-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
  const where = isKeeping ? keepCase(name, kept) : 'not kept: set LIENTHONG_KEEP_CASES=1';
  expect.fail(`${JSON.stringify(differences)} ${where} ${text}`);
}
