import type { Coordinate } from '../catalogue/model.ts';

/**
 * Kinds of suspension, Decree 47 Art 43. PLANNED (1a): upgrade or maintenance; FORCE_MAJEURE (1b); BREACH (2a): of the
 * usage regulation or the agreement; SECURITY (2b): the connection may harm it.
 */
export const suspensionGrounds = ['PLANNED', 'FORCE_MAJEURE', 'BREACH', 'SECURITY'] as const;
export type SuspensionGround = (typeof suspensionGrounds)[number];

/**
 * Grounds of termination, Decree 47 Art 44. PURPOSE_UNFIT (a): the purpose no longer fits the registered one;
 * NOT_RESTORABLE (b): the service cannot be restored; AUTHORITY_ORDER (c); NO_LONGER_NEEDED (d): or expired.
 */
export const terminationGrounds = [
  'PURPOSE_UNFIT',
  'NOT_RESTORABLE',
  'AUTHORITY_ORDER',
  'NO_LONGER_NEEDED',
] as const;
export type TerminationGround = (typeof terminationGrounds)[number];

/** On what a suspension or a termination rests. */
export type EventGround = SuspensionGround | TerminationGround;

/** What of a scope a roll-back narrows: only the grants of that number. */
interface Narrowed {
  readonly only?: string;
}

/**
 * How far a suspension or a termination reaches. INSTRUMENT: that number alone. SERVICE: all that a database shares.
 * PURPOSE: what the owner's items are granted to those consumers for that purpose. ITEMS: those items, whatever grants
 * them. ALL: all that the owner shares. SAME_ITEMS is read from records of before scopes and never decided anew: the items
 * that the number names, whatever grants them, as it was then documented.
 */
export type EventScope =
  | { readonly kind: 'INSTRUMENT' }
  | { readonly kind: 'SERVICE' }
  | ({
      readonly kind: 'PURPOSE';
      readonly owner: string;
      readonly purposeCode: string;
      readonly consumers: readonly string[];
    } & Narrowed)
  | ({ readonly kind: 'ITEMS'; readonly items: readonly Coordinate[] } & Narrowed)
  | ({ readonly kind: 'ALL'; readonly owner: string } & Narrowed)
  | { readonly kind: 'SAME_ITEMS' };

/** The scopes that can be decided. */
export const decidableScopes = ['INSTRUMENT', 'SERVICE', 'PURPOSE', 'ITEMS', 'ALL'] as const;
export type DecidableScope = (typeof decidableScopes)[number];
