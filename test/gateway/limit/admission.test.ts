import { expect, it } from 'vitest';
import { Admission } from '../../../gateway/limit/admission.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';
import type { Account } from '../../../schema/policy/policy.ts';

const never = new AbortController().signal;
const tax = { id: 'tax' } as Account;

it('takes as many of an address as it has places, whatever they ask for, and others beside them', async () => {
  const admission = new Admission(2);
  const held = [
    await admission.enter(null, '192.0.2.1', never),
    await admission.enter(null, '192.0.2.1', never),
  ];
  const schema = admission.during(null, '192.0.2.1', async () => 'schema');
  await expect(schema).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
  await expect(admission.during(null, '192.0.2.2', async () => 'other')).resolves.toBe('other');
  await expect(admission.during(tax, '192.0.2.1', async () => 'account')).resolves.toBe('account');
  for (const visit of held) visit.end();
  await expect(admission.during(null, '192.0.2.1', async () => 'again')).resolves.toBe('again');
});

it('gives its place back when an answer fails', async () => {
  const admission = new Admission(1);
  for (let each = 0; each < 3; each += 1) {
    const failing = admission.during(tax, '', async () => {
      throw codedError('INTERNAL');
    });
    await expect(failing).rejects.toMatchObject({ code: 'INTERNAL' });
  }
});

it('ends the wait of a client that left', async () => {
  const admission = new Admission(100);
  const gone = new AbortController();
  const visits = await Promise.all(Array.from({ length: 16 }, () => admission.enter(tax, '', never)));
  const waiting = admission.enter(tax, '', gone.signal);
  gone.abort(codedError('REQUEST_ABORTED'));
  await expect(waiting).rejects.toMatchObject({ code: 'REQUEST_ABORTED' });
  for (const visit of visits) visit.end();
});
