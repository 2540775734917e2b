import type { CatalogueModel, Coordinate, DatabaseEntry, DataItem, SharingMode } from '../catalogue/model.ts';
import { ownersOf } from '../catalogue/owner-of.ts';
import { permissionFor } from '../permission/compile-permission.ts';
import type { ToldReason } from '../permission/denial-reason.ts';
import {
  type EffectivePermission,
  type ItemDecision,
  isRowBound,
} from '../permission/effective-permission.ts';
import {
  consumerClassOf,
  type DecisionFacts,
  decisionFacts,
  entriesByItem,
  evaluateItem,
  type ItemEvaluation,
  type ItemRule,
  type NamedEntries,
} from '../permission/evaluate-item.ts';
import { announcedStop, grantId } from '../permission/instrument-state.ts';
import type { Account, PolicySnapshot, Situation } from '../policy/policy.ts';
import type { RowPredicate } from '../policy/row-predicate.ts';
import { ruleInForce } from '../procedure/deadline.ts';
import type { DeadlineRuleId } from '../procedure/deadline-rules.ts';
import { type ToldDeadline, toldDeadline } from '../procedure/told-deadline.ts';
import type { BilingualText } from '../text/bilingual-text.ts';
import type { FoundReason } from './found-reason.ts';
import { type Citation, grantCitations, reasonCitations, reasonTexts } from './reason-texts.ts';
import { type ToldMask, toldRecordMasks } from './told-masks.ts';
import { asAnnounced, asStop, type ToldStop } from './told-stop.ts';
import { unreadReason } from './unread-reason.ts';

/** One rule of an explanation: an instrument that names the item, and its effect. */
export interface ExplainedRule {
  readonly grant: string;
  readonly number: string;
  readonly title: string;
  readonly effect: 'GRANTS' | ToldReason;
  readonly rows: RowPredicate | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly reason: string | null;
  readonly restoredBy: string | null;
  /** The suspension or termination that decides; left out for other effects. */
  readonly stop?: ToldStop;
  /** The suspension or termination of the instrument that begins next; left out where none does. */
  readonly announced?: ToldStop;
  /** On what the effect rests. */
  readonly citation: Citation;
}

/** Why a caller may or may not read an item at a moment, and what would change it (regulation 2.5, Decree 47 Art 51(1)a). */
export interface Explanation {
  readonly coordinate: Coordinate;
  readonly at: string;
  /** NOT_IN_CATALOGUE: the name is unknown, also when it is an item that is shared with nobody. */
  readonly decision: 'PERMITTED' | 'PERMITTED_IN_ROWS' | 'DENIED' | 'NOT_IN_CATALOGUE';
  readonly mode: SharingMode | null;
  readonly reason: ToldReason | null;
  readonly message: BilingualText;
  readonly grantedBy: readonly string[];
  readonly validUntil: string | null;
  /** The masks through which it is read. */
  readonly masks: readonly ToldMask[];
  readonly rules: readonly ExplainedRule[];
  /** null where it is permitted, and where nothing is to be asked for but waited for or remedied. */
  readonly howToRequest: HowToRequest | null;
  /** The suspension or termination behind the reason; left out for other reasons. */
  readonly stop?: ToldStop;
  /** The stop of the database's service that begins next; left out where none does. */
  readonly announced?: ToldStop;
}

/** How to ask for an item: the legal way, the database and its owner. */
export interface HowToRequest {
  readonly way: 'NONE' | 'OPEN_LIST' | 'CONNECTION_REQUEST' | 'AGREEMENT' | 'CONSENT';
  readonly database: string;
  readonly provider: string;
  readonly providerName: string;
  readonly text: BilingualText;
  /** Who then has to act within how long; none where no law sets a term. */
  readonly deadlines: readonly ToldDeadline[];
  /** With what a person of the consumer begins; null where no procedure of the registry does. */
  readonly startRequest: StartRequest | null;
}

/** A command of the registry, and what of its input follows from a denial. */
export interface StartRequest {
  readonly command: 'startConnectionRequest' | 'startAgreement';
  readonly items: readonly Coordinate[];
  /** Id of the database whose service it is. */
  readonly service: string;
  /** Codes of the agencies that have to consent. */
  readonly owners: readonly string[];
}

/** What all explanations for one caller in one situation rest on. */
export interface ExplanationGround {
  readonly facts: DecisionFacts;
  readonly named: NamedEntries;
  readonly permission: EffectivePermission;
}

/** Finds what explanations for a caller in a situation rest on. WHY apart: it takes as long as hundreds of explanations. */
export function explanationGround(
  catalogue: CatalogueModel,
  policy: PolicySnapshot,
  account: Account | null,
  situation: Situation,
): ExplanationGround {
  const facts = decisionFacts(catalogue, policy, account, situation);
  return { facts, named: entriesByItem(facts.states), permission: permissionFor(facts) };
}

