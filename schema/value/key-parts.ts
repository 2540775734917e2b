/**
 * Reads the texts of several columns that were written as one, the separator between: `~` is written ~0 and the separator ~1, as in
 * RFC 6901, so that no two lists give one text. null for a text that no such list gives.
 */
export function readKeyParts(text: string, separator: string, count: number): readonly string[] | null {
  const parts = text.split(separator);
  if (parts.length !== count || parts.some((part) => /~(?![01])/.test(part))) return null;
  return parts.map((part) => part.replaceAll('~1', separator).replaceAll('~0', '~'));
}
