import {
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql';
import { invariant } from '../invariant.ts';
import { witnessPrefix } from './query-surface.ts';

const agencyDirectives: ReadonlySet<string> = new Set(['database', 'item', 'share']);
const scalars = ['Date', 'DateTime', 'Decimal', 'BigInt'] as const;

/**
 * Federation 2 SDL of a service: its file without the directives of the agency language, with the scalars that it uses.
 * Each computed item also requires its witness, by which the owner of the row says whether the item is granted there.
 * Takes a document with canonical directives.
 */
export function serviceSdlOf(document: DocumentNode): string {
  const used = new Set<string>();
  const plain = visit(visit(document, { ObjectTypeDefinition: withWitnesses }), {
    Directive: ({ name }) => (agencyDirectives.has(name.value) ? null : undefined),
    NamedType: ({ name }) => void used.add(name.value),
  });
  const names = scalars
    .filter((name) => used.has(name))
    .map((value) => ({ kind: Kind.NAME, value }) as const);
  const definitions = names.map((name) => ({ kind: Kind.SCALAR_TYPE_DEFINITION, name }) as const);
  return print({ ...plain, definitions: [...plain.definitions, ...definitions] });
}

function hasDirective({ directives }: FieldDefinitionNode, wanted: string): boolean {
  return directives?.some(({ name }) => name.value === wanted) === true;
}

/** WHY not for a shared item: it is granted in all rows or not at all, and another copy has no witness. */
function withWitnesses(node: ObjectTypeDefinitionNode): ObjectTypeDefinitionNode {
  const isComputed = (field: FieldDefinitionNode) =>
    hasDirective(field, 'item') && !hasDirective(field, 'shareable');
  const fields = (node.fields ?? []).map((field) => (isComputed(field) ? withWitness(field) : field));
  const witnesses = (node.fields ?? [])
    .filter(isComputed)
    .map(({ name }) => `${witnessPrefix}${name.value}: ID @external`);
  return { ...node, fields: [...fields, ...fieldsOf(witnesses)] };
}

function withWitness(field: FieldDefinitionNode): FieldDefinitionNode {
  const written = field.directives?.find(({ name }) => name.value === 'requires');
  const others = (field.directives ?? []).filter((each) => each !== written);
  const value = written?.arguments?.find(({ name }) => name.value === 'fields')?.value;
  const needs = value?.kind === Kind.STRING ? value.value : '';
  return {
    ...field,
    directives: [...others, requires(`${needs} ${witnessPrefix}${field.name.value}`.trim())],
  };
}

function requires(fields: string): NonNullable<FieldDefinitionNode['directives']>[number] {
  const [directive] = fieldsOf([`x: ID @requires(fields: ${JSON.stringify(fields)})`])[0]?.directives ?? [];
  invariant(directive, 'a written directive is read back');
  return directive;
}

function fieldsOf(lines: readonly string[]): readonly FieldDefinitionNode[] {
  if (lines.length === 0) return [];
  const [type] = parse(`type X { ${lines.join(' ')} }`).definitions;
  return type?.kind === Kind.OBJECT_TYPE_DEFINITION ? (type.fields ?? []) : [];
}
