/** Letters of a code that a person types. WHY without vowels and digits: no look-alikes, and no words (RFC 8628 section 6.1). */
export const userCodeLetters = 'BCDFGHJKLMNPQRSTVWXZ';

/** Letters of a code. */
export const userCodeLength = 8;

/** A code as it is compared: its capital letters alone; null for a text that is none. Linear in a text of bounded length. */
export function readUserCode(text: string): string | null {
  if (text.length > 4 * userCodeLength) return null;
  const letters = text.toUpperCase().replaceAll(/[\s-]/g, '');
  const isCode =
    letters.length === userCodeLength && [...letters].every((each) => userCodeLetters.includes(each));
  return isCode ? letters : null;
}

/** A code as it is shown: `WDJB-MJHT`. */
export function shownUserCode(code: string): string {
  return `${code.slice(0, userCodeLength / 2)}-${code.slice(userCodeLength / 2)}`;
}

/**
 * What a machine says of itself, as a person is shown it; null for a text that may not be shown. WHY so few characters: what is
 * shown asks for trust, and must not be able to speak, to hide or to turn around.
 */
export function readMachineName(text: string): string | null {
  return /^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$/.test(text) ? text : null;
}
