import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { answerKind, nothingTold, type ToldAnswer } from '../../../../gateway/answer/told-answer.ts';
import { adminRecord } from '../../../../gateway/audit/record/admin-record.ts';
import { recordOf } from '../../../../gateway/audit/record/record-of.ts';
import { createDigest } from '../../../../gateway/audit/record/redact.ts';
import { openRequestState, type RequestState } from '../../../../gateway/request/request-state.ts';
import { codedError } from '../../../../schema/errors/coded-error.ts';
import type { ErrorCode } from '../../../../schema/errors/error-table.ts';
import { ownLoop } from '../../../../schema/fairness/fair-turns.ts';
import {
  type EffectivePermission,
  type EntityGrant,
  type ItemDecision,
  unmasked,
} from '../../../../schema/permission/effective-permission.ts';
import type { Account } from '../../../../schema/policy/policy.ts';

const personalId = '040095000001';
const digest = createDigest(Buffer.alloc(32, 1));
const receivedAt = new Date('2026-07-01T00:00:00Z');
const request = { id: 'request-1', ip: '192.0.2.1' };

const account: Account = {
  id: 'tax',
  agency: 'H40.13',
  agencyName: 'Thuế',
  agencyNameEn: 'Tax',
  class: 'STATE_AGENCY',
  role: 'CONSUMER',
  attributes: {},
  purpose: 'thu thuế',
  purposeCode: 'thu-thue',
  subject: null,
  answerMode: 'NULL_AND_ERROR',
  state: 'ACTIVE',
  describes: 'test',
};

function grant(id: string): EntityGrant {
  return {
    id,
    entity: 'Citizen',
    items: new Set(['Citizen.fullName']),
    rows: null,
    operations: new Set(['LOOKUP']),
    masks: new Map(),
    smallestGroup: 1,
  };
}

const decisions: Readonly<Record<string, ItemDecision>> = {
  'Citizen.fullName': {
    kind: 'all',
    grants: [grant('AGREEMENT:1/2026@1'), grant('CONNECTION:2/2026@3')],
    variants: unmasked,
  },
  'Citizen.religion': { kind: 'none' },
};

const permission: EffectivePermission = {
  hash: 'permission-hash',
  access: () => null,
  decide: (_kind, coordinate) => decisions[coordinate] ?? { kind: 'none' },
  best: () => ({ kind: 'none' }),
  grants: [],
};

function stateOf(given: Partial<RequestState> = {}): RequestState {
  const beginning = openRequestState({
    requestId: request.id,
    language: 'vi',
    caller: {
      account,
      policy: { version: 9, accounts: new Map(), instruments: [], events: [], usageRegulations: [] },
      now: receivedAt.toISOString(),
      purpose: null,
      address: null,
      method: 'ONLINE_QUERY',
    },
    permission,
    bundle: null,
    signal: new AbortController().signal,
    turn: ownLoop,
  });
  return {
    ...beginning,
    counts: { statements: 2, rows: 6 },
    operation: `query Q { citizen(personalId: "${personalId}") { fullName } }`,
    operationName: 'Q',
    variables: { personalId, first: 10 },
    reads: [
      { coordinate: 'Citizen.fullName', kind: 'LOOKUP' },
      { coordinate: 'Citizen.religion', kind: 'LOOKUP' },
    ] as unknown as RequestState['reads'],
    ...given,
  };
}

/** An answer with this body, and what it told; five rows were read for it. */
function answered(status: number, body: string, given: Partial<ToldAnswer> = {}) {
  const { data, errors = [] } = JSON.parse(body) as { readonly data?: object | null; errors?: unknown[] };
  const bytes = Buffer.from(body);
  return { status, body: bytes, told: { ...nothingTold, kind: answerKind(data, errors), rows: 5, ...given } };
}

function recorded(status: number, body: string, codes: readonly ErrorCode[] = [], aborted = false) {
  const answer = answered(status, body, { codes });
  return recordOf({ request, receivedAt, account, state: stateOf(), answer, aborted, digest });
}

