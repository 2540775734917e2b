/**
 * Characters that NFC may change, or that change one before them (`NFC_Quick_Check` is not Yes), and such as no text of a
 * database should have: C1 controls, the replacement character, noncharacters. Hexadecimal ranges of Unicode 17.
 */
const unsettledRanges =
  '80-9f 300-304 306-30c 30f 311 313-314 31b 323-328 32d-32e 330-331 338 340-345 374 37e 387 653-655 93c 958-95f 9be 9d7-9df a33 a36 a59-a5b a5e b3e b56-b5d bbe bd7 c56 cc2 cd5-cd6 d3e d57 dca-dcf ddf f43 f4d f52 f57 f5c f69 f73 f75-f76 f78 f81 f93 f9d fa2 fa7 fac fb9 102e 1161-1175 11a8-11c2 1b35 1f71 1f73 1f75 1f77 1f79 1f7b 1f7d 1fbb 1fbe 1fc9 1fcb 1fd3 1fdb 1fe3 1feb 1fee-1fef 1ff9 1ffb 1ffd 2000-2001 2126 212a-212b 2329-232a 2adc 3099-309a f900-fa0d fa10 fa12 fa15-fa1e fa20 fa22 fa25-fa26 fa2a-fad9 fb1d fb1f fb2a-fb4e fffd-ffff 110ba 11127 1133e 11357 113b8 113bb 113c2 113c9 114b0 114ba 114bd 115af 11930 1611e-16120 16129 16d67 1d15e-1d164 1d1bb-1d1c0 2f800-2fa1d';

/** Marks that NFC leaves where they are when they stand alone, and may put in another order when two of them meet. */
const markRanges =
  '305 30d-30e 310 312 315-31a 31c-322 329-32c 32f 332-337 339-33f 346-34e 350-36f 483-487 591-5bd 5bf 5c1-5c2 5c4-5c5 5c7 610-61a 64b-652 656-65f 670 6d6-6dc 6df-6e4 6e7-6e8 6ea-6ed 711 730-74a 7eb-7f3 7fd 816-819 81b-823 825-827 829-82d 859-85b 897-89f 8ca-8e1 8e3-8ff 94d 951-954 9bc 9cd 9fe a3c a4d abc acd b3c b4d bcd c3c c4d-c55 cbc ccd d3b-d3c d4d e38-e3a e48-e4b eb8-eba ec8-ecb f18-f19 f35 f37 f39 f71-f72 f74 f7a-f7d f80 f82-f84 f86-f87 fc6 1037 1039-103a 108d 135d-135f 1714-1715 1734 17d2 17dd 18a9 1939-193b 1a17-1a18 1a60 1a75-1a7f 1ab0-1abd 1abf-1aeb 1b34 1b44 1b6b-1b73 1baa-1bab 1be6 1bf2-1bf3 1c37 1cd0-1cd2 1cd4-1ce0 1ce2-1ce8 1ced 1cf4 1cf8-1cf9 1dc0-1dff 20d0-20dc 20e1 20e5-20f0 2cef-2cf1 2d7f 2de0-2dff 302a-302f a66f a674-a67d a69e-a69f a6f0-a6f1 a806 a82c a8c4 a8e0-a8f1 a92b-a92d a953 a9b3 a9c0 aab0 aab2-aab4 aab7-aab8 aabe-aabf aac1 aaf6 abed fb1e fe20-fe2f 101fd 102e0 10376-1037a 10a0d 10a0f 10a38-10a3f 10ae5-10ae6 10d24-10d27 10d69-10d6d 10eab-10eac 10efa-10efb 10efd-10eff 10f46-10f50 10f82-10f85 11046 11070 1107f 110b9 11100-11102 11133-11134 11173 111c0 111ca 11235-11236 112e9-112ea 1133b-1133c 1134d 11366-11374 113ce-113d0 11442 11446 1145e 114c2-114c3 115bf-115c0 1163f 116b6-116b7 1172b 11839-1183a 1193d-1193e 11943 119e0 11a34 11a47 11a99 11c3f 11d42 11d44-11d45 11d97 11f41-11f42 1612f 16af0-16af4 16b30-16b36 16ff0-16ff1 1bc9e 1d165-1d169 1d16d-1d172 1d17b-1d182 1d185-1d18b 1d1aa-1d1ad 1d242-1d244 1e000-1e02a 1e08f 1e130-1e136 1e2ae 1e2ec-1e2ef 1e4ec-1e4ef 1e5ee-1e5ef 1e6e3 1e6e6 1e6ee-1e6ef 1e6f5 1e8d0-1e8d6 1e944-1e94a';

/** First and last code point of a range. */
type Range = readonly [number, number];

/** The members of a character class, without the characters of `except`: ranges such as `a-b`, as GLOB and RegExp read them. */
export function unsettledCharacters(except: string): string {
  const left = [...except].map((each) => each.codePointAt(0) ?? 0).sort((a, b) => a - b);
  return rangesOf(unsettledRanges)
    .flatMap((range) => withoutPoints(range, left))
    .map(classText)
    .join('');
}

/** The same of the marks that are settled one by one. */
export const singleMarks: string = rangesOf(markRanges).map(classText).join('');

function rangesOf(text: string): readonly Range[] {
  return text.split(' ').map((range) => {
    const [first = '', last = first] = range.split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

function withoutPoints([first, last]: Range, points: readonly number[]): readonly Range[] {
  const point = points.find((each) => each >= first && each <= last);
  if (point === undefined) return [[first, last]];
  const parts: readonly Range[] = [
    [first, point - 1],
    [point + 1, last],
  ];
  return parts.filter(([from, to]) => from <= to).flatMap((part) => withoutPoints(part, points));
}

function classText([first, last]: Range): string {
  const [from, to] = [String.fromCodePoint(first), String.fromCodePoint(last)];
  return first === last ? from : `${from}-${to}`;
}
