import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { endQuietlyWhenUnread } from '../../../province/command/quiet-pipe.ts';

function unread(code: string) {
  const [out, err] = [new PassThrough(), new PassThrough()];
  let ended = 0;
  endQuietlyWhenUnread([out, err], () => {
    ended += 1;
  });
  const fail = (stream: PassThrough) => stream.emit('error', Object.assign(new Error(code), { code }));
  return { out, err, fail, ended: () => ended };
}

it('a reader that stops reading ends the command, once', () => {
  const { out, err, fail, ended } = unread('EPIPE');
  fail(out);
  fail(err);
  expect(ended()).toBe(1);
});

it('another failure of the stream stays loud', () => {
  const { out, fail, ended } = unread('ENOSPC');
  expect(() => fail(out)).toThrow('ENOSPC');
  expect(ended()).toBe(0);
});
