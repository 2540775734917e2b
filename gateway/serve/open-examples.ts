import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  parse,
  print,
} from 'graphql';
import { memoise } from '../../schema/memoise.ts';

/** A query to begin with, and what it shows. */
export interface OpenExample {
  readonly vi: string;
  readonly en: string;
  readonly query: string;
}

/** Fields of a row that an example names. */
const maxExampleFields = 4;

const examples = new WeakMap<GraphQLSchema, readonly OpenExample[]>();

/** Queries that run for the caller of a contract schema: its first list of rows, the catalogue, and what the caller may read. */
export function openExamples(contract: GraphQLSchema): readonly OpenExample[] {
  return memoise(examples, contract, () => [...listExample(contract), ...registryExamples]);
}

const registryExamples: readonly OpenExample[] = [
  {
    vi: 'Danh mục cơ sở dữ liệu: cơ sở dữ liệu nào, của cơ quan nào',
    en: 'The catalogue: which databases there are, and whose they are',
    query: formatted(
      'query Catalogue { catalogue { databases { id name { vi en } owner { code name { vi } } } } }',
    ),
  },
  {
    vi: 'Quyền của bên hỏi: đọc được những mục nào, theo văn bản nào',
    en: 'The rights of who asks: which items may be read, under which instrument',
    query: formatted(
      'query Permissions { viewer { account policyVersion permissions { coordinate mode grantedBy } } }',
    ),
  },
];

function listExample(contract: GraphQLSchema): readonly OpenExample[] {
  for (const field of Object.values(contract.getQueryType()?.getFields() ?? {})) {
    const rows = rowsOf(field);
    const names = rows === null ? [] : leavesOf(rows);
    if (rows === null || names.length === 0) continue;
    const [first = '', ...rest] = field.name;
    const name = `${first.toUpperCase()}${rest.join('')}`;
    const query = formatted(
      `query ${name} { ${field.name}(first: 5) { totalCount nodes { ${names.join(' ')} } } }`,
    );
    const vi = `Dữ liệu mở: năm dòng đầu của ${field.name}`;
    return [{ vi, en: `Open data: the first five rows of ${field.name}`, query }];
  }
  return [];
}

/** The type of the rows of a list that is read page by page without a condition. */
function rowsOf({ args, type }: GraphQLField<unknown, unknown>): GraphQLObjectType | null {
  if (args.some(isRequiredArgument) || args.every(({ name }) => name !== 'first')) return null;
  const page = getNamedType(type);
  if (!isObjectType(page)) return null;
  const { totalCount, nodes } = page.getFields();
  const rows = nodes === undefined ? null : getNamedType(nodes.type);
  return totalCount !== undefined && isObjectType(rows) ? rows : null;
}

function leavesOf(rows: GraphQLObjectType): readonly string[] {
  return Object.values(rows.getFields())
    .filter(({ type, args }) => isLeafType(getNamedType(type)) && !args.some(isRequiredArgument))
    .map(({ name }) => name)
    .slice(0, maxExampleFields);
}

function formatted(query: string): string {
  return print(parse(query));
}
