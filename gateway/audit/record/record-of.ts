import { createHash, randomBytes } from 'node:crypto';
import { CodedError } from '../../../schema/errors/coded-error.ts';
import type { ErrorCode } from '../../../schema/errors/error-table.ts';
import { memoise } from '../../../schema/memoise.ts';
import type { EffectivePermission } from '../../../schema/permission/effective-permission.ts';
import { purposeOf } from '../../../schema/permission/instrument-state.ts';
import type { Account } from '../../../schema/policy/policy.ts';
import type { ToldAnswer } from '../../answer/told-answer.ts';
import type { RequestState } from '../../request/request-state.ts';
import type { AuditOutcome, AuditRecord } from './audit-record.ts';
import { createDigest, type Digest, type KnownNames, redactVariables } from './redact.ts';
import { createOperationRedactor, type OperationRedactor } from './redact-operation.ts';

/** What a finished request leaves for its record. */
export interface FinishedRequest {
  readonly request: { readonly id: string; readonly ip: string };
  readonly receivedAt: Date;
  readonly account: Account | null;
  readonly state: RequestState | null;
  readonly answer: { readonly status: number; readonly body: Buffer; readonly told: ToldAnswer };
  readonly aborted: boolean;
  /** Version of the policy after a mutation; that of the request where it is left out. */
  readonly policyVersion?: number;
}

/** How values stand in the log. */
export interface RecordInputs {
  /** The log's digest of redacted values. */
  readonly digest?: Digest;
  /** Names of the schema, which stand in the record as they are. None when left out: then every name is a digest. */
  readonly knownNames?: KnownNames;
}

/** The sharing-log record of a finished request (Decree 47 Art 45(2)). */
export function recordOf(finished: FinishedRequest & RecordInputs): AuditRecord {
  const { request, receivedAt, account, state, answer, aborted } = finished;
  const { told } = answer;
  // WHY: a mutation that had begun ran to its end, so that what it did is the outcome, whoever heard of it.
  const ended = aborted && state?.hasBegun === true ? endOf(state) : null;
  return {
    requestId: request.id,
    kind: 'QUERY',
    outcome: outcomeOf(answer, aborted && ended === null),
    receivedAt: receivedAt.toISOString(),
    answeredAt: new Date().toISOString(),
    form: 'ONLINE_QUERY',
    agency: account?.agency ?? null,
    account: account?.id ?? null,
    ...(state?.caller.person === undefined ? {} : { person: state.caller.person.id }),
    address: request.ip,
    purpose: state === null ? (account?.purposeCode ?? null) : purposeOf(account, state.caller),
    policyVersion: finished.policyVersion ?? state?.caller.policy.version ?? null,
    permissionHash: state?.permission.hash ?? null,
    ...operationOf(state, finished),
    released: released(state),
    denied: told.denials.map(({ coordinate, reason }) => ({ coordinate, reason: reason ?? 'NOT_PERMITTED' })),
    status: answer.status,
    rows: told.rows,
    cost: state?.cost ?? 0,
    quota: answer.status < 400 ? (state?.quota.map(({ number }) => number) ?? []) : [],
    statements: state?.counts.statements ?? 0,
    responseDigest: sha256(answer.body),
    responseBytes: answer.body.length,
    detail: detailOf([...told.codes, ...(ended === null ? [] : [ended])]),
  };
}

/** What of a record says which operation it was, redacted. */
export function operationOf(
  state: RequestState | null,
  { digest = digestOfRun, knownNames = noNames }: RecordInputs,
): Pick<AuditRecord, 'operationKind' | 'operationName' | 'operationHash' | 'operation' | 'variables'> {
  const redactor = redactorOf(digest, knownNames);
  const operation = state?.operation == null ? null : redactor.operation(state.operation);
  return {
    ...(state?.operationKind === 'mutation' ? { operationKind: 'MUTATION' } : {}),
    operationName: redactor.name(state?.operation ?? null, state?.operationName ?? null),
    // WHY of the redacted text: a plain hash of the whole would let a short literal be guessed.
    operationHash: operation?.hash ?? null,
    operation: operation?.text ?? null,
    variables: redactVariables(state?.variables ?? {}, digest, knownNames),
  };
}

