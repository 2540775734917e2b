import { parse } from 'yaml';
import { ownersOf } from '../../../schema/catalogue/owner-of.ts';
import type { InstrumentDraft } from '../../../schema/policy/instrument-document.ts';
import type { RecordedAct } from '../../../schema/procedure/machine/act.ts';
import type { ProcedureWorld } from '../../fixtures/procedure-world.ts';
import type { Walked } from './walk.ts';

/**
 * What an instrument, or an account, may follow from, read from the acts alone (SM3, G-1, SD5): the request as it was sent, each
 * owner's own letter, nothing of the facts that the machine folds.
 */
export function grantViolations(walked: Walked, world: ProcedureWorld): readonly string[] {
  const { act, after, effects } = walked;
  return effects.flatMap((effect) => {
    if (effect.kind !== 'INSTRUMENT')
      return effect.kind === 'RESERVED_ACCOUNT' && act.procedure === 'CONNECTION_REQUEST'
        ? undecided(after.acts, world).map((owner) => `an account before ${owner} has decided`)
        : [];
    const { draft } = effect;
    const signed = decidedBy(draft, after.acts, world);
    if (act.procedure === 'CONNECTION_REQUEST')
      return [...signed, ...connectionViolations(draft, after.acts, world)];
    return act.procedure === 'PAPER_INSTRUMENT' ? [...signed, ...paperViolations(draft, after.acts)] : signed;
  });
}

const yes = ['consentToConnectionRequest', 'confirmPaperInstrument'];

/** Every owner of everything granted has decided in this case; of the open-data list the chair has. */
function decidedBy(
  { kind, content }: InstrumentDraft,
  acts: readonly RecordedAct[],
  { catalogue }: ProcedureWorld,
): readonly string[] {
  const heads = (role: string) =>
    acts.filter(
      ({ actor, procedure, command }) =>
        actor.role === role &&
        (yes.includes(command) || !['CONNECTION_REQUEST', 'PAPER_INSTRUMENT'].includes(procedure)),
    );
  if (kind === 'OPEN_LIST') return heads('CHAIR').length > 0 ? [] : ['no decision of the chair'];
  const items = content.flatMap((entry) => entry.items);
  const owners = items.flatMap((item) => {
    const known = catalogue.items.get(item);
    return known === undefined ? [`nobody (${item})`] : ownersOf(catalogue, known);
  });
  const agreed = new Set(heads('OWNER_HEAD').map(({ actor }) => actor.agency));
  return [...new Set(owners)].filter((owner) => !agreed.has(owner)).map((owner) => `${owner} has not agreed`);
}

interface AskedContent {
  readonly items: readonly { readonly item: string }[];
  readonly networks: readonly string[];
  readonly requestsPerDay: number | null;
  readonly rowsPerDay: number | null;
  readonly termTo: string | null;
}

interface Letter {
  readonly withhold: readonly string[];
  readonly rows: readonly { readonly entity: string; readonly rows: string }[];
  readonly masks: readonly { readonly item: string; readonly mask: string }[];
  readonly requestsPerDay: number | null;
  readonly rowsPerDay: number | null;
  readonly until: string | null;
}

const isContent = ({ command }: RecordedAct) =>
  command === 'startConnectionRequest' || command === 'editConnectionRequest';
const isSending = ({ command }: RecordedAct) => command === 'submitConnectionRequest';

/** The request as it was last sent before an act: what the head of the consumer put a name to. */
function sentBefore(acts: readonly RecordedAct[], version: number): AskedContent | null {
  const sending = acts.findLast((act) => isSending(act) && act.version <= version);
  const content = acts.findLast((act) => isContent(act) && act.version < (sending?.version ?? 0));
  return content === undefined ? null : (content.input as unknown as AskedContent);
}

function ownersOfItem(item: string, { catalogue }: ProcedureWorld): readonly string[] {
  const known = catalogue.items.get(item);
  return known === undefined ? [] : ownersOf(catalogue, known);
}

/** What one owner is asked for, as text. */
function askedOf(content: AskedContent | null, owner: string, world: ProcedureWorld): string {
  const items = content?.items.filter(({ item }) => ownersOfItem(item, world).includes(owner));
  return JSON.stringify({ ...content, items });
}

/** The newest answer of an owner, where it is to what stands in the request now. */
function answerOf(
  acts: readonly RecordedAct[],
  owner: string,
  world: ProcedureWorld,
): RecordedAct | undefined {
  const answer = acts.findLast(
    ({ actor, command }) =>
      actor.side === 'OWNER' &&
      actor.agency === owner &&
      ['consentToConnectionRequest', 'refuseConnectionRequest', 'returnConnectionRequest'].includes(command),
  );
  if (answer === undefined) return undefined;
  const now = askedOf(sentBefore(acts, acts.length), owner, world);
  return askedOf(sentBefore(acts, answer.version), owner, world) === now ? answer : undefined;
}

function askedOwners(acts: readonly RecordedAct[], world: ProcedureWorld): readonly string[] {
  const items = sentBefore(acts, acts.length)?.items ?? [];
  return [...new Set(items.flatMap(({ item }) => ownersOfItem(item, world)))];
}

