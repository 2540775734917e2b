import { invariant } from '../../../schema/invariant.ts';

/**
 * The characters that a TrueType font can show: code points by its table `cmap`, subtable of format 4 or 12 (OpenType
 * specification, "cmap"). A font of the product itself; another file breaks an invariant.
 */
export function fontCharacters(font: Buffer): ReadonlySet<number> {
  const table = tableAt(font, 'cmap');
  const subtables = Array.from(
    { length: font.readUInt16BE(table + 2) },
    (_, at) => table + font.readUInt32BE(table + 4 + at * 8 + 4),
  );
  const known = subtables.flatMap((at) => {
    const format = font.readUInt16BE(at);
    if (format === 12) return fullRanges(font, at);
    return format === 4 ? basicRanges(font, at) : [];
  });
  invariant(known.length > 0, 'the font has a table of its characters');
  return new Set(known);
}

function tableAt(font: Buffer, tag: string): number {
  const records = Array.from({ length: font.readUInt16BE(4) }, (_, at) => 12 + at * 16);
  const record = records.find((at) => font.toString('latin1', at, at + 4) === tag);
  invariant(record !== undefined, 'the font has a table of its characters');
  return font.readUInt32BE(record + 8);
}

/** Format 12: groups of first, last, first glyph. */
function fullRanges(font: Buffer, at: number): readonly number[] {
  return Array.from({ length: font.readUInt32BE(at + 12) }, (_, group) => at + 16 + group * 12).flatMap(
    (group) => range(font.readUInt32BE(group), font.readUInt32BE(group + 4)),
  );
}

/** Format 4: segments by their last and first character; the glyph is a sum with a delta, or stands in a list; 0 is none. */
function basicRanges(font: Buffer, at: number): readonly number[] {
  const doubled = font.readUInt16BE(at + 6);
  return Array.from({ length: doubled / 2 }, (_, segment) => at + 14 + segment * 2).flatMap((end) => {
    const start = end + doubled + 2;
    const first = font.readUInt16BE(start);
    const delta = font.readUInt16BE(start + doubled);
    const place = start + 2 * doubled;
    const offset = font.readUInt16BE(place);
    const glyph = (code: number) => {
      if (offset === 0) return (code + delta) & 0xffff;
      return font.readUInt16BE(place + offset + (code - first) * 2);
    };
    const codes = range(first, font.readUInt16BE(end));
    return codes.filter((code) => code !== 0xffff && glyph(code) !== 0);
  });
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
