import type { SelectionSetNode } from 'graphql';
import type { EntityMap, ReadField } from '../model/entity-map.ts';
import { fieldRole } from '../model/field-role.ts';
import { layOutRow, type RowLayout } from '../view/row-layout.ts';
import type { RowView } from '../view/row-view.ts';
import { collectFields, type SelectionContext, subselections } from './collect-fields.ts';

interface RowNeeds {
  readonly fields: Map<string, ReadField>;
  key: boolean;
}

/**
 * Plans which columns a selection reads of each row of a view: what it asks for and may read, embedded objects
 * included, plus the key where relations or the reader need it.
 */
export function planRow(
  map: EntityMap,
  context: SelectionContext,
  view: RowView,
  selections: readonly SelectionSetNode[],
  withKey: boolean,
): RowLayout {
  const needs: RowNeeds = { fields: new Map(), key: withKey };
  addNeeds(map, context, view.entity.name, selections, needs);
  return layOutRow(view, [...needs.fields.values()], needs.key && view.entity.key !== null);
}

function addNeeds(
  map: EntityMap,
  context: SelectionContext,
  type: string,
  selections: readonly SelectionSetNode[],
  needs: RowNeeds,
): void {
  for (const nodes of collectFields(context, type, selections).values()) {
    const role = fieldRole(map, type, nodes[0]?.name.value ?? '');
    if (role === null) continue;
    if (role.kind === 'joinKey' || role.kind === 'connection') needs.key = true;
    else if (role.kind === 'releasedKey') needs.fields.set(role.field.coordinate, role.field);
    else if (role.field.kind === 'inverse') needs.key = true;
    else if (role.field.kind === 'embedded') {
      addNeeds(map, context, role.field.target, subselections(nodes), needs);
    } else needs.fields.set(role.field.coordinate, role.field);
  }
}
