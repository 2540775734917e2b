/** The frozen model of one agency database, read from its SDL file by `parseAgencySdl`. */

import type { PathStep } from '../value/document-path.ts';

/** Who asks (Regulation 8(4)d): PUBLIC is anybody without a connection account. */
export type ConsumerClass = 'STATE_AGENCY' | 'ORGANISATION' | 'PERSON' | 'PUBLIC';
export const consumerClasses: readonly ConsumerClass[] = ['STATE_AGENCY', 'ORGANISATION', 'PERSON', 'PUBLIC'];

/** How an item is shared with a class of consumer (design, "Semantics that must not drift"). */
export type SharingMode = 'OPEN' | 'DEFAULT' | 'SPECIFIC' | 'SUBJECT' | 'NONE';

export type DatabaseLevel = 'NATIONAL' | 'DEPARTMENT_SHARED' | 'LOCALITY_SHARED' | 'INTERNAL';
export type PersonalData = 'NOT_PERSONAL' | 'BASIC' | 'SENSITIVE';
export type DefaultGround = 'MASTER_DATA' | 'CODE_LIST' | 'COMMON_USE';

/** Leaf types a column may have. Decimal and BigInt travel as strings; Date has no zone. */
export type LeafType =
  | 'ID'
  | 'String'
  | 'Int'
  | 'Boolean'
  | 'Date'
  | 'DateTime'
  | 'Decimal'
  | 'BigInt'
  | 'Enum';

/** A schema coordinate such as `Citizen.fullName` or `PermanentAddress.commune`. */
export type Coordinate = string;

/** The catalogue entry of a database, Regulation 8(4). */
export interface DatabaseEntry {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly level: DatabaseLevel;
  readonly owner: string;
  readonly ownerName: string;
  readonly ownerNameEn: string;
  readonly purpose: string;
  readonly scope: string;
  readonly content: string;
  readonly collectionMechanism: string;
  readonly updateMechanism: string;
  readonly sources: readonly string[];
  readonly legalBasis: readonly string[];
  readonly usageRegulation: string;
  readonly logRetentionDays: number;
}

/** A data item: what can be asked for, shared, denied and audited. */
export interface DataItem {
  readonly coordinate: Coordinate;
  /** The entity type whose row holds the item (differs from the coordinate's type for embedded types). */
  readonly entity: string;
  readonly database: string;
  readonly vi: string;
  readonly en: string;
  readonly personal: PersonalData;
  readonly masterData: boolean;
  readonly codeList: string | null;
  readonly feeRequired: boolean;
  readonly modes: Readonly<Record<ConsumerClass, SharingMode>>;
  /** Mode of statistics over the item (the entrance AGGREGATE); that of the records where none is written. */
  readonly statistics: Readonly<Record<ConsumerClass, SharingMode>>;
  /** A state secret is refused at publication (Regulation 1(2)). */
  readonly stateSecret: boolean;
  /** Items that read the same column of the table, as the file says: who may read the one reads the other. */
  readonly sameColumnAs: readonly Coordinate[];
  readonly ground: DefaultGround | null;
}

interface FieldBase {
  readonly name: string;
  readonly coordinate: Coordinate;
  readonly description: string | null;
}

/**
 * How the value of an item is written in its columns, where that is not as the item reads it. `date`: a text in a format of
 * `readDateFormat`; a date of which only the year, or the month, is known is its year's first day, or null. `truth`: words for yes and
 * no. `local`: an instant that is written without a zone, in local time of an offset (`+09:00`). `side`: a column of another table. `trimmed`: a text, blanks at its end aside. `key`: the texts of several columns in one (`readKeyParts` reads them again), null where one of them is
 * null. `joined`: the texts of several columns, with the separator between those that are not blank.
 */
