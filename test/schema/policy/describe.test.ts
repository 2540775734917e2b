import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../../schema/catalogue/build-catalogue.ts';
import { parseAgencySdl } from '../../../schema/language/parse-agency.ts';
import { describeMask } from '../../../schema/policy/describe-mask.ts';
import { describeRows } from '../../../schema/policy/describe-rows.ts';
import type { Mask } from '../../../schema/policy/mask.ts';
import type { RowPredicate } from '../../../schema/policy/row-predicate.ts';
import { agencySdl } from '../permission/small-policy.ts';

const share = '@share(mode: DEFAULT, to: [STATE_AGENCY], ground: COMMON_USE)';
const catalogue = buildCatalogue([
  parseAgencySdl(
    agencySdl(
      'people',
      `type Person @key(fields: "personId") @entity(table: "P", singular: "person", plural: "persons", name: "n", nameEn: "n") {
        personId: ID @column(name: "ID") @item(vi: "số", en: "number") ${share}
        name: String @column(name: "N") @item(vi: "tên", en: "name") ${share}
        home: Home
        team: Team @reference(column: "T") @item(vi: "đội", en: "team") ${share}
      }
      type Home @embedded(in: "Person") { street: String @column(name: "S") @item(vi: "đường", en: "street") ${share} }
      type Team @key(fields: "teamId") @entity(table: "T", singular: "team", plural: "teams", name: "n", nameEn: "n") {
        teamId: ID @column(name: "ID") @item(vi: "mã", en: "code") ${share}
        members: [Person] @inverse(of: "Person.team")
      }`,
    ),
  ),
]);

const name = ['name'];
const named: RowPredicate = { kind: 'compare', field: name, operator: 'eq', value: 'An' };
const walled: RowPredicate = { kind: 'compare', field: ['home', 'street'], operator: 'eq', value: 'X' };

describe('rows in words', () => {
  it.each<[RowPredicate | null, string, string]>([
    [null, 'mọi dòng', 'every row'],
    [named, 'tên = An', 'name = An'],
    [{ ...named, operator: 'gt' }, 'tên > An', 'name > An'],
    [{ ...named, operator: 'gte' }, 'tên ≥ An', 'name ≥ An'],
    [{ ...named, operator: 'lt' }, 'tên < An', 'name < An'],
    [{ ...named, operator: 'lte' }, 'tên ≤ An', 'name ≤ An'],
    [walled, 'đường = X', 'street = X'],
    [{ ...named, field: ['home'] }, 'home = An', 'home = An'],
    [{ ...named, field: ['name', 'more'] }, 'name.more = An', 'name.more = An'],
    [{ ...named, field: ['gone'] }, 'gone = An', 'gone = An'],
    [{ ...named, field: [] }, ' = An', ' = An'],
    [{ kind: 'isNull', field: name, value: true }, 'tên để trống', 'name is empty'],
    [{ kind: 'isNull', field: name, value: false }, 'tên có giá trị', 'name is given'],
    [{ kind: 'in', field: name, values: ['An', 2] }, 'tên thuộc An, 2', 'name is one of An, 2'],
    [
      { kind: 'text', field: name, operator: 'startsWith', value: 'A' },
      'tên bắt đầu bằng "A"',
      'name starts with "A"',
    ],
    [
      { kind: 'text', field: name, operator: 'endsWith', value: 'A' },
      'tên kết thúc bằng "A"',
      'name ends with "A"',
    ],
    [
      { kind: 'affix', field: ['team'], operator: 'startsWith', value: 'A' },
      'đội bắt đầu bằng "A"',
      'team starts with "A"',
    ],
    [{ kind: 'text', field: name, operator: 'contains', value: 'A' }, 'tên có chứa "A"', 'name contains "A"'],
    [
      { kind: 'codeUnder', field: ['team'], codeList: 'Team', under: '31' },
      'đội là 31 hoặc mã cấp dưới',
      'team is 31 or a code below it',
    ],
    [{ kind: 'refersTo', field: ['team'], type: 'Team', key: '7' }, 'đội là Team 7', 'team is Team 7'],
    [{ kind: 'not', of: named }, 'không (tên = An)', 'not (name = An)'],
    [{ kind: 'and', of: [named, walled] }, 'tên = An và đường = X', 'name = An and street = X'],
    [{ kind: 'or', of: [named, walled] }, 'tên = An hoặc đường = X', 'name = An or street = X'],
    [
      {
        kind: 'and',
        of: [
          { kind: 'or', of: [named, walled] },
          { kind: 'and', of: [named] },
          { kind: 'not', of: named },
        ],
      },
      '(tên = An hoặc đường = X) và (tên = An) và không (tên = An)',
      '(name = An or street = X) and (name = An) and not (name = An)',
    ],
    [
      {
        kind: 'some',
        relation: 'Person.team',
        field: ['team'],
        entity: 'Team',
        of: { kind: 'isNull', field: ['teamId'], value: false },
      },
      'đội có dòng mà mã có giá trị',
      'team has a row where code is given',
    ],
  ])('%j', (rows, vi, en) => {
    expect(describeRows(rows, 'Person', catalogue)).toEqual({ vi, en });
  });
});

describe('masks in words', () => {
  it.each<[Mask | { readonly kind: 'PSEUDONYM' }, string, string]>([
    [{ kind: 'PARTIAL', keepLast: 4 }, 'chỉ 4 ký tự cuối', 'only the last 4 characters'],
    [{ kind: 'YEAR' }, 'chỉ năm', 'only the year'],
    [{ kind: 'PSEUDONYM' }, 'mã thay thế ổn định', 'a stable pseudonym'],
    [{ kind: 'ROUND', to: '1000' }, 'làm tròn xuống bội số của 1000', 'rounded down to a multiple of 1000'],
    [{ kind: 'PARENT' } as Mask, 'chỉ mã cấp trên', 'only the code above it'],
  ])('%j', (mask, vi, en) => {
    expect(describeMask(mask)).toEqual({ vi, en });
  });
});
