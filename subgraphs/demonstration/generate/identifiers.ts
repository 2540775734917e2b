/**
 * Numbers with valid structure that can belong to nobody: the forms are those of the law, the ranges are ones that
 * are not given out.
 */

/**
 * Personal identification number (12 digits: Decree 137/2015 Art 13): province of birth 040, century and sex digit 8 or
 * 9, year of birth, six digits. 8 and 9 stand for births in 2300 to 2399, so no living person has such a number.
 */
export function personalId(serial: number, birthYear: number, isMale: boolean): string {
  const year = String(birthYear % 100).padStart(2, '0');
  // WHY: the low six digits of the serial must be unique within one year and sex; bigger serials use province 041.
  const province = serial < 1_000_000 ? '040' : '041';
  return `${province}${isMale ? 8 : 9}${year}${String(serial % 1_000_000).padStart(6, '0')}`;
}

const taxWeights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
const reservedTaxSerial = 9_000_000;

/**
 * Enterprise code = tax code (10 digits, Decree 01/2021 Art 8): 29, a serial from 9,000,000 on (not reached by
 * registration), check digit 10 - (weighted sum mod 11). Null where the check would be 10: such a number is not issued.
 */
export function enterpriseCode(serial: number): string | null {
  const digits = `29${String(reservedTaxSerial + serial).padStart(7, '0')}`;
  const sum = taxWeights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  const check = 10 - (sum % 11);
  return check === 10 ? null : `${digits}${check}`;
}

const geoHashAlphabet = '0123456789bcdefghjkmnpqrstuvwxyz';

/** GeoHash of a WGS84 point, `length` characters of 5 bits, longitude bit first. */
export function geoHash(latitude: number, longitude: number, length = 12): string {
  const ranges = { latitude: [-90, 90] as [number, number], longitude: [-180, 180] as [number, number] };
  let hash = '';
  let isLongitude = true;
  for (let at = 0; at < length; at++) {
    let bits = 0;
    for (let bit = 0; bit < 5; bit++) {
      const range = isLongitude ? ranges.longitude : ranges.latitude;
      const middle = (range[0] + range[1]) / 2;
      const isUpper = (isLongitude ? longitude : latitude) >= middle;
      bits = bits * 2 + (isUpper ? 1 : 0);
      range[isUpper ? 0 : 1] = middle;
      isLongitude = !isLongitude;
    }
    hash += geoHashAlphabet[bits] ?? '';
  }
  return hash;
}

/** Dossier code: receiving unit, YYMMDD, serial of the day (four digits, more where a day needs them). */
export function dossierCode(day: string, serial: number): string {
  return `000.00.40.H40-${day.slice(2, 4)}${day.slice(5, 7)}${day.slice(8, 10)}-${String(serial).padStart(4, '0')}`;
}

/** A telephone number in the shape of a mobile one whose prefix 000 no operator has. */
export function phoneNumber(serial: number): string {
  return `000${String(serial % 10_000_000).padStart(7, '0')}`;
}
