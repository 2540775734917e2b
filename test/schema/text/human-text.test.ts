import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { humanTextProblem } from '../../../schema/text/human-text.ts';
import { identifierProblem } from '../../../schema/text/identifier.ts';

describe('a text that people read', () => {
  it.each(['Thỏa thuận số 12', 'Ủy ban nhân dân tỉnh', 'a', 'x'.repeat(1000), 'Đại tá “A” – 50 %', '日本'])(
    '%j',
    (text) => expect(humanTextProblem(text, 'line')).toBeNull(),
  );

  it.each([
    ...['', ' ', '\u3000', 'x'.repeat(1001), 'a\nb', 'a\tb', 'a\u0000', 'a\u001b[31m', 'a\u007f', 'a\u0085'],
    // Marks of direction, of no width, of joining, soft hyphens, variation selectors, tags, fillers, blanks.
    ...['\u202e', '\u202a', '\u2066', '\u2069', '\u200e', '\u200f', '\u061c'].map((mark) => `a${mark}b`),
    ...['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u034f'].map((mark) => `a${mark}b`),
    ...['\ufe0f', '\u{e0041}', '\u115f', '\u3164', '\uffa0', '\u2800', '\u2028', '\u2029'].map(
      (mark) => `a${mark}`,
    ),
    ...['\ud800', '\ue000', '\uffff', '\u{10fffe}'],
  ])('not %j', (text) => expect(humanTextProblem(text, 'line')).not.toBeNull());

  it('of several lines may have new lines and tabs, and nothing else', () => {
    expect(humanTextProblem('a\n\tb', 'lines')).toBeNull();
    for (const text of ['a\rb', 'a\u000bb', '\n', 'x'.repeat(10_001)])
      expect(humanTextProblem(text, 'lines')).not.toBeNull();
  });

  it('has no character of format, control or direction, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        if (humanTextProblem(text, 'line') === null)
          expect(/[\p{Cc}\p{Cf}\p{Bidi_Control}]/u.test(text)).toBe(false);
      }),
    );
  });
});

describe('an id', () => {
  it.each(['tax', 'H41.CA', '12/2026/TT-CSDL', 'publicity', 'constructors'])('%s', (text) => {
    expect(identifierProblem(text)).toBeNull();
  });

  it.each([
    ...[
      'public',
      'PUBLIC',
      'Public',
      'system',
      'anonymous',
      'constructor',
      'Constructor',
      'prototype',
      'toString',
    ],
    ...[
      'valueOf',
      'hasOwnProperty',
      '__proto__',
      '__defineGetter__',
      'tàx',
      'tаx',
      'ｔax',
      'ta\u200bx',
      '*',
      '-a',
      '',
    ],
  ])('not %j', (text) => expect(identifierProblem(text)).not.toBeNull());
});
