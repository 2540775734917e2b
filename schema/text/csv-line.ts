/** What makes a spreadsheet read a cell as a formula. */
const formula = /^[=+\-@\t\r]/;

/**
 * One line of CSV (RFC 4180), without its end. A cell that a spreadsheet would take for a formula begins with an
 * apostrophe.
 */
export function csvLine(cells: readonly string[]): string {
  return cells.map(csvCell).join(',');
}

function csvCell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
