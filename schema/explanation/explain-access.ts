import type { CatalogueModel, Coordinate, DataItem } from '../catalogue/model.ts';
import { type OperationKind, operationKinds, recordOperations } from '../language/entrance.ts';
import { permissionFor } from '../permission/compile-permission.ts';
import {
  type CellVariant,
  type EffectivePermission,
  isMasked,
  isRowBound,
} from '../permission/effective-permission.ts';
import { type DecisionFacts, decisionFacts } from '../permission/evaluate-item.ts';
import { describeMask } from '../policy/describe-mask.ts';
import type { Account, PolicySnapshot, Situation } from '../policy/policy.ts';
import type { RowPredicate } from '../policy/row-predicate.ts';
import { distinctValues } from '../same-value.ts';
import type { BilingualText } from '../text/bilingual-text.ts';
import { explainDenial, isStatisticsEntrance, listedItem } from './explain-denial.ts';
import { type Explanation, explainItem } from './explain-item.ts';
import type { NextStep, WayToPermission } from './next-step.ts';
import { type Citation, reasonCitations, reasonTexts } from './reason-texts.ts';
import { waysToPermission } from './ways-to-permission.ts';

/** What one entrance gives of an item. */
export interface EntranceDecision {
  readonly kind: OperationKind;
  readonly decision: 'PERMITTED' | 'PERMITTED_IN_ROWS' | 'MASKED' | 'DENIED';
  readonly grants: readonly string[];
  readonly masks: readonly BilingualText[];
}

/**
 * Whether one row, named by its key, lies in the rows in which the item may be read. NOT_TOLD: who asks may not know
 * whether the row exists.
 */
export type RowOutcome = 'YES' | 'NO' | 'NOT_FOUND' | 'NOT_TOLD';

/** An explanation for an administrator: beside the decision, each entrance, the citation and what would change it. */
export interface AccessExplanation extends Explanation {
  readonly citation: Citation;
  readonly entrances: readonly EntranceDecision[];
  /** Each is one way: all of its steps together. Empty when it is permitted or nothing would change it. */
  readonly ways: readonly WayToPermission[];
  /** null when no row was asked for. */
  readonly row: RowOutcome | null;
  /** The mask in that row, or the only mask; null when there is none or it differs by row. */
  readonly mask: BilingualText | null;
}

/** What an explanation is about, for the questions about its row. */
export interface ExplainedAccess {
  readonly explanation: AccessExplanation;
  readonly permission: EffectivePermission;
  /** null for a name outside the catalogue. */
  readonly item: DataItem | null;
}

/**
 * Explains an item, or a list entrance (`Query.citizens`), for any account in any situation: a past moment of a policy
 * that holds the past. Pure; never throws for an unknown name.
 */
export function explainAccess(
  catalogue: CatalogueModel,
  policy: PolicySnapshot,
  account: Account | null,
  coordinate: Coordinate,
  situation: Situation,
): ExplainedAccess {
  const facts = decisionFacts(catalogue, policy, account, situation);
  const permission = permissionFor(facts);
  const entrance = catalogue.items.has(coordinate) ? undefined : listedItem(catalogue, coordinate);
  const explained =
    entrance === undefined
      ? explainItem(catalogue, policy, account, coordinate, situation)
      : explainEntrance(facts, permission, coordinate, entrance);
  const item =
    explained.decision === 'NOT_IN_CATALOGUE' ? null : (entrance ?? catalogue.items.get(coordinate));
  const explanation: AccessExplanation = {
    ...explained,
    citation: reasonCitations[explained.reason ?? decisionKey(explained.decision)],
    entrances: item == null ? [] : operationKinds.map((kind) => entranceDecision(permission, kind, item)),
    ways: item == null || explained.reason === null ? [] : waysToPermission(facts, item),
    row: null,
    mask: item == null ? null : maskText(permission, item),
  };
  return { explanation, permission, item: item ?? null };
}

/** The rows in which an item is readable through some entrance to records; null is all rows, `none` no row. */
export function readableRows(
  permission: EffectivePermission,
  { coordinate, entity }: DataItem,
): RowPredicate | null | 'none' {
  const of: RowPredicate[] = [];
  for (const kind of recordOperations) {
    const decision = permission.decide(kind, coordinate);
    if (decision.kind === 'none') continue;
    const rows = decision.kind === 'rows' ? decision.rows : (permission.access(kind, entity)?.rows ?? null);
    if (rows === null) return null;
    of.push(rows);
  }
  return unite(of);
}

/** The rows of an entity that exist for a consumer through some entrance to records. */
export function visibleRows(permission: EffectivePermission, entity: string): RowPredicate | null | 'none' {
  const of: RowPredicate[] = [];
  for (const kind of recordOperations) {
    const access = permission.access(kind, entity);
    if (access === null) continue;
    if (access.rows === null) return null;
    of.push(access.rows);
  }
  return unite(of);
}

