import { type DocumentNode, parse, type TypeNode } from 'graphql';
import { knownProcedures } from '../../../schema/procedure/known/known-procedures.ts';
import { logTypesSdl } from '../../../schema/procedure/machine/logged-request.ts';
import type { Machine } from '../../../schema/procedure/machine/open-case.ts';

/** Fields of a type, each with its own type. */
export type FieldTypes = ReadonlyMap<string, TypeNode>;

/** Types of a procedure that have fields, by their names. */
type ProcedureTypes = ReadonlyMap<string, FieldTypes>;

/** What procedures take from every case: each text has both languages, each person a position; records of the log are alike in all. */
const sharedSdl = `type BilingualText { vi: String en: String }
type ActPerson { id: ID name: String position: BilingualText }
${logTypesSdl}`;

function typesOf(sdl: string): ProcedureTypes {
  const document: DocumentNode = parse(`${sharedSdl}\n${sdl}`);
  return new Map(
    document.definitions.flatMap((definition) => {
      const hasFields =
        definition.kind === 'ObjectTypeDefinition' || definition.kind === 'InputObjectTypeDefinition';
      if (!hasFields) return [];
      const fields = new Map((definition.fields ?? []).map(({ name, type }) => [name.value, type] as const));
      return [[definition.name.value, fields] as const];
    }),
  );
}

/** Types of what a command of a procedure takes; its own fields under the name of the command. */
export function inputTypesOf(machine: Machine, command: string): ProcedureTypes {
  const { sdl = '' } = machine.commands.find(({ name }) => name === command) ?? {};
  return typesOf(`${machine.procedure.typesSdl}\ninput ${command} { requestId: ID ${sdl} }`);
}

/** The selection of all that a case of a procedure holds beside what every case has. */
export function contentSelection({ procedure }: Machine): string {
  // WHY of all procedures: one may use a type that stands with another.
  const all = knownProcedures.map((each) => each.procedure.typesSdl).join('\n');
  const types = typesOf(`${all}\ntype ${procedure.objectName} { number: ID ${procedure.sdl} }`);
  return selection(types, procedure.objectName, []);
}

/** WHY no type within itself: such a selection has no end. */
function selection(types: ProcedureTypes, type: string, within: readonly string[]): string {
  const inner = [...within, type];
  const chosen = [...(types.get(type) ?? [])].flatMap(([name, of]) => {
    const named = namedTypeOf(of);
    if (!types.has(named)) return [name];
    return inner.includes(named) ? [] : [`${name} ${selection(types, named, inner)}`];
  });
  return `{ ${chosen.join(' ')} }`;
}

/** The name of a type without its lists and marks. */
export function namedTypeOf(type: TypeNode): string {
  return type.kind === 'NamedType' ? type.name.value : namedTypeOf(type.type);
}

/** Whether a value of a type is a list. */
export function isListType(type: TypeNode): boolean {
  return type.kind === 'ListType' || (type.kind === 'NonNullType' && isListType(type.type));
}

/** The procedure that has a command; null for none. */
export function machineOfCommand(command: string): Machine | null {
  return knownProcedures.find(({ commands }) => commands.some(({ name }) => name === command)) ?? null;
}
