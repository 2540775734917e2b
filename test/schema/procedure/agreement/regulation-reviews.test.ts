import { describe, expect, it } from 'vitest';
import { CodedError } from '../../../../schema/errors/coded-error.ts';
import type { UsageRegulation } from '../../../../schema/policy/usage-regulation.ts';
import { clauseKeys } from '../../../../schema/procedure/agreement/clause-members.ts';
import { someRegulation } from '../usage-regulation/some-regulation.ts';
import {
  contextOf,
  digestOf,
  does,
  inForce,
  later,
  need,
  negotiating,
  newWorld,
  pendingSignature,
  personOf,
  type World,
} from './agreement-world.ts';

const day = '2026-03-01T00:00:00.000Z';
const published = (changes: Partial<UsageRegulation> = {}) =>
  someRegulation({ effectiveFrom: '2026-04-01T00:00:00.000Z', recordedAt: day, ...changes });

/** The world once a regulation was published, with what is due by then. */
function withRegulation(world: World, regulation: UsageRegulation, now = day): World {
  const { usageRegulations } = world.policy;
  const policy = { ...world.policy, usageRegulations: [...usageRegulations, regulation] };
  return later({ ...world, policy }, now);
}

function codeOf(world: World, person: string, command: string, fields = {}): string {
  try {
    does(world, person, command, fields);
  } catch (error) {
    if (error instanceof CodedError) return error.code;
    throw error;
  }
  return 'done';
}

const confirm = 'confirmAgreementUnderRegulation';
const tasks = (world: World, person: string) =>
  world.opened
    .availableTo(personOf(person), contextOf(world))
    .filter(({ isAllowed, isWaitedFor }) => isAllowed && isWaitedFor)
    .map(({ name }) => name);

describe('a regulation that comes after an agreement (Regulation 27(4))', () => {
  it('is noted once it is published, and is a task of the head of each party until it confirms', () => {
    const before = inForce();
    expect(tasks(before, 'tax.head')).not.toContain(confirm);
    expect(codeOf(before, 'tax.head', confirm)).toBe('ACT_NOT_NOW');
    let world = withRegulation(before, published());
    expect(world.fresh.map(({ command }) => command)).toEqual(['noteRegulationOfAgreement']);
    expect(
      world.opened
        .notices(contextOf(world))
        .map(({ agency }) => agency)
        .sort(),
    ).toEqual(['A.people', 'A.tax']);
    for (const person of ['tax.head', 'people.head']) expect(tasks(world, person)).toContain(confirm);
    for (const person of ['tax.officer', 'units.head', 'coordinator'])
      expect(tasks(world, person)).not.toContain(confirm);
    world = does(world, 'people.head', confirm);
    expect(tasks(world, 'people.head')).not.toContain(confirm);
    expect(tasks(world, 'tax.head')).toContain(confirm);
    world = does(world, 'tax.head', confirm);
    expect(world.facts.reviews).toMatchObject([
      { regulation: 'QC-000001/2026', owner: 'A.people', confirmedBy: ['A.people', 'A.tax'] },
    ]);
    expect(later(world, '2026-04-02T00:00:00.000Z').fresh).toEqual([]);
    expect(world.policy.instruments).toEqual(before.policy.instruments);
  });

  it('concerns no agreement on other databases, nor one that has ended, and is not noted once repealed', () => {
    expect(withRegulation(inForce(), published({ databases: ['units'] })).fresh).toEqual([]);
    expect(withRegulation(inForce(), published({ repealedFrom: '2026-04-01T00:00:00.000Z' })).fresh).toEqual(
      [],
    );
    const ended = later(inForce(), '2028-01-02T00:00:00.000Z');
    expect(withRegulation(ended, published(), '2028-01-03T00:00:00.000Z').fresh).toEqual([]);
    const { fresh } = withRegulation(negotiating(), published());
    expect(fresh.map(({ command }) => command)).toEqual(['digestEdits']);
  });

  it('concerns what waits for signature, and no longer once the text is amended to name it', () => {
    const pending = withRegulation(pendingSignature(), published(), '2025-12-20T00:00:00.000Z');
    expect(tasks(pending, 'people.head')).toContain(confirm);
    let world = withRegulation(inForce(), published());
    world = does(later(world, '2026-04-02T00:00:00.000Z'), 'tax.officer', 'amendAgreement');
    expect(tasks(world, 'people.head')).toContain(confirm);
    const names = (...usageRegulationVersions: readonly string[]) => ({
      clause: 'RECITALS',
      content: JSON.stringify({
        ...{ number: need.agreementNumber, title: need.title, whyNotDefault: need.whyNotDefault },
        usageRegulationVersions,
      }),
    });
    world = does(world, 'tax.officer', 'editClause', names('1/QĐ'));
    world = does(world, 'people.steward', 'tickClause', { clauses: clauseKeys });
    world = does(world, 'tax.officer', 'freezeAgreement');
    for (const person of ['people.head', 'tax.head'])
      world = does(world, person, 'signAgreement', { contentDigest: digestOf(world) });
    expect(world.opened.state).toBe('EFFECTIVE');
    expect(tasks(world, 'people.head')).not.toContain(confirm);
    expect(codeOf(world, 'people.head', confirm)).toBe('ACT_NOT_NOW');
  });
});

describe('a text that is frozen', () => {
  it('names the regulation in force on that day, or is refused under a code of its own', () => {
    let world = negotiating();
    for (const person of ['tax.officer', 'people.steward'])
      world = does(world, person, 'tickClause', { clauses: clauseKeys });
    const now = '2026-01-10T00:00:00.000Z';
    const governed = withRegulation(world, someRegulation(), now);
    expect(codeOf(governed, 'tax.officer', 'freezeAgreement')).toBe('USAGE_REGULATION_NOT_IN_FORCE');
    const { findings } = governed.opened.view([{ agency: 'A.tax', side: 'PARTY' }], contextOf(governed)) as {
      readonly findings: readonly { readonly en: string }[];
    };
    expect(findings.map(({ en }) => en).join()).toContain('1/QĐ (QC-000001/2026), which is in force');
    expect(codeOf(later(world, now), 'tax.officer', 'freezeAgreement')).toBe('done');
  });

  it('begins with the regulations and the storage that are in force when the need is stated', () => {
    const now = '2026-01-10T00:00:00.000Z';
    const world = does(
      withRegulation(newWorld(now), someRegulation(), now),
      'tax.officer',
      'startAgreement',
      need,
    );
    expect(world.facts.negotiation?.written).toMatchObject({
      usageRegulationVersions: ['1/QĐ (QC-000001/2026)'],
      storage: { retentionDays: 2, cacheSeconds: 60 },
    });
  });
});
