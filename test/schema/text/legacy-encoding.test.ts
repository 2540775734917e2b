import { describe, expect, test } from 'vitest';
import { legacyEncoding } from '../../../schema/text/legacy-encoding.ts';

/** TCVN 5712:1993 VN3, as the signs of Latin-1 in its places. */
const tcvn3: Readonly<Record<string, string>> = {
  ...{ à: 'µ', ả: '¶', ã: '·', á: '¸', ạ: '¹', ằ: '»', ẳ: '¼', ẵ: '½', ắ: '¾', ặ: 'Æ', ă: '¨', â: '©' },
  ...{ ầ: 'Ç', ẩ: 'È', ẫ: 'É', ấ: 'Ê', ậ: 'Ë', đ: '®', è: 'Ì', ẻ: 'Î', ẽ: 'Ï', é: 'Ð', ẹ: 'Ñ', ê: 'ª' },
  ...{ ề: 'Ò', ể: 'Ó', ễ: 'Ô', ế: 'Õ', ệ: 'Ö', ì: '×', ỉ: 'Ø', ĩ: 'Ü', í: 'Ý', ị: 'Þ', ò: 'ß', ỏ: 'á' },
  ...{ õ: 'â', ó: 'ã', ọ: 'ä', ô: '«', ồ: 'å', ổ: 'æ', ỗ: 'ç', ố: 'è', ộ: 'é', ơ: '¬', ờ: 'ê', ở: 'ë' },
  ...{ ỡ: 'ì', ớ: 'í', ợ: 'î', ù: 'ï', ủ: 'ñ', ũ: 'ò', ú: 'ó', ụ: 'ô', ư: '\u00ad', ừ: 'õ', ử: 'ö' },
  ...{ ữ: '÷', ứ: 'ø', ự: 'ù', ỳ: 'ú', ỷ: 'û', ỹ: 'ü', ý: 'ý', ỵ: 'þ', Đ: '§', Ă: '¡', Â: '¢', Ô: '¤' },
};
const vni: Readonly<Record<string, string>> = {
  ...{ à: 'aø', ả: 'aû', ã: 'aõ', á: 'aù', ạ: 'aï', ằ: 'aè', ẳ: 'aú', ẵ: 'aü', ắ: 'aé', ặ: 'aë', ă: 'aê' },
  ...{ â: 'aâ', ầ: 'aà', ẩ: 'aå', ẫ: 'aã', ấ: 'aá', ậ: 'aä', đ: 'ñ', Đ: 'Ñ', è: 'eø', ẻ: 'eû', ẽ: 'eõ' },
  ...{ é: 'eù', ẹ: 'eï', ê: 'eâ', ề: 'eà', ể: 'eå', ễ: 'eã', ế: 'eá', ệ: 'eä', ỉ: 'æ', ĩ: 'ó', ị: 'ò' },
  ...{ ò: 'oø', ỏ: 'oû', õ: 'oõ', ó: 'où', ọ: 'oï', ô: 'oâ', ồ: 'oà', ổ: 'oå', ỗ: 'oã', ố: 'oá', ộ: 'oä' },
  ...{ ơ: 'ô', ờ: 'ôø', ở: 'ôû', ỡ: 'ôõ', ớ: 'ôù', ợ: 'ôï', ù: 'uø', ủ: 'uû', ũ: 'uõ', ú: 'uù', ụ: 'uï' },
  ...{ ư: 'ö', ừ: 'öø', ử: 'öû', ữ: 'öõ', ứ: 'öù', ự: 'öï', ỳ: 'yø', ỷ: 'yû', ỹ: 'yõ', ý: 'yù', ỵ: 'î' },
};
const written = (table: Readonly<Record<string, string>>) => (text: string) =>
  [...text.normalize('NFC')].map((letter) => table[letter] ?? letter).join('');

const names = ['Nguyễn Văn An', 'Trần Thị Đào', 'Lê Ánh', 'Phạm Quốc Tuấn', 'Hoàng Thị Mỹ Duyên', 'Đỗ Ích'];
const streets = ['đường Hoà Bình', 'thôn Đông, xã Lộc Thuỷ', 'ấp Mỹ Thuận', 'tổ 3, phường Đồng Hới'];
const marked = 'hóa quý xoá thuế uyên oà toè khuê yêu ngoẹo';

describe('texts of a column', () => {
  test.each([
    ['names', names],
    ['places', streets],
  ])('in TCVN3 and VNI are known, in Unicode they are none: %s', (_name, texts) => {
    expect(legacyEncoding(texts.map(written(tcvn3)))).toBe('TCVN3');
    expect(legacyEncoding(texts.map(written(vni)))).toBe('VNI');
    expect(legacyEncoding(texts)).toBeNull();
    expect(legacyEncoding(texts.map((text) => text.normalize('NFD')))).toBeNull();
  });

  test('of each syllable that Unicode writes with letters of the west alone is none', () => {
    expect(legacyEncoding(marked.split(' '))).toBeNull();
    const western = ['hòa', 'xã', 'cô', 'quê', 'lý', 'tù', 'rõ', 'bé', 'mì', 'oà', 'uâ', 'uý', 'yêu', 'tiên'];
    expect(legacyEncoding(western)).toBeNull();
  });

  test('of others is none: few, foreign names, signs', () => {
    expect(legacyEncoding(names.slice(0, 2).map(written(tcvn3)))).toBeNull();
    expect(legacyEncoding(['Société Générale', 'Müller', 'São Paulo', 'Citroën', 'Peña'])).toBeNull();
    expect(legacyEncoding(['© 2020', '25 °C', '5 m²', '§ 12', '«a»', '10 × 20', 'ABC®'])).toBeNull();
    expect(legacyEncoding(['ASCII alone', ''])).toBeNull();
    expect(legacyEncoding([])).toBeNull();
  });

  test('are known where they are a part of a column that was converted in part', () => {
    expect(legacyEncoding([...names, ...names.map(written(tcvn3))])).toBe('TCVN3');
  });
});
