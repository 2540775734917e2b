import { describe, expect, it } from 'vitest';
import { delegation } from '../../../../schema/procedure/delegation/delegation.ts';
import { knownProcedures } from '../../../../schema/procedure/known/known-procedures.ts';
import { delegableWork } from '../../../../schema/procedure/machine/on-behalf.ts';
import { machineOf } from '../../../../schema/procedure/machine/open-case.ts';
import { delegatedWorks } from '../../../../schema/procedure/machine/sharing-records.ts';
import { readiness } from '../../../../schema/procedure/readiness/readiness.ts';
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

const machine = machineOf(delegation);
const day = '2026-11-27';
const asked = { delegate: 'A.coord', works: ['KEEP_CATALOGUE'], from: '2026-12-01', to: '2027-01-01' };

const proposed = (changes: object = {}): RunCase =>
  give(newCase(machine, 'UQ-1', contextOn(day)), 'owner.head', 'proposeDelegation', {
    ...asked,
    ...{ decision: '2/QĐ', documents: ['d'] },
    ...changes,
  });
const accepted = (changes: object = {}) =>
  takeSteps(give(proposed(changes), 'coord.head', 'acceptDelegation'));

function mayDeclare({ context }: RunCase, person = 'coord.officer'): boolean {
  const run = newCase(machineOf(readiness), 'SS-1', context);
  const fields = { database: 'people', readiness: 'READY_OPEN' };
  return codeThrownBy(() => give(run, person, 'declareReadiness', fields)) === null;
}

describe('SM26, delegation', () => {
  it('has the table of the procedures', () => {
    expect(tableOf(machine)).toEqual([
      '– → PROPOSED · proposeDelegation · OWNER OWNER_HEAD · DECIDES',
      'PROPOSED → ACCEPTED · acceptDelegation · PARTY COORDINATOR_HEAD,OWNER_HEAD · DECIDES',
      'PROPOSED → DECLINED · declineDelegation · PARTY COORDINATOR_HEAD,OWNER_HEAD · DECIDES',
      'PROPOSED → WITHDRAWN · withdrawDelegation · OWNER OWNER_HEAD · CONFIRMS',
      'ACCEPTED,LIVE → ENDED · endDelegation · OWNER OWNER_HEAD; PARTY COORDINATOR_HEAD,OWNER_HEAD · DECIDES',
      'ACCEPTED → LIVE · beginDelegation · CLOCK',
      'LIVE → ENDED · lapseDelegation · CLOCK',
    ]);
  });

  it('lets the delegate act between its days, and on no other', () => {
    expect(mayDeclare(proposed({ from: day }))).toBe(false);
    const run = accepted();
    expect([run.opened.state, mayDeclare(run)]).toEqual(['ACCEPTED', false]);
    const live = takeSteps(onDay(run, '2026-12-01'));
    expect([live.opened.state, mayDeclare(live)]).toEqual(['LIVE', true]);
    expect(mayDeclare(live, 'units.steward')).toBe(false);
    const over = takeSteps(onDay(run, '2027-01-01'));
    expect([over.opened.state, mayDeclare(over)]).toEqual(['ENDED', false]);
  });

  it.each(['owner.head', 'coord.head'])('is ended at once by %s', (person) => {
    const live = takeSteps(onDay(accepted(), '2026-12-05'));
    const ended = give(live, person, 'endDelegation', { reason: 'Xong' });
    expect([ended.opened.state, mayDeclare(ended)]).toEqual(['ENDED', false]);
    const early = give(accepted(), person, 'endDelegation', { reason: 'Xong' });
    expect(mayDeclare(onDay(early, '2026-12-05'))).toBe(false);
  });

  it('of other work gives nothing', () => {
    const live = takeSteps(onDay(accepted({ works: ['ISSUE_ACCOUNTS', 'PUBLISH_SERVICES'] }), '2026-12-05'));
    expect(mayDeclare(live)).toBe(false);
  });

  it('names the agency that acted and the owner in whose name, and the case is the owner’s', () => {
    const { context } = takeSteps(onDay(accepted(), '2026-12-01'));
    const run = give(newCase(machineOf(readiness), 'SS-1', context), 'coord.officer', 'declareReadiness', {
      ...{ database: 'people', readiness: 'READY_OPEN' },
    });
    expect(run.opened.acts[0]?.actor).toEqual({
      ...{ person: 'coord.officer', agency: 'A.coord', side: 'OWNER', role: 'COORDINATOR_OFFICER' },
      onBehalfOf: 'A.people',
    });
    expect(run.opened.parties(context)[0]).toEqual({ agency: 'A.people', side: 'OWNER' });
  });

  it('never is of consent or signature, in no procedure', () => {
    for (const { commands } of knownProcedures)
      for (const command of commands) {
        const left = { ...command, who: [{ side: 'OWNER', roles: ['OWNER_HEAD'] }] } as const;
        if (command.duty === 'DECIDES')
          for (const delegable of delegatedWorks) expect(delegableWork({ ...left, delegable })).toBeNull();
        if (command.duty === 'DECIDES') expect(command.delegable).toBeUndefined();
      }
  });
});
