import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchKey, searchText } from '../../../schema/text/search-key.ts';

describe('searchKey', () => {
  test.each([
    ['Hoà', 'hoa'],
    ['Hòa', 'hoa'],
    ['Đặng Thị Ánh', 'dang thi anh'],
    ['đường Nguyễn Ðình Chiểu', 'duong nguyen dinh chieu'],
    ['  Ưng\u00a0 Ơ\tÂ ', 'ung o a'],
    ['Phường Cửa Lò', 'phuong cua lo'],
    ['', ''],
  ])('%j gives %j', (text, key) => {
    expect(searchKey(text)).toBe(key);
  });

  test('is the same for composed and decomposed writing, and of its own result', () => {
    const vietnamese = fc.string({
      unit: fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặừửữứựÀĐỆỔ  '),
      maxLength: 40,
    });
    fc.assert(
      fc.property(vietnamese, (text) => {
        const key = searchKey(text);
        expect(searchKey(text.normalize('NFD'))).toBe(key);
        expect(searchKey(key)).toBe(key);
        expect(key).toMatch(/^[a-z ]*$/);
      }),
      { seed: 2020_47, numRuns: 500 },
    );
  });

  test('a blank at the end of what is looked for is a part of it', () => {
    expect(searchText(' Thị ')).toBe(' thi ');
    expect(searchKey('Nguyễn Thị Hoa').includes(searchText(' thị '))).toBe(true);
    expect(searchKey('Trần Văn Thịnh').includes(searchText(' thị '))).toBe(false);
    expect(searchKey('Thịnh').startsWith(searchText('thị '))).toBe(false);
  });

  test('a part of a text is found by the key of the part', () => {
    expect(searchKey('Công ty TNHH Hoà Bình').includes(searchKey('hòa  bình'))).toBe(true);
    expect(searchKey('Hồ Đắc Di').startsWith(searchKey('ho dac'))).toBe(true);
  });
});
