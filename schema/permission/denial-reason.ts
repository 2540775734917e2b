/**
 * Reasons that a caller is told (regulation 2.5), in the order in which they are told: the first that applies explains
 * the denial best. ROW_NOT_COVERED concerns single cells and is found by the subgraph; MASKED a filter, an order or a
 * look-up that would compare what the mask hides.
 */
export const toldReasons = [
  'SUSPENDED',
  'ACCOUNT_NOT_ACTIVE',
  'USAGE_REGULATION_MISSING',
  // What lacks only a condition is nearer to a grant than what has ended.
  'PURPOSE_NOT_AGREED',
  'PLACE_NOT_AGREED',
  'METHOD_NOT_AGREED',
  'LEGAL_BASIS_MISSING',
  'FEE_NOT_SETTLED',
  'TERMINATED',
  'EXPIRED',
  'NOT_YET_IN_FORCE',
  'CONSENT_OF_OWNER_MISSING',
  'OWNER_DIFFERS',
  'AGREEMENT_REQUIRED',
  'CONSENT_REQUIRED',
  'ROW_SCOPE_INVALID',
  'INPUT_NOT_PERMITTED',
  'OPERATION_NOT_GRANTED',
  'MASKED',
  // Of an entity's items, one that may be agreed on tells more than one that nobody may have.
  'NO_GRANT',
  'NOT_SHARED',
  'ROW_NOT_COVERED',
] as const;

/** A reason that a caller is told. */
export type ToldReason = (typeof toldReasons)[number];

/**
 * Why the rules deny a thing. The last two say only what a subgraph can know: NOT_GRANTED, by no grant at this entrance;
 * ENTRANCE_CLOSED, no grant opens the type for the look-up, list or join in question. The gateway finds the reason
 * behind them before it tells.
 */
export const denialReasons = [...toldReasons, 'NOT_GRANTED', 'ENTRANCE_CLOSED'] as const;

/** Why an item, a row's cell or an entrance is denied. */
export type DenialReason = (typeof denialReasons)[number];

/** The reasons that a subgraph finds: the permission set and a row are all that it asks. */
export type SubgraphReason = Extract<
  DenialReason,
  'ROW_NOT_COVERED' | 'NOT_GRANTED' | 'ENTRANCE_CLOSED' | 'MASKED'
>;
