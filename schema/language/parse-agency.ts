import {
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  GraphQLError,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeNode,
} from 'graphql';
import {
  type AgencyModel,
  type ColumnField,
  type ConsumerClass,
  type ContentField,
  consumerClasses,
  type DatabaseEntry,
  type DatabaseLevel,
  type DataItem,
  type DefaultGround,
  type Field,
  type LeafType,
  type ObjectModel,
  type PersonalData,
  type SharingMode,
} from '../catalogue/model.ts';
import { type CodedError, codedError } from '../errors/coded-error.ts';
import { checkLanguage } from './check-language.ts';
import { type DirectiveArguments, directiveNamed, directivesNamed } from './directive-arguments.ts';
import { canonicalDirectives } from './federation-names.ts';
import { type OwnTable, readColumns, readReferenceColumns } from './read-column-form.ts';
import { type EmbeddedDocument, readContent, readEmbeddedDocument } from './read-content.ts';
import { conditionsOf, tableOf } from './read-entity-rows.ts';
import { readInterfaces } from './read-interfaces.ts';
import { serviceSdlOf } from './service-surface.ts';

const leafTypes: ReadonlySet<string> = new Set([
  'ID',
  'String',
  'Int',
  'Boolean',
  'Date',
  'DateTime',
  'Decimal',
  'BigInt',
]);

/** Reads one agency SDL file into its model. Takes the file's text. @throws CATALOGUE_INVALID. */
export function parseAgencySdl(source: string): AgencyModel {
  const document = canonicalDirectives(parseSource(source));
  checkLanguage(document);
  const database = readDatabase(document);
  const isService = isServiceFile(document);
  const reader = new TypeReader(document, database, isService);
  const { enums, unions } = reader;
  const types = reader.types();
  const interfaces = readInterfaces(reader.interfaces, types, (detail) => invalid(database.id, detail));
  const serviceSdl = isService ? serviceSdlOf(document) : null;
  return { database, types, enums, unions, interfaces, source, serviceSdl };
}

function parseSource(source: string): DocumentNode {
  try {
    return parse(source);
  } catch (error) {
    const line = error instanceof GraphQLError ? error.locations?.[0]?.line : undefined;
    const detail = `${error instanceof Error ? error.message : String(error)} (line ${line ?? '?'})`;
    throw codedError('CATALOGUE_INVALID', { database: '?', detail }, error);
  }
}

function databaseEntry(document: DocumentNode) {
  const schema = document.definitions.find(
    (node) => node.kind === Kind.SCHEMA_EXTENSION || node.kind === Kind.SCHEMA_DEFINITION,
  );
  return schema === undefined ? null : directiveNamed(schema, 'database', 'schema');
}

function isServiceFile(document: DocumentNode): boolean {
  return databaseEntry(document)?.flag('service') === true;
}

function readDatabase(document: DocumentNode): DatabaseEntry {
  const entry = databaseEntry(document);
  if (entry === null) {
    throw codedError('CATALOGUE_INVALID', { database: '?', detail: 'the schema has no @database entry' });
  }
  return Object.freeze({
    id: entry.text('id'),
    name: entry.text('name'),
    nameEn: entry.text('nameEn'),
    level: entry.text('level') as DatabaseLevel,
    owner: entry.text('owner'),
    ownerName: entry.text('ownerName'),
    ownerNameEn: entry.text('ownerNameEn'),
    purpose: entry.text('purpose'),
    scope: entry.text('scope'),
    content: entry.text('content'),
    collectionMechanism: entry.text('collectionMechanism'),
    updateMechanism: entry.text('updateMechanism'),
    sources: entry.texts('sources'),
    legalBasis: entry.texts('legalBasis'),
    usageRegulation: entry.text('usageRegulation'),
    logRetentionDays: entry.integer('logRetentionDays') ?? 0,
  });
}

/** Name of a field's type below list and non-null wrappers. */
function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

/** Names by which a type would be a root of the composed graph. */
const changingRoots: ReadonlySet<string> = new Set(['Mutation', 'Subscription']);
const changesNothing =
  'an agency shares data and changes none: no type Mutation or Subscription, no root of a schema';