export type ColumnForm =
  | {
      readonly kind: 'date';
      readonly format: string;
      readonly partial: 'YEAR' | 'NULL' | null;
      /** The offset of its times; null for Vietnamese ones. */
      readonly offset: string | null;
    }
  | { readonly kind: 'local'; readonly offset: string }
  | ({ readonly kind: 'side' } & SideColumn)
  | { readonly kind: 'truth'; readonly yes: readonly string[]; readonly no: readonly string[] }
  | { readonly kind: 'trimmed' }
  | { readonly kind: 'key'; readonly separator: string; readonly isTrimmed: boolean }
  | { readonly kind: 'joined'; readonly separator: string };

/** A column of a table beside that of the entity, of which one row at most belongs to a row. */
export interface SideColumn {
  /** The word of the table. */
  readonly table: string;
  readonly column: string;
  /** The column that holds the entity's key. */
  readonly on: string;
  /** The column of the entity's own key. */
  readonly key: string;
}

/** The form of a reference: that of the keys to which it points. */
export type ReferenceForm = ColumnForm & { readonly kind: 'trimmed' | 'key' };

/** A leaf stored in a column. */
export interface ColumnField extends FieldBase {
  readonly kind: 'column';
  readonly type: LeafType;
  /** Name of the GraphQL leaf type (differs from `type` for enums only). */
  readonly typeName: string;
  readonly enumValues: readonly string[];
  /** Of an enum: what the column holds for each value. */
  readonly codes: ReadonlyMap<string, string>;
  /** The column; of several their word (`writeColumns`). */
  readonly column: string;
  /** The columns of the table that make the value, in their order; none of a column of another table. */
  readonly columns: readonly string[];
  readonly searchKey: string | null;
  readonly sortKey: string | null;
  /** Decimal digits behind the point when an integer column counts units of 10^-scale. */
  readonly scale: number | null;
  /** null: the column holds the value as it is. */
  readonly form: ColumnForm | null;
  /** Whether another agency may hold the item too, so that both must share it. */
  readonly isShareable: boolean;
  readonly item: DataItem;
}

/**
 * Where an item stands in what a column holds, and whether it is one value or a list of them. `path`: a place in a JSON document; null:
 * the whole column. `list`: `array`, a JSON array or an array of the database; `separated`, a text with the separator between the values.
 */
export interface ColumnContent {
  readonly path: readonly PathStep[] | null;
  readonly list:
    | { readonly kind: 'array' }
    | { readonly kind: 'separated'; readonly separator: string }
    | null;
}

/**
 * A leaf, or a list of leaves, in the content of a column. It is found after the column was read, by one reader for all engines.
 * INVARIANT: nothing compares, orders, counts or masks it, since no two databases read documents alike.
 */
export interface ContentField
  extends FieldBase,
    Pick<ColumnField, 'type' | 'typeName' | 'enumValues' | 'codes' | 'isShareable' | 'item'> {
  readonly kind: 'content';
  readonly column: string;
  /** The one column. */
  readonly columns: readonly string[];
  readonly content: ColumnContent;
}

/** A leaf that a service computes from items of other databases, or holds beside the database that owns the entity. */
export interface ComputedField extends FieldBase {
  readonly kind: 'computed';
  readonly type: LeafType;
  readonly typeName: string;
  readonly item: DataItem;
}

/** A to-one relation whose key a column of this row holds. */
export interface ReferenceField extends FieldBase {
  readonly kind: 'reference';
  /** The column; of several their word (`writeColumns`). */
  readonly column: string;
  /** The columns that make the key, in their order. */
  readonly columns: readonly string[];
  /** null: the column holds the key as it is, behind the prefix. */
  readonly form: ReferenceForm | null;
  readonly prefix: string;
  /** Target type name; the name of a union or an interface when `kinds` is not empty. */
  readonly target: string;
  readonly kindColumn: string | null;
  /** For an abstract target: stored value of `kindColumn` -> concrete type. */
  readonly kinds: ReadonlyMap<string, string>;
  readonly item: DataItem;
}

/** A value object whose fields are stored in this row. */
export interface EmbeddedField extends FieldBase {
  readonly kind: 'embedded';
  readonly target: string;
}

