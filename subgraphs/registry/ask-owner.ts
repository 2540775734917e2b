import type { CatalogueModel, ObjectModel } from '../../schema/catalogue/model.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import type { AdministrationService, RowQuestion } from '../../schema/exchange/administration-service.ts';
import type { OwnedSubgraph } from '../../schema/exchange/subgraph-service.ts';
import { ownLoop } from '../../schema/fairness/fair-turns.ts';
import { permissionOf } from '../../schema/permission/compile-permission.ts';
import type { EffectivePermission, EntityGrant } from '../../schema/permission/effective-permission.ts';
import type { Caller } from '../../schema/policy/caller.ts';

/** The questions about rows that owner databases answer. */
export type OwnerQuestions = Pick<AdministrationService, 'isRowIn' | 'countRows'>;

/** An entity that can be looked up and listed, and the service of its owner. */
interface Owner {
  readonly service: OwnedSubgraph;
  readonly type: ObjectModel;
  readonly singular: string;
  readonly plural: string;
  readonly key: string;
}

/** Longest time of one question; the database itself is stricter. */
const timeoutMs = 10_000;

/**
 * Asks owner databases about rows, each question with a permission that holds the rows in question and the key only,
 * so that an answer is no more than yes or no, or a number.
 */
export function createOwnerQuestions(
  catalogue: CatalogueModel,
  services: readonly OwnedSubgraph[],
): OwnerQuestions {
  return {
    async isRowIn(question, key) {
      const owner = ownerOf(catalogue, services, question.entity);
      if (owner === null) {
        throw codedError('ARGUMENT_INVALID', {
          argument: 'row',
          detail: {
            vi: `một dòng của ${question.entity} không có khóa để hỏi`,
            en: `a row of ${question.entity} has no key to ask by`,
          },
        });
      }
      const document = `query($key: ID!) { row: ${owner.singular}(${owner.key}: $key) { __typename } }`;
      const data = await ask(owner, question, document, { key });
      return data.row !== null && data.row !== undefined;
    },
    async countRows(question) {
      const owner = ownerOf(catalogue, services, question.entity);
      if (owner === null) return null;
      const data = await ask(owner, question, `{ rows: ${owner.plural}(first: 1) { totalCount } }`, {});
      const { totalCount } = (data.rows ?? {}) as { readonly totalCount?: unknown };
      if (typeof totalCount !== 'number') throw codedError('SUBGRAPH_FAILED');
      return totalCount;
    },
  };
}

function ownerOf(
  catalogue: CatalogueModel,
  services: readonly OwnedSubgraph[],
  entity: string,
): Owner | null {
  const type = catalogue.typeOwners.get(entity);
  const home = catalogue.agencies.find(({ types }) => types.get(entity)?.kind === 'entity');
  const service = services.find(({ name }) => name === home?.database.id);
  if (type === undefined || service === undefined) return null;
  const { singular, plural, key } = type;
  return singular === null || plural === null || key === null
    ? null
    : { service, type, singular, plural, key };
}

async function ask(
  { service, type, key }: Owner,
  { entity, rows }: RowQuestion,
  document: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>>> {
  const item = `${type.name}.${key}`;
  const grant: EntityGrant = {
    id: 'administration',
    entity,
    items: new Set([item]),
    rows,
    operations: new Set(['LOOKUP', 'LIST']),
    masks: new Map(),
    smallestGroup: 1,
  };
  const permission = permissionOf([grant], (coordinate) => (coordinate === item ? entity : null));
  const answer = await service.executeForOwner({ document, variables }, exchangeOf(permission));
  const { data, errors = [] } = answer;
  if (errors.length > 0 || data === null || data === undefined) throw codedError('SUBGRAPH_FAILED');
  return data;
}

function exchangeOf(permission: EffectivePermission) {
  const caller: Caller = {
    account: null,
    policy: { version: 0, accounts: new Map(), instruments: [], events: [], usageRegulations: [] },
    now: new Date().toISOString(),
    purpose: null,
    address: null,
    method: 'ONLINE_QUERY',
  };
  return {
    requestId: 'administration',
    permission,
    bundle: null,
    signal: AbortSignal.timeout(timeoutMs),
    turn: ownLoop,
    state: new Map<string, unknown>(),
    counts: { statements: 0, rows: 0 },
    caller,
  };
}
