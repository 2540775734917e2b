const alphabet = '0123456789bcdefghjkmnpqrstuvwxyz';
const bitsEach = 30;
const cells = 2 ** bitsEach;

/** Column of the 12-character GeoHash grid in which a longitude (WGS84, degrees) lies. */
export function gridColumn(longitude: number): number {
  return Math.floor(((longitude + 180) / 360) * cells);
}

/** Row of that grid in which a latitude (WGS84, degrees) lies; a row is about 1.9 cm high. */
export function gridRow(latitude: number): number {
  return Math.floor(((latitude + 90) / 180) * cells);
}

/**
 * GeoHash (12 characters of 5 bits, longitude bit first) of a cell of the grid: the identifier of a land parcel by its
 * characteristic point.
 */
export function geoHashOfCell(column: number, row: number): string {
  let hash = '';
  for (let character = 0; character < 12; character++) {
    let value = 0;
    for (let bit = 0; bit < 5; bit++) {
      const at = character * 5 + bit;
      const source = at % 2 === 0 ? column : row;
      value = value * 2 + ((source >> (bitsEach - 1 - (at >> 1))) & 1);
    }
    hash += alphabet[value] ?? '';
  }
  return hash;
}
