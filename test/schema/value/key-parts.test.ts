import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readKeyParts } from '../../../schema/value/key-parts.ts';
import { writeKeyParts } from '../../fixtures/write-key-parts.ts';

const part = fc.string({ unit: fc.constantFrom('/', '~', '0', '1', 'a', 'ề') });

test('parts are read again, and no two lists of parts give one text', () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 2, maxLength: 4 }), (parts) => {
      expect(readKeyParts(writeKeyParts(parts, '/'), '/', parts.length)).toEqual(parts);
    }),
  );
});

test('a text is read only where it is what the parts would be written as', () => {
  fc.assert(
    fc.property(part, (text) => {
      const parts = readKeyParts(text, '/', 2);
      if (parts !== null) expect(writeKeyParts(parts, '/')).toBe(text);
      else expect(text.split('/').length !== 2 || /~(?![01])/.test(text)).toBe(true);
    }),
  );
});
