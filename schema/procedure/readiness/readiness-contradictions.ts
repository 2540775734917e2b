import type { CatalogueModel, SharingMode } from '../../catalogue/model.ts';
import { type RegulatedPolicy, regulationOf } from '../../policy/usage-regulation.ts';
import type { BilingualText } from '../../text/bilingual-text.ts';
import type { Readiness, ReadinessState } from '../machine/sharing-records.ts';

/** What readiness is compared with. */
export interface ReadinessContext {
  readonly catalogue: CatalogueModel;
  readonly policy: RegulatedPolicy;
  /** Instant, ISO 8601. */
  readonly now: string;
}

const modesOf: Readonly<Record<ReadinessState, SharingMode | null>> = {
  NOT_READY: null,
  READY_OPEN: 'OPEN',
  READY_DEFAULT: 'DEFAULT',
  READY_SPECIFIC: 'SPECIFIC',
};

/** What of the catalogue and the regulations contradicts a declaration (procedures SM13); shown beside it, never hidden. */
export function readinessContradictions(
  { database, state }: Pick<Readiness, 'database' | 'state'>,
  { catalogue, policy, now }: ReadinessContext,
): readonly BilingualText[] {
  const mode = modesOf[state];
  if (mode === null) return [];
  const items = [...catalogue.items.values()].filter((item) => item.database === database);
  const hasMode = items.some(({ modes, statistics }) =>
    [...Object.values(modes), ...Object.values(statistics)].includes(mode),
  );
  const governing = regulationOf(policy, database, Date.parse(now));
  const entry = catalogue.agencies.find((each) => each.database.id === database)?.database;
  const isGoverned = governing === 'CATALOGUE' ? entry?.usageRegulation.trim() !== '' : governing !== 'NONE';
  return [
    ...(hasMode
      ? []
      : [
          {
            vi: `không mục dữ liệu nào có hình thức ${mode}`,
            en: `no item of it has the mode ${mode}`,
          },
        ]),
    ...(isGoverned
      ? []
      : [
          {
            vi: 'chưa có quy chế khai thác đang có hiệu lực, nên chưa phục vụ',
            en: 'no usage regulation is in force, so nothing is served',
          },
        ]),
  ];
}
