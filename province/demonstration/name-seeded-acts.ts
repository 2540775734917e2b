import { openAuditLog } from '../../gateway/audit/chain/audit-log.ts';
import { adminRecord } from '../../gateway/audit/record/admin-record.ts';
import { type NamedActs, namingOf } from '../../schema/procedure/machine/named-acts.ts';

/** Acts of one record: far below the longest detail of one. */
const mostNamed = 500;

/**
 * Names acts of the demonstration in its sharing log. WHY after them, and not before as those of people: they are made up, and one
 * record is enough for all.
 */
export async function nameSeededActs(
  acts: readonly NamedActs[],
  { dataDir, anchorPath }: { readonly dataDir: string; readonly anchorPath: string | null },
): Promise<void> {
  if (acts.length === 0) return;
  const audit = await openAuditLog({ folder: dataDir, anchorPath });
  try {
    for (let from = 0; from < acts.length; from += mostNamed) {
      const named = acts.slice(from, from + mostNamed).map(namingOf);
      const at = new Date().toISOString();
      await audit.append(
        adminRecord({
          ...{ requestId: `demonstration-${from}`, by: 'demonstration', outcome: 'OK', status: 200 },
          ...{ receivedAt: at, answeredAt: at, policyVersion: null },
          action: `seeded ${named.join(', ')}: done`,
        }),
      );
    }
  } finally {
    await audit.close();
  }
}
