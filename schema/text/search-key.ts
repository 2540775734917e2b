/**
 * Search key of a Vietnamese text: without case, tone marks and letter marks (`đ` is `d`), white space collapsed, so
 * that "Hoà", "Hòa" and "hoa" meet, in NFC or NFD. Text filters compare these keys.
 */
export function searchKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
