import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { type FieldNode, Kind, parse, type SelectionSetNode } from 'graphql';
import { planUnsupported } from '../../schema/errors/plan-unsupported.ts';
import { canonicalArguments } from '../operation/canonical-arguments.ts';
import type { FederationRules, FieldRule, SubgraphRules } from './federation-rules.ts';
import { common, meet, type WrittenData, type WrittenField } from './written-data.ts';

/** A fetch, and what it may count on. */
export interface FetchCheck {
  readonly node: FetchNode;
  /** Response names from the root to the objects that it completes. */
  readonly path: readonly string[];
  /** What the steps before it have written. */
  readonly written: WrittenData;
  readonly rules: FederationRules;
  readonly subgraph: SubgraphRules;
}

/** One place of a fetch's answer. */
interface Place {
  readonly type: string;
  /** Object types that an object there can have. */
  readonly types: ReadonlySet<string>;
  readonly place: string;
  /** The names below the objects that the fetch completes. */
  readonly below: string;
  /** What the fields above hand out of it. */
  readonly provided: readonly SelectionSetNode[];
  /** Whether the objects are those for which representations are sent. */
  readonly isEntity: boolean;
}

/**
 * What a fetch writes.
 * @throws PLAN_UNSUPPORTED when its subgraph would have to answer what it cannot: see `checkPlan`
 */
export function checkFetch(check: FetchCheck): readonly WrittenField[] {
  return new FetchChecker(check).run();
}

class FetchChecker {
  readonly #check: FetchCheck;
  readonly #renames: ReadonlyMap<string, string>;
  readonly #fields: WrittenField[] = [];

