import { describe, expect, it } from 'vitest';
import { machineOf } from '../../../../schema/procedure/machine/open-case.ts';
import { readiness } from '../../../../schema/procedure/readiness/readiness.ts';
import { codeThrownBy, contextOn, give, newCase, onDay, tableOf, takeSteps } from '../run-case.ts';

const machine = machineOf(readiness);
const day = '2026-11-27';
const declared = (fields: object, context = contextOn(day), number = 'SS-1') =>
  give(newCase(machine, number, context), 'owner.steward', 'declareReadiness', {
    ...{ database: 'people', readiness: 'READY_DEFAULT' },
    ...fields,
  });

describe('SM13, readiness', () => {
  it('has the table of the procedures', () => {
    expect(tableOf(machine)).toEqual([
      '– → DECLARED · declareReadiness · OWNER OWNER_STEWARD,OWNER_HEAD · CONFIRMS',
      'DECLARED → SUPERSEDED · supersedeReadiness · CLOCK',
    ]);
  });

  it('counts from when it was first said, until another is declared', () => {
    const first = declared({});
    expect(first.context.records.readiness).toMatchObject([{ state: 'READY_DEFAULT', case: 'SS-1' }]);
    const later = onDay(first, '2026-12-01').context;
    const same = declared({}, later, 'SS-2');
    expect(same.context.records.readiness).toMatchObject([{ since: contextOn(day).now, case: 'SS-2' }]);
    expect(takeSteps({ opened: first.opened, context: same.context }).opened.state).toBe('SUPERSEDED');
    const other = declared({ readiness: 'READY_OPEN' }, later, 'SS-3');
    expect(other.context.records.readiness).toMatchObject([{ since: later.now, state: 'READY_OPEN' }]);
  });

  it.each([
    ['not ready without a reason', { readiness: 'NOT_READY', plannedDate: '2026-12-24' }],
    ['not ready without a date', { readiness: 'NOT_READY', reason: 'x' }],
    ['not ready until yesterday', { readiness: 'NOT_READY', reason: 'x', plannedDate: '2026-11-26' }],
    ['ready with a date', { plannedDate: '2026-12-24' }],
    ['of a database of another', { database: 'units' }],
    ['of a state that is none', { readiness: 'READY' }],
  ])('is refused: %s', (_what, fields) => {
    expect(codeThrownBy(() => declared(fields))).toBe('ACT_INCOMPLETE');
  });
});
