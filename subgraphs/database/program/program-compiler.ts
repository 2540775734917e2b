import {
  type FieldNode,
  type GraphQLField,
  type GraphQLSchema,
  getArgumentValues,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import type { InverseField, ReferenceField } from '../../../schema/catalogue/model.ts';
import type { CodedError } from '../../../schema/errors/coded-error.ts';
import type { RuleTree } from '../../enforce/field-rule.ts';
import type { Row } from '../engine/driver.ts';
import { fieldRole } from '../model/field-role.ts';
import { collectFields, type SelectionContext, subselections } from '../plan/collect-fields.ts';
import { connectionParts } from '../plan/connection-parts.ts';
import { planChildren, planRelation, pointerOf, type ReferencePointer } from '../plan/plan-relation.ts';
import { planRelationPages } from '../plan/plan-relation-pages.ts';
import { planRow } from '../plan/plan-row.ts';
import { readRelationPage } from '../resolve/read-connection.ts';
import type { ReadEngine } from '../resolve/read-engine.ts';
import { judgeCell, rowRecord, stubRecord } from '../resolve/row-record.ts';
import { isAdmitted, keyOf, type LaidCell, type RowLayout } from '../view/row-layout.ts';
import type { RowView } from '../view/row-view.ts';
import { NotStatic } from './not-static.ts';
import { compilePages } from './page-program.ts';
import {
  cellReader,
  deniedReader,
  objectReader,
  type Reader,
  type RelationReader,
  type RowProgram,
  type Run,
  runFound,
  runRows,
  tellUncovered,
} from './row-program.ts';

/** What an operation is compiled against. */
export interface CompilerInput {
  readonly engine: ReadEngine;
  readonly shielded: GraphQLSchema;
  /** The plain resolvers; a field that has one of them in the shielded schema is granted whatever the row. */
  readonly plain: ReadonlySet<unknown>;
  /** The rules behind the shielded schema: a program applies those that ask the row itself. */
  readonly tree: RuleTree;
  readonly context: SelectionContext;
}

/** Where the rows of a type come from: a layout, or for a stub just the key as the only cell. */
interface RowSource {
  readonly type: string;
  readonly layout: RowLayout | null;
}

/** How a program reads a cell: from the row, or not at all in any row. */
type CellAccess =
  | { readonly kind: 'cell'; readonly cell: LaidCell }
  | { readonly kind: 'never'; readonly error: CodedError };

/**
 * Compiles selections to programs that turn rows into plain JSON without graphql-js.
 * INVARIANT: every field passes `granted` or, where its rule asks the row, `judged`, so a program holds only fields that
 * shield lets pass untouched and cells whose flags it reads itself, as shield's rule does.
 */
export class ProgramCompiler {
  readonly input: CompilerInput;

  constructor(input: CompilerInput) {
    this.input = input;
  }

  /** The field's definition. @throws NotStatic unless shield left its plain resolver in place. */
  granted(type: string, node: FieldNode): GraphQLField<unknown, unknown> {
    const object = this.input.shielded.getType(type);
    const field = isObjectType(object) ? object.getFields()[node.name.value] : undefined;
    if (field === undefined || !this.input.plain.has(field.resolve)) throw new NotStatic();
    return field;
  }

  /** Whether the field's rule asks the parent row; the program must then ask it. */
  #judged(type: string, node: FieldNode): boolean {
    return this.input.tree.get(type)?.get(node.name.value)?.kind === 'judge';
  }

  /** Collected fields of a selection. @throws NotStatic for a response name that no object literal may have. */
  collect(type: string, nodes: readonly FieldNode[]) {
    const fields = collectFields(this.input.context, type, subselections(nodes));
    if (fields.has('__proto__')) throw new NotStatic();
    return fields;
  }

  layout(view: RowView, nodes: readonly FieldNode[], withKey: boolean): RowLayout {
    return planRow(this.input.engine.map, this.input.context, view, subselections(nodes), withKey);
  }

  rows(layout: RowLayout, nodes: readonly FieldNode[], path: readonly string[]): RowProgram {
    return this.#program({ type: layout.view.entity.name, layout }, nodes, path);
  }

  stubs(type: string, nodes: readonly FieldNode[], path: readonly string[]): RowProgram {
    return this.#program({ type, layout: null }, nodes, path);
  }

  #program(source: RowSource, nodes: readonly FieldNode[], path: readonly string[]): RowProgram {
    const relations: RelationReader[] = [];
    return { relations, read: this.#object(source, source.type, nodes, path, relations) };
  }

  #object(
    source: RowSource,
    type: string,
    nodes: readonly FieldNode[],
    path: readonly string[],
    relations: RelationReader[],
  ): Reader {
    const members = [...this.collect(type, nodes)].map(([name, fieldNodes]) => {
      return [name, this.#member(source, type, fieldNodes, [...path, name], relations)] as const;
    });
    return objectReader(members);
  }

  #member(
    source: RowSource,
    type: string,
    nodes: readonly FieldNode[],
    path: readonly string[],
    relations: RelationReader[],
  ): Reader {
    const [node] = nodes;
    if (node === undefined) throw new NotStatic();
    if (node.name.value === '__typename') return () => type;
    const isJudged = this.#judged(type, node);
    const definition = isJudged ? null : this.granted(type, node);
    const role = fieldRole(this.input.engine.map, type, node.name.value);
    if (role === null) throw new NotStatic();
    if (role.kind === 'joinKey') {
      if (isJudged) throw new NotStatic();
      return this.#key(source);
    }
    if (role.kind === 'connection') {
      if (definition === null) throw new NotStatic();
      const from = { type, field: role.field, definition };
      return relation(relations, this.#pages(source, from, nodes, path), path);
    }
    const { field } = role;
    switch (field.kind) {
      case 'column':
      case 'content': {
        const access = this.#access(source, field.coordinate, isJudged);
        return access.kind === 'never'
          ? deniedReader(access.error, path)
          : cellReader(field, access.cell, path);
      }
      case 'embedded':
        return this.#object(source, field.target, nodes, path, relations);
      case 'reference': {
        const access = this.#access(source, field.coordinate, isJudged);
        return access.kind === 'never'
          ? deniedReader(access.error, path)
          : relation(relations, this.#reference(access.cell, field, nodes, path), path);
      }
      case 'inverse':
        if (definition === null) throw new NotStatic();
        return relation(relations, this.#inverse(source, { type, field, definition }, nodes, path), path);
    }
  }

  #access(source: RowSource, coordinate: string, isJudged: boolean): CellAccess {
    const cell = source.layout?.cells.get(coordinate);
    if (cell !== undefined && (isJudged || cell.flagIndex === -1)) return { kind: 'cell', cell };
    if (!isJudged || cell !== undefined) throw new NotStatic();
    const record = source.layout === null ? stubRecord(source.type, '') : rowRecord(source.layout, []);
    const verdict = judgeCell(record, coordinate);
    if (verdict === true) throw new NotStatic();
    return { kind: 'never', error: verdict };
  }

  #keyIndex(source: RowSource): number {
    const index = source.layout === null ? 0 : source.layout.keyIndex;
    if (index === -1) throw new NotStatic();
    return index;
  }

  #key(source: RowSource): Reader {
    const keyIndex = this.#keyIndex(source);
    return (row) => keyOf({ keyIndex }, row);
  }

  #reference(
    cell: LaidCell,
    field: ReferenceField,
    nodes: readonly FieldNode[],
    path: readonly string[],
  ): RelationReader {
    const types = field.kindColumn === null ? [field.target] : [...new Set(field.kinds.values())];
    const targets = new Map(types.map((type) => [type, this.target(type, nodes, path)]));
    return async (rows, run) => {
      const pointers = rows.map((row) => readPointer(field, cell, row, path, run));
      const answers: unknown[] = rows.map(() => null);
      const followed = types.map(async (type) => {
        const indexes = pointers.flatMap((pointer, index) => (pointer?.type === type ? [index] : []));
        if (indexes.length === 0) return;
        const keys = indexes.map((index) => pointers[index]?.key ?? '');
        const objects = (await targets.get(type)?.(keys, run)) ?? [];
        for (const [position, index] of indexes.entries()) answers[index] = objects[position] ?? null;
      });
      await Promise.all(followed);
      return answers;
    };
  }

  /** Reads objects of a type by key: rows of this database through JOIN, or stubs. */
  target(type: string, nodes: readonly FieldNode[], path: readonly string[]) {
    const view = this.input.engine.view('JOIN', type);
    if (view === null) {
      const program = this.stubs(type, nodes, path);
      return (keys: readonly string[], run: Run) => runRows(program, keys.map(stubRow), run);
    }
    const layout = this.layout(view, nodes, true);
    const program = this.rows(layout, nodes, path);
    return async (keys: readonly string[], run: Run) =>
      runFound(program, await run.scope.reads.byKeys(layout, keys), run);
  }

  #inverse(
    source: RowSource,
    relation: InverseRelation,
    nodes: readonly FieldNode[],
    path: readonly string[],
  ): RelationReader {
    const { engine } = this.input;
    const { keyIndex, args, shape } = this.#related(source, relation, nodes, subselections(nodes));
    const program = this.rows(shape.layout, nodes, path);
    return async (rows, run) => {
      const read = planChildren(engine, shape, args(run));
      const lists = await Promise.all(
        rows.map(async (row) => {
          const key = keyOf({ keyIndex }, row);
          return key === null ? [] : (await run.scope.reads.children(read, key)).slice(0, read.size);
        }),
      );
      const objects = (await runRows(program, lists.flat(), run)).values();
      return lists.map((list) => list.map(() => objects.next().value));
    };
  }

  #pages(
    source: RowSource,
    relation: InverseRelation,
    nodes: readonly FieldNode[],
    path: readonly string[],
  ): RelationReader {
    const { engine, context } = this.input;
    const { field } = relation;
    const parts = connectionParts(context, field.target, subselections(nodes));
    const { keyIndex, args, shape } = this.#related(source, relation, nodes, parts.rowSelections);
    const program = compilePages(this, field.target, shape.layout, nodes, path);
    return async (rows, run) => {
      const plan = planRelationPages(engine, shape, field, args(run), parts.wants);
      const pages = await Promise.all(
        rows.map(async (row) => {
          try {
            return await readRelationPage(run.scope, plan, keyOf({ keyIndex }, row));
          } catch (error) {
            run.errors.push({ error, path });
            return null;
          }
        }),
      );
      return program(pages, run);
    };
  }

  /** What the list of a relation and its pages have in common. */
  #related(
    source: RowSource,
    { type, field, definition }: InverseRelation,
    [node]: readonly FieldNode[],
    selections: readonly SelectionSetNode[],
  ) {
    const { engine, context } = this.input;
    if (engine.view('JOIN', field.target) === null || node === undefined) throw new NotStatic();
    const keyIndex = this.#keyIndex(source);
    const shape = planRelation(engine, context, field, type, selections);
    const args = (run: Run) => getArgumentValues(definition, node, { ...run.variables });
    return { keyIndex, shape, args };
  }
}

/** A relation to many: the type that it starts from, and its field in the model and in the schema. */
interface InverseRelation {
  readonly type: string;
  readonly field: InverseField;
  readonly definition: GraphQLField<unknown, unknown>;
}

/** A row that holds only the key of an object of another database. */
function stubRow(key: string): Row {
  return [key];
}

/** Adds a relation to the row's level and reads its value; a failure is null in every row and one error. */
function relation(relations: RelationReader[], reader: RelationReader, path: readonly string[]): Reader {
  const position = relations.length;
  relations.push(async (rows, run) => {
    try {
      return await reader(rows, run);
    } catch (error) {
      run.errors.push({ error, path });
      return rows.map(() => null);
    }
  });
  return (_row, index, related) => related[position]?.[index] ?? null;
}

function readPointer(
  field: ReferenceField,
  cell: LaidCell,
  row: Row,
  path: readonly string[],
  run: Run,
): ReferencePointer | null {
  if (!isAdmitted(cell, row)) {
    tellUncovered(cell, path, run);
    return null;
  }
  try {
    return pointerOf(field, cell, row);
  } catch (error) {
    run.errors.push({ error, path });
    return null;
  }
}