  constructor(check: FetchCheck) {
    this.#check = check;
    this.#renames = new Map(
      (check.node.outputRewrites ?? []).flatMap((rewrite) =>
        rewrite.kind === 'KeyRenamer'
          ? [[rewrite.path.filter((step) => !step.startsWith('... on ')).join('.'), rewrite.renameKeyTo]]
          : [],
      ),
    );
  }

  run(): readonly WrittenField[] {
    const { node, path } = this.#check;
    const place = path.map((name) => `.${name}`).join('');
    for (const definition of parse(node.operation, { noLocation: true }).definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) throw planUnsupported('fragments');
      const { selectionSet, operation } = definition;
      if (node.requires) this.#entities(selectionSet, place);
      else {
        const type = operation === 'mutation' ? 'Mutation' : 'Query';
        const root = { type, types: new Set([type]), place, below: '', provided: [], isEntity: false };
        this.#selections(selectionSet, root);
      }
    }
    return this.#fields;
  }

  #entities({ selections }: SelectionSetNode, place: string): void {
    for (const selection of selections) {
      if (selection.kind !== Kind.FIELD || selection.name.value !== '_entities') {
        throw planUnsupported('moreThanEntities');
      }
      for (const each of selection.selectionSet?.selections ?? []) {
        if (each.kind === Kind.FIELD && each.name.value === '__typename') continue;
        const type = each.kind === Kind.INLINE_FRAGMENT ? each.typeCondition?.name.value : undefined;
        if (each.kind !== Kind.INLINE_FRAGMENT || type === undefined)
          throw planUnsupported('entitiesOfNoType');
        const types = this.#check.subgraph.concrete(type);
        this.#selections(each.selectionSet, {
          type,
          types,
          place,
          below: '',
          provided: [],
          isEntity: true,
        });
      }
    }
  }

  #selections(set: SelectionSetNode, at: Place): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) this.#field(selection, at);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const type = selection.typeCondition?.name.value ?? at.type;
        const types = common(at.types, this.#check.subgraph.concrete(type));
        this.#selections(selection.selectionSet, { ...at, type, types });
      } else throw planUnsupported('fragments');
    }
  }

  #field(node: FieldNode, at: Place): void {
    const name = node.name.value;
    const { subgraph } = this.#check;
    const rule = name === '__typename' ? undefined : subgraph.field(at.type, name);
    if (name !== '__typename' && !rule) throw planUnsupported('fieldUnknown');
    if (at.isEntity) this.#entity(at, rule);
    if (!rule) return;
    if (rule.isExternal && !isProvided(name, at)) throw planUnsupported('fieldExternal');
    if (rule.requires && !at.isEntity) this.#localInputs(rule.requires, at);
    const response = (node.alias ?? node.name).value;
    const below = at.below === '' ? response : `${at.below}.${response}`;
    const place = `${at.place}.${this.#renames.get(below) ?? response}`;
    const returns = subgraph.concrete(rule.type);
    const argumentsText = canonicalArguments(node.arguments);
    this.#fields.push({ place, types: at.types, field: name, argumentsText, returns });
    if (!node.selectionSet) return;
    const inner = at.provided.flatMap((set) =>
      fieldsNamed(set, name).flatMap((one) => one.selectionSet ?? []),
    );
    const provided = rule.provides ? [...inner, rule.provides] : inner;
    this.#selections(node.selectionSet, {
      type: rule.type,
      types: returns,
      place,
      below,
      provided,
      isEntity: false,
    });
  }

  /** A computed field that is not asked of an entity has only what is provided on the way. */
  #localInputs(requires: SelectionSetNode, at: Place): void {
    for (const { name } of allFields(requires)) {
      const rule = this.#check.subgraph.field(at.type, name.value);
      if (rule && !rule.isExternal) continue;
      if (!isProvided(name.value, at)) throw planUnsupported('inputsMissing');
    }
  }

  /** Representations of every type that a field is asked of have a key and its inputs. */
  #entity(at: Place, rule: FieldRule | undefined): void {
    const { node, rules } = this.#check;
    const sent = (node.requires ?? []).filter(
      (one) =>
        one.kind === 'InlineFragment' &&
        one.typeCondition !== undefined &&
        meet(rules.concrete(one.typeCondition), at.types),
    );
    if (sent.length === 0 && at.types.size > 0) throw planUnsupported('representationsMissing');
    for (const one of sent) {
      if (one.kind === 'InlineFragment')
        this.#representation(one.selections, one.typeCondition ?? at.type, at, rule);
    }
  }

  #representation(
    selections: readonly QueryPlanSelectionNode[],
    type: string,
    at: Place,
    rule: FieldRule | undefined,
  ): void {
    const { subgraph, rules } = this.#check;
    const own = subgraph.keys(type);
    const keys = own.length > 0 ? own : subgraph.keys(at.type);
    const types = common(rules.concrete(type), at.types);
    const isSent = (set: SelectionSetNode) => this.#isSent(set, selections, at.place, types);
    if (!keys.some(isSent)) throw planUnsupported('keyMissing');
    if (rule?.requires && !isSent(rule.requires)) throw planUnsupported('inputsMissing');
  }

  /** Whether every field of a set is in a representation, read from what was written of that field with these arguments. */
  #isSent(
    set: SelectionSetNode,
    sent: readonly QueryPlanSelectionNode[],
    place: string,
    types?: ReadonlySet<string>,
  ): boolean {
    return set.selections.every((selection) => {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        return this.#isSent(selection.selectionSet, sent, place, types);
      }
      if (selection.kind !== Kind.FIELD || selection.name.value === '__typename') return true;
      const text = canonicalArguments(selection.arguments);
      return sentFields(sent).some((one) => {
        if (one.name !== selection.name.value) return false;
        const at = `${place}.${one.alias ?? one.name}`;
        const written = this.#check.written.at(at).filter((field) => !types || meet(field.types, types));
        const isRight = written.every((field) => field.field === one.name && field.argumentsText === text);
        if (written.length === 0 || !isRight) return false;
        return !selection.selectionSet || this.#isSent(selection.selectionSet, one.selections ?? [], at);
      });
    });
  }
}

type SentField = Extract<QueryPlanSelectionNode, { readonly kind: 'Field' }>;

function sentFields(selections: readonly QueryPlanSelectionNode[]): readonly SentField[] {
  return selections.flatMap((one) => (one.kind === 'Field' ? [one] : sentFields(one.selections)));
}

/** Fields of the top of a set, those in fragments included. */
function allFields(set: SelectionSetNode): readonly FieldNode[] {
  return set.selections.flatMap((one) => {
    if (one.kind === Kind.FIELD) return [one];
    return one.kind === Kind.INLINE_FRAGMENT ? allFields(one.selectionSet) : [];
  });
}

function fieldsNamed(set: SelectionSetNode, name: string): readonly FieldNode[] {
  return allFields(set).filter((field) => field.name.value === name);
}

function isProvided(name: string, { provided }: Place): boolean {
  return provided.some((set) => fieldsNamed(set, name).length > 0);
}