/** Owners without an answer that lets the account be issued: a consent, or a refusal with which the consumer goes on. */
function undecided(acts: readonly RecordedAct[], world: ProcedureWorld): readonly string[] {
  return askedOwners(acts, world).filter((owner) => {
    const answer = answerOf(acts, owner, world);
    if (answer?.command === 'consentToConnectionRequest') return false;
    const goesOn = acts.findLast(({ command }) => command === 'goOnWithRestOfConnectionRequest');
    return answer?.command !== 'refuseConnectionRequest' || (goesOn?.version ?? 0) < answer.version;
  });
}

function connectionViolations(
  draft: InstrumentDraft,
  acts: readonly RecordedAct[],
  world: ProcedureWorld,
): readonly string[] {
  const content = sentBefore(acts, acts.length);
  const asked = new Set(content?.items.map(({ item }) => item));
  const letters = new Map(
    askedOwners(acts, world).flatMap((owner): [string, Letter][] => {
      const answer = answerOf(acts, owner, world);
      return answer?.command === 'consentToConnectionRequest'
        ? [[owner, answer.input as unknown as Letter]]
        : [];
    }),
  );
  const items = draft.content.flatMap((entry) => entry.items);
  const granting = new Set(items.flatMap((item) => ownersOfItem(item, world)));
  // WHY not of the others: who grants nothing in the end limits nothing.
  const limiting = [...letters].flatMap(([owner, letter]) => (granting.has(owner) ? letter : []));
  return [
    ...undecided(acts, world).map((owner) => `an instrument before ${owner} has decided`),
    ...items.filter((item) => !asked.has(item)).map((item) => `${item} was not asked for`),
    ...draft.content.flatMap((entry) =>
      entry.items.flatMap((item) =>
        ownersOfItem(item, world).flatMap((owner) => entryViolations(entry, item, letters.get(owner), world)),
      ),
    ),
    ...limitViolations(draft, limiting, content),
  ];
}

type Entry = InstrumentDraft['content'][number];

function entryViolations(
  { rows, masks }: Entry,
  item: string,
  letter: Letter | undefined,
  { catalogue }: ProcedureWorld,
): readonly string[] {
  if (letter === undefined) return [`${item} without the letter of each owner`];
  const entity = catalogue.items.get(item)?.entity;
  const scopes = (rows === null ? [] : Array.isArray(rows.and) ? rows.and : [rows]).map((each) =>
    JSON.stringify(each),
  );
  const wanted = letter.rows.filter((each) => each.entity === entity);
  return [
    ...(letter.withhold.includes(item) ? [`${item} is withheld`] : []),
    ...wanted
      .filter((each) => !scopes.includes(JSON.stringify(JSON.parse(each.rows))))
      .map((each) => `${item} beyond the rows ${each.rows}`),
    ...letter.masks
      .filter((each) => each.item === item && maskText(masks[item]) !== each.mask)
      .map((each) => `${item} is masked by ${maskText(masks[item])}, not by ${each.mask}`),
  ];
}

function maskText(mask: Entry['masks'][string] | undefined): string {
  if (mask === undefined) return 'nothing';
  switch (mask.kind) {
    case 'PARTIAL':
      return `partial ${mask.keepLast}`;
    case 'ROUND':
      return `round ${mask.to}`;
    default:
      return mask.kind.toLowerCase();
  }
}

function limitViolations(
  { limits, validTo, networks, consumers }: InstrumentDraft,
  letters: readonly Letter[],
  content: AskedContent | null,
): readonly string[] {
  const beyond = (name: 'requestsPerDay' | 'rowsPerDay') =>
    [...letters, content]
      .flatMap((each) => each?.[name] ?? [])
      .filter((most) => (limits[name] ?? Number.POSITIVE_INFINITY) > most)
      .map((most) => `${name} ${limits[name]} beyond ${most}`);
  const ends = [...letters.map(({ until }) => until), content?.termTo ?? null].flatMap((day) => day ?? []);
  const end = validTo === null ? Number.POSITIVE_INFINITY : Date.parse(validTo);
  return [
    ...beyond('requestsPerDay'),
    ...beyond('rowsPerDay'),
    ...ends
      .filter((day) => end > Date.parse(`${day}T00:00:00+07:00`) + 86_400_000)
      .map((day) => `the term ${validTo} beyond ${day}`),
    ...(JSON.stringify(networks) === JSON.stringify(content?.networks)
      ? []
      : ['other networks than asked for']),
    ...(consumers.length === 1 ? [] : ['not exactly one account']),
  ];
}

function paperViolations(draft: InstrumentDraft, acts: readonly RecordedAct[]): readonly string[] {
  const [first] = acts;
  const text = parse(String(first?.input.text)) as {
    readonly number: string;
    readonly kind: string;
    readonly consumers?: readonly string[];
    readonly content: readonly { readonly items: readonly string[]; readonly rows?: unknown }[];
  };
  const written = {
    ...{ number: text.number, kind: text.kind, consumers: text.consumers ?? [] },
    content: text.content.map(({ items, rows }) => ({ items, rows: rows ?? null })),
  };
  const made = {
    ...{ number: draft.number, kind: draft.kind, consumers: draft.consumers },
    content: draft.content.map(({ items, rows }) => ({ items, rows })),
  };
  const denied = acts.some(({ command }) => command === 'denyPaperInstrument');
  return [
    ...(JSON.stringify(written) === JSON.stringify(made) ? [] : ['another instrument than was written']),
    ...(denied ? ['it was denied'] : []),
  ];
}
