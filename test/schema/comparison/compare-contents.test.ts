import { describe, expect, it } from 'vitest';
import { compareInstruments } from '../../../schema/comparison/compare-instruments.ts';
import { type AgreedContents, noContents } from '../../../schema/policy/agreed-contents.ts';
import { noAuthority } from '../../../schema/policy/authority.ts';
import type { Instrument } from '../../../schema/policy/policy.ts';
import { agreement, consentsOf, smallCatalogue } from '../permission/small-policy.ts';

const base = agreement(['Person.name']);

function told(changes: Partial<Instrument>): readonly (readonly string[])[] {
  const context = { catalogue: smallCatalogue, accounts: new Map() };
  return compareInstruments(base, { ...base, ...changes }, context).map(({ aspect, text }) => [
    aspect,
    text.vi,
    text.en,
  ]);
}

const contentsTold = (contents: Partial<AgreedContents>) =>
  told({ contents: { ...noContents, ...contents } });

describe('what binds people is compared too', () => {
  it.each<[Partial<AgreedContents>, string]>([
    [{ sites: ['Trung tâm dữ liệu'] }, 'sites (Art 38(3)): nothing said → Trung tâm dữ liệu'],
    [{ protocol: 'HTTPS' }, 'protocol (Art 38(5)): nothing said → HTTPS'],
    [
      { processing: { text: 'Chỉ đọc', allowed: ['A', 'B'], forbidden: [] } },
      'processing after receipt (Art 38(6)): nothing said → Chỉ đọc; allowed: A, B',
    ],
    [{ userRoles: ['Một cửa'] }, 'users (Art 38(7)): nothing said → Một cửa'],
    [{ onwardSharing: 'Không' }, 'onward sharing (Art 38(7)): nothing said → Không'],
    [
      { commitment: { text: null, acknowledgedBy: ['A.1'] } },
      'commitment (Art 38(8)): nothing said → acknowledged by: A.1',
    ],
    [
      { security: { text: null, authentication: 'MTLS', minLevel: 3, storageEncryption: true } },
      'security and authentication (Art 38(9)): nothing said → authentication: MTLS; least level: 3; encrypted storage: yes',
    ],
    [
      { storage: { text: null, retentionDays: 0, cacheSeconds: null, derivedData: null } },
      'storage and derived data (Art 38(10)): nothing said → days kept: 0',
    ],
    [
      { disposal: { text: null, method: 'Xóa', dueDaysAfterEnd: 15, proof: 'MINUTES' } },
      'erasure (Art 38(11)): nothing said → method: Xóa; days after the end: 15; proof: MINUTES',
    ],
    [{ other: 'Khác' }, 'other (Art 38(12)): nothing said → Khác'],
  ])('%j', (contents, text) =>
    expect(contentsTold(contents)).toEqual([['CONTENTS', expect.any(String), text]]),
  );

  it('and whose act it is', () => {
    expect(told({ provider: 'A.units' })).toEqual([
      ['PROVIDER', 'bên cung cấp: A.people → A.units', 'provider: A.people → A.units'],
    ]);
    expect(told({ authority: noAuthority })[0]?.[2]).toBe("owners' acts: A.people: TT-1 → none");
    expect(told({ authority: consentsOf('A.people', 'A.units') })[0]?.[2]).toBe(
      "owners' acts: A.people: TT-1 → A.people: 1/VB; A.units: 1/VB",
    );
    expect(told({ revives: true })).toEqual([]);
  });
});
