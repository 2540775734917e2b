import type {
  ArgumentNode,
  DirectiveNode,
  DocumentNode,
  FieldNode,
  GraphQLCompositeType,
  GraphQLField,
  InlineFragmentNode,
  SelectionNode,
  SelectionSetNode,
  VariableDefinitionNode,
} from 'graphql';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  Kind,
  OperationTypeNode,
  print,
  visit,
} from 'graphql';
import { codedError } from '../../schema/errors/coded-error.ts';
import { isCondition, isExcluded, openDirectives } from '../operation/condition.ts';
import {
  conditionType,
  fieldDefinition,
  fragmentNamed,
  isWithin,
  type OperationSource,
  pagedList,
} from '../operation/operation-source.ts';
import { pageNames, type ResponseNames, type ResponseScope } from '../operation/response-names.ts';
import { type LiftedLiterals, LiteralLifter } from './lift-literals.ts';

/** What the planner is asked: the operation without names of the client. */
export interface PlanningDocument {
  readonly document: DocumentNode;
  /** Printed document: the key of plan caches, equal for operations that differ only in client aliases, names or literals. */
  readonly text: string;
  /** Values of the variables that stand for literals of the client's document. */
  readonly literals: LiftedLiterals['values'];
}

/** Selections that one operation may expand to: a second line behind the guard's own limits. */
const maxSelections = 50_000;

/** The planner's variable for entity keys; a client's variable of this name is renamed. */
export const representationsVariable = 'representations';
/** The planning document's name for a client variable called `representations`. */
export const renamedRepresentationsVariable = '__lt_representations';

/** A selection set under construction: equal selections meet in one entry, in order of first appearance. */
interface Draft {
  readonly type: GraphQLCompositeType;
  readonly entries: Map<string, DraftEntry>;
  readonly spreads: Set<string>;
  /** The draft of the field that this draft's data belongs to: itself, or the owner of a fragment. */
  readonly owner: { needsTypename: boolean } | undefined;
  needsTypename: boolean;
}

type DraftEntry =
  | { readonly kind: 'field'; readonly node: FieldNode; readonly draft: Draft | undefined }
  | { readonly kind: 'fragment'; readonly directives: readonly DirectiveNode[]; readonly draft: Draft };

interface Drafting {
  readonly source: OperationSource;
  readonly names: ResponseNames;
  readonly literals: LiteralLifter;
  budget: number;
}

/** Names of the variables used below a node. */
export function variablesIn(node: SelectionSetNode | DocumentNode): ReadonlySet<string> {
  const used = new Set<string>();
  visit(node, {
    Variable: ({ name }) => {
      used.add(name.value);
    },
    VariableDefinition: () => false,
  });
  return used;
}

/**
 * The operation to plan: denied fields and root introspection removed, fragments merged in place, client aliases
 * replaced by response names, unused variables and the operation's name dropped. Undefined when nothing is left to fetch.
 * @throws BAD_REQUEST for an operation that expands to more than 50,000 selections
 */
export function writePlanningDocument(
  source: OperationSource,
  names: ResponseNames,
): PlanningDocument | undefined {
  const draft = createDraft(source.rootType);
  const declared = source.operation.variableDefinitions ?? [];
  const literals = new LiteralLifter(new Set(declared.map(({ variable }) => variable.name.value)));
  const drafting: Drafting = { source, names, literals, budget: maxSelections };
  addSelections(drafting, draft, source.operation.selectionSet, source.rootType, names.root);
  const selections = selectionsOf(draft);
  if (selections.length === 0) return undefined;
  const selectionSet = renameVariables<SelectionSetNode>({ kind: Kind.SELECTION_SET, selections });
  const used = variablesIn(selectionSet);
  const lifted = literals.lifted();
  const variableDefinitions = [...declared.map(renameVariables), ...lifted.definitions].filter((definition) =>
    used.has(definition.variable.name.value),
  );
  const operation =
    source.operation.operation === 'mutation' ? OperationTypeNode.MUTATION : OperationTypeNode.QUERY;
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [{ kind: Kind.OPERATION_DEFINITION, operation, variableDefinitions, selectionSet }],
  };
  return { document, text: print(document), literals: lifted.values };
}

function createDraft(type: GraphQLCompositeType, owner?: { needsTypename: boolean }): Draft {
  return { type, entries: new Map(), spreads: new Set(), owner, needsTypename: false };
}

