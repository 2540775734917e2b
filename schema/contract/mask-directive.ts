import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  visit,
} from 'graphql';
import { masksText, type ToldMask } from '../explanation/told-masks.ts';

/** The directive by which a contract tells that an item is masked, and how. */
const definition = parse(
  `"""
Mục dữ liệu được che: giá trị trả về không phải giá trị gốc. kind: loại che; rows: ALL ở mọi dòng, SOME ở một số dòng.
The item is masked: the answered value is not the stored one. kind: YEAR, ROUND, PARTIAL, PARENT or PSEUDONYM; rows: ALL or SOME.
"""
directive @masked(kind: String!, rows: String!, vi: String!, en: String!) repeatable on FIELD_DEFINITION`,
  { noLocation: true },
).definitions;

/** A contract whose masked fields say so, in a directive and at the head of their descriptions. */
export function withMasks(
  contract: DocumentNode,
  masksOf: (coordinate: string) => readonly ToldMask[],
): DocumentNode {
  const told = visit(contract, {
    ObjectTypeDefinition: (type: ObjectTypeDefinitionNode) => ({
      ...type,
      fields: type.fields?.map((field) => {
        const masks = masksOf(`${type.name.value}.${field.name.value}`);
        return masks.length === 0 ? field : maskedField(field, masks);
      }),
    }),
  });
  // WHY in every contract: that a directive is known tells nobody whether something is masked.
  return { ...told, definitions: [...definition, ...told.definitions] };
}

function maskedField(field: FieldDefinitionNode, masks: readonly ToldMask[]): FieldDefinitionNode {
  const { vi, en } = masksText(masks);
  const before = field.description === undefined ? '' : `\n${field.description.value}`;
  return {
    ...field,
    description: { kind: Kind.STRING, value: `[Che: ${vi}. Masked: ${en}.]${before}`, block: before !== '' },
    directives: [...(field.directives ?? []), ...masks.map(maskDirective)],
  };
}

function maskDirective({ kind, rows, text }: ToldMask): ConstDirectiveNode {
  const values = { kind, rows, vi: text.vi, en: text.en };
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: 'masked' },
    arguments: Object.entries(values).map(([name, value]) => ({
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: name },
      value: { kind: Kind.STRING, value },
    })),
  };
}
