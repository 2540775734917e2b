import { pino } from 'pino';
import type { Configuration } from '../../schema/config/configuration.ts';
import { CodedError } from '../../schema/errors/coded-error.ts';
import { causesOf, type FaultCause, toldMessage } from './fault-causes.ts';

/** How bad a fault is: a client's mistake, what an agency or the operator has to mend, a defect of ours or nobody is served. */
export type FaultLevel = 'info' | 'warn' | 'error';

/** Takes faults, see `ProvinceParts.report`. */
export type OperatorLog = (error: unknown, requestId: string, database?: string) => void;

/**
 * The operator's log: one line of JSON for each fault, with its code, its request, its database and its chain of causes. No line
 * has a value of a client, a key or what a statement was bound to.
 */
export function createOperatorLog(
  { logLevel }: Pick<Configuration, 'logLevel'>,
  write: (line: string) => void,
): OperatorLog {
  const log = pino(
    {
      level: logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
    },
    { write: (line) => write(line.trimEnd()) },
  );
  return (error, requestId, database) => {
    const level = faultLevel(error);
    // WHY first: causes of faults that are not logged are not read.
    if (!log.isLevelEnabled(level)) return;
    const code = error instanceof CodedError ? error.code : 'INTERNAL';
    const told: Fault = {
      code,
      requestId,
      ...(database === undefined ? {} : { database }),
      ...causesAsTold(error, level),
    };
    log[level](told, toldMessage(error) ?? code);
  };
}

interface Fault {
  readonly code: string;
  readonly requestId: string;
  readonly database?: string;
  readonly causes?: readonly FaultCause[];
}

function causesAsTold(error: unknown, level: FaultLevel): Pick<Fault, 'causes'> {
  const causes = level === 'info' ? [] : causesOf(error);
  return causes.length === 0 ? {} : { causes };
}

/** Faults by which nobody is served at all, though no defect of ours. */
const stopping = /^(?:AUDIT|POLICY|CONTROL_STORE|CLOCK|RULE)_/;

function faultLevel(error: unknown): FaultLevel {
  if (!(error instanceof CodedError)) return 'error';
  const { code, status } = error;
  if (code === 'CELL_INVALID') return 'warn';
  if (status < 500) return 'info';
  return status === 500 || stopping.test(code) ? 'error' : 'warn';
}