function requireTypename(draft: Draft): void {
  (draft.owner ?? draft).needsTypename = true;
}

function directivesKey(directives: readonly DirectiveNode[]): string {
  return directives.map(print).join(' ');
}

function fragmentDraft(
  parent: Draft,
  type: GraphQLCompositeType,
  directives: readonly DirectiveNode[],
): Draft {
  const key = `...${type.name} ${directivesKey(directives)}`;
  const known = parent.entries.get(key);
  if (known?.kind === 'fragment') return known.draft;
  const draft = createDraft(type, parent.owner ?? parent);
  parent.entries.set(key, { kind: 'fragment', directives, draft });
  return draft;
}

function addField(
  drafting: Drafting,
  draft: Draft,
  node: FieldNode,
  parent: GraphQLCompositeType,
  scope: ResponseScope,
): void {
  const definition = fieldDefinition(parent, node);
  if (!definition) {
    if (node.name.value === '__typename' && isAbstractType(draft.type)) requireTypename(draft);
    return;
  }
  const { source, names } = drafting;
  const isMutationRoot = draft.type === source.schema.getMutationType();
  const name = names.nameOf(scope, node, definition.type, isMutationRoot);
  const directives = openDirectives(node.directives);
  const key = `${name} ${directivesKey(directives)}`;
  const paged = pagedList(source, parent, node);
  const asked = paged?.connection ?? definition;
  const child = fieldDraft(drafting, draft, key, { node, asked, name, directives });
  if (child === undefined || node.selectionSet === undefined) return;
  const named = getNamedType(definition.type);
  if (!isCompositeType(named)) return;
  if (paged === null) addSelections(drafting, child, node.selectionSet, named, names.childOf(scope, name));
  else addSelections(drafting, rowsDraft(child, named), node.selectionSet, named, names.rowsOf(scope, name));
}

/** A field as it is asked for. */
interface AskedField {
  readonly node: FieldNode;
  /** Definition of the field that is asked for: another one for a list that is read as a page. */
  readonly asked: GraphQLField<unknown, unknown>;
  readonly name: string;
  readonly directives: readonly DirectiveNode[];
}

/** The draft below a field, which is entered where it is not known; undefined for a leaf. */
function fieldDraft(
  { literals }: Drafting,
  draft: Draft,
  key: string,
  { node, asked, name, directives }: AskedField,
): Draft | undefined {
  const known = draft.entries.get(key);
  if (known?.kind === 'field') return known.draft;
  const named = getNamedType(asked.type);
  const child = isCompositeType(named) ? createDraft(named) : undefined;
  const written = { ...node, name: { ...node.name, value: asked.name } };
  const field = rewriteField(withVariables(literals, written, asked), name, directives);
  draft.entries.set(key, { kind: 'field', node: field, draft: child });
  return child;
}

/** The draft of the rows of a page, of which it is also asked whether there are more. */
function rowsDraft(page: Draft, type: GraphQLCompositeType): Draft {
  const known = page.entries.get(pageNames.rows);
  if (known?.kind === 'field' && known.draft !== undefined) return known.draft;
  const rows = createDraft(type);
  page.entries.set(pageNames.rows, { kind: 'field', node: plainField(pageNames.rows), draft: rows });
  const hasMore: SelectionSetNode = {
    kind: Kind.SELECTION_SET,
    selections: [plainField(pageNames.hasMore)],
  };
  const info = { ...plainField(pageNames.info), selectionSet: hasMore };
  page.entries.set(pageNames.info, { kind: 'field', node: info, draft: undefined });
  return rows;
}

function plainField(name: string): FieldNode {
  return { kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } };
}

/** A field whose literal arguments are variables. */
function withVariables(
  literals: LiteralLifter,
  node: FieldNode,
  { args }: GraphQLField<unknown, unknown>,
): FieldNode {
  if (node.arguments === undefined || node.arguments.length === 0) return node;
  const definitions = new Map(args.map((definition) => [definition.name, definition]));
  const argumentOf = (argument: ArgumentNode) =>
    literals.argument(argument, definitions.get(argument.name.value));
  return { ...node, arguments: node.arguments.map(argumentOf) };
}

function rewriteField(node: FieldNode, name: string, directives: readonly DirectiveNode[]): FieldNode {
  const alias = { kind: Kind.NAME, value: name } as const;
  const base = { kind: Kind.FIELD, name: node.name, arguments: node.arguments ?? [], directives } as const;
  return name === node.name.value ? base : { ...base, alias };
}