/** By what the request of a mutation ended before the mutation did. */
function endOf({ signal: { reason } }: RequestState): ErrorCode {
  return reason instanceof CodedError ? reason.code : 'REQUEST_ABORTED';
}

function detailOf(codes: readonly ErrorCode[]): string | null {
  return codes.length === 0 ? null : [...new Set(codes)].join(' ');
}

/** WHY random: without the log's digest, values of different runs cannot be compared, but none can be guessed. */
const digestOfRun = createDigest(randomBytes(32));

const noNames: KnownNames = new Set();

/** Redacted operation texts, for each digest and set of names. */
const redactors = new WeakMap<Digest, WeakMap<KnownNames, OperationRedactor>>();

function redactorOf(digest: Digest, knownNames: KnownNames): OperationRedactor {
  const ofDigest = memoise(redactors, digest, () => new WeakMap());
  return memoise(ofDigest, knownNames, () => createOperationRedactor(digest, knownNames));
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Codes of requests that ask for more than a bound or a quota leaves. */
const limitCodes: ReadonlySet<ErrorCode> = new Set([
  'QUERY_TOO_LARGE',
  'BODY_TOO_LARGE',
  'HEADERS_TOO_LARGE',
  'TOO_MANY_REQUESTS',
  'AGREEMENT_LIMIT_REACHED',
  'AGREEMENT_ROWS_EXCEEDED',
] as const);

function outcomeOf({ status, told }: FinishedRequest['answer'], aborted: boolean): AuditOutcome {
  const { codes } = told;
  if (codes.includes('REQUEST_TIMED_OUT') || codes.includes('REQUEST_TOO_SLOW')) return 'TIMED_OUT';
  if (aborted) return 'ABORTED';
  if (status >= 400) {
    if (codes.some((code) => limitCodes.has(code))) return 'LIMITED';
    if (status === 401 || codes.includes('ACCOUNT_SUSPENDED')) return 'UNAUTHENTICATED';
    if (status >= 500) return 'FAILED';
    // WHY whatever the code: where denied names are hidden, their refusal reads like that of misspelt ones.
    return status === 403 || told.denials.length > 0 ? 'DENIED' : 'MALFORMED';
  }
  if (codes.length === 0) return 'OK';
  return isDenied(told) ? 'DENIED' : 'PARTIAL';
}

/** Whether denials alone left nothing of what was asked. */
function isDenied({ kind, codes }: ToldAnswer): boolean {
  switch (kind) {
    case 'whole':
    case 'partial':
      return false;
    case 'empty':
    case 'refused':
      return codes.every((code) => code === 'FIELD_NOT_PERMITTED');
  }
}

type Released = AuditRecord['released'];

/** What the reads of an operation release under a permission, for both as long as they are kept. */
const releases = new WeakMap<RequestState['reads'], WeakMap<EffectivePermission, Released>>();

function released(state: RequestState | null): Released {
  if (state === null) return [];
  const ofReads = memoise(releases, state.reads, () => new WeakMap());
  return memoise(ofReads, state.permission, () => releasedItems(state));
}

function releasedItems(state: RequestState): Released {
  const grants = new Map<string, Set<string>>();
  for (const { coordinate, kind } of state.reads) {
    const decision = state.permission.decide(kind, coordinate);
    if (decision.kind === 'none') continue;
    const ids = memoise(grants, coordinate, () => new Set());
    for (const { id } of decision.grants) ids.add(id);
  }
  return [...grants].map(([coordinate, ids]) => ({ coordinate, grants: [...ids] }));
}
