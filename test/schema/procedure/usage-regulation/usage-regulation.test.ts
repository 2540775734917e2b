import { describe, expect, it } from 'vitest';
import { regulationOf } from '../../../../schema/policy/usage-regulation.ts';
import { machineOf } from '../../../../schema/procedure/machine/open-case.ts';
import { usageRegulation } from '../../../../schema/procedure/usage-regulation/usage-regulation.ts';
import { account, agreement, policyOf } from '../../permission/small-policy.ts';
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

const machine = machineOf(usageRegulation);
const day = '2026-11-27';
const terms = {
  ...{ databases: ['people'], onlineValidityHours: 24, syncValidityDays: 7, packagedValidityDays: 30 },
  ...{ cacheSeconds: 0, logRetentionDays: 730, conditions: 'Đúng mục đích' },
};
const issue = { decision: '2/QĐ', issuedOn: day, effectiveFrom: day, documents: ['d'] };

function drafted(number: string, context = contextOn(day), changes: object = {}): RunCase {
  const fields = { ...terms, ...changes };
  return give(newCase(machine, number, context), 'owner.steward', 'draftUsageRegulation', fields);
}

function published(number: string, context = contextOn(day), effectiveFrom = day): RunCase {
  const issued = give(drafted(number, context), 'owner.head', 'issueUsageRegulation', {
    ...issue,
    effectiveFrom,
  });
  return takeSteps(give(issued, 'owner.steward', 'publishUsageRegulation'));
}

const governing = ({ context }: RunCase) => {
  const found = regulationOf(context.policy, 'people', Date.parse(context.now));
  return typeof found === 'string' ? found : found.number;
};

describe('SM14, the usage regulation', () => {
  it('has the table of the procedures', () => {
    expect(tableOf(machine)).toEqual([
      '– → DRAFT · draftUsageRegulation · OWNER OWNER_STEWARD · PREPARES',
      'DRAFT → DRAFT · editUsageRegulation · OWNER OWNER_STEWARD · PREPARES',
      'DRAFT → ISSUED · issueUsageRegulation · OWNER OWNER_HEAD; CHAIR CHAIR · DECIDES',
      'ISSUED → PUBLISHED · publishUsageRegulation · OWNER OWNER_STEWARD,OWNER_HEAD · RECEIVES',
      'PUBLISHED,IN_FORCE → PUBLISHED,IN_FORCE · repealUsageRegulation · OWNER OWNER_HEAD; CHAIR CHAIR · DECIDES',
      'DRAFT → CANCELLED · withdrawUsageRegulation · OWNER OWNER_STEWARD,OWNER_HEAD · CONFIRMS',
      'PUBLISHED → IN_FORCE · enterUsageRegulationIntoForce · CLOCK',
      'PUBLISHED,IN_FORCE → REPEALED · lapseUsageRegulation · CLOCK',
      'IN_FORCE → SUPERSEDED · supersedeUsageRegulation · CLOCK',
    ]);
  });

  it.each([
    'onlineValidityHours',
    'syncValidityDays',
    'packagedValidityDays',
    'cacheSeconds',
    'logRetentionDays',
    'conditions',
  ])('is not issued without %s', (term) => {
    const open = drafted('QC-1', contextOn(day), { [term]: null });
    expect(codeThrownBy(() => give(open, 'owner.head', 'issueUsageRegulation', issue))).toBe(
      'ACT_INCOMPLETE',
    );
  });

  it('is issued by the head of the owner or by the chair, and by nobody else', () => {
    for (const person of ['owner.head', 'chair'])
      expect(give(drafted('QC-1'), person, 'issueUsageRegulation', issue).opened.state).toBe('ISSUED');
    for (const person of ['owner.steward', 'units.head', 'coord.head'])
      expect(codeThrownBy(() => give(drafted('QC-1'), person, 'issueUsageRegulation', issue))).toBe(
        'ACT_ROLE_MISSING',
      );
  });

  it('governs from its day, once it is published', () => {
    const run = published('QC-1', contextOn(day), '2026-12-01');
    expect([run.opened.state, governing(run)]).toEqual(['PUBLISHED', 'CATALOGUE']);
    const later = takeSteps(onDay(run, '2026-12-01'));
    expect([later.opened.state, governing(later)]).toEqual(['IN_FORCE', 'QC-1']);
  });

  it('gives way to a later one, and comes not back when that is repealed', () => {
    const first = published('QC-1');
    const second = published('QC-2', first.context);
    expect(governing(second)).toBe('QC-2');
    const before = takeSteps({ opened: first.opened, context: second.context });
    expect(before.opened.state).toBe('SUPERSEDED');
    const repeal = { decision: '3/QĐ', from: day, reason: 'Sai', documents: ['d'] };
    const repealed = takeSteps(give(second, 'owner.head', 'repealUsageRegulation', repeal));
    expect([repealed.opened.state, governing(repealed)]).toEqual(['REPEALED', 'NONE']);
  });

  it('is repealed from a day to come, and counts until then', () => {
    const run = published('QC-1');
    const past = { decision: '3/QĐ', from: '2026-11-26', reason: 'x', documents: ['d'] };
    expect(codeThrownBy(() => give(run, 'owner.head', 'repealUsageRegulation', past))).toBe('ACT_INCOMPLETE');
    const asked = give(run, 'chair', 'repealUsageRegulation', { ...past, from: '2026-12-10' });
    expect([takeSteps(asked).opened.state, governing(asked)]).toEqual(['IN_FORCE', 'QC-1']);
    const over = takeSteps(onDay(asked, '2026-12-10'));
    expect([over.opened.state, governing(over)]).toEqual(['REPEALED', 'NONE']);
  });

  it('tells all who use the data under an instrument, and shows which rest on it and what changes', () => {
    const tax = account({ id: 'tax', agency: 'A.tax' });
    const policy = policyOf([agreement(['Person.name'], { consumers: ['tax'] })], [], [tax]);
    const run = published('QC-1', contextOn(day, { policy }));
    const legal = run.opened.notices(run.context).filter(({ isLegal }) => isLegal);
    expect(legal.map(({ agency }) => agency)).toEqual(['A.tax']);
    const next = drafted('QC-2', run.context, { syncValidityDays: 3 });
    const view = next.opened.view([], next.context) as {
      readonly changes: () => unknown;
      readonly instruments: () => unknown;
    };
    expect(view.changes()).toEqual([
      { database: 'people', term: 'syncValidityDays', before: '7', after: '3' },
    ]);
    expect(view.instruments()).toEqual(['TT-1']);
  });

  it('is for databases of the owner alone, each once', () => {
    for (const databases of [['units'], ['people', 'people'], ['none'], []])
      expect(codeThrownBy(() => drafted('QC-1', contextOn(day), { databases }))).toBe('ACT_INCOMPLETE');
  });
});
