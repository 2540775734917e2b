import type { StoredRecord } from '../../gateway/audit/record/audit-record.ts';
import { tableMoment } from '../../schema/calendar/table-moment.ts';
import { table } from './output.ts';
import type { Words } from './words.ts';

/** Records of the sharing log as a table, one line each. */
export function auditLines(records: readonly StoredRecord[], words: Words): readonly string[] {
  return table([
    words.headings(
      ...(['SEQ', 'TIME', 'KIND', 'ACCOUNT', 'OUTCOME'] as const),
      ...(['STATUS', 'POLICY', 'RELEASED', 'DENIED', 'WHAT'] as const),
    ),
    ...records.map(({ seq, record }) => [
      String(seq),
      tableMoment(record.answeredAt),
      record.kind,
      record.account ?? 'public',
      record.outcome,
      String(record.status),
      String(record.policyVersion ?? '-'),
      String(record.released.length),
      record.denied.map(({ coordinate }) => coordinate).join(',') || '-',
      (record.kind === 'ADMIN' ? record.detail : (record.operationName ?? record.operation?.slice(0, 60))) ??
        '-',
    ]),
  ]);
}
