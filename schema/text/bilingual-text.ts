/** A text for users, in both languages. */
export interface BilingualText {
  readonly vi: string;
  readonly en: string;
}

/** What is said of a place that has the same name in both languages. */
export function saidOf(place: string, { vi, en }: BilingualText): BilingualText {
  return { vi: `${place}: ${vi}`, en: `${place}: ${en}` };
}

/** What is said of a line of a file, counted from 1. */
export function atLine(line: number, { vi, en }: BilingualText): BilingualText {
  return { vi: `dòng ${line}: ${vi}`, en: `line ${line}: ${en}` };
}

/** Several texts as one. */
export function joinTexts(texts: readonly BilingualText[], between = '; '): BilingualText {
  return {
    vi: texts.map(({ vi }) => vi).join(between),
    en: texts.map(({ en }) => en).join(between),
  };
}
