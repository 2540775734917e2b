import { scatter } from './random.ts';

/*
 * Numbers with valid structure that can belong to nobody: the forms are those of the law, the ranges are ones that
 * are not given out.
 */

const million = 1_000_000;

/**
 * Gives out personal identification numbers (12 digits: Decree 137/2015 Art 13): province of birth 040, a digit for
 * century and sex, two digits of the year of birth, six digits. The century digit is 8 (male) or 9, which stands for
 * births in 2300 to 2399: valid form, impossible person.
 */
export class PersonalIds {
  readonly #given = new Map<string, number>();

  /** The next number of a birth year and sex. Throws RangeError when its million numbers are used up. */
  next(birthYear: number, isMale: boolean): string {
    const year = birthYear % 100;
    const start = `040${isMale ? 8 : 9}${String(year).padStart(2, '0')}`;
    const serial = this.#given.get(start) ?? 0;
    this.#given.set(start, serial + 1);
    const spread = scatter(serial, million, (year * 2 + (isMale ? 1 : 0)) * 4_999);
    return `${start}${String(spread).padStart(6, '0')}`;
  }
}

/** Number of a residence file: 040 and eight digits, a form of this demonstration; it tells nothing of the household. */
export function householdNumber(serial: number): string {
  return `040.${String(scatter(serial, 100 * million)).padStart(8, '0')}`;
}

const taxWeights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
const reservedTaxSerial = 9_000_000;

/**
 * Enterprise code, which is the tax code (10 digits, Decree 01/2021 Art 8): 29, a serial from 9,000,000 on (far above
 * those in use), check digit 10 - (weighted sum mod 11). Null where the check would be 10: such a number is not issued.
 */
export function enterpriseCode(serial: number): string | null {
  const digits = `29${reservedTaxSerial + scatter(serial, million)}`;
  const sum = taxWeights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  const check = 10 - (sum % 11);
  return check === 10 ? null : `${digits}${check}`;
}

/** A telephone number in the shape of a mobile one. `00` after the trunk digit is the international prefix: never a subscriber. */
export function phoneNumber(serial: number): string {
  return `000${String(scatter(serial, 10 * million)).padStart(7, '0')}`;
}

/**
 * Dossier code (Circular 01/2018/TT-VPCP: agency, day, serial of the day). The unit `000.00.00` of the province H41 is
 * no receiving unit. Throws RangeError beyond 9,999 dossiers a day, the most that the form holds.
 */
export function dossierCode(day: string, serial: number): string {
  if (serial > 9_999) throw new RangeError(`${serial} dossiers on ${day}`);
  return `000.00.00.H41-${day.slice(2, 4)}${day.slice(5, 7)}${day.slice(8, 10)}-${String(serial).padStart(4, '0')}`;
}

/** Serial number of a land certificate: the two letters ZZ, a series not printed, and eight digits. */
export function certificateNumber(serial: number): string {
  return `ZZ ${String(scatter(serial, 100 * million)).padStart(8, '0')}`;
}
