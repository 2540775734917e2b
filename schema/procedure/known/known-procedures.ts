import { codedError } from '../../errors/coded-error.ts';
import { agreement } from '../agreement/agreement.ts';
import { connectionRequest } from '../connection-request/connection-request.ts';
import { correctionNotice } from '../correction-notice/correction-notice.ts';
import { dataError } from '../data-error/data-error.ts';
import { delegation } from '../delegation/delegation.ts';
import { focalOfficer } from '../focal-officer/focal-officer.ts';
import { issueProcedure } from '../issue/issue-procedure.ts';
import { type Machine, machineOf } from '../machine/open-case.ts';
import { paperInstrument } from '../paper-instrument/paper-instrument.ts';
import { readiness } from '../readiness/readiness.ts';
import { standingRuleCase } from '../standing-rule/standing-rule-case.ts';
import { suspension } from '../suspension/suspension.ts';
import { termination } from '../termination/termination.ts';
import { usageRegulation } from '../usage-regulation/usage-regulation.ts';
import { useReport } from '../use-report/use-report.ts';

/** Procedures whose commands the plan of an issue may name as tasks. */
const plannable: readonly Machine[] = [
  machineOf(connectionRequest),
  machineOf(paperInstrument),
  machineOf(focalOfficer),
  machineOf(usageRegulation),
  machineOf(readiness),
  machineOf(delegation),
  machineOf(agreement),
  machineOf(standingRuleCase),
  machineOf(suspension),
  machineOf(termination),
  machineOf(useReport),
  machineOf(dataError),
  machineOf(correctionNotice),
];

/** Every procedure of the registry. */
export const knownProcedures: readonly Machine[] = [
  ...plannable,
  machineOf(issueProcedure(new Set(plannable.flatMap(({ commands }) => commands.map(({ name }) => name))))),
];

const byPrefix = new Map(knownProcedures.map((machine) => [machine.procedure.prefix, machine]));

const numberPattern = /^([A-Z]{2})-[0-9A-HJKMNP-TV-Z]{6}\/\d{4}$/;

/** The procedure of a case, by the letters of its number; null for what is no number of a case. */
export function knownMachine(number: string): Machine | null {
  return byPrefix.get(numberPattern.exec(number)?.[1] ?? '') ?? null;
}

/** The procedure of a case, by the letters of its number. @throws CASE_UNKNOWN */
export function procedureOfCase(number: string): Machine {
  const machine = knownMachine(number);
  if (machine === null) throw codedError('CASE_UNKNOWN', { case: number });
  return machine;
}

/** Letters that nobody takes for another (Crockford's base 32). */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A number for a case of a procedure, of a year. WHY by chance: numbers in a row would tell each agency how many cases the others
 * have.
 */
export function caseNumber({ procedure }: Machine, year: string, random: Uint8Array): string {
  const name = [...random.subarray(0, 6)].map((byte) => letters[byte % letters.length]).join('');
  return `${procedure.prefix}-${name}/${year}`;
}
