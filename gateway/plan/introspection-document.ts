import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import { Kind } from 'graphql';
import { memoise } from '../../schema/memoise.ts';
import { fragmentNamed, fragmentsUsed, type OperationSource } from '../operation/operation-source.ts';
import { variablesIn } from './planning-document.ts';

/**
 * The operation's `__schema` and `__type` fields alone, with the client's keys: the caller executes it on the schema
 * that this client may see and gives the data to the shaping. Undefined when the operation has none. Linear in the text:
 * each fragment is reduced once, and stays a fragment.
 */
export function writeIntrospectionDocument(source: OperationSource): DocumentNode | undefined {
  const { operation } = source;
  if (operation.operation !== 'query') return undefined;
  const reducer = new Reducer(source);
  const selections = reducer.selections(operation.selectionSet);
  if (selections.length === 0) return undefined;
  const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections };
  const fragments = new Map([...source.fragments, ...reducer.reduced()]);
  const kept = { ...source, fragments };
  const used = [...fragmentsUsed(kept, selectionSet)].map((name) => fragmentNamed(kept, name));
  const bare: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation: operation.operation,
    selectionSet,
  };
  const variables = variablesIn({ kind: Kind.DOCUMENT, definitions: [bare, ...used] });
  const variableDefinitions = (operation.variableDefinitions ?? []).filter((one) =>
    variables.has(one.variable.name.value),
  );
  return { kind: Kind.DOCUMENT, definitions: [{ ...bare, variableDefinitions }, ...used] };
}

function isRootIntrospection(node: FieldNode): boolean {
  return node.name.value === '__schema' || node.name.value === '__type';
}

/** Leaves of the root's selections the introspection fields. */
class Reducer {
  readonly #source: OperationSource;
  readonly #fragments = new Map<string, readonly SelectionNode[]>();

  constructor(source: OperationSource) {
    this.#source = source;
  }

  selections({ selections }: SelectionSetNode): readonly SelectionNode[] {
    return selections.flatMap((selection) => this.#selection(selection));
  }

  /** The fragments of the root, with what is left of them. */
  reduced(): ReadonlyMap<string, FragmentDefinitionNode> {
    const name = { kind: Kind.NAME, value: this.#source.rootType.name } as const;
    const typeCondition = { kind: Kind.NAMED_TYPE, name } as const;
    const definitions = [...this.#fragments].map(([of, selections]) => {
      const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections };
      return [of, { ...fragmentNamed(this.#source, of), typeCondition, selectionSet }] as const;
    });
    return new Map(definitions);
  }

  #selection(selection: SelectionNode): readonly SelectionNode[] {
    switch (selection.kind) {
      case Kind.FIELD:
        return isRootIntrospection(selection) ? [selection] : [];
      case Kind.FRAGMENT_SPREAD:
        return this.#fragment(selection.name.value).length === 0 ? [] : [selection];
      case Kind.INLINE_FRAGMENT: {
        const inner = this.selections(selection.selectionSet);
        if (inner.length === 0) return [];
        const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: inner };
        const { directives = [] } = selection;
        return [{ kind: Kind.INLINE_FRAGMENT, directives, selectionSet }];
      }
    }
  }

  #fragment(name: string): readonly SelectionNode[] {
    return memoise(this.#fragments, name, () =>
      this.selections(fragmentNamed(this.#source, name).selectionSet),
    );
  }
}
