import {
  buildASTSchema,
  type GraphQLSchema,
  parse,
  specifiedRules,
  ValuesOfCorrectTypeRule,
  validate,
} from 'graphql';
import { readOperations } from '../../gateway/audit/read/read-operations.ts';
import { createPlanner } from '../../gateway/prepare/plan-operation.ts';
import type { CatalogueModel, Coordinate } from '../../schema/catalogue/model.ts';
import { type ContractChange, compareContracts } from '../../schema/comparison/compare-contracts.ts';
import { catalogueSchemaDocument } from '../../schema/contract/catalogue-schema.ts';
import type { RecordedOperation } from '../../schema/exchange/administration-service.ts';
import { buildSurfaceIndex } from '../../schema/language/surface-index.ts';
import { consumerClassOf } from '../../schema/permission/evaluate-item.ts';
import { instrumentStates } from '../../schema/permission/instrument-state.ts';
import type { Instrument, PolicySnapshot } from '../../schema/policy/policy.ts';
import type { UnplacedFinding } from './check-finding.ts';

/** Who uses the province: its policy, and what was asked lately. */
export interface ProvinceUse {
  readonly policy: PolicySnapshot;
  readonly operations: readonly RecordedOperation[];
}

const windowDays = 30;

/** Reads the operations of the last 30 days. @throws AUDIT_UNAVAILABLE */
export async function recordedLately(dataDir: string, { accounts }: PolicySnapshot, now: Date) {
  const since = new Date(now.getTime() - windowDays * 86_400_000).toISOString();
  return (await readOperations(dataDir, { accounts: [null, ...accounts.keys()], since })).operations;
}

/** The schema on which clients' documents are valid. */
export function clientSchemaOf(catalogue: CatalogueModel, supergraph: string): GraphQLSchema {
  const { apiSchema } = createPlanner(supergraph);
  return buildASTSchema(catalogueSchemaDocument(apiSchema, buildSurfaceIndex(catalogue)));
}

/**
 * Finds whom the files would break: live instruments that name items which are gone, operations of the last 30 days that are no
 * longer valid, or that got items which their consumer's class may no longer have.
 */
export function brokenUseFindings(
  catalogue: CatalogueModel,
  schema: GraphQLSchema,
  { policy, operations }: ProvinceUse,
  now: Date,
): readonly UnplacedFinding[] {
  return [
    ...liveInstruments(catalogue, policy, now).flatMap((each) => instrumentFindings(each, catalogue)),
    ...operations.flatMap((operation) => operationFindings(operation, catalogue, schema, policy)),
  ];
}

/** The instruments that share with somebody, now or later; a suspended one may be resumed. */
function liveInstruments(
  catalogue: CatalogueModel,
  policy: PolicySnapshot,
  now: Date,
): readonly Instrument[] {
  const situation = { now: now.toISOString(), purpose: null, address: null, method: 'ONLINE_QUERY' as const };
  const states = [null, ...policy.accounts.values()].flatMap((account) =>
    instrumentStates(catalogue, policy, account, situation),
  );
  const live = states.filter(({ standing }) => standing !== 'EXPIRED' && standing !== 'TERMINATED');
  return [...new Set(live.map(({ instrument }) => instrument))];
}

function instrumentFindings(
  { number, content }: Instrument,
  { items }: CatalogueModel,
): readonly UnplacedFinding[] {
  const named = new Set(content.flatMap((entry) => entry.items));
  return [...named]
    .filter((item) => !items.has(item))
    .map((item) => ({
      severity: 'ERROR' as const,
      where: item,
      vi: `mục này không còn trong các tệp, nhưng văn bản ${number} đang chia sẻ nó`,
      en: `the files have no such item any more, but ${number} shares it`,
      repair: {
        vi: 'giữ mục, hoặc sửa văn bản trước (`lienthong agreement apply`)',
        en: 'keep the item, or change the instrument first (`lienthong agreement apply`)',
      },
    }));
}

