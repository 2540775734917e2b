import type { Coordinate } from '../catalogue/model.ts';
import { type OperationKind, operationKinds, recordOperations } from '../language/entrance.ts';
import type { EffectivePermission, ItemDecision } from '../permission/effective-permission.ts';
import { describeMask } from '../policy/describe-mask.ts';
import type { Mask } from '../policy/mask.ts';
import type { BilingualText } from '../text/bilingual-text.ts';

/** A mask as its recipient is told of it: that it is put on, in which of the rows, and what it leaves. Never a value. */
export interface ToldMask {
  readonly kind: Mask['kind'];
  /** ALL: in every row that shows the item. SOME: in some of them; in the others it is another one, or none. */
  readonly rows: 'ALL' | 'SOME';
  readonly text: BilingualText;
}

/** The masks through which an item is read at some entrances; empty where it is read in full, or not at all. */
export function toldMasks(
  permission: EffectivePermission,
  coordinate: Coordinate,
  kinds: readonly OperationKind[] = operationKinds,
): readonly ToldMask[] {
  const variants = kinds.flatMap((kind) => variantsOf(permission.decide(kind, coordinate)));
  const told = new Map<string, ToldMask>();
  const texts = new Set(variants.map(({ mask }) => JSON.stringify(mask)));
  for (const { mask } of variants) {
    if (mask === null) continue;
    const rows = texts.size === 1 ? 'ALL' : 'SOME';
    told.set(JSON.stringify(mask), { kind: mask.kind, rows, text: describeMask(mask) });
  }
  return [...told.values()];
}

/**
 * The masks of an item where its records are read; those of statistics where only these are. WHY: a statement about one
 * entrance must not blur what is sure of the others.
 */
export function toldRecordMasks(
  permission: EffectivePermission,
  coordinate: Coordinate,
): readonly ToldMask[] {
  const isRecord = recordOperations.some((kind) => permission.decide(kind, coordinate).kind !== 'none');
  return toldMasks(permission, coordinate, isRecord ? recordOperations : ['AGGREGATE']);
}

function variantsOf(decision: ItemDecision) {
  return decision.kind === 'none' ? [] : decision.variants;
}

/** Masks as one text in both languages; the rows are said where they are not all. */
export function masksText(masks: readonly ToldMask[]): BilingualText {
  return {
    vi: masks.map(({ text, rows }) => (rows === 'ALL' ? text.vi : `${text.vi} ở một số dòng`)).join('; '),
    en: masks.map(({ text, rows }) => (rows === 'ALL' ? text.en : `${text.en} in some rows`)).join('; '),
  };
}
