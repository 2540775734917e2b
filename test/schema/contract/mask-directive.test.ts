import { buildASTSchema, parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { withMasks } from '../../../schema/contract/mask-directive.ts';
import type { ToldMask } from '../../../schema/explanation/told-masks.ts';

const contract = parse('type Query { a: Int "words" b: Int }');
const year: ToldMask = { kind: 'YEAR', rows: 'SOME', text: { vi: 'chỉ "năm"', en: 'only the year' } };

describe('a contract', () => {
  it('says of a masked field what the mask leaves, before its own words', () => {
    const told = withMasks(contract, (coordinate) => (coordinate === 'Query.b' ? [year, year] : []));
    const text = print(told);
    expect(text).toContain('a: Int\n');
    expect(text).toContain(
      'b: Int @masked(kind: "YEAR", rows: "SOME", vi: "chỉ \\"năm\\"", en: "only the year") @masked(',
    );
    expect(text).toMatch(/\[Che: chỉ "năm" ở một số dòng; .*\.\]\n\s+words/);
    expect(() => buildASTSchema(parse(text))).not.toThrow();
  });

  it('knows the directive also where nothing is masked', () => {
    expect(buildASTSchema(withMasks(contract, () => [])).getDirective('masked')?.isRepeatable).toBe(true);
  });
});
