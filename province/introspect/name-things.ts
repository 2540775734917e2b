import { type Glossary, type NamePart, partsOfName, type WordTrait } from './glossary.ts';

/** What a table or column is called, by the glossary. */
export interface GlossaryName {
  readonly parts: readonly NamePart[];
  /** English words in English order, in small letters. */
  readonly words: readonly string[];
  readonly vi: string;
  readonly traits: ReadonlySet<WordTrait>;
  /** Letters that no word explains; years aside. */
  readonly unknown: readonly string[];
}

/** Translates a name. What it begins with and says nothing (`DM_`, `TBL_`) is left out where more follows. */
export function nameOf(name: string, glossary: Glossary): GlossaryName {
  const all = partsOfName(name, glossary);
  const parts = all.length > 1 && all[0]?.word?.traits.includes('prefix') ? all.slice(1) : all;
  const isBehind = (part: NamePart) =>
    part.word?.traits.includes('part') === true || /^\d+$/.test(part.letters) || isTrailingCode(part, parts);
  const ordered = [...parts.filter((part) => !isBehind(part)).reverse(), ...parts.filter(isBehind)];
  const inVietnamese = [
    ...parts.filter((part) => isTrailingCode(part, parts)),
    ...parts.filter((part) => !isTrailingCode(part, parts)),
  ];
  return {
    parts,
    words: ordered.flatMap(({ word, letters }) => (word?.en ?? letters).split(' ')),
    vi: capital(inVietnamese.map(({ word, letters }) => word?.vi ?? letters).join(' ')),
    traits: new Set(parts.flatMap(({ word }) => word?.traits ?? [])),
    unknown: parts
      .filter(({ word, letters }) => word === null && !/^\d+$/.test(letters))
      .map(({ letters }) => letters),
  };
}

/** The words of a reference: without those that say that it is a code; none where that is all it says. */
export function referenceWords({ parts, words }: GlossaryName, glossary: Glossary): readonly string[] {
  const kept = parts.filter(({ word }) => word === null || !word.traits.includes('code'));
  if (kept.length === 0 || kept.length === parts.length) return kept.length === 0 ? [] : words;
  return nameOf(kept.map(({ letters }) => letters).join(' '), glossary).words;
}

/** `CANBO_ID` is said as in English; `ID_CANBO` as in Vietnamese. */
function isTrailingCode(part: NamePart, parts: readonly NamePart[]): boolean {
  return parts.length > 1 && parts.at(-1) === part && isOnlyCode(part.word?.traits ?? []);
}

function isOnlyCode(traits: readonly WordTrait[]): boolean {
  return traits.length === 1 && traits[0] === 'code';
}

/** `received at` as `receivedAt`; letters come first, as names of GraphQL do. */
export function camelCase(words: readonly string[]): string {
  const [first = '', ...rest] = words
    .map((word) => word.replace(/[^a-zA-Z0-9]/g, ''))
    .filter((word) => word !== '');
  const name = `${first}${rest.map(capital).join('')}`;
  return /^[a-zA-Z]/.test(name) ? name : `x${name}`;
}

/** `dossier processing` as `DossierProcessing`. */
export function pascalCase(words: readonly string[]): string {
  return capital(camelCase(words));
}

/** The usual English plural of a camel-case name. */
export function pluralOf(name: string): string {
  if (/\d$/.test(name))
    return name.replace(/^(.*?)(\d+)$/, (_, word: string, digits: string) => `${pluralOf(word)}${digits}`);
  if (/(?:s|x|ch|sh)$/.test(name)) return `${name}es`;
  return /[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`;
}

/** The text with a capital letter at its beginning. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Whether a table is a list of codes, by the beginning of its name. */
export function isCodeTable(name: string): boolean {
  return /^(?:DM|DANHMUC|DANH_MUC)_/i.test(name);
}

/** A name that is not taken yet; it is taken by this. */
export function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${wanted}${number}`;
  taken.add(name);
  return name;
}
