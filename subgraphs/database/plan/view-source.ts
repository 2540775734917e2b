import type { OperationKind } from '../../../schema/language/entrance.ts';
import type { LiveSchema } from '../engine/live-schema.ts';
import type { EntityMap } from '../model/entity-map.ts';
import type { RowView } from '../view/row-view.ts';

/** What a plan is made from: the model, the live schema, and the views of one permission set. */
export interface ViewSource {
  readonly map: EntityMap;
  readonly live: LiveSchema;
  /** null when the entrance is closed for the consumer, or the type has no table here. */
  view(entrance: OperationKind, type: string): RowView | null;
}