/** WHY without this one: a redacted literal is a text wherever it stands. */
const rules = specifiedRules.filter((rule) => rule !== ValuesOfCorrectTypeRule);

function operationFindings(
  operation: RecordedOperation,
  catalogue: CatalogueModel,
  schema: GraphQLSchema,
  { accounts }: PolicySnapshot,
): readonly UnplacedFinding[] {
  const { account, released } = operation;
  const asking = account === null ? null : (accounts.get(account) ?? null);
  const lost = released.filter((item) => isClosed(item, catalogue, consumerClassOf(asking)));
  const problem = lost.length > 0 ? null : problemOf(operation, schema);
  if (lost.length === 0 && problem === null) return [];
  const what = lost.length > 0 ? lost.join(', ') : (problem ?? '');
  const called = `${account ?? 'public'} ${operation.name ?? operation.hash.slice(0, 12)} x${operation.count}`;
  return [
    {
      severity: 'ERROR',
      where: lost[0] ?? account ?? 'public',
      vi: `thao tác đã ghi trong ${windowDays} ngày qua sẽ hỏng: ${called}: ${what}`,
      en: `an operation of the last ${windowDays} days would break: ${called}: ${what}`,
      repair: {
        vi: 'báo cho bên khai thác và giữ mục cho đến khi họ đổi truy vấn',
        en: 'tell the consumer, and keep the item until the query has changed',
      },
    },
  ];
}

function isClosed(
  item: Coordinate,
  { items }: CatalogueModel,
  ofClass: ReturnType<typeof consumerClassOf>,
): boolean {
  const known = items.get(item);
  return known === undefined || (known.modes[ofClass] === 'NONE' && known.statistics[ofClass] === 'NONE');
}

/** Why an operation is not valid on a schema; null where it is, or where the log keeps too little of it to say. */
function problemOf({ text }: RecordedOperation, schema: GraphQLSchema): string | null {
  try {
    const [first] = validate(schema, parse(text, { noLocation: true }), rules);
    return first?.message ?? null;
  } catch {
    return null;
  }
}

/** Finds what breaks clients of an earlier state of the files; worse where it is used. */
export function changeFindings(
  before: GraphQLSchema,
  after: GraphQLSchema,
  used: ReadonlySet<Coordinate>,
): readonly UnplacedFinding[] {
  return compareContracts(before, after)
    .filter(({ breaking }) => breaking)
    .map((change) => changeFinding(change, used));
}

function changeFinding(
  { description, kind }: ContractChange,
  used: ReadonlySet<Coordinate>,
): UnplacedFinding {
  const coordinate =
    /\b([A-Z]\w*\.\w+)\b/.exec(description)?.[1] ?? /\b([A-Z]\w*)\b/.exec(description)?.[1] ?? kind;
  const isUsed = [...used].some((item) => item === coordinate || item.startsWith(`${coordinate}.`));
  return {
    severity: isUsed ? 'ERROR' : 'WARNING',
    where: coordinate,
    vi: `thay đổi phá vỡ${isUsed ? ', đang được dùng' : ', chưa thấy ai dùng'}: ${description}`,
    en: `breaking change${isUsed ? ', in use' : ', not seen in use'}: ${description}`,
    repair: {
      vi: 'giữ tên cũ, hoặc báo trước cho các bên khai thác',
      en: 'keep the old name, or tell the consumers before',
    },
  };
}

/** Items that live instruments share or that lately were released. */
export function usedItems(
  catalogue: CatalogueModel,
  { policy, operations }: ProvinceUse,
  now: Date,
): ReadonlySet<Coordinate> {
  const shared = liveInstruments(catalogue, policy, now).flatMap(({ content }) =>
    content.flatMap((entry) => entry.items),
  );
  return new Set([...shared, ...operations.flatMap(({ released }) => released)]);
}