/** Explains one item for one caller in a situation. Pure; never throws for an unknown coordinate. */
export function explainItem(
  catalogue: CatalogueModel,
  policy: PolicySnapshot,
  account: Account | null,
  coordinate: Coordinate,
  situation: Situation,
): Explanation {
  return explainOn(explanationGround(catalogue, policy, account, situation), coordinate);
}

/** Explains one item on ground that serves many. Pure; never throws for an unknown coordinate. */
export function explainOn(ground: ExplanationGround, coordinate: Coordinate): Explanation {
  const { facts, named, permission } = ground;
  const { catalogue, policy, account, situation } = facts;
  const at = situation.now;
  const item = catalogue.items.get(coordinate);
  if (item === undefined || !isListed(item)) {
    return unknownItem(coordinate, at);
  }
  const evaluation = evaluateItem(facts, item, 'RECORDS', named);
  const { rules } = evaluation;
  const decision = permission.best(coordinate);
  const granting = rules.filter(({ denies }) => denies === null);
  const denial = decision.kind === 'none' ? denialOf(facts, evaluation) : null;
  const reason = denial?.reason ?? null;
  const mode = item.modes[consumerClassOf(account)];
  const told = toldDecision(decision);
  return {
    coordinate,
    at,
    decision: told,
    mode,
    reason,
    message: reasonTexts[reason ?? (told === 'DENIED' ? 'NO_GRANT' : told)],
    grantedBy: decision.kind === 'none' ? [] : [...new Set(decision.grants.map(({ id }) => id))],
    validUntil: decision.kind === 'none' ? null : latestEnd(granting),
    masks: toldRecordMasks(permission, coordinate),
    rules: rules.map(explainedRule),
    howToRequest:
      reason === null
        ? null
        : howToRequest(catalogue, item.database, { mode, reason, at, items: [item.coordinate] }),
    ...asStop(denial?.event ?? null),
    ...asAnnounced(announcedStop(policy, item.database, account, at)),
  };
}

/** Why an item that nobody reads is denied. */
function denialOf(facts: DecisionFacts, { item, reason, event }: ItemEvaluation): FoundReason {
  return reason === null ? unreadReason(facts, [item], 'RECORDS') : { reason, event };
}

/** Reasons that pass by waiting or by a remedy, so that nothing is to be asked for. */
const passing: ReadonlySet<ToldReason> = new Set(['SUSPENDED', 'NOT_YET_IN_FORCE', 'ACCOUNT_NOT_ACTIVE']);

/**
 * How to ask for an item of a database under a mode; a class with which it is not shared is told so. null where waiting or
 * a remedy is the way.
 */
export function howToRequest(
  catalogue: CatalogueModel,
  databaseId: string,
  { mode, reason, at, items }: DeniedItem,
): HowToRequest | null {
  const database = catalogue.agencies.find(({ database: { id } }) => id === databaseId)?.database;
  if (database === undefined || passing.has(reason)) return null;
  const way = wayOf(mode, reason);
  return {
    way,
    database: database.id,
    provider: database.owner,
    providerName: database.ownerName,
    text: wayText(way, database),
    deadlines: wayDeadlines[way].map((id) => toldDeadline(ruleInForce(id, Date.parse(at)))),
    startRequest: startOf(catalogue, way, database.id, items),
  };
}

const startCommands: Readonly<Record<HowToRequest['way'], StartRequest['command'] | null>> = {
  CONNECTION_REQUEST: 'startConnectionRequest',
  AGREEMENT: 'startAgreement',
  NONE: null,
  OPEN_LIST: null,
  CONSENT: null,
};

function startOf(
  catalogue: CatalogueModel,
  way: HowToRequest['way'],
  service: string,
  names: readonly Coordinate[],
): StartRequest | null {
  const command = startCommands[way];
  const items = names.flatMap((name) => catalogue.items.get(name) ?? []);
  if (command === null || items.length === 0) return null;
  const owners = [...new Set(items.flatMap((item) => ownersOf(catalogue, item)))];
  return { command, items: items.map(({ coordinate }) => coordinate), service, owners };
}

/** How an item is denied: under which mode, why, and at which instant (ISO 8601); what would have to be asked for. */
export interface DeniedItem {
  readonly items: readonly Coordinate[];
  readonly mode: SharingMode | null;
  readonly reason: ToldReason;
  readonly at: string;
}

