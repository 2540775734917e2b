import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agreesWithType,
  endingOf,
  isTextType,
  mediaTypeOf,
  permittedTypes,
} from '../../../../schema/procedure/documents/media-types.ts';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const odt = 'application/vnd.oasis.opendocument.text';
const asice = 'application/vnd.etsi.asic-e+zip';

/** The beginning of a ZIP whose first file is stored as it is. */
function zipOf(name: string, content: string, extra = ''): Buffer {
  const head = Buffer.alloc(30);
  head.write('PK\u0003\u0004', 'latin1');
  head.writeUInt32LE(content.length, 18);
  head.writeUInt32LE(content.length, 22);
  head.writeUInt16LE(name.length, 26);
  head.writeUInt16LE(extra.length, 28);
  return Buffer.concat([head, Buffer.from(name + extra + content)]);
}

const samples: readonly (readonly [mediaType: string, head: Buffer])[] = [
  ['application/pdf', Buffer.from('%PDF-1.7\n')],
  ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])],
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ['application/xml', Buffer.from('\ufeff<?xml version="1.0"?>\n<x/>')],
  ['text/plain', Buffer.from('Kính gửi: Sở Khoa học và Công nghệ')],
  [docx, zipOf('[Content_Types].xml', '<Types/>')],
  [odt, zipOf('mimetype', odt)],
  [asice, zipOf('mimetype', asice)],
];

describe('the type of a file', () => {
  it.each(samples)('%s is known by its first bytes, and by no others', (mediaType, head) => {
    expect(agreesWithType(mediaType, head)).toBe(true);
    // A text may look like XML; nothing else looks like two things.
    for (const [other, otherHead] of samples.filter(([each]) => each !== mediaType && each !== 'text/plain'))
      if (mediaType !== 'text/plain' || other !== 'application/xml')
        expect(agreesWithType(mediaType, otherHead), other).toBe(false);
  });

  it.each([
    [docx, zipOf('word/document.xml', 'x'), true],
    [docx, zipOf('mimetype', odt), false],
    [docx, zipOf('payload.exe', 'x'), false],
    [odt, zipOf('mimetype', `${odt}-template`), false],
    [odt, zipOf('mimetype', asice), false],
    [asice, zipOf('mimetype', asice, 'xx'), true],
    ['application/zip', zipOf('a', 'x'), true],
    ['application/xml', Buffer.from('<!doctype x><x/>'), false],
    ['application/xml', Buffer.from('{"a":1}'), false],
    ['text/plain', Buffer.from('<HtMl>'), false],
    ['text/plain', Buffer.from('<html lang'), false],
    ['text/plain', Buffer.from('<htmlx'), true],
    ['text/html', Buffer.from('<html>'), false],
    ['toString', Buffer.from('x'), false],
  ])('%s from %s: %s', (mediaType, head, agrees) => {
    expect(agreesWithType(mediaType, head)).toBe(agrees);
  });

  it('is judged from any bytes without failing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...permittedTypes),
        fc.uint8Array({ maxLength: 600 }),
        (mediaType, head) => {
          expect(agreesWithType(mediaType, head)).toBeTypeOf('boolean');
          expect(agreesWithType(mediaType, Buffer.concat([Buffer.from('PK\u0003\u0004'), head]))).toBeTypeOf(
            'boolean',
          );
        },
      ),
    );
  });

  it.each([
    ['application/pdf', 'application/pdf'],
    ['Application/PDF ; charset=UTF-8', 'application/pdf'],
    ['text/plain;charset="utf-8"', 'text/plain'],
    ['text/plain; charset=utf-16', null],
    ['text/plain; charset=utf-8; format=flowed', null],
    ['text/html', null],
    ['constructor', null],
    ['', null],
    [undefined, null],
  ])('is read from content-type: %s is %s', (given, mediaType) => {
    expect(mediaTypeOf(given)).toBe(mediaType);
  });

  it('has an ending for the name of a file, and texts are known', () => {
    expect(permittedTypes.map(endingOf)).toEqual([
      'pdf',
      'png',
      'jpg',
      'txt',
      'xml',
      'docx',
      'odt',
      'asice',
      'zip',
    ]);
    expect(endingOf('text/html')).toBe('bin');
    expect(permittedTypes.filter(isTextType)).toEqual(['text/plain', 'application/xml']);
  });
});
