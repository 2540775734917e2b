import { parse } from 'yaml';
import type { RecordedAct } from '../../../schema/procedure/machine/act.ts';
import { canonicalDigest } from '../../../schema/procedure/machine/canonical-digest.ts';
import { type SpecMachine, specOracle, type Way } from './spec-verdict.ts';
import type { Attempt, Walked } from './walk.ts';

/** What was signed on paper, as the acts tell it. */
interface Paper {
  readonly said: { readonly number: string; readonly text: string; readonly signedOn: string };
  readonly bodies: readonly (Omit<Way, 'role'> & { readonly state: string })[];
  /** null: it is still open. */
  readonly ended: string | null;
}

const answers: Readonly<Record<string, string>> = {
  confirmPaperInstrument: 'CONFIRMED',
  denyPaperInstrument: 'DENIED',
};
const ends: Readonly<Record<string, string>> = {
  takePaperInstrument: 'RECORDED',
  withdrawPaperInstrument: 'WITHDRAWN',
};

function read(acts: readonly RecordedAct[]): Paper {
  const [first] = acts;
  const asked = (first?.input.confirming ?? []) as readonly Omit<Way, 'role'>[];
  return {
    said: {
      number: first?.case ?? '',
      text: String(first?.input.text),
      signedOn: String(first?.input.signedOn),
    },
    bodies: asked.map(({ agency, side }) => {
      const own = acts.findLast(
        ({ actor, command }) => command in answers && actor.agency === agency && actor.side === side,
      );
      return { agency, side, state: answers[own?.command ?? ''] ?? 'AWAITING_CONFIRMATION' };
    }),
    ended: acts.flatMap(({ command }) => ends[command] ?? []).at(-1) ?? null,
  };
}

function stateOf({ bodies, ended }: Paper, party: Omit<Way, 'role'> | null): string {
  if (ended !== null) return ended;
  const own = bodies.find(({ agency, side }) => agency === party?.agency && side === party.side);
  if (own !== undefined) return own.state;
  if (bodies.some(({ state }) => state === 'DENIED')) return 'DENIED';
  return bodies.every(({ state }) => state === 'CONFIRMED') ? 'CONFIRMED' : 'AWAITING_CONFIRMATION';
}

function says({ said }: Paper, { given }: Attempt): string | null {
  // WHY not told: what a text may say is the business of the rules of instruments.
  if (given.command === 'recordPaperInstrument') return null;
  if (given.command !== 'confirmPaperInstrument') return 'DONE';
  return given.fields.contentDigest === canonicalDigest(said) ? 'DONE' : 'ACT_INCOMPLETE';
}

/** Asked are the owners of all that it grants, of the open-data list the chair; it is recorded once, by the last of them. */
function caused({ act, effects, context }: Walked, { bodies, said }: Paper): readonly string[] {
  const text = parse(said.text) as {
    readonly kind: string;
    readonly content: readonly { readonly items: readonly string[] }[];
  };
  const { catalogue } = context;
  const items = text.content.flatMap((each) => each.items).flatMap((name) => catalogue.items.get(name) ?? []);
  const owners = items.flatMap((item) => {
    const holders = catalogue.sharedItems.get(item.coordinate) ?? [item];
    return holders.map(
      ({ database }) => catalogue.agencies.find((each) => each.database.id === database)?.database.owner,
    );
  });
  const expected = text.kind === 'OPEN_LIST' ? ['H41'] : [...new Set(owners)].sort();
  const asked = bodies.map(({ agency }) => agency).sort();
  const instruments = act.command === 'takePaperInstrument' ? 1 : 0;
  return [
    ...(JSON.stringify(asked) === JSON.stringify(expected)
      ? []
      : [`asked are ${asked.join()}, not ${expected.join()}`]),
    ...(effects.length === instruments ? [] : [`${effects.length} instruments`]),
  ];
}

const bodies = { OWNER: ['OWNER_HEAD'], CHAIR: ['CHAIR'] } as const;

const paperSpec: SpecMachine<Paper> = {
  starts: 'recordPaperInstrument',
  rows: {
    recordPaperInstrument: { who: { COORDINATOR: ['COORDINATOR_OFFICER'] }, duty: 'PREPARES' },
    confirmPaperInstrument: { who: bodies, duty: 'DECIDES' },
    denyPaperInstrument: { who: bodies, duty: 'DECIDES', carries: ['reason'] },
    withdrawPaperInstrument: {
      who: { COORDINATOR: ['COORDINATOR_OFFICER', 'COORDINATOR_HEAD'] },
      ...{ duty: 'OTHER', carries: ['reason'] },
    },
  },
  read,
  parties: (model) => model.bodies.map(({ agency, side }) => ({ agency, side })),
  mayNow: (model, command, way) => {
    const state = stateOf(model, way.side === 'COORDINATOR' ? null : way);
    return command === 'withdrawPaperInstrument' ? model.ended === null : state === 'AWAITING_CONFIRMATION';
  },
  says,
  stateOf,
  due: (model) => (stateOf(model, null) === 'CONFIRMED' ? ['takePaperInstrument'] : []),
  caused,
};

/** What was signed on paper counts once every owner of it says so (rule R-REC, ADR 35). */
export const paperOracle = specOracle(paperSpec);
