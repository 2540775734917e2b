import { describe, expect, test } from 'vitest';
import {
  communesOf,
  readReferenceLists,
  type UnitRow,
} from '../../../province/demonstration/generate/reference-lists.ts';
import { referenceFolder } from './demonstration-files.ts';

const lists = readReferenceLists(referenceFolder);
const units = new Map(lists.units.map((unit) => [unit.code, unit]));
const inForce = lists.units.filter(({ validTo }) => validTo === null);
const former = lists.units.filter(({ validTo }) => validTo !== null);
const counted = (rows: readonly UnitRow[], kind: string) => rows.filter((unit) => unit.kind === kind).length;

describe('administrative units', () => {
  test('are 34 provinces and 3,321 communes in force', () => {
    expect(inForce.filter(({ parent }) => parent === null)).toHaveLength(34);
    expect(inForce.filter(({ parent }) => parent !== null)).toHaveLength(3321);
    expect(counted(inForce, 'SPECIAL_ZONE')).toBe(13);
    expect(counted(inForce, 'CITY')).toBe(6);
    for (const { parent } of lists.units) if (parent !== null) expect(units.get(parent)?.parent).toBeNull();
  });

  test('are 130 communes in Nghệ An: 11 wards and 119 communes', () => {
    const communes = communesOf(lists);
    expect(communes).toHaveLength(130);
    expect([counted(communes, 'WARD'), counted(communes, 'COMMUNE')]).toEqual([11, 119]);
    expect(units.get('16681')?.name).toBe('Phường Thành Vinh');
  });

  test('have unique codes of 2 or 5 digits and names in NFC that begin with their kind', () => {
    expect(units.size).toBe(lists.units.length);
    const words: Readonly<Record<string, string>> = {
      WARD: 'Phường',
      COMMUNE: 'Xã',
      TOWNSHIP: 'Thị trấn',
      SPECIAL_ZONE: 'Đặc khu',
      PROVINCE: 'Tỉnh',
      CITY: 'Thành phố',
    };
    for (const { officialCode, name, kind, parent } of lists.units) {
      expect(officialCode).toMatch(parent === null ? /^\d{2}$/ : /^\d{5}$/);
      expect(name).toBe(name.normalize('NFC').trim());
      expect(name.startsWith(`${words[kind]} `), name).toBe(true);
    }
  });

  test('lead each of the 412 former communes to a commune in force, and reach all 130', () => {
    expect(former).toHaveLength(412);
    const reached = new Set<string>();
    for (const { code, officialCode, supersededBy, formerDistrict, validTo } of former) {
      expect(code).toBe(`${officialCode}-2024`);
      const heir = units.get(supersededBy ?? '');
      expect(heir?.validTo, code).toBeNull();
      expect(heir?.parent, code).toBe('40');
      expect(validTo).toBe('2025-06-30');
      expect(formerDistrict).toMatch(/^(Huyện|Thị xã|Thành phố) /);
      reached.add(supersededBy ?? '');
    }
    expect(reached.size).toBe(130);
    expect(new Set(former.map(({ formerDistrict }) => formerDistrict)).size).toBe(20);
  });

  test('mark what is not checked: the stale province, two codes, the map', () => {
    const open = inForce.filter(({ verified }) => !verified);
    expect(open.filter(({ parent }) => parent !== '75').map(({ name }) => name)).toEqual([
      'Xã Ba Chẽ',
      'Xã Ia Mơ',
    ]);
    expect(former.every(({ verified }) => !verified)).toBe(true);
  });
});

describe('other code lists', () => {
  test('hold the 54 ethnic groups in two orders, whose codes disagree', () => {
    const order = (scheme: string) =>
      lists.ethnicGroups.filter((row) => row.scheme === scheme && Number(row.code) <= 54);
    for (const scheme of ['TCTK-1979', 'CENSUS']) {
      const rows = order(scheme);
      expect(rows.map(({ code }) => Number(code))).toEqual(Array.from({ length: 54 }, (_, at) => at + 1));
      expect(new Set(rows.map(({ name }) => name)).size).toBe(54);
    }
    expect(order('TCTK-1979')[3]).toMatchObject({ id: 'TCTK-1979/04', name: 'Hoa' });
    expect(order('CENSUS')[3]).toMatchObject({ id: 'CENSUS/04', name: 'Mường' });
  });

  test('have unique codes, NFC names and a stated evidence', () => {
    const { religions, countries, legalStatuses, landUseTypes, procedures, industries } = lists;
    for (const list of [religions, countries, legalStatuses, landUseTypes, procedures, industries]) {
      expect(new Set(list.map(({ code }) => code)).size).toBe(list.length);
      for (const { name, verified, decision } of list) {
        expect(name).toBe(name.normalize('NFC').trim());
        expect(typeof verified).toBe('boolean');
        if (verified) expect(decision).not.toBeNull();
      }
    }
    expect(countries).toHaveLength(250);
    expect(legalStatuses).toHaveLength(7);
    expect(procedures.length).toBeGreaterThanOrEqual(60);
    expect(procedures.every(({ code, verified }) => code.startsWith('9.9') && !verified)).toBe(true);
  });

  test('hold the 21 sections and 88 divisions of VSIC 2018, each division under a section', () => {
    const sections = new Set(
      lists.industries.filter(({ parent }) => parent === null).map(({ code }) => code),
    );
    const divisions = lists.industries.filter(({ parent }) => parent !== null);
    expect([sections.size, divisions.length]).toEqual([21, 88]);
    for (const { code, parent } of divisions) {
      expect(code).toMatch(/^\d\d$/);
      expect(sections.has(parent ?? '')).toBe(true);
    }
  });
});