/** A fragment where it is spread: its own directives are those of the spread. */
interface SpreadFragment {
  readonly selectionSet: SelectionSetNode;
  readonly type: GraphQLCompositeType;
  readonly directives: readonly DirectiveNode[];
}

function addFragment(
  drafting: Drafting,
  draft: Draft,
  { selectionSet, type, directives }: SpreadFragment,
  scope: ResponseScope,
): void {
  const isWide = isWithin(drafting.source.schema, type, draft.type);
  if (isWide && directives.length === 0) {
    addSelections(drafting, draft, selectionSet, type, scope);
    return;
  }
  if (!isWide) requireTypename(draft);
  const inner = fragmentDraft(draft, isWide ? draft.type : type, directives);
  addSelections(drafting, inner, selectionSet, type, scope);
}

function spendSelection(drafting: Drafting): void {
  drafting.budget -= 1;
  if (drafting.budget >= 0) return;
  throw codedError('BAD_REQUEST', { detail: 'the operation expands to too many selections' });
}

function addSelections(
  drafting: Drafting,
  draft: Draft,
  selectionSet: SelectionSetNode,
  parent: GraphQLCompositeType,
  scope: ResponseScope,
): void {
  const { source } = drafting;
  for (const selection of selectionSet.selections) {
    spendSelection(drafting);
    if (isExcluded(selection.directives)) continue;
    if (selection.kind === Kind.FIELD) {
      if (source.denied.has(selection)) continue;
      addField(drafting, draft, selection, parent, scope);
      continue;
    }
    const directives = openDirectives(selection.directives);
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const type = conditionType(source.schema, selection.typeCondition, parent);
      addFragment(drafting, draft, { selectionSet: selection.selectionSet, type, directives }, scope);
      continue;
    }
    const spread = `${selection.name.value} ${directivesKey(directives)}`;
    if (draft.spreads.has(spread)) continue;
    draft.spreads.add(spread);
    const { selectionSet: spreadSet, typeCondition } = fragmentNamed(source, selection.name.value);
    const type = conditionType(source.schema, typeCondition, parent);
    addFragment(drafting, draft, { selectionSet: spreadSet, type, directives }, scope);
  }
}

const typenameField = plainField('__typename');

function selectionsOf(draft: Draft): SelectionNode[] {
  const selections: SelectionNode[] = draft.needsTypename ? [typenameField] : [];
  for (const entry of draft.entries.values()) {
    if (entry.kind === 'field') {
      const selectionSet = entry.draft && selectionSetOf(entry.draft);
      selections.push(selectionSet ? { ...entry.node, selectionSet } : entry.node);
      continue;
    }
    const inner = selectionsOf(entry.draft);
    if (inner.length > 0) selections.push(fragmentNode(entry.draft.type, entry.directives, inner));
  }
  return selections;
}

function fragmentNode(
  type: GraphQLCompositeType,
  directives: readonly DirectiveNode[],
  selections: readonly SelectionNode[],
): InlineFragmentNode {
  const name = { kind: Kind.NAME, value: type.name } as const;
  const selectionSet = { kind: Kind.SELECTION_SET, selections } as const;
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name },
    directives,
    selectionSet,
  };
}

/** Whether all that a draft selects may be left out by conditions. */
function isConditional(draft: Draft): boolean {
  return [...draft.entries.values()].every((entry) =>
    entry.kind === 'field'
      ? (entry.node.directives ?? []).some(isCondition)
      : entry.directives.some(isCondition) || isConditional(entry.draft),
  );
}

/**
 * A field's selection set. WHY `__typename` beside conditions: a planner joins conditions of a field with those of all its
 * selections, and would then leave out the field itself where only its selections are left out.
 */
function selectionSetOf(draft: Draft): SelectionSetNode {
  const selections = selectionsOf(draft);
  if (!draft.needsTypename && isConditional(draft)) selections.unshift(typenameField);
  return { kind: Kind.SELECTION_SET, selections };
}

/** Renames a client variable that would meet the planner's own, everywhere below `node`. */
function renameVariables<T extends SelectionSetNode | VariableDefinitionNode>(node: T): T {
  return visit(node, {
    Variable: (variable) =>
      variable.name.value === representationsVariable
        ? { ...variable, name: { kind: Kind.NAME, value: renamedRepresentationsVariable } }
        : undefined,
  });
}