describe('recordOf', () => {
  it('names who, what, under which policy, and the grants of each released item', () => {
    expect(recorded(200, '{"data":{"citizen":{"fullName":"A"}}}')).toMatchObject({
      requestId: 'request-1',
      kind: 'QUERY',
      outcome: 'OK',
      receivedAt: '2026-07-01T00:00:00.000Z',
      agency: 'H40.13',
      account: 'tax',
      address: '192.0.2.1',
      purpose: 'thu-thue',
      policyVersion: 9,
      permissionHash: 'permission-hash',
      operationName: 'Q',
      released: [{ coordinate: 'Citizen.fullName', grants: ['AGREEMENT:1/2026@1', 'CONNECTION:2/2026@3'] }],
      status: 200,
      rows: 5,
      statements: 2,
      responseBytes: 37,
    });
  });

  it.each<readonly [string, number, string, readonly ErrorCode[], boolean]>([
    ['OK', 200, '{"data":{"a":1}}', [], false],
    ['OK', 200, '{"data":{"a":null}}', [], false],
    ['PARTIAL', 200, '{"errors":[{}],"data":{"a":1,"b":null}}', ['FIELD_NOT_PERMITTED'], false],
    ['PARTIAL', 200, '{"errors":[{}],"data":{"a":null}}', ['SUBGRAPH_FAILED'], false],
    ['DENIED', 200, '{"errors":[{}],"data":{"a":null,"b":null}}', ['FIELD_NOT_PERMITTED'], false],
    ['MALFORMED', 400, '{"errors":[]}', ['QUERY_SYNTAX'], false],
    ['LIMITED', 400, '{"errors":[]}', ['QUERY_TOO_LARGE'], false],
    ['LIMITED', 429, '{"errors":[]}', ['TOO_MANY_REQUESTS'], false],
    ['UNAUTHENTICATED', 401, '{"errors":[]}', ['ACCOUNT_KEY_INVALID'], false],
    ['UNAUTHENTICATED', 403, '{"errors":[]}', ['ACCOUNT_SUSPENDED'], false],
    ['TIMED_OUT', 504, '{"errors":[]}', ['REQUEST_TIMED_OUT'], true],
    ['ABORTED', 499, '{"errors":[]}', ['REQUEST_ABORTED'], true],
    ['FAILED', 503, '{"errors":[]}', ['POLICY_UNAVAILABLE'], false],
  ])('is %s for %i %s', (outcome, status, body, codes, aborted) => {
    expect(recorded(status, body, codes, aborted).outcome).toBe(outcome);
  });

  it.each([
    ['the digest of the log', { digest }],
    ['no digest', {}],
  ])('shows no value of a person with %s', (_name, given) => {
    const answer = answered(200, '{"data":{"citizen":{"fullName":"Nguyễn Văn A"}}}');
    const record = recordOf({
      request,
      receivedAt,
      account,
      state: stateOf(),
      answer,
      aborted: false,
      knownNames: new Set(['first']),
      ...given,
    });
    expect(JSON.stringify(record)).not.toMatch(/040095000001|Nguyễn/);
    expect(record.variables).toMatchObject({ first: 10 });
    const other = stateOf({ operation: `query Q { citizen(personalId: "040095000002") { fullName } }` });
    const second = recordOf({ request, receivedAt, account, state: other, answer, aborted: false, ...given });
    expect(second.operation).not.toBe(record.operation);
  });

  it('stands for a request that reached no policy', () => {
    const answer = answered(401, '{"errors":[{}]}', { rows: 0 });
    expect(
      recordOf({ request, receivedAt, account: null, state: null, answer, aborted: false }),
    ).toMatchObject({
      outcome: 'UNAUTHENTICATED',
      account: null,
      policyVersion: null,
      operation: null,
      released: [],
    });
  });

  it('keeps cost, quotas, denials and codes of the request, and the digest of its answer', () => {
    const state = stateOf({
      cost: 12,
      quota: [{ number: 'TT-1' }, { number: 'TT-2' }] as unknown as RequestState['quota'],
    });
    const body = '{"errors":[{}],"data":{"a":1}}';
    const given: Partial<ToldAnswer> = {
      denials: [
        { coordinate: 'Citizen.phone', path: ['citizen', 'phone'] },
        { coordinate: 'Citizen.email', path: ['citizen', 'email'], reason: 'SUSPENDED' },
      ],
      codes: ['FIELD_NOT_PERMITTED', 'SUBGRAPH_FAILED'],
    };
    const told = (status: number) => {
      const answer = answered(status, body, given);
      return recordOf({ request, receivedAt, account, state, answer, aborted: false, digest });
    };
    const record = told(200);
    expect(record).toMatchObject({
      form: 'ONLINE_QUERY',
      outcome: 'PARTIAL',
      cost: 12,
      quota: ['TT-1', 'TT-2'],
      denied: [
        { coordinate: 'Citizen.phone', reason: 'NOT_PERMITTED' },
        { coordinate: 'Citizen.email', reason: 'SUSPENDED' },
      ],
      detail: 'FIELD_NOT_PERMITTED SUBGRAPH_FAILED',
      responseDigest: createHash('sha256').update(body).digest('hex'),
      operationHash: createHash('sha256')
        .update(record.operation ?? '')
        .digest('hex'),
    });
    // A refused request counts under no quota.
    expect([told(399).quota, told(400).quota]).toEqual([['TT-1', 'TT-2'], []]);
    expect(told(500).outcome).toBe('FAILED');
  });

  it('of nothing is empty, but for the account that was known', () => {
    const answer = { status: 200, body: Buffer.alloc(0), told: nothingTold };
    const state = { ...stateOf(), operation: null } as RequestState;
    const given = { request, receivedAt, answer, aborted: false, digest };
    expect(recordOf({ ...given, account, state })).toMatchObject({
      operation: null,
      operationHash: null,
      denied: [],
      quota: [],
      detail: null,
      cost: 0,
    });
    expect(recordOf({ ...given, account, state: null })).toMatchObject({
      agency: 'H40.13',
      account: 'tax',
      purpose: 'thu-thue',
      permissionHash: null,
      operationName: null,
      variables: {},
      released: [],
      denied: [],
      quota: [],
      rows: 0,
      cost: 0,
      statements: 0,
      detail: null,
    });
    const now = { ...stateOf(), caller: { ...stateOf().caller, purpose: 'kiem-tra' } } as RequestState;
    expect(recordOf({ ...given, account, state: now }).purpose).toBe('kiem-tra');
  });

  it.each([
    ['{"errors":[{}],"data":{"ab":null,"c":{"d":1}}}', 'PARTIAL'],
    ['{"errors":[{}],"data":{"ab":null,"cd":null}}', 'DENIED'],
    ['{"errors":[{}],"data":null}', 'DENIED'],
    ['{"errors":[{}]}', 'DENIED'],
  ])('with denials alone, %s is %s', (body, outcome) => {
    expect(recorded(200, body, ['FIELD_NOT_PERMITTED']).outcome).toBe(outcome);
    expect(recorded(200, body, ['FIELD_NOT_PERMITTED', 'SUBGRAPH_FAILED']).outcome).toBe('PARTIAL');
  });
});