/** Terms that begin when somebody asks on a way. */
const wayDeadlines: Readonly<Record<HowToRequest['way'], readonly DeadlineRuleId[]>> = {
  CONNECTION_REQUEST: ['R-ACC-B', 'R-ACC-A'],
  NONE: ['R-ISS-1', 'R-ISS-2'],
  OPEN_LIST: [],
  AGREEMENT: [],
  CONSENT: [],
};

function toldDecision(decision: ItemDecision): 'PERMITTED' | 'PERMITTED_IN_ROWS' | 'DENIED' {
  if (decision.kind === 'none') return 'DENIED';
  return isRowBound(decision) ? 'PERMITTED_IN_ROWS' : 'PERMITTED';
}

/** Whether some class may ask for the item, or for statistics over it. */
function isListed({ modes, statistics }: DataItem): boolean {
  return [...Object.values(modes), ...Object.values(statistics)].some((mode) => mode !== 'NONE');
}

function unknownItem(coordinate: Coordinate, at: string): Explanation {
  return {
    coordinate,
    at,
    decision: 'NOT_IN_CATALOGUE',
    mode: null,
    reason: null,
    message: reasonTexts.NOT_IN_CATALOGUE,
    grantedBy: [],
    validUntil: null,
    masks: [],
    rules: [],
    howToRequest: null,
  };
}

function explainedRule({ state, entry, denies, event }: ItemRule): ExplainedRule {
  const { instrument } = state;
  return {
    grant: grantId(instrument),
    number: instrument.number,
    title: instrument.title,
    effect: denies ?? 'GRANTS',
    rows: entry.rows as RowPredicate | null,
    validFrom: instrument.validFrom,
    validTo: instrument.validTo,
    reason: event?.reason ?? null,
    restoredBy: event?.restoredBy ?? null,
    ...asStop(event),
    ...asAnnounced(state.announced),
    citation: denies === null ? grantCitations[instrument.kind] : reasonCitations[denies],
  };
}

/** The latest end of the granting instruments; null when one of them has no end. */
function latestEnd(rules: readonly ItemRule[]): string | null {
  let latest: string | null = null;
  for (const { state } of rules) {
    const { validTo } = state.instrument;
    if (validTo === null) return null;
    if (latest === null || Date.parse(validTo) > Date.parse(latest)) latest = validTo;
  }
  return latest;
}

function wayOf(mode: SharingMode | null, reason: ToldReason): HowToRequest['way'] {
  if (reason === 'AGREEMENT_REQUIRED') return 'AGREEMENT';
  switch (mode) {
    case 'OPEN':
      return 'OPEN_LIST';
    case 'DEFAULT':
      return 'CONNECTION_REQUEST';
    case 'SPECIFIC':
      return 'AGREEMENT';
    case 'SUBJECT':
      return 'CONSENT';
    case 'NONE':
    case null:
      return 'NONE';
  }
}

function wayText(
  way: HowToRequest['way'],
  { ownerName, ownerNameEn, name, nameEn }: DatabaseEntry,
): BilingualText {
  switch (way) {
    case 'OPEN_LIST':
      return {
        vi: `Đề nghị ${ownerName} đưa mục dữ liệu vào danh mục dữ liệu mở (Nghị định 47/2020 Điều 17-21).`,
        en: `Ask ${ownerNameEn} to put the item on the open-data list (Decree 47/2020 Art 17-21).`,
      };
    case 'CONNECTION_REQUEST':
      return {
        vi: `Gửi văn bản điện tử ký số đề nghị kết nối "${name}" tới cơ quan điều phối và ${ownerName} (Quy chế Điều 14(2), Nghị định 47/2020 Điều 35).`,
        en: `Send a digitally signed connection request for "${nameEn}" to the coordinator and ${ownerNameEn} (Regulation 14(2), Decree 47/2020 Art 35).`,
      };
    case 'AGREEMENT':
      return {
        vi: `Thống nhất nội dung chia sẻ theo yêu cầu đặc thù với ${ownerName} (Nghị định 47/2020 Điều 36-38).`,
        en: `Conclude a data sharing agreement with ${ownerNameEn} (Decree 47/2020 Art 36-38).`,
      };
    case 'CONSENT':
      return {
        vi: 'Xin sự đồng ý của chủ thể dữ liệu (Nghị định 13/2023 Điều 11); người dân tự đọc dữ liệu của mình bằng tài khoản cá nhân.',
        en: 'Ask the person concerned for consent (Decree 13/2023 Art 11); persons read their own data with a personal account.',
      };
    case 'NONE':
      return {
        vi: 'Mục dữ liệu không chia sẻ cho nhóm đối tượng này; vướng mắc giải quyết theo Nghị định 47/2020 Điều 47-50.',
        en: 'The item is not shared with this class of consumer; raise an issue under Decree 47/2020 Art 47-50.',
      };
  }
}
