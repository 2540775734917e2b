import { expect, test } from 'vitest';
import { Readiness, type ReadinessPart, toldReadiness } from '../../../gateway/serve/readiness.ts';
import { type CodedError, codedError } from '../../../schema/errors/coded-error.ts';

const failing = new Map<string, unknown>();
const reports: CodedError[] = [];

function part(kind: ReadinessPart['kind'], name: string): ReadinessPart {
  return {
    kind,
    name,
    probe: async () => {
      if (failing.has(name)) throw failing.get(name);
    },
  };
}

const readiness = new Readiness(
  [part('policy', 'policy'), part('log', 'log'), part('database', 'land')],
  (error) => void reports.push(error),
);

test('a part fails since when it was first seen, and is reported when it begins or has another cause', async () => {
  expect(toldReadiness(await readiness.states(), true)).toMatchObject({ status: 'ready' });
  failing.set('land', codedError('SUBGRAPH_FAILED', {}, new Error('SQLITE_NOTADB: file is not a database')));
  const first = await readiness.states();
  const second = await readiness.states();
  expect(second).toEqual(first);
  expect(reports.map(({ code }) => code)).toEqual(['SUBGRAPH_FAILED']);
  failing.set('land', new TypeError('a defect'));
  const third = await readiness.states();
  expect(third[2]?.failure).toEqual({ code: 'INTERNAL', cause: 'a defect', since: first[2]?.failure?.since });
  expect(reports.map(({ code }) => code)).toEqual(['SUBGRAPH_FAILED', 'INTERNAL']);
  failing.clear();
  expect(toldReadiness(await readiness.states(), false)).toEqual({ status: 'ready' });
});

test('everybody learns the code of what stops everybody, and no database; who administers learns all', async () => {
  failing.set('land', codedError('SUBGRAPH_BUSY'));
  expect(toldReadiness(await readiness.states(), false)).toEqual({ status: 'not ready' });
  failing.set('log', codedError('AUDIT_UNAVAILABLE', {}, new Error('ENOSPC: no space left on device')));
  const states = await readiness.states();
  expect(toldReadiness(states, false)).toEqual({ status: 'not ready', code: 'AUDIT_UNAVAILABLE' });
  expect(toldReadiness(states, true)).toMatchObject({
    parts: [
      { name: 'policy', state: 'serving' },
      { name: 'log', state: 'AUDIT_UNAVAILABLE', cause: 'ENOSPC: no space left on device' },
      { name: 'land', state: 'SUBGRAPH_BUSY' },
    ],
  });
  failing.clear();
});