/** A to-many relation: rows of `target` whose field `through` (a reference) points to this row. */
export interface InverseField extends FieldBase {
  readonly kind: 'inverse';
  /** Element type of the list. */
  readonly target: string;
  /** Coordinate of the reference that is followed backwards; its item decides. */
  readonly through: Coordinate;
}

export type Field =
  | ColumnField
  | ContentField
  | ComputedField
  | ReferenceField
  | EmbeddedField
  | InverseField;

/** A condition on a column of the table, as it is stored: which rows belong to the entity. Values are the texts of stored values. */
export type RowCondition =
  | { readonly kind: 'in'; readonly column: string; readonly values: readonly string[] }
  /** Rows whose column holds null are among them. */
  | { readonly kind: 'notIn'; readonly column: string; readonly values: readonly string[] }
  | { readonly kind: 'isNull'; readonly column: string; readonly value: boolean };

/** An object type of an agency file. */
export interface ObjectModel {
  readonly name: string;
  readonly description: string | null;
  /** `entity`: own table. `embedded`: fields in its owner's row. `extension`: an entity of another database, to which this one adds inverse relations. */
  readonly kind: 'entity' | 'embedded' | 'extension';
  /** The word of the table, or of the tables (`writeTables`); for `embedded` the owner's; null for `extension`. */
  readonly table: string | null;
  /** Rows of the table that belong to the entity (the owner's, for `embedded`) fulfil all of these; the others do not exist for anybody. */
  readonly where: readonly RowCondition[];
  /** Whether the owner says that the table is a view, whose key nothing but a look at its rows proves. */
  readonly isView: boolean;
  /** The entity that owns the row: the type itself unless embedded. */
  readonly entity: string;
  /** Name of the single key field, null for embedded types and for child tables without `@key`. */
  readonly key: string | null;
  readonly singular: string | null;
  readonly plural: string | null;
  readonly label: { readonly vi: string; readonly en: string };
  /**
   * Where a row names the person it concerns: the path of a personal id or of a reference to the person, after an
   * inverse relation where needed (`members.personalId`); null when rows concern no person.
   */
  readonly subject: readonly string[] | null;
  /** Interfaces of this file that the type implements. */
  readonly interfaces: readonly string[];
  readonly fields: ReadonlyMap<string, Field>;
}

/** An interface of an agency file: names of fields that all its types have. */
export interface InterfaceModel {
  readonly name: string;
  readonly description: string | null;
  readonly fields: readonly string[];
  /** The types of this file that implement it, in the order of the file; another file may add more. */
  readonly types: readonly string[];
}

/** One agency database, or a service that an agency offers in code. */
export interface AgencyModel {
  readonly database: DatabaseEntry;
  readonly types: ReadonlyMap<string, ObjectModel>;
  /** Enum types by name. */
  readonly enums: ReadonlyMap<string, readonly string[]>;
  /** Unions by name: their member types. */
  readonly unions: ReadonlyMap<string, readonly string[]>;
  /** Interfaces by name. An interface has no items of its own: each concrete type's item decides. */
  readonly interfaces: ReadonlyMap<string, InterfaceModel>;
  /** The SDL file's text. */
  readonly source: string;
  /** For a service: its Federation 2 SDL, without the directives of the agency language. null for a database. */
  readonly serviceSdl: string | null;
}

/** All databases of the province, with indexes over their items. */
export interface CatalogueModel {
  readonly agencies: readonly AgencyModel[];
  readonly items: ReadonlyMap<Coordinate, DataItem>;
  /** Items that several agencies hold (`@shareable`), as each of them shares them: all must. */
  readonly sharedItems: ReadonlyMap<Coordinate, readonly DataItem[]>;
  /** Owner of each entity and embedded type. */
  readonly typeOwners: ReadonlyMap<string, ObjectModel>;
  /** Any field by its coordinate, extensions included. */
  readonly fields: ReadonlyMap<Coordinate, Field>;
}

/** Name of the field by which a code list refers to the code above. */
export const parentField = 'parent';
