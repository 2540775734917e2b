import { describe, expect, it } from 'vitest';
import { machineOf } from '../../../../schema/procedure/machine/open-case.ts';
import { standingRuleCase } from '../../../../schema/procedure/standing-rule/standing-rule-case.ts';
import { account, agreement, noon, policyOf } from '../../permission/small-policy.ts';
import {
  codeThrownBy,
  contextOn,
  give,
  newCase,
  onDay,
  type RunCase,
  tableOf,
  takeSteps,
} from '../run-case.ts';

const machine = machineOf(standingRuleCase);
const day = '2026-11-27';
const rule = `
title: { vi: Không ai đọc tín ngưỡng, en: Nobody reads the faith }
never: [READ]
items: { coordinates: [Person.faith] }
`;
const terms = `
title: { vi: Không quá hai năm, en: Two years at most }
instruments: { kinds: [AGREEMENT] }
atMostYears: 2
`;

function proposed(text = rule, policy = policyOf([])): RunCase {
  return give(newCase(machine, 'QT-1', contextOn(day, { policy })), 'coord.officer', 'proposeStandingRule', {
    ...{ rule: text, reason: 'Theo kết luận kiểm tra' },
  });
}
const adopted = (text = rule, policy = policyOf([])) =>
  give(proposed(text, policy), 'coord.head', 'adoptStandingRule');

const reading = policyOf(
  [agreement(['Person.faith'], { validFrom: noon('2026-12-20'), validTo: null })],
  [],
  [account()],
);
const accept = { account: 'tax', item: 'Person.faith', instrument: null, until: '2026-12-31' };
const carried = { reason: 'Theo luật thuế', documents: ['d'] };