class TypeReader {
  readonly enums: ReadonlyMap<string, readonly string[]>;
  readonly unions: ReadonlyMap<string, readonly string[]>;
  readonly interfaces: ReadonlyMap<string, InterfaceTypeDefinitionNode>;
  readonly #database: DatabaseEntry;
  readonly #isService: boolean;
  readonly #objects: ReadonlyMap<string, ObjectTypeDefinitionNode>;
  /** Of each enum: what columns hold for each value. */
  readonly #codes: ReadonlyMap<string, ReadonlyMap<string, string>>;

  constructor(document: DocumentNode, database: DatabaseEntry, isService: boolean) {
    this.#database = database;
    this.#isService = isService;
    const enums = new Map<string, readonly string[]>();
    const codes = new Map<string, ReadonlyMap<string, string>>();
    const unions = new Map<string, readonly string[]>();
    const interfaces = new Map<string, InterfaceTypeDefinitionNode>();
    const objects = new Map<string, ObjectTypeDefinitionNode>();
    for (const node of document.definitions) {
      switch (node.kind) {
        case Kind.ENUM_TYPE_DEFINITION:
          enums.set(node.name.value, node.values?.map((value) => value.name.value) ?? []);
          codes.set(node.name.value, this.#codesOf(node));
          break;
        case Kind.UNION_TYPE_DEFINITION:
          unions.set(node.name.value, node.types?.map((type) => type.name.value) ?? []);
          break;
        case Kind.INTERFACE_TYPE_DEFINITION:
          interfaces.set(node.name.value, node);
          break;
        case Kind.OBJECT_TYPE_DEFINITION:
          if (changingRoots.has(node.name.value)) throw this.#invalid(changesNothing);
          objects.set(node.name.value, node);
          break;
        case Kind.SCHEMA_EXTENSION:
        case Kind.SCHEMA_DEFINITION:
          if ((node.operationTypes ?? []).length > 0) throw this.#invalid(changesNothing);
          break;
        default:
          throw this.#invalid(`${node.kind} is not part of the agency language`);
      }
    }
    this.enums = enums;
    this.#codes = codes;
    this.unions = unions;
    this.interfaces = interfaces;
    this.#objects = objects;
  }

  #codesOf({ name, values = [] }: EnumTypeDefinitionNode): ReadonlyMap<string, string> {
    const codes = values.map((value) => {
      const code = directiveNamed(value, 'code', `${name.value}.${value.name.value}`);
      return [value.name.value, code?.text('value') ?? value.name.value] as const;
    });
    if (new Set(codes.map(([, code]) => code)).size !== codes.length)
      throw this.#invalid(`${name.value}: two values have one code`);
    return new Map(codes);
  }

