import type { DocumentNode, FieldNode, SelectionNode, SelectionSetNode } from 'graphql';
import { Kind } from 'graphql';
import { fragmentNamed, fragmentsUsed, type OperationSource } from '../operation/operation-source.ts';
import { variablesIn } from './planning-document.ts';

/**
 * The operation's `__schema` and `__type` fields alone, with the client's keys: the caller executes it on the schema
 * that this client may see and gives the data to the shaping. Undefined when the operation has none.
 */
export function writeIntrospectionDocument(source: OperationSource): DocumentNode | undefined {
  const { operation } = source;
  if (operation.operation !== 'query') return undefined;
  const selections = introspectionSelections(source, operation.selectionSet, new Set());
  if (selections.length === 0) return undefined;
  const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections };
  const names = [...fragmentsUsed(source, selectionSet)];
  const fragments = names.map((name) => fragmentNamed(source, name));
  const used = variablesIn({
    kind: Kind.DOCUMENT,
    definitions: [
      { kind: Kind.OPERATION_DEFINITION, operation: operation.operation, selectionSet },
      ...fragments,
    ],
  });
  const variableDefinitions = (operation.variableDefinitions ?? []).filter((one) =>
    used.has(one.variable.name.value),
  );
  return {
    kind: Kind.DOCUMENT,
    definitions: [
      { kind: Kind.OPERATION_DEFINITION, operation: operation.operation, variableDefinitions, selectionSet },
      ...fragments,
    ],
  };
}

function isRootIntrospection(node: FieldNode): boolean {
  return node.name.value === '__schema' || node.name.value === '__type';
}

function introspectionSelections(
  source: OperationSource,
  selectionSet: SelectionSetNode,
  visited: Set<string>,
): readonly SelectionNode[] {
  return selectionSet.selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return isRootIntrospection(selection) ? [selection] : [];
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      if (visited.has(selection.name.value) && !selection.directives?.length) return [];
      visited.add(selection.name.value);
    }
    const inner =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragmentNamed(source, selection.name.value);
    const selections = introspectionSelections(source, inner.selectionSet, visited);
    if (selections.length === 0) return [];
    const node = {
      kind: Kind.INLINE_FRAGMENT,
      selectionSet: { kind: Kind.SELECTION_SET, selections },
    } as const;
    return [selection.directives ? { ...node, directives: selection.directives } : node];
  });
}
