import { isCalendarDate } from '../../schema/value/instant.ts';

/** What a text of a cell looks like; the first that fits. */
export type CellShape =
  | 'empty'
  | 'personalId'
  | 'isoDate'
  | 'isoInstant'
  | 'dd/MM/yyyy'
  | 'yyyyMMddHHmm'
  | 'yyyyMMdd'
  | 'yyyyMM'
  | 'year'
  | 'taxCode'
  | 'phone'
  | 'nineDigits'
  | 'digits'
  | 'mail'
  | 'personName'
  | 'tcvn3'
  | 'other';

/** Shapes that name or reach a person. */
export const personalShapes: readonly CellShape[] = [
  'personalId',
  'nineDigits',
  'phone',
  'mail',
  'personName',
];

/** Shapes of a day or a moment, with the pattern in which `@column(format:)` writes it. */
export const datePatterns: Readonly<Partial<Record<CellShape, string>>> = {
  'dd/MM/yyyy': 'dd/MM/yyyy',
  yyyyMMdd: 'yyyyMMdd',
  yyyyMMddHHmm: 'yyyyMMddHHmm',
};

/** Tells what a text looks like. WHY dates before digits: no personal id begins with the number of a year of ours. */
export function cellShape(text: string): CellShape {
  const value = text.trim();
  if (value === '') return 'empty';
  return /^\d+$/.test(value) ? digitsShape(value) : wordsShape(value);
}

function digitsShape(value: string): CellShape {
  switch (value.length) {
    case 4:
      return isYear(value) ? 'year' : 'digits';
    case 6:
      return isYear(value.slice(0, 4)) && /^(?:0[1-9]|1[0-2])$/.test(value.slice(4)) ? 'yyyyMM' : 'digits';
    case 8:
      return isDay(value) ? 'yyyyMMdd' : 'digits';
    case 9:
      return 'nineDigits';
    case 10:
      if (/^0[35789]/.test(value)) return 'phone';
      return isTaxCode(value) ? 'taxCode' : 'digits';
    case 12:
      if (isDay(value.slice(0, 8)) && /^(?:[01]\d|2[0-3])[0-5]\d$/.test(value.slice(8)))
        return 'yyyyMMddHHmm';
      return value.startsWith('0') ? 'personalId' : 'digits';
    default:
      return 'digits';
  }
}

function wordsShape(value: string): CellShape {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return isCalendarDate(value) ? 'isoDate' : 'other';
  if (/^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d/.test(value)) return 'isoInstant';
  const day = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(value);
  if (day !== null) return isCalendarDate(`${day[3]}-${day[2]}-${day[1]}`) ? 'dd/MM/yyyy' : 'other';
  if (/^\d{10}-\d{3}$/.test(value)) return isTaxCode(value.slice(0, 10)) ? 'taxCode' : 'other';
  if (/^(?:\+84|84|0)[ .-]?[35789]\d{1,2}(?:[ .-]?\d{2,4}){2,3}$/.test(value)) return 'phone';
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) return 'mail';
  if (isTcvn3(value)) return 'tcvn3';
  return isPersonName(value) ? 'personName' : 'other';
}

function isYear(value: string): boolean {
  return value >= '1900' && value <= '2100';
}

function isDay(value: string): boolean {
  return (
    isYear(value.slice(0, 4)) &&
    isCalendarDate(`${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6, 8)}`)
  );
}

const taxWeights = [31, 29, 23, 19, 17, 13, 7, 5, 3] as const;

/** Ten digits of which the last follows from the others (Circular 105/2020/TT-BTC). */
function isTaxCode(value: string): boolean {
  const sum = taxWeights.reduce((total, weight, at) => total + weight * Number(value[at]), 0);
  return (10 - (sum % 11)) % 10 === Number(value[9]);
}

/** Letters of TCVN 5712 (ABC) stand where Unicode has signs: one of these beside a letter is none of a Vietnamese text. */
const tcvn3Sign =
  /[\p{L}][\u00a1-\u00a9\u00ab-\u00ae\u00b5-\u00be]|[\u00a1-\u00a9\u00ab-\u00ae\u00b5-\u00be][\p{L}]/u;

function isTcvn3(value: string): boolean {
  return tcvn3Sign.test(value);
}

const families = new Set(
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đinh Trịnh Mai Lương Cao Hà Tạ Lưu Châu Trương Kiều Thái Quách La Lâm Vương Từ Đoàn Tô Phùng Chu Nông Hứa Giàng Vàng Sùng Lò Quàng Cầm'.split(
    ' ',
  ),
);

/** Two to six words that begin with capitals, the first a family name. */
function isPersonName(value: string): boolean {
  const words = value.normalize('NFC').split(/\s+/);
  const [family = ''] = words;
  const first = `${family.slice(0, 1)}${family.slice(1).toLowerCase()}`;
  return (
    words.length >= 2 &&
    words.length <= 6 &&
    families.has(first) &&
    words.every((word) => /^\p{Lu}\p{L}*$/u.test(word))
  );
}