  types(): ReadonlyMap<string, ObjectModel> {
    return new Map([...this.#objects].map(([name, node]) => [name, this.#object(node)]));
  }

  #object(node: ObjectTypeDefinitionNode): ObjectModel {
    const name = node.name.value;
    const entity = directiveNamed(node, 'entity', name);
    const embedded = directiveNamed(node, 'embedded', name);
    if (this.#isService && (entity !== null || embedded !== null || (node.interfaces ?? []).length > 0)) {
      throw this.#invalid(`${name}: a service has no tables and no interfaces`);
    }
    const key = directiveNamed(node, 'key', name)?.text('fields').trim() ?? null;
    if (key !== null && !/^\w+$/.test(key)) throw this.#invalid(`${name}: a key must be a single field`);
    const owner = embedded?.text('in') ?? name;
    const stored = entity ?? (embedded === null ? null : this.#entityOf(owner));
    const fields = new Map<string, Field>();
    for (const field of node.fields ?? []) {
      const read = this.#field(name, owner, field);
      if (read !== null) fields.set(field.name.value, read);
    }
    return {
      name,
      description: node.description?.value ?? null,
      kind: entity === null ? (embedded === null ? 'extension' : 'embedded') : 'entity',
      table: tableOf(stored),
      where: conditionsOf(stored),
      isView: entity?.flag('isView') ?? false,
      entity: owner,
      key,
      singular: entity?.optionalText('singular') ?? null,
      plural: entity?.optionalText('plural') ?? null,
      label: { vi: entity?.text('name') ?? name, en: entity?.text('nameEn') ?? name },
      subject: entity?.optionalText('subject')?.split('.') ?? null,
      interfaces: (node.interfaces ?? []).map(({ name: { value } }) => value),
      fields,
    };
  }

  /** The `@entity` in whose rows an embedded type is stored. */
  #entityOf(owner: string): DirectiveArguments {
    const node = this.#objects.get(owner);
    const entity = node === undefined ? null : directiveNamed(node, 'entity', owner);
    if (entity === null) throw this.#invalid(`@embedded(in: "${owner}") names no entity of this file`);
    return entity;
  }

  #field(type: string, entity: string, node: FieldDefinitionNode): Field | null {
    const name = node.name.value;
    const coordinate = `${type}.${name}`;
    const base = { name, coordinate, description: node.description?.value ?? null };
    const target = namedType(node.type);
    if (this.#isService) return this.#serviceField(type, base, node);
    for (const directive of ['requires', 'provides'].filter(
      (each) => directiveNamed(node, each, coordinate) !== null,
    ))
      throw this.#invalid(
        `${coordinate}: @${directive} belongs to a service; a database stores what it shares`,
      );
    const column = directiveNamed(node, 'column', coordinate);
    if (column !== null) return this.#columnField(type, entity, node, column);
    const reference = directiveNamed(node, 'reference', coordinate);
    if (reference !== null) {
      return {
        ...base,
        kind: 'reference',
        ...readReferenceColumns(reference),
        prefix: reference.optionalText('prefix') ?? '',
        target,
        kindColumn: reference.optionalText('kindColumn'),
        kinds: new Map(reference.texts('kinds').map((pair) => this.#pair(coordinate, pair))),
        item: this.#item(coordinate, entity, node),
      };
    }
    const inverse = directiveNamed(node, 'inverse', coordinate);
    if (inverse !== null) return { ...base, kind: 'inverse', target, through: inverse.text('of') };
    if (this.#isEmbedded(target)) return { ...base, kind: 'embedded', target };
    if (directiveNamed(node, 'external', coordinate) !== null || this.#isExtensionKey(type, name))
      return null;
    throw this.#invalid(`${coordinate} has none of @column, @reference, @inverse and no embedded type`);
  }

  /** A leaf in a column, or in the content of one. */
  #columnField(
    type: string,
    entity: string,
    node: FieldDefinitionNode,
    column: DirectiveArguments,
  ): ColumnField | ContentField {
    const name = node.name.value;
    const coordinate = `${type}.${name}`;
    const isList = this.#isList(coordinate, node.type);
    const target = namedType(node.type);
    const leaf = this.#leafType(coordinate, target);
    const content = readContent(column, { isList, document: this.#documentOf(type) });
    if (content !== null && this.#isKey(type, name))
      throw this.#invalid(
        `${coordinate}: a key is a column, or made of several; it stands in no list or document`,
      );
    const base = {
      ...{ name, coordinate, description: node.description?.value ?? null },
      ...{ type: leaf, typeName: target },
      enumValues: this.enums.get(target) ?? [],
      codes: this.#codes.get(target) ?? new Map<string, string>(),
      isShareable: directiveNamed(node, 'shareable', coordinate) !== null,
      item: this.#item(coordinate, entity, node),
    };
    if (content !== null) return { ...base, kind: 'content', ...content };
    return {
      ...base,
      kind: 'column',
      ...readColumns(column, leaf, this.#ownTable(entity, coordinate)),
      searchKey: column.optionalText('searchKey'),
      sortKey: column.optionalText('sortKey'),
      scale: column.integer('scale'),
    };
  }

  /** WHY no key for the key itself: it would be looked for by itself. */
  #ownTable(entity: string, coordinate: string): OwnTable {
    const node = this.#objects.get(entity);
    const key = node?.fields?.find(
      ({ name: { value } }) => `${entity}.${value}` !== coordinate && this.#isKey(entity, value),
    );
    const column = key === undefined ? null : directiveNamed(key, 'column', `${entity}.${key.name.value}`);
    const isPlain = column !== null && !column.has('parts') && !column.flag('trim');
    const schema = node === undefined ? null : directiveNamed(node, 'entity', entity)?.optionalText('schema');
    return { schema: schema ?? null, key: isPlain ? column.optionalText('name') : null };
  }

  /** WHY no null among the values of a list: what is permitted or hidden is the list, not a value of it. */
  #isList(coordinate: string, type: TypeNode): boolean {
    if (type.kind !== Kind.LIST_TYPE) return false;
    const { type: inner } = type;
    if (inner.kind !== Kind.NON_NULL_TYPE || inner.type.kind !== Kind.NAMED_TYPE)
      throw this.#invalid(`${coordinate}: a list is written [${namedType(type)}!]`);
    return true;
  }

  #documentOf(type: string): EmbeddedDocument | null {
    const node = this.#objects.get(type);
    const embedded = node === undefined ? null : directiveNamed(node, 'embedded', type);
    return embedded === null ? null : readEmbeddedDocument(embedded);
  }

  #isKey(type: string, field: string): boolean {
    const node = this.#objects.get(type);
    return node !== undefined && directiveNamed(node, 'key', type)?.text('fields').trim() === field;
  }

  /** A field of a service: of other databases (@external, a bare key), or an item that it computes. */
  #serviceField(
    type: string,
    base: Pick<Field, 'name' | 'coordinate' | 'description'>,
    node: FieldDefinitionNode,
  ) {
    const { name, coordinate } = base;
    if (directiveNamed(node, 'external', coordinate) !== null || this.#isExtensionKey(type, name))
      return null;
    const isLeaf = node.type.kind === Kind.NAMED_TYPE && (node.arguments ?? []).length === 0;
    // WHY: a denied item answers null, so a permissionable one is nullable; masks, filters and lists are for databases.
    if (!isLeaf)
      throw this.#invalid(`${coordinate}: an item of a service is a nullable leaf without arguments`);
    const typeName = namedType(node.type);
    const leaf = this.#leafType(coordinate, typeName);
    return {
      ...base,
      kind: 'computed' as const,
      type: leaf,
      typeName,
      item: this.#item(coordinate, type, node),
    };
  }

  #isEmbedded(target: string): boolean {
    const node = this.#objects.get(target);
    return node !== undefined && directiveNamed(node, 'embedded', target) !== null;
  }

  /** The key field of an entity of another database is written bare: it only joins. */
  #isExtensionKey(type: string, field: string): boolean {
    const node = this.#objects.get(type);
    if (node === undefined || directiveNamed(node, 'entity', type) !== null) return false;
    return this.#isKey(type, field);
  }

