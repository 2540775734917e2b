import { inflateSync } from 'node:zlib';
import { invariant } from '../../../../schema/invariant.ts';

/**
 * The texts of the pages of a PDF as this product writes it (compressed streams, hexadecimal strings, a ToUnicode map for each
 * font), a line each time that the pen is set.
 */
export function pdfTexts(bytes: Buffer): readonly string[] {
  const objects = objectsOf(bytes);
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head));
  return pages.map(({ head }) => {
    const resources = objects.get(reference(head, 'Resources'))?.head ?? '';
    const fonts = /\/Font <<([^>]*)>>/s.exec(resources)?.[1] ?? '';
    const named = [...fonts.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id]) => {
      const font = objects.get(Number(id))?.head ?? '';
      return [name, mapOf(objects.get(reference(font, 'ToUnicode'))?.stream ?? '')] as const;
    });
    return pageText(objects.get(reference(head, 'Contents'))?.stream ?? '', new Map(named));
  });
}

interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

function objectsOf(bytes: Buffer): ReadonlyMap<number, PdfObject> {
  const source = bytes.toString('latin1');
  const starts = [...source.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)];
  return new Map(
    starts.map((start) => {
      const from = start.index + start[0].length;
      const end = source.indexOf('endobj', from);
      const at = source.indexOf('stream\n', from);
      if (at === -1 || at > end) return [Number(start[1]), { head: source.slice(from, end), stream: '' }];
      const head = source.slice(from, at);
      const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
      const raw = bytes.subarray(at + 7, at + 7 + length);
      const stream = head.includes('/FlateDecode')
        ? inflateSync(raw).toString('latin1')
        : raw.toString('latin1');
      return [Number(start[1]), { head, stream }];
    }),
  );
}

function reference(head: string, name: string): number {
  return Number(new RegExp(`/${name} (\\d+) 0 R`).exec(head)?.[1]);
}

/** Glyphs of a ToUnicode map: `bfrange` with lists. */
function mapOf(map: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const [, first = '', , list = ''] of map.matchAll(/<(\w+)> <(\w+)> \[([^\]]*)\]/g)) {
    for (const [at, [, hex = '']] of [...list.matchAll(/<([\w ]*)>/g)].entries()) {
      const units = hex.replace(/ /g, '').match(/.{4}/g) ?? [];
      found.set(
        Number.parseInt(first, 16) + at,
        String.fromCharCode(...units.map((each) => Number.parseInt(each, 16))),
      );
    }
  }
  return found;
}

function pageText(stream: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let font: ReadonlyMap<number, string> | undefined;
  let text = '';
  for (const line of stream.split('\n')) {
    const set = /^\/(F\d+) [\d.]+ Tf$/.exec(line);
    if (set !== null) font = fonts.get(set[1] ?? '');
    if (line.endsWith(' Tm')) text += '\n';
    if (!line.endsWith(' TJ')) continue;
    invariant(font !== undefined, 'a font is set before a text');
    const known = font;
    for (const [, hex = ''] of line.matchAll(/<(\w*)>/g))
      text += (hex.match(/.{4}/g) ?? []).map((glyph) => known.get(Number.parseInt(glyph, 16)) ?? '').join('');
  }
  return text;
}
