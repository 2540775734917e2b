import { expect, it } from 'vitest';
import { auditFiles } from '../../../../gateway/audit/chain/audit-chain.ts';
import { openAuditLog } from '../../../../gateway/audit/chain/audit-log.ts';
import { runSql, temporaryFolder } from '../audit-fixture.ts';
import { queryRecord } from './child-record.ts';

it('the newest policy is the highest version of any record, whoever wrote it last, with its history where one is named', async () => {
  const folder = await temporaryFolder();
  const [log, other] = [await openAuditLog({ folder }), await openAuditLog({ folder })];
  expect(await log.newestPolicy()).toBeNull();
  await log.append({ ...queryRecord('r'), policyVersion: null });
  expect(await log.newestPolicy()).toBeNull();
  await log.append({ ...queryRecord('r'), policyVersion: 9 });
  expect(await log.newestPolicy()).toEqual({ version: 9, history: null });
  await other.append({ ...queryRecord('r'), policyVersion: 10, policyHistory: 'ab' });
  await log.append({ ...queryRecord('r'), policyVersion: 10 });
  await log.append({ ...queryRecord('r'), policyVersion: 8 });
  expect(await log.newestPolicy()).toEqual({ version: 10, history: 'ab' });
  await other.close();
  await log.close();
});

it('is found by an index, so that the log is not read for it', async () => {
  const folder = await temporaryFolder();
  const log = await openAuditLog({ folder });
  const [{ sql } = {}] = await runSql(
    auditFiles(folder).database,
    "SELECT sql FROM sqlite_schema WHERE name = 'audit_record_policy'",
  );
  const terms = /ON audit_record \((.*)\)$/s.exec(String(sql))?.[1] ?? '';
  const plan = await runSql(
    auditFiles(folder).database,
    `EXPLAIN QUERY PLAN SELECT ${terms} FROM audit_record ORDER BY ${terms.replaceAll(' END', ' END DESC')} LIMIT 1`,
  );
  expect(plan.map(({ detail }) => detail)).toEqual([expect.stringContaining('INDEX audit_record_policy')]);
  await log.close();
});