  #leafType(coordinate: string, name: string): LeafType {
    if (leafTypes.has(name)) return name as LeafType;
    if (this.enums.has(name)) return 'Enum';
    throw this.#invalid(`${coordinate}: ${name} is not a leaf type of the agency language`);
  }

  #pair(coordinate: string, pair: string): [string, string] {
    const at = pair.lastIndexOf(':');
    if (at < 1) throw this.#invalid(`${coordinate}: kinds holds "${pair}", expected "stored value:Type"`);
    return [pair.slice(0, at), pair.slice(at + 1)];
  }

  #item(coordinate: string, entity: string, node: FieldDefinitionNode): DataItem {
    const item = directiveNamed(node, 'item', coordinate);
    if (item === null) throw this.#invalid(`${coordinate} has no @item`);
    const modes: Record<ConsumerClass, SharingMode> = {
      STATE_AGENCY: 'NONE',
      ORGANISATION: 'NONE',
      PERSON: 'NONE',
      PUBLIC: 'NONE',
    };
    const statistics: Partial<Record<ConsumerClass, SharingMode>> = {};
    let ground: DefaultGround | null = null;
    for (const share of directivesNamed(node, 'share', coordinate)) {
      const classes = share.texts('to');
      const written = share.optionalText('form') === 'STATISTICS' ? statistics : modes;
      for (const each of classes.length === 0 ? consumerClasses : classes) {
        if (!Object.hasOwn(modes, each)) throw this.#invalid(`${coordinate}: unknown consumer class ${each}`);
        written[each as ConsumerClass] = share.text('mode') as SharingMode;
      }
      ground = (share.optionalText('ground') as DefaultGround | null) ?? ground;
    }
    return Object.freeze({
      coordinate,
      entity,
      database: this.#database.id,
      vi: item.text('vi'),
      en: item.text('en'),
      personal: (item.optionalText('personal') ?? 'NOT_PERSONAL') as PersonalData,
      masterData: item.flag('masterData'),
      codeList: item.optionalText('codeList'),
      feeRequired: item.flag('feeRequired'),
      modes: Object.freeze(modes),
      statistics: Object.freeze({ ...modes, ...statistics }),
      stateSecret: item.flag('stateSecret'),
      sameColumnAs: item.texts('sameColumnAs'),
      ground,
    });
  }

  #invalid(detail: string): CodedError {
    return invalid(this.#database.id, detail);
  }
}

function invalid(database: string, detail: string): CodedError {
  return codedError('CATALOGUE_INVALID', { database, detail });
}
