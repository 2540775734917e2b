import { failureRules } from '../failure-rules.ts';

/** What errors of Oracle Database and of its driver mean, by their codes (`ORA-00942`, `NJS-500`). */
export const oracleFailures = failureRules({
  /** No such column, table or function; no right to read one. */
  missing: /^ORA-(?:00904|00942|01031|04063|06550)$/,
  cancelled: /^(?:ORA-(?:01013|03136)|NJS-123|DPI-1067)$/,
  /** No session or process left; a lock, a limit of the profile. */
  busy: /^ORA-(?:00018|00020|00054|00060|02391|30006|12516|12519|12520)$/,
  down: /^(?:ORA-(?:01017|01033|01034|01089|03113|03114|03135|12[15]\d\d|28000|28001|28759|29024)|NJS-(?:5\d\d|003)|E[A-Z]{3,})$/,
  stale: /^ORA-(?:04068|08103|01555)$/,
  lost: /^(?:ORA-(?:03113|03114|03135|02396)|NJS-(?:500|003)|DPI-(?:1010|1080)|ECONNRESET|EPIPE)$/,
  lostMessage: /(?!)/,
  unreachedMessage: /certificate/i,
  isOfServer: (error) => String(Reflect.get(error, 'code')).startsWith('ORA-'),
});
