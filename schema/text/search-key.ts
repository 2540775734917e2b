/**
 * Search key of a Vietnamese text: without case, tone marks and letter marks (`đ` is `d`), white space collapsed, so
 * that "Hoà", "Hòa" and "hoa" meet, in NFC or NFD. Text filters compare these keys, so they do not tell "thuỷ" from "thuý".
 */
export function searchKey(text: string): string {
  return searchText(text).trim();
}

/**
 * What is looked for in search keys. A blank at its ends is a part of it: " thi " is found between two words, and "thi " at
 * the end of one.
 */
export function searchText(text: string): string {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      // WHY the others: Eth and African D look like Đ, and stand in texts that were brought from old encodings.
      .replace(/[đĐðÐɖƉ]/g, 'd')
      .toLowerCase()
      .replace(/\s+/g, ' ')
  );
}
