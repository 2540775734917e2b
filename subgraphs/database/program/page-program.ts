import type { FieldNode } from 'graphql';
import { pageTypes } from '../../../schema/catalogue/relation-connection.ts';
import type { CollectedFields } from '../plan/collect-fields.ts';
import type { ConnectionPage } from '../resolve/read-connection.ts';
import type { RowLayout } from '../view/row-layout.ts';
import { NotStatic } from './not-static.ts';
import { type RowProgram, type Run, runRows } from './row-program.ts';

/** What pages are compiled with. */
export interface PageCompiler {
  /** @throws NotStatic unless the field is granted whatever the row. */
  granted(type: string, node: FieldNode): unknown;
  collect(type: string, nodes: readonly FieldNode[]): CollectedFields;
  rows(layout: RowLayout, nodes: readonly FieldNode[], path: readonly string[]): RowProgram;
}

/** Turns the pages of one level into plain JSON: an object for each page, null for null. */
export type PageProgram = (
  pages: readonly (ConnectionPage | null)[],
  run: Run,
) => Promise<readonly unknown[]>;

/** Compiles a selection on pages of `entity`, whose rows have `layout`. @throws NotStatic. */
export function compilePages(
  compiler: PageCompiler,
  entity: string,
  layout: RowLayout,
  nodes: readonly FieldNode[],
  path: readonly string[],
): PageProgram {
  return new PagesCompiler(compiler, entity, layout).program(nodes, path);
}

/** Objects of the rows of all pages, for one place of the answer; those of a page begin at its offset. */
type PageObjects = readonly (readonly unknown[])[];
type PageReader = (page: ConnectionPage, offset: number, objects: PageObjects) => unknown;
type EdgeReader = (page: ConnectionPage, index: number, offset: number, objects: PageObjects) => unknown;

class PagesCompiler {
  readonly #compiler: PageCompiler;
  readonly #entity: string;
  readonly #layout: RowLayout;
  readonly #programs: RowProgram[] = [];

  constructor(compiler: PageCompiler, entity: string, layout: RowLayout) {
    this.#compiler = compiler;
    this.#entity = entity;
    this.#layout = layout;
  }

  program(nodes: readonly FieldNode[], path: readonly string[]): PageProgram {
    const { connection } = pageTypes(this.#entity);
    const members = [...this.#compiler.collect(connection, nodes)].map(
      ([name, fieldNodes]) => [name, this.#member(connection, fieldNodes, [...path, name])] as const,
    );
    const programs = this.#programs;
    return async (pages, run) => {
      const rows = pages.flatMap((page) => page?.rows ?? []);
      const objects = await Promise.all(programs.map((program) => runRows(program, rows, run)));
      let offset = 0;
      return pages.map((page) => {
        if (page === null) return null;
        const object: Record<string, unknown> = {};
        for (const [name, read] of members) object[name] = read(page, offset, objects);
        offset += page.rows.length;
        return object;
      });
    };
  }

  #member(connection: string, nodes: readonly FieldNode[], path: readonly string[]): PageReader {
    const [node] = nodes;
    if (node === undefined) throw new NotStatic();
    if (node.name.value === '__typename') return () => connection;
    this.#compiler.granted(connection, node);
    switch (node.name.value) {
      case 'totalCount':
        return (page) => page.total;
      case 'pageInfo':
        return this.#pageInfo(nodes);
      case 'nodes': {
        const at = this.#rows(nodes, path);
        return (page, offset, objects) => objects[at]?.slice(offset, offset + page.rows.length);
      }
      case 'edges':
        return this.#edges(nodes, path);
      default:
        throw new NotStatic();
    }
  }

  /** Where the objects of a selection on the rows are found. */
  #rows(nodes: readonly FieldNode[], path: readonly string[]): number {
    return this.#programs.push(this.#compiler.rows(this.#layout, nodes, path)) - 1;
  }

  #edges(nodes: readonly FieldNode[], path: readonly string[]): PageReader {
    const { edge } = pageTypes(this.#entity);
    const members = [...this.#compiler.collect(edge, nodes)].map(
      ([name, fieldNodes]) => [name, this.#edgeMember(edge, fieldNodes, [...path, name])] as const,
    );
    return (page, offset, objects) =>
      page.rows.map((_row, index) =>
        Object.fromEntries(members.map(([name, read]) => [name, read(page, index, offset, objects)])),
      );
  }

  #edgeMember(edge: string, nodes: readonly FieldNode[], path: readonly string[]): EdgeReader {
    const [node] = nodes;
    if (node === undefined) throw new NotStatic();
    if (node.name.value === '__typename') return () => edge;
    this.#compiler.granted(edge, node);
    if (node.name.value === 'cursor') return (page, index) => page.cursor(page.rows[index] ?? []);
    const at = this.#rows(nodes, path);
    return (_page, index, offset, objects) => objects[at]?.[offset + index];
  }

  #pageInfo(nodes: readonly FieldNode[]): PageReader {
    const members = [...this.#compiler.collect('PageInfo', nodes)].map(([name, [node]]) => {
      if (node === undefined) throw new NotStatic();
      if (node.name.value === '__typename') return [name, () => 'PageInfo'] as const;
      this.#compiler.granted('PageInfo', node);
      return [name, pageInfoReader(node.name.value)] as const;
    });
    return (page) => Object.fromEntries(members.map(([name, read]) => [name, read(page)]));
  }
}

function pageInfoReader(name: string): (page: ConnectionPage) => unknown {
  const cursorAt = (page: ConnectionPage, index: number) => {
    const row = page.rows.at(index);
    return row === undefined ? null : page.cursor(row);
  };
  switch (name) {
    case 'hasNextPage':
      return (page) => page.hasNextPage;
    case 'hasPreviousPage':
      return (page) => page.hasPreviousPage;
    case 'startCursor':
      return (page) => cursorAt(page, 0);
    case 'endCursor':
      return (page) => cursorAt(page, -1);
    default:
      throw new NotStatic();
  }
}