describe('standing rules', () => {
  it('have the table that is written here', () => {
    expect(tableOf(machine)).toEqual([
      '– → PROPOSED · proposeStandingRule · COORDINATOR COORDINATOR_OFFICER · PREPARES',
      'PROPOSED → IN_FORCE · adoptStandingRule · COORDINATOR COORDINATOR_HEAD · DECIDES',
      'PROPOSED → WITHDRAWN · withdrawStandingRule · COORDINATOR COORDINATOR_OFFICER; COORDINATOR COORDINATOR_HEAD · CONFIRMS',
      'IN_FORCE,END_PROPOSED → IN_FORCE,END_PROPOSED · acceptBreachOfRule · OWNER OWNER_HEAD · CONFIRMS',
      'IN_FORCE → END_PROPOSED · proposeEndOfStandingRule · COORDINATOR COORDINATOR_OFFICER · PREPARES',
      'END_PROPOSED → IN_FORCE · keepStandingRule · COORDINATOR COORDINATOR_HEAD · DECIDES',
      'END_PROPOSED → ENDED · endStandingRule · COORDINATOR COORDINATOR_HEAD · DECIDES',
      'IN_FORCE,END_PROPOSED → IN_FORCE,END_PROPOSED · noteBreachesOfRule · CLOCK',
    ]);
  });

  it('count from the head’s decision to the head’s decision, and are no business of owners', () => {
    const rules = ({ context }: RunCase) => context.records.standingRules.map((each) => each.isInForce);
    expect(rules(proposed())).toEqual([]);
    const run = adopted();
    expect(rules(run)).toEqual([true]);
    expect(codeThrownBy(() => give(proposed(), 'owner.head', 'adoptStandingRule'))).not.toBeNull();
    const ending = give(run, 'coord.officer', 'proposeEndOfStandingRule', { reason: 'Không còn cần' });
    expect(rules(ending)).toEqual([true]);
    expect(
      codeThrownBy(() => give(ending, 'coord.officer', 'endStandingRule', { reason: 'x' })),
    ).not.toBeNull();
    expect(rules(give(ending, 'coord.head', 'endStandingRule', { reason: 'Không còn cần' }))).toEqual([
      false,
    ]);
    const kept = give(ending, 'coord.head', 'keepStandingRule', { reason: 'Vẫn cần' });
    expect([kept.opened.state, rules(kept)]).toEqual(['IN_FORCE', [true]]);
  });

  it.each([
    ['that cannot be read', 'title: ['],
    ['of two documents', `${rule}---\n${rule}`],
    ['about an item that is not there', rule.replace('Person.faith', 'Person.fiath')],
    ['about an agency that is not there', `${rule}who: { except: { agencies: [A.nobody] } }`],
    ['about nothing', 'title: { vi: a, en: b }\nnever: [READ]\nitems: {}'],
    ['with a word that it does not have', `${rule}sometimes: true`],
    ['on terms without a bound', 'title: { vi: a, en: b }\ninstruments: { kinds: [AGREEMENT] }'],
  ])('a rule %s is refused', (_what, text) => {
    expect(codeThrownBy(() => proposed(text))).toBe('ACT_INCOMPLETE');
  });

  it('tells by night what begins within a year, once, and no day before', () => {
    const late = policyOf([agreement(['Person.faith'], { validFrom: noon('2027-11-29'), validTo: null })]);
    const quiet = takeSteps(adopted(rule, late));
    expect(quiet.opened.acts.at(-1)?.command).toBe('adoptStandingRule');
    const told = takeSteps(onDay(quiet, '2026-11-28'));
    const noted = told.opened.acts.at(-1);
    expect([noted?.command, noted?.input.breaches]).toMatchObject([
      'noteBreachesOfRule',
      [{ account: 'tax', item: 'Person.faith', day: '2027-11-29', grants: ['agreement:TT-1@1'] }],
    ]);
    const agencies = told.opened.notices(told.context).map(({ agency }) => agency);
    expect([...new Set(agencies)].sort()).toEqual(['A.coord', 'A.people']);
    expect(takeSteps(onDay(told, '2026-11-29')).opened.acts).toHaveLength(told.opened.acts.length);
  });

  it('an exception is the owner’s, of its own item, to a day, and is not told any more', () => {
    const run = adopted(rule, reading);
    const given = (person: string, changes: object = {}) =>
      codeThrownBy(() => give(run, person, 'acceptBreachOfRule', { ...accept, ...carried, ...changes }));
    expect(given('owner.head')).toBeNull();
    expect(given('coord.head')).not.toBeNull();
    expect(given('owner.steward')).not.toBeNull();
    expect(given('units.head')).toBe('ACT_INCOMPLETE');
    expect(given('owner.head', { item: 'Unit.code' })).toBe('ACT_INCOMPLETE');
    expect(given('owner.head', { account: 'nobody' })).toBe('ACT_INCOMPLETE');
    expect(given('owner.head', { until: '2026-11-26' })).toBe('ACT_INCOMPLETE');
    expect(given('owner.head', { instrument: 'TT-1' })).toBe('ACT_INCOMPLETE');
    const accepted = give(run, 'owner.head', 'acceptBreachOfRule', { ...accept, ...carried });
    expect(takeSteps(accepted).opened.acts).toHaveLength(accepted.opened.acts.length);
    const over = takeSteps(onDay(accepted, '2027-01-01'));
    expect(over.opened.acts.at(-1)?.command).toBe('noteBreachesOfRule');
  });

  it('of terms is accepted by the number of the instrument', () => {
    const long = policyOf([agreement(['Person.name'], { validTo: noon('2029-01-01') })]);
    const run = adopted(terms, long);
    const given = { account: null, item: null, instrument: 'TT-1', until: '2027-11-27', ...carried };
    expect(takeSteps(run).opened.acts.at(-1)?.command).toBe('noteBreachesOfRule');
    expect(codeThrownBy(() => give(run, 'units.head', 'acceptBreachOfRule', given))).toBe('ACT_INCOMPLETE');
    const accepted = give(run, 'owner.head', 'acceptBreachOfRule', given);
    expect(takeSteps(accepted).opened.acts.at(-1)?.command).toBe('acceptBreachOfRule');
  });
});
