import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodedError } from '../../../../schema/errors/coded-error.ts';
import { documentKinds, isDocumentKind } from '../../../../schema/procedure/documents/document-kinds.ts';
import { readDescription, readSignature } from '../../../../schema/procedure/documents/read-description.ts';

const today = '2026-03-01';
const letter = {
  ...{ kind: 'DECISION', number: '12/QĐ-UBND', issuedOn: '2026-03-01', issuerAgency: 'H41.STC' },
  title: 'Quyết định',
};
const signature = {
  ...{ signerName: 'Nguyễn An', signerPosition: 'Giám đốc', certificateSerial: '54:02:ab', issuer: 'CA' },
  ...{ signedAt: '2026-03-01T08:00:00+07:00', format: 'PADES' },
};

function refused(read: () => unknown): CodedError {
  try {
    read();
  } catch (error) {
    if (error instanceof CodedError && error.code === 'DOCUMENT_INVALID') return error;
    throw error;
  }
  throw new TypeError('nothing was refused');
}

describe('the description of a document', () => {
  it('is read with what is left out as null, texts in NFC and without blanks around', () => {
    expect(readDescription(letter, today)).toEqual({ ...letter, sha256: null, storedFor: null });
    const { title } = readDescription({ kind: 'EVIDENCE', title: ' Quyê\u0301t đi\u0323nh ' }, today);
    expect(title).toBe('Quyết định');
  });

  it('is refused with all findings at once, in both languages', () => {
    const { messages } = refused(() =>
      readDescription({ kind: 'LETTER', title: '', issuedOn: '2026-02-30', sha256: 'X', more: 1 }, today),
    );
    for (const place of ['kind', 'title', 'issuedOn', 'sha256', 'more']) {
      expect(messages.en).toContain(place);
      expect(messages.vi).toContain(place);
    }
  });

  it.each([
    [{ number: null }, 'number'],
    [{ issuedOn: null }, 'issuedOn'],
    [{ issuerAgency: null }, 'issuerAgency'],
    [{ issuedOn: '2026-03-02' }, 'issuedOn: is after today'],
    [{ issuerAgency: 'h41' }, 'issuerAgency'],
    [{ title: 'a\u202eb' }, 'title'],
    [{ title: 'x'.repeat(401) }, 'title'],
    [{ storedFor: '../x' }, 'storedFor'],
  ])('with %j is refused', (changed, told) => {
    expect(refused(() => readDescription({ ...letter, ...changed }, today)).message).toContain(told);
  });

  it('of a kind that has no number needs none', () => {
    for (const [kind, { isNumbered }] of Object.entries(documentKinds)) {
      const read = () => readDescription({ kind, title: 'a' }, today);
      if (isNumbered) refused(read);
      else expect(read().number).toBeNull();
    }
    expect([isDocumentKind('toString'), isDocumentKind(1), isDocumentKind('OTHER')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('is any value without failing otherwise', () => {
    fc.assert(
      fc.property(fc.anything(), (given) => {
        refused(() => readDescription(given, today));
        refused(() => readSignature(given, 0));
      }),
    );
  });
});

describe('the description of a signature', () => {
  const now = Date.parse('2026-03-01T09:00:00+07:00');

  it('names a certificate, on paper none', () => {
    expect(readSignature(signature, now)).toEqual({ ...signature, detail: null });
    const onPaper = { ...signature, format: 'PAPER', certificateSerial: null, issuer: null };
    expect(readSignature(onPaper, now).issuer).toBeNull();
  });

  it.each([
    [{ format: 'PAPER' }, 'certificateSerial: a signature on paper has none'],
    [{ issuer: null }, 'issuer: a digital signature needs it'],
    [{ signedAt: '2026-03-01T09:00:01+07:00' }, 'signedAt: is after now'],
    [{ signedAt: '2026-03-01' }, 'signedAt'],
    [{ certificateSerial: 'xyz' }, 'certificateSerial'],
    [{ check: 'VALID' }, 'check'],
  ])('with %j is refused', (changed, told) => {
    expect(refused(() => readSignature({ ...signature, ...changed }, now)).message).toContain(told);
  });
});
