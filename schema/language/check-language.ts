import {
  buildASTSchema,
  type ConstDirectiveNode,
  concatAST,
  type DocumentNode,
  extendSchema,
  type GraphQLSchema,
  getDirectiveValues,
  Kind,
  parse,
  visit,
} from 'graphql';
import { codedError } from '../errors/coded-error.ts';
import { directiveDefinitions } from './directives.ts';

const federation = `
  directive @link(url: String!, import: [String!]) repeatable on SCHEMA
  directive @key(fields: String!) on OBJECT
  directive @external on FIELD_DEFINITION
  directive @requires(fields: String!) on FIELD_DEFINITION
  directive @provides(fields: String!) on FIELD_DEFINITION
  directive @shareable on FIELD_DEFINITION
  type Query { _: Boolean }
`;

/** The schema that knows the agency language and nothing else. */
const language: GraphQLSchema = buildASTSchema(concatAST([parse(directiveDefinitions), parse(federation)]));

/** Checks an agency file against the directive definitions: names, places and values. @throws CATALOGUE_INVALID. */
export function checkLanguage(document: DocumentNode): void {
  try {
    extendSchema(language, concatAST([document, stubsFor(document)]));
    visit(document, { Directive: (node) => void checkValues(node as ConstDirectiveNode) });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw codedError('CATALOGUE_INVALID', { database: '?', detail }, error);
  }
}

function checkValues(node: ConstDirectiveNode): void {
  const definition = language.getDirective(node.name.value);
  if (definition != null) getDirectiveValues(definition, { directives: [node] });
}

/** Empty types for the names of other databases' types, which this file only refers to. */
function stubsFor(document: DocumentNode): DocumentNode {
  const known = new Set(Object.keys(language.getTypeMap()));
  const referred = new Set<string>();
  visit(document, {
    NamedType: ({ name }) => void referred.add(name.value),
    ObjectTypeDefinition: ({ name }) => void known.add(name.value),
    EnumTypeDefinition: ({ name }) => void known.add(name.value),
    UnionTypeDefinition: ({ name }) => void known.add(name.value),
    InterfaceTypeDefinition: ({ name }) => void known.add(name.value),
  });
  const missing = [...referred].filter((name) => !known.has(name));
  if (missing.length === 0) return { kind: Kind.DOCUMENT, definitions: [] };
  return parse(missing.map((name) => `type ${name} { _: Boolean }`).join('\n'));
}
