import {
  type FieldNode,
  type GraphQLField,
  getArgumentValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { CodedError, codedError } from '../../../schema/errors/coded-error.ts';
import type { SubgraphAnswer } from '../../../schema/exchange/subgraph-service.ts';
import { invariant } from '../../../schema/invariant.ts';
import { maxPageSize } from '../../../schema/language/asked-page.ts';
import { collapseErrors, type PlacedError } from '../../enforce/collapse-errors.ts';
import { representationKey, representationType } from '../model/representation.ts';
import { rootFields, type TableRoot } from '../model/root-field.ts';
import { subselections } from '../plan/collect-fields.ts';
import { connectionParts } from '../plan/connection-parts.ts';
import { lookupKeys } from '../plan/lookup-keys.ts';
import { planConnection } from '../plan/plan-connection.ts';
import { planRow } from '../plan/plan-row.ts';
import { readConnection } from '../resolve/read-connection.ts';
import type { RequestScope } from '../resolve/request-scope.ts';
import { NotStatic } from './not-static.ts';
import { compilePages } from './page-program.ts';
import { type CompilerInput, ProgramCompiler } from './program-compiler.ts';
import { type Run, runFound } from './row-program.ts';

/** An operation compiled for one permission set; it runs without graphql-js. */
export type OperationProgram = (
  scope: RequestScope,
  variables: Readonly<Record<string, unknown>>,
) => Promise<SubgraphAnswer>;

type RootProgram = (run: Run) => Promise<unknown>;

class OperationCompiler {
  readonly #compiler: ProgramCompiler;

  constructor(input: CompilerInput) {
    this.#compiler = new ProgramCompiler(input);
  }

  root(name: string, nodes: readonly FieldNode[]): RootProgram {
    const [node] = nodes;
    if (node === undefined) throw new NotStatic();
    if (node.name.value === '__typename') return () => Promise.resolve('Query');
    const definition = this.#compiler.granted('Query', node);
    if (node.name.value === '_entities') return this.#entities(name, definition, node, nodes);
    const root = rootFields(this.#compiler.input.engine.map).get(node.name.value);
    if (root === undefined) throw new NotStatic();
    // WHY: statistics take their time in the database; graphql-js adds nothing that counts.
    if (root.kind === 'aggregate') throw new NotStatic();
    if (root.kind === 'list') return this.#list(name, root, definition, node, nodes);
    return this.#lookup(name, root, definition, node, nodes);
  }

  #lookup(
    name: string,
    root: TableRoot & { kind: 'one' | 'many' },
    definition: GraphQLField<unknown, unknown>,
    node: FieldNode,
    nodes: readonly FieldNode[],
  ): RootProgram {
    const view = this.#compiler.input.engine.view('LOOKUP', root.entity.name);
    if (view === null) throw new NotStatic();
    const layout = this.#compiler.layout(view, nodes, true);
    const program = this.#compiler.rows(layout, nodes, [name]);
    const args = argumentsOf(definition, node);
    if (root.kind === 'many') {
      return async (run) => {
        const rows = await run.scope.reads.byKeys(layout, lookupKeys(args(run).ids));
        return runFound(program, rows, run);
      };
    }
    return async (run) => {
      const [key = ''] = lookupKeys([args(run)[root.key]]);
      const [object] = await runFound(program, [await run.scope.reads.byKey(layout, key)], run);
      return object;
    };
  }

  #list(
    name: string,
    root: TableRoot & { kind: 'list' },
    definition: GraphQLField<unknown, unknown>,
    node: FieldNode,
    nodes: readonly FieldNode[],
  ): RootProgram {
    const { engine, context } = this.#compiler.input;
    const view = engine.view('LIST', root.entity.name);
    if (view === null) throw new NotStatic();
    const entity = root.entity.name;
    const parts = connectionParts(context, entity, subselections(nodes));
    const layout = planRow(engine.map, context, view, parts.rowSelections, false);
    const program = compilePages(this.#compiler, entity, layout, nodes, [name]);
    const args = argumentsOf(definition, node);
    return async (run) => {
      const plan = planConnection(engine, view, args(run));
      const page = await readConnection(run.scope, plan, layout, parts.wants);
      const [object] = await program([page], run);
      return object;
    };
  }

  #entities(
    name: string,
    definition: GraphQLField<unknown, unknown>,
    node: FieldNode,
    nodes: readonly FieldNode[],
  ): RootProgram {
    const { map } = this.#compiler.input.engine;
    const args = argumentsOf(definition, node);
    const programs = this.#entityPrograms(nodes, [name]);
    return async (run) => {
      const representations = args(run).representations;
      invariant(Array.isArray(representations), 'the schema makes representations a list');
      if (representations.length > maxPageSize) {
        throw codedError('TOO_MANY_KEYS', { limit: maxPageSize });
      }
      const keys = new Map<string, { key: string; index: number }[]>();
      for (const [index, representation] of representations.entries()) {
        try {
          const type = representationType(map, representation);
          const key = representationKey(map, type, representation);
          const known = keys.get(type);
          if (known === undefined) keys.set(type, [{ key, index }]);
          else known.push({ key, index });
        } catch (error) {
          run.errors.push({ error, path: [name] });
        }
      }
      return followEntities(programs, keys, representations.length, name, run);
    };
  }

  /** A reader for each entity type that the selection names in a type condition. */
  #entityPrograms(nodes: readonly FieldNode[], path: readonly string[]) {
    const { engine, shielded } = this.#compiler.input;
    const programs = new Map<string, ReturnType<ProgramCompiler['target']> | null>();
    const union = shielded.getType('_Entity');
    invariant(union !== undefined && 'getTypes' in union, 'a subgraph with entities has the _Entity union');
    for (const { name } of union.getTypes()) {
      const closed = engine.map.entity(name) !== null && engine.view('JOIN', name) === null;
      programs.set(name, closed ? null : this.#compiler.target(name, nodes, path));
    }
    return programs;
  }
}

