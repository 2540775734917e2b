import { regulationInForce, regulationName } from '../../policy/usage-regulation.ts';
import type { CaseContext } from '../machine/machine.ts';

/** Members of the written form of an agreement that the regulations in force fill in; the parties change them as they agree. */
export interface RegulationDefaults {
  readonly usageRegulationVersions?: readonly string[];
  readonly storage?: {
    readonly text: string;
    /** The shortest validity of online answers in whole days; null where that is less than one (Decree 47 Art 42(1)). */
    readonly retentionDays: number | null;
    readonly cacheSeconds: number;
  };
}

const hoursOfDay = 24;

/** What a new agreement about databases says of regulations and storage, the strictest of their terms; nothing without any. */
export function regulationDefaults(
  databases: readonly string[],
  { policy, now }: Pick<CaseContext, 'policy' | 'now'>,
): RegulationDefaults {
  const found = databases.flatMap((id) => regulationInForce(policy, id, Date.parse(now)) ?? []);
  const regulations = [...new Set(found)];
  if (regulations.length === 0) return {};
  const hours = Math.min(...regulations.map(({ terms }) => terms.onlineValidityHours));
  const days = Math.floor(hours / hoursOfDay);
  const rules = [...new Set(regulations.flatMap(({ terms }) => terms.storageRules))];
  const names = regulations.map(regulationName);
  const longer = rules.length === 0 ? '' : `; chỉ lưu lâu hơn theo: ${rules.join('; ')}`;
  return {
    usageRegulationVersions: names,
    storage: {
      text: `Theo quy chế ${names.join(', ')}: dữ liệu tra cứu có giá trị ${hours} giờ${longer}`,
      retentionDays: days === 0 ? null : days,
      cacheSeconds: Math.min(...regulations.map(({ terms }) => terms.cacheSeconds)),
    },
  };
}
