import { describe, expect, expectTypeOf, it } from 'vitest';
import { codedError, hasCode } from '../../../schema/errors/coded-error.ts';
import type { ErrorDetails } from '../../../schema/errors/error-details.ts';

/** Held by `tsc`: each comment below is an error of its own when the line compiles. */
describe('the details of a coded error', () => {
  it('are the names in the texts of its code', () => {
    codedError('ACCOUNT_UNKNOWN', { account: 'x' });
    // @ts-expect-error: the texts say {account}
    codedError('ACCOUNT_UNKNOWN', { acount: 'x' });
    // @ts-expect-error: a name of the texts is missing
    codedError('POLICY_VERSION_UNKNOWN', { version: 1 });
    // @ts-expect-error: details are missing
    codedError('ACCOUNT_UNKNOWN');
    // @ts-expect-error: a detail that nobody tells
    codedError('ACCOUNT_UNKNOWN', { account: 'x', key: 'secret' });
    // @ts-expect-error: a code without details
    codedError('INTERNAL', { detail: 'x' });
    // @ts-expect-error: no such code
    expect(() => codedError('ACCOUNT_LOST', {})).toThrow(TypeError);
    expectTypeOf<keyof ErrorDetails<'PURPOSE_UNKNOWN'>>().toEqualTypeOf<'purpose' | 'known'>();
  });

  it('are also what the entry tells beyond its texts', () => {
    codedError('AGREEMENT_LIMIT_REACHED', { grant: 'g', measure: 'm', retryAfterSeconds: 1 });
    // @ts-expect-error: the seconds are missing
    codedError('AGREEMENT_LIMIT_REACHED', { grant: 'g', measure: 'm' });
    // @ts-expect-error: the seconds are a number
    codedError('AGREEMENT_LIMIT_REACHED', { grant: 'g', measure: 'm', retryAfterSeconds: '1' });
    const detail = { vi: 'v', en: 'e' };
    codedError('AGREEMENT_INVALID', { detail });
    codedError('AGREEMENT_INVALID', { detail, findings: [detail] });
    // @ts-expect-error: a detail is told in both languages
    codedError('AGREEMENT_INVALID', { detail: 'd' });
    // @ts-expect-error: so is each finding
    codedError('AGREEMENT_INVALID', { detail, findings: ['f'] });
  });

  it('have their types once the code is known', () => {
    const failure: unknown = codedError('FIELD_NOT_PERMITTED', {
      coordinate: 'Citizen.age',
      reason: 'MASKED',
    });
    if (!hasCode(failure, 'FIELD_NOT_PERMITTED')) throw failure;
    expectTypeOf(failure.details.coordinate).toEqualTypeOf<string>();
    expect(failure.details.coordinate).toBe('Citizen.age');
    expect(hasCode(failure, 'INTERNAL')).toBe(false);
    expect(hasCode(new Error('FIELD_NOT_PERMITTED'), 'FIELD_NOT_PERMITTED')).toBe(false);
  });
});