/** What somebody is told of a row who may not know whether it exists: the same for every key. */
export function withoutRow({ explanation, item }: ExplainedAccess): AccessExplanation {
  return item === null ? explanation : { ...explanation, row: 'NOT_TOLD' };
}

/** Asks the owner of an entity whether the row of a key lies in some rows (null: whether it exists). */
export type RowIsIn = (entity: string, key: string, rows: RowPredicate | null) => Promise<boolean>;

/**
 * Adds what is known of one row: whether the item may be read in it, and through which mask. Only yes, no or not found
 * is learnt, never a value.
 */
export async function explainRow(
  { explanation, permission, item }: ExplainedAccess,
  key: string,
  rowIsIn: RowIsIn,
): Promise<AccessExplanation> {
  if (item === null) return explanation;
  const isIn = (rows: RowPredicate | null) => rowIsIn(item.entity, key, rows);
  if (!(await isIn(null))) return { ...explanation, row: 'NOT_FOUND', mask: null };
  const rows = readableRows(permission, item);
  if (rows === 'none') return { ...explanation, row: 'NO', mask: null };
  if (rows !== null && !(await isIn(rows))) {
    return { ...explanation, row: 'NO', mask: null, ways: widenings(explanation) };
  }
  const decision = permission.best(item.coordinate);
  const variants = decision.kind === 'none' ? [] : decision.variants;
  return { ...explanation, row: 'YES', mask: await maskIn(variants, isIn) };
}

function decisionKey(decision: Explanation['decision']): Exclude<Explanation['decision'], 'DENIED'> {
  // WHY: a denial always has a reason.
  return decision === 'DENIED' ? 'NOT_IN_CATALOGUE' : decision;
}

/** An entrance is open when some grant of its entity admits lists or statistics; its reasons are those of the items. */
function explainEntrance(
  { catalogue, policy, account, situation }: DecisionFacts,
  permission: EffectivePermission,
  coordinate: Coordinate,
  key: DataItem,
): Explanation {
  const explained = explainItem(catalogue, policy, account, key.coordinate, situation);
  const kind = isStatisticsEntrance(catalogue, coordinate) ? 'AGGREGATE' : 'LIST';
  const access = permission.access(kind, key.entity);
  const { stop: _stop, ...rest } = explained;
  if (access !== null) {
    const decision = access.rows === null ? 'PERMITTED' : 'PERMITTED_IN_ROWS';
    const grantedBy = [...new Set(access.grants.map(({ id }) => id))];
    const message = reasonTexts[decision];
    return { ...rest, coordinate, decision, reason: null, message, grantedBy, howToRequest: null };
  }
  const denial = explainDenial(catalogue, { ...situation, account, policy }, coordinate);
  const { reason, howToRequest, stop } = denial;
  const told = stop === undefined ? {} : { stop };
  const message = reasonTexts[reason];
  return { ...rest, coordinate, decision: 'DENIED', reason, message, grantedBy: [], howToRequest, ...told };
}

function entranceDecision(
  permission: EffectivePermission,
  kind: OperationKind,
  { coordinate }: DataItem,
): EntranceDecision {
  const decision = permission.decide(kind, coordinate);
  if (decision.kind === 'none') return { kind, decision: 'DENIED', grants: [], masks: [] };
  const masks = decision.variants.flatMap(({ mask }) => (mask === null ? [] : [describeMask(mask)]));
  return {
    kind,
    decision: isMasked(decision) ? 'MASKED' : isRowBound(decision) ? 'PERMITTED_IN_ROWS' : 'PERMITTED',
    grants: [...new Set(decision.grants.map(({ id }) => id))],
    masks,
  };
}

function maskText(permission: EffectivePermission, { coordinate }: DataItem): BilingualText | null {
  const decision = permission.best(coordinate);
  const [only, ...more] = decision.kind === 'none' ? [] : decision.variants;
  return only === undefined || only.mask === null || more.length > 0 ? null : describeMask(only.mask);
}

function unite(rows: readonly RowPredicate[]): RowPredicate | 'none' {
  const of = distinctValues(rows);
  const [only] = of;
  if (only === undefined) return 'none';
  return of.length === 1 ? only : { kind: 'or', of };
}

function widenings({ rules, ways }: AccessExplanation): readonly WayToPermission[] {
  const granting = rules.filter(({ effect }) => effect === 'GRANTS');
  const steps = granting.map(({ number }): NextStep => ({ kind: 'WIDEN_ROWS', number }));
  return [...ways, ...steps.map((step) => [step])];
}

async function maskIn(
  variants: readonly CellVariant[],
  isIn: (rows: RowPredicate | null) => Promise<boolean>,
): Promise<BilingualText | null> {
  for (const { rows, mask } of variants) {
    if (rows !== null && !(await isIn(rows))) continue;
    return mask === null ? null : describeMask(mask);
  }
  return null;
}
