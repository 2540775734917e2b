import type { GraphQLSchema } from 'graphql';
import { CacheBudget } from '../../schema/cache/cache-budget.ts';
import type { AgencyModel, CatalogueModel } from '../../schema/catalogue/model.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import type { ExchangeContext, SubgraphService } from '../../schema/exchange/subgraph-service.ts';
import { fieldRequirements } from '../../schema/federation/field-requirements.ts';
import { memoise } from '../../schema/memoise.ts';
import type { EffectivePermission } from '../../schema/permission/effective-permission.ts';
import { exactScalars } from '../../schema/value/scalars.ts';
import type { ErrorReport } from '../enforce/collapse-errors.ts';
import { createDocumentExecutor } from '../enforce/execute-document.ts';
import type { PolicyCopy } from '../enforce/policy-copy.ts';
import { shieldedBytes, shieldSchema } from '../enforce/shield-schema.ts';
import { makeSubgraphSchema, type SubgraphResolvers } from '../schema/make-subgraph-schema.ts';
import { compileServiceRules } from './service-rules.ts';

/** The inputs that a computed item is given: the key and what its `@requires` names, none of them null or absent. */
export type ServiceRow = Readonly<Record<string, unknown>>;

/** Computes one item of one row. What it throws is a fault of the service; the client is told no more than that. */
export type ComputeItem = (row: ServiceRow, context: ExchangeContext) => unknown;

/** The code of a service: type -> item -> how it is computed. */
export type ServiceCode = Readonly<Record<string, Readonly<Record<string, ComputeItem>>>>;

/** Options of `createServiceSubgraph`. */
export interface ServiceSubgraphOptions {
  readonly model: AgencyModel;
  readonly catalogue: CatalogueModel;
  readonly code: ServiceCode;
  /** The agency's copy of the policy; `gateway` as for a database. */
  readonly policy: PolicyCopy | 'gateway';
  /** Where it keeps what it compiles; a budget of its own when it is left out. */
  readonly caches?: CacheBudget;
  /** Told of faults of the code, causes included; for the operator's log. */
  readonly report?: ErrorReport;
}

/**
 * A service of an agency as a federation subgraph in process: items that code computes of other databases' items. It
 * enforces at its side too: an item outside the permission set is denied whatever the representation says. An item of which an
 * input is null is null. @throws CATALOGUE_INVALID when file and code do not name the same items.
 */
export function createServiceSubgraph(options: ServiceSubgraphOptions): SubgraphService {
  const { model, catalogue, policy, caches = new CacheBudget(), report = () => undefined } = options;
  const sdl = model.serviceSdl;
  if (sdl === null) throw invalid(model, 'it is the file of a database');
  const name = model.database.id;
  const resolvers = codeResolvers(options, inputNames(name, sdl));
  const schema = makeSubgraphSchema({ name, sdl, resolvers, scalars: exactScalars });
  const shielded = caches.cache<string, GraphQLSchema>({ sizeOf: shieldedBytes });
  const schemaFor = (permission: EffectivePermission): GraphQLSchema =>
    memoise(shielded, permission.hash, () =>
      shieldSchema(schema, compileServiceRules(schema, model, catalogue, permission)),
    );
  return {
    name,
    sdl,
    execute: createDocumentExecutor(schema, {
      schemaFor: (context) =>
        schemaFor(policy === 'gateway' ? context.permission : policy.permissionOf(context)),
      report,
      caches,
    }),
    probe: async () => {},
    close: async () => {},
  };
}

function invalid({ database }: AgencyModel, detail: string) {
  return codedError('CATALOGUE_INVALID', { database: database.id, detail });
}

/** The inputs of each item in its own row: names of the type's other fields. */
function inputNames(name: string, sdl: string): ReadonlyMap<string, readonly string[]> {
  const inputs = new Map<string, readonly string[]>();
  for (const [coordinate, needs] of fieldRequirements([{ name, sdl }])) {
    const type = `${coordinate.slice(0, coordinate.indexOf('.'))}.`;
    const own = needs.filter(({ ofRow, coordinate: each }) => ofRow && each.startsWith(type));
    inputs.set(
      coordinate,
      own.map(({ coordinate: each }) => each.slice(type.length)),
    );
  }
  return inputs;
}

/** The resolver of each item: its code, which is asked only for a row that has all inputs. */
function codeResolvers(
  { model, code }: ServiceSubgraphOptions,
  inputs: ReadonlyMap<string, readonly string[]>,
): SubgraphResolvers {
  const written = new Set(
    Object.entries(code).flatMap(([type, items]) => Object.keys(items).map((name) => `${type}.${name}`)),
  );
  const types = [...model.types.values()].map(({ name: type, fields }) => {
    const resolvers = [...fields.values()].map(({ name, coordinate }) => {
      const compute = code[type]?.[name];
      if (compute === undefined) throw invalid(model, `${coordinate} has no code`);
      written.delete(coordinate);
      return [name, itemResolver(type, compute, inputs.get(coordinate) ?? [])] as const;
    });
    return [type, Object.fromEntries(resolvers)] as const;
  });
  const [stray] = written;
  if (stray !== undefined) throw invalid(model, `there is code for ${stray}, which is no item of the file`);
  return Object.fromEntries(types);
}

function itemResolver(type: string, compute: ComputeItem, inputs: readonly string[]) {
  return (row: ServiceRow, _args: unknown, context: ExchangeContext): unknown => {
    if (inputs.some((each) => row[each] === undefined)) throw codedError('REPRESENTATION_INVALID', { type });
    return inputs.some((each) => row[each] === null) ? null : compute(row, context);
  };
}
