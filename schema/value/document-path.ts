/** A step of a path into a JSON document: the name of a member, or the place of an element. */
export type PathStep = string | number;

const quoted = '"((?:[^"\\\\]|\\\\["\\\\])+)"';
const step = new RegExp(
  `\\.([\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*)|\\.${quoted}|\\[${quoted}\\]|\\[(0|[1-9]\\d{0,3})\\]`,
  'uy',
);
/** Steps of one path. */
const longestPath = 16;

/**
 * Reads a path into a JSON document: `$`, then `.name`, `."any name"`, `["any name"]` or `[0]` for each step (RFC 9535, names and indexes
 * alone). null for what is no such path.
 */
export function readDocumentPath(text: string): readonly PathStep[] | null {
  if (!text.startsWith('$')) return null;
  const steps: PathStep[] = [];
  for (let at = 1; at < text.length; at = step.lastIndex) {
    step.lastIndex = at;
    const found = step.exec(text);
    if (found === null || steps.length === longestPath) return null;
    const [, name, dotted, bracketed, index] = found;
    const written = dotted ?? bracketed;
    steps.push(index === undefined ? (name ?? unescaped(written ?? '')) : Number(index));
  }
  return steps;
}

function unescaped(name: string): string {
  return name.replace(/\\(["\\])/g, '$1');
}
