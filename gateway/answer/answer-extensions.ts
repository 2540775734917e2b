import type { EffectivePermission } from '../../schema/permission/effective-permission.ts';
import type { ItemRead } from '../guard/judge-operation.ts';
import { type CutLists, cutLists } from './cut-lists.ts';
import type { DataValidity } from './data-validity.ts';
import { type MaskedItem, maskedItems } from './masked-items.ts';
import type { ShapedAnswer } from './shape-answer.ts';

/** Members beside data and errors by which an answer tells of itself; a member with nothing to tell is left out. */
export interface AnswerExtensions {
  /** Items that the answer read through a mask. */
  readonly masked?: readonly MaskedItem[];
  /** Lists that hold some of their rows. */
  readonly cut?: CutLists;
  /** How long the data counts and may be kept, by database. */
  readonly validity?: readonly DataValidity[];
}

/** What is known of an answer beside its data. */
export interface AnswerFacts {
  readonly permission: EffectivePermission;
  readonly reads: readonly ItemRead[];
  readonly validity: readonly DataValidity[];
}

/** What an answer tells of itself; null where there is nothing to tell, so that most answers are data alone. */
export function answerExtensions(
  { data, cut }: Pick<ShapedAnswer, 'data' | 'cut'>,
  { permission, reads, validity }: AnswerFacts,
): AnswerExtensions | null {
  if (data === null) return null;
  const masked = maskedItems(permission, reads);
  const lists = cutLists(data, cut);
  if (masked.length === 0 && lists === null && validity.length === 0) return null;
  return {
    ...(masked.length === 0 ? {} : { masked }),
    ...(lists === null ? {} : { cut: lists }),
    ...(validity.length === 0 ? {} : { validity }),
  };
}
