/** First bytes of a file that are enough to judge every type. */
export const judgedBytes = 512;

interface MediaType {
  /** Ending of a file's name. */
  readonly ending: string;
  /** Whether the first bytes of a file are those of the type. */
  readonly begins: (head: Uint8Array) => boolean;
  /** Whether the whole file must be text in UTF-8. */
  readonly isText?: true;
}

const zip = [0x50, 0x4b, 0x03, 0x04];
const pdf = [...'%PDF-'].map(codeOf);
const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const jpeg = [0xff, 0xd8, 0xff];

/** The types that are stored: what agencies send each other (Decree 30/2020), and containers of signatures (ETSI EN 319 162-1). */
const mediaTypes: ReadonlyMap<string, MediaType> = new Map<string, MediaType>([
  ['application/pdf', { ending: 'pdf', begins: (head) => startsWith(head, pdf) }],
  ['image/png', { ending: 'png', begins: (head) => startsWith(head, png) }],
  ['image/jpeg', { ending: 'jpg', begins: (head) => startsWith(head, jpeg) }],
  ['text/plain', { ending: 'txt', begins: isPlainText, isText: true }],
  ['application/xml', { ending: 'xml', begins: isXml, isText: true }],
  [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    { ending: 'docx', begins: isWordDocument },
  ],
  [
    'application/vnd.oasis.opendocument.text',
    { ending: 'odt', begins: (head) => saysItsType(head, 'application/vnd.oasis.opendocument.text') },
  ],
  [
    'application/vnd.etsi.asic-e+zip',
    { ending: 'asice', begins: (head) => saysItsType(head, 'application/vnd.etsi.asic-e+zip') },
  ],
  ['application/zip', { ending: 'zip', begins: (head) => startsWith(head, zip) }],
]);

/** Types as they are named in `content-type`. */
export const permittedTypes: readonly string[] = [...mediaTypes.keys()];

/** The type that a `content-type` names, without its parameters; null for one that is not stored. Texts are UTF-8 alone. */
export function mediaTypeOf(contentType: string | undefined): string | null {
  const [name = '', ...parameters] = (contentType ?? '').split(';').map((part) => part.trim().toLowerCase());
  const isUtf8 = parameters.every((each) => /^(?:charset="?utf-8"?)?$/.test(each));
  return isUtf8 && mediaTypes.has(name) ? name : null;
}

/** Whether the first bytes of a file (`judgedBytes`, or all of a shorter one) are those of a type. */
export function agreesWithType(mediaType: string, head: Uint8Array): boolean {
  return mediaTypes.get(mediaType)?.begins(head) ?? false;
}

/** Whether a file of that type must be text in UTF-8 to its end. */
export function isTextType(mediaType: string): boolean {
  return mediaTypes.get(mediaType)?.isText ?? false;
}

/** Ending of the name of a file of that type. */
export function endingOf(mediaType: string): string {
  return mediaTypes.get(mediaType)?.ending ?? 'bin';
}

function codeOf(letter: string): number {
  return letter.charCodeAt(0);
}

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => head[at] === byte);
}

function latin(head: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...head.subarray(from, to));
}

/** The text at the beginning, without the mark of UTF-8 and blanks. */
function beginningOf(head: Uint8Array): string {
  return latin(head, 0, judgedBytes)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
}

/** WHY: a page that calls itself text is a script for whoever guesses types. */
function isPage(text: string): boolean {
  return /^<(?:!doctype|html|head|body|script|svg|iframe)\b/i.test(text);
}

function isPlainText(head: Uint8Array): boolean {
  const isOther = [pdf, zip, png, jpeg].some((bytes) => startsWith(head, bytes));
  return !isOther && !isPage(beginningOf(head));
}

/** WHY no DOCTYPE: what it declares would be fetched or blown up by whoever reads the file. */
function isXml(head: Uint8Array): boolean {
  const text = beginningOf(head);
  return /^<(?:\?xml\s|!--|[A-Za-z_])/.test(text) && !/<(?:!doctype|html|script|svg)\b/i.test(text);
}

/** Name of the first file in a ZIP (APPNOTE 4.3.7). */
function firstEntry(head: Uint8Array): string {
  const length = (head[26] ?? 0) + 256 * (head[27] ?? 0);
  return startsWith(head, zip) ? latin(head, 30, 30 + Math.min(length, 100)) : '';
}

/** A DOCX is a ZIP without a `mimetype` (ECMA-376-2): its parts have names of their own. */
function isWordDocument(head: Uint8Array): boolean {
  return /^(?:\[Content_Types\]\.xml$|_rels\/|docProps\/|word\/|customXml\/)/.test(firstEntry(head));
}

/** Whether a ZIP begins with the file `mimetype`, stored as it is, that names the type. */
function saysItsType(head: Uint8Array, mediaType: string): boolean {
  const extra = (head[28] ?? 0) + 256 * (head[29] ?? 0);
  const from = 38 + extra;
  const size = (head[22] ?? 0) + 256 * (head[23] ?? 0);
  const isStored = head[8] === 0 && head[9] === 0 && size === mediaType.length;
  return firstEntry(head) === 'mimetype' && isStored && latin(head, from, from + size) === mediaType;
}
