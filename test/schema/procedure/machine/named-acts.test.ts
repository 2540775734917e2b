import { describe, expect, it } from 'vitest';
import { type Act, actDigest, type RecordedAct } from '../../../../schema/procedure/machine/act.ts';
import {
  type ActsOfLog,
  actProblems,
  effectsDigest,
  missingActs,
  type NamedActs,
  type NotedEffect,
  namingOf,
  readNaming,
  type StoredCase,
} from '../../../../schema/procedure/machine/named-acts.ts';

const number = 'YC-0A1B2C/2026';
const digest = 'a'.repeat(64);

/** A history of so many acts. */
function history(count: number, reason = 'Lý do', of = number): readonly RecordedAct[] {
  const acts: RecordedAct[] = [];
  for (let version = 1; version <= count; version += 1) {
    const act: Act = {
      ...{ case: of, procedure: 'CONNECTION_REQUEST', command: `c${version}`, version, reason },
      ...{ from: null, to: 'X', at: '2026-01-01T00:00:00.000Z', legalGround: null, documents: [] },
      actor: { person: 'a.b', agency: 'A', role: 'OWNER_HEAD', side: 'OWNER', onBehalfOf: null },
      ...{ input: {}, requestId: `${version}` },
    };
    acts.push({ ...act, id: `${version}`, digest: actDigest(act, acts.at(-1)?.digest ?? null) });
  }
  return acts;
}

const effect: NotedEffect = { at: 3, kind: 'INSTRUMENT', name: 'KN-1', version: 1, digest };

/** How a log names the acts that were recorded together, by their last versions. */
function naming(acts: readonly RecordedAct[], lasts: readonly number[], effects: readonly NotedEffect[]) {
  return lasts.map((version, at): NamedActs => {
    const first = (lasts[at - 1] ?? 0) + 1;
    const own = effects.filter((each) => first <= each.at && each.at <= version);
    return {
      ...{ case: number, first, version, effects: effectsDigest(own) },
      digest: acts[version - 1]?.digest ?? '',
    };
  });
}

const logOf = (named: readonly NamedActs[]): ActsOfLog => ({
  named: new Map([[number, named]]),
  done: new Map([[number, named.at(-1)?.version ?? 0]]),
});

const acts = history(4);
const stored: StoredCase = { number, acts, effects: [effect] };
const log = logOf(naming(acts, [1, 3, 4], [effect]));
const problems = (changes: Partial<StoredCase>, known = log) =>
  actProblems(known, { ...stored, ...changes }).map(({ position, problem }) => `${position} ${problem}`);

describe('the words by which the log names acts', () => {
  it('are read as they were written', () => {
    for (const named of naming(acts, [1, 3, 4], [effect]))
      for (const step of ['begun', 'done'])
        expect(readNaming(`issueConnectionAccount ${namingOf(named)}: ${step}`)).toEqual({
          ...{ named: [named], isDone: step === 'done' },
        });
    const all = naming(acts, [1, 3, 4], [effect]);
    expect(readNaming(`seeded ${all.map(namingOf).join(', ')}: done`).named).toEqual(all);
  });

  it.each([
    ['a refused act', `x ${number}@1 ${digest} -: refused`],
    ['a number that a client gave, of an act that was refused', `x ${number}@1 ${digest} -: begun: refused`],
    ['a reason', `agreement revoke ${number}@1 ${digest} -: done`],
    ['a text beside it', `document stored A, ${number}@1 ${digest} -: done`],
    ['another form of digest', `x ${number}@1 ${digest.toUpperCase()} -: done`],
    ['no digest of what it caused', `x ${number}@1 ${digest}: done`],
    ['a line more', `x ${number}@1 ${digest} -: done\n`],
  ])('are not found in %s', (_what, detail) => {
    expect(readNaming(detail).named).toEqual([]);
  });
});

describe('a case, held against the log', () => {
  it('is sound where the log names each act and what it caused', () => {
    expect(problems({})).toEqual([]);
    expect(missingActs(log, stored)).toEqual([]);
  });

  it('that somebody wrote whole is named by nobody', () => {
    expect(problems({}, logOf([]))).toEqual(['1 NOT_NAMED', '2 NOT_NAMED', '3 NOT_NAMED', '4 NOT_NAMED']);
    expect(problems({ acts: history(4, 'Khác') })).toEqual([
      ...['1 NAMED_OTHERWISE', '2 NOT_NAMED', '3 NAMED_OTHERWISE', '4 NAMED_OTHERWISE'],
    ]);
  });

  it('with an act more has that one unnamed, and those on which an honest act follows stay so', () => {
    const more = history(6);
    expect(problems({ acts: more.slice(0, 5) })).toEqual(['5 NOT_NAMED']);
    const honest = [...naming(more, [1, 3, 4], [effect]), { ...naming(more, [5, 6], [])[1] }] as NamedActs[];
    expect(problems({ acts: more }, logOf(honest))).toEqual(['5 NOT_NAMED']);
  });

  it('with an act that was changed, taken out or copied from another case is broken there', () => {
    const changed = acts.map((act, at) => (at === 1 ? { ...act, reason: 'Khác' } : act));
    expect(problems({ acts: changed })).toEqual(['2 BROKEN']);
    expect(problems({ acts: acts.filter((_act, at) => at !== 1) })).toContain('2 BROKEN');
    const foreign = history(4, 'Lý do', 'YC-999999/2026');
    expect(problems({ acts: foreign })).toContain('1 BROKEN');
  });

  it('with another effect, one more or one less is told, at the acts that were named with it', () => {
    for (const effects of [
      [{ ...effect, digest: 'b'.repeat(64) }],
      [],
      [effect, { ...effect, name: 'KN-2' }],
      [{ ...effect, at: 2 }],
    ])
      expect(problems({ effects })).toEqual(['2 EFFECTS_CHANGED', '3 EFFECTS_CHANGED']);
    expect(problems({ effects: [effect, { ...effect, at: 1 }] })).toEqual(['1 EFFECTS_CHANGED']);
  });

  it('that lacks acts of which the log says that they were recorded is told so', () => {
    const short = { ...stored, acts: acts.slice(0, 3) };
    expect(missingActs(log, short).map(({ position, problem }) => `${position} ${problem}`)).toEqual([
      '4 MISSING',
    ]);
    expect(missingActs(log, { ...stored, acts: [] })).toHaveLength(4);
    const begun = { ...log, done: new Map<string, number>() };
    expect(missingActs(begun, short)).toEqual([]);
  });

  it('is sound with an act that was begun, lost in a crash and given again', () => {
    const lost = history(4, 'Lần đầu');
    const again = [...naming(lost, [1, 3, 4], [effect]).slice(2), ...naming(acts, [1, 3, 4], [effect])];
    expect(problems({}, logOf(again))).toEqual([]);
  });
});