/**
 * Compiles an operation whose every field is granted, whatever the row or by a rule that asks it; null when one is not, so
 * that graphql-js executes it over the shielded schema. Both ways give the same answer.
 */
export function compileOperation(
  input: CompilerInput,
  operation: OperationDefinitionNode,
): OperationProgram | null {
  const compiler = new OperationCompiler(input);
  const root: FieldNode = {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: 'query' },
    selectionSet: operation.selectionSet,
  };
  try {
    const fields = [...new ProgramCompiler(input).collect('Query', [root])];
    const roots = fields.map(([name, nodes]) => {
      return [name, compiler.root(name, nodes), nodes[0]?.name.value === '_entities'] as const;
    });
    return (scope, variables) => runRoots(roots, scope, variables);
  } catch (error) {
    if (error instanceof NotStatic || error instanceof CodedError) return null;
    throw error;
  }
}

/** Arguments of a field as graphql-js would coerce them. */
function argumentsOf(definition: GraphQLField<unknown, unknown>, node: FieldNode) {
  return (run: Run) => getArgumentValues(definition, node, { ...run.variables });
}

async function followEntities(
  programs: ReadonlyMap<string, ReturnType<ProgramCompiler['target']> | null>,
  keys: ReadonlyMap<string, readonly { readonly key: string; readonly index: number }[]>,
  length: number,
  name: string,
  run: Run,
): Promise<readonly unknown[]> {
  const answers: unknown[] = Array.from({ length }, () => null);
  const followed = [...keys].map(async ([type, asked]) => {
    const program = programs.get(type);
    if (program === null) return;
    try {
      if (program === undefined) throw codedError('REPRESENTATION_INVALID', { type });
      const objects = await program(
        asked.map(({ key }) => key),
        run,
      );
      for (const [position, { index }] of asked.entries()) answers[index] = objects[position] ?? null;
    } catch (error) {
      run.errors.push({ error, path: [name] });
    }
  });
  await Promise.all(followed);
  return answers;
}

async function runRoots(
  roots: readonly (readonly [string, RootProgram, boolean])[],
  scope: RequestScope,
  variables: Readonly<Record<string, unknown>>,
): Promise<SubgraphAnswer> {
  const errors: PlacedError[] = [];
  const run: Run = { scope, variables, errors, told: new Set() };
  let broken = false;
  const values = await Promise.all(
    roots.map(async ([name, program, isRequired]) => {
      try {
        return await program(run);
      } catch (error) {
        errors.push({ error, path: [name] });
        if (isRequired) broken = true;
        return null;
      }
    }),
  );
  const data = broken ? null : Object.fromEntries(roots.map(([name], index) => [name, values[index]]));
  return errors.length === 0
    ? { data }
    : { data, errors: collapseErrors(errors, scope.engine.report, scope.exchange.requestId) };
}