it('the record of an administrative act names who, what and when, and nothing else', () => {
  const at = '2026-07-01T00:00:00.000Z';
  const act = { requestId: 'r', outcome: 'OK' as const, status: 200, receivedAt: at, answeredAt: at };
  expect(adminRecord({ ...act, by: 'root', action: 'agreement revoke TT-1', policyVersion: 3 })).toEqual({
    ...act,
    kind: 'ADMIN',
    form: 'ONLINE_QUERY',
    account: 'root',
    agency: null,
    purpose: null,
    policyVersion: 3,
    permissionHash: null,
    operationName: null,
    operationHash: null,
    operation: null,
    variables: {},
    released: [],
    denied: [],
    rows: 0,
    cost: 0,
    quota: [],
    statements: 0,
    responseDigest: null,
    responseBytes: 0,
    address: null,
    detail: 'agreement revoke TT-1',
  });
});

describe('a mutation', () => {
  const mutation = (given: Partial<RequestState> = {}, more: object = {}) =>
    recordOf({
      ...{ request, receivedAt, account, digest },
      state: stateOf({
        operation: 'mutation M { endSessions { ended } }',
        operationKind: 'mutation' as never,
        ...given,
      }),
      answer: answered(200, '{"data":{"endSessions":{"ended":1}}}'),
      aborted: true,
      ...more,
    });
  const late = () => {
    const controller = new AbortController();
    controller.abort(codedError('REQUEST_TIMED_OUT'));
    return controller.signal;
  };

  it('is told as one; what it did is its outcome, and by what the request ended stands beside it', () => {
    const done = { operationKind: 'MUTATION', outcome: 'OK', status: 200 };
    expect(mutation({ hasBegun: true, signal: late() })).toMatchObject({
      ...done,
      detail: 'REQUEST_TIMED_OUT',
    });
    const gone = AbortSignal.abort(codedError('REQUEST_ABORTED'));
    expect(mutation({ hasBegun: true, signal: gone })).toMatchObject({ ...done, detail: 'REQUEST_ABORTED' });
    expect(mutation({ hasBegun: true, signal: AbortSignal.abort() })).toMatchObject({
      ...done,
      detail: 'REQUEST_ABORTED',
    });
    expect(mutation({ hasBegun: true }, { aborted: false })).toMatchObject({ ...done, detail: null });
  });

  it('that did not begin ended as its request did', () => {
    expect(mutation()).toMatchObject({ operationKind: 'MUTATION', outcome: 'ABORTED', detail: null });
    expect(recorded(200, '{"data":{}}')).not.toHaveProperty('operationKind');
  });

  it('names the version of the policy that it made', () => {
    expect(mutation({ hasBegun: true }).policyVersion).toBe(9);
    expect(mutation({ hasBegun: true }, { policyVersion: 10 }).policyVersion).toBe(10);
  });
});
