import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { requireKnownPurpose } from '../../gateway/request/known-purpose.ts';
import { openRequestState } from '../../gateway/request/request-state.ts';
import { type GraphQLServer, headerMap } from '../../gateway/serve/graphql-server.ts';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import { CodedError, codedError } from '../../schema/errors/coded-error.ts';
import { explainAccess } from '../../schema/explanation/explain-access.ts';
import type { CoordinateTest, PolicyTest, QueryTest } from '../../schema/explanation/policy-test-document.ts';
import { ownLoop } from '../../schema/fairness/fair-turns.ts';
import { compilePermission } from '../../schema/permission/compile-permission.ts';
import { isMasked } from '../../schema/permission/effective-permission.ts';
import type { Account, PolicySnapshot, Situation } from '../../schema/policy/policy.ts';
import { readMoment } from '../../schema/value/read-moment.ts';
import { accountNamed } from './account-named.ts';

/** What the assertions are checked against. */
export interface PolicyTestBench {
  readonly catalogue: CatalogueModel;
  readonly policy: PolicySnapshot;
  /** Moment of the assertions that name none. */
  readonly now: string;
  /** Opened when the first query is asked. */
  readonly server: () => Promise<GraphQLServer>;
  readonly timeoutMs: number;
}

/** The outcome of one assertion; texts are null when it holds. */
export interface PolicyTestResult {
  readonly name: string;
  readonly line: number;
  readonly ok: boolean;
  readonly expected: string | null;
  readonly actual: string | null;
}

/** Checks one assertion. An account or purpose that does not exist fails it. */
export async function runPolicyTest(bench: PolicyTestBench, test: PolicyTest): Promise<PolicyTestResult> {
  const name = test.name ?? nameOf(test);
  const { line } = test;
  try {
    const found = 'query' in test ? await checkQuery(bench, test) : checkCoordinate(bench, test);
    return {
      name,
      line,
      ok: found === null,
      expected: found?.expected ?? null,
      actual: found?.actual ?? null,
    };
  } catch (error) {
    const told = error instanceof CodedError ? `${error.code}: ${error.message}` : String(error);
    return { name, line, ok: false, expected: 'an answer', actual: told };
  }
}

function nameOf(test: PolicyTest): string {
  return 'query' in test
    ? `${test.account}: ${test.query.replace(/\s+/g, ' ').trim().slice(0, 60)}`
    : `${test.account}: ${test.coordinate} ${test.expect}${test.reason === undefined ? '' : ` ${test.reason}`}`;
}

interface AnswerDifference {
  readonly expected: string;
  readonly actual: string;
}

interface AskingCaller {
  readonly account: Account | null;
  readonly situation: Situation;
}

function askedBy({ policy, now }: PolicyTestBench, test: PolicyTest): AskingCaller {
  return {
    account: accountNamed(policy, test.account),
    situation: {
      now: test.time === undefined ? now : new Date(readMoment(test.time)).toISOString(),
      purpose: test.purpose ?? null,
      address: test.address ?? null,
      method: 'ONLINE_QUERY',
    },
  };
}

function checkCoordinate(bench: PolicyTestBench, test: CoordinateTest): AnswerDifference | null {
  const { account, situation } = askedBy(bench, test);
  const { explanation, permission } = explainAccess(
    bench.catalogue,
    bench.policy,
    account,
    test.coordinate,
    situation,
  );
  const isHidden = isMasked(permission.best(test.coordinate));
  const decision = isHidden ? 'MASKED' : explanation.decision;
  const actual = [decision, ...(explanation.reason === null ? [] : [explanation.reason])].join(' ');
  const expected = [test.expect, ...(test.reason === undefined ? [] : [test.reason])].join(' ');
  return actual === expected ? null : { expected, actual };
}

interface ReceivedAnswer {
  readonly data: unknown;
  readonly denied: readonly string[];
  /** Codes of errors other than denials. */
  readonly codes: readonly string[];
}

async function checkQuery(bench: PolicyTestBench, test: QueryTest): Promise<AnswerDifference | null> {
  const { data, denied, codes } = await answerOf(bench, test);
  const expectedCodes = test.error === undefined ? [] : [test.error];
  if (!isDeepStrictEqual(codes, expectedCodes)) return differs('errors', expectedCodes, codes);
  const wanted = [...new Set(test.denied)].sort();
  if (!isDeepStrictEqual(denied, wanted)) return differs('denied', wanted, denied);
  return test.data === undefined ? null : findDifference(data, test.data, 'data');
}

function differs(what: string, expected: unknown, actual: unknown): AnswerDifference {
  return {
    expected: `${what} ${JSON.stringify(expected)}`,
    actual: `${what} ${JSON.stringify(actual)}`,
  };
}

/**
 * The first place where a value does not hold what is expected; null when it does. Objects may have more members, lists
 * have as many elements. WHY one place: the rest of the answer is nobody's business.
 */
function findDifference(actual: unknown, expected: unknown, path: string): AnswerDifference | null {
  if (Array.isArray(expected)) return findInList(actual, expected, path);
  if (typeof expected !== 'object' || expected === null) {
    return Object.is(actual, expected) ? null : differs(path, expected, actual);
  }
  if (typeof actual !== 'object' || actual === null || Array.isArray(actual)) {
    return differs(path, expected, Array.isArray(actual) ? `a list of ${actual.length}` : actual);
  }
  const members: Readonly<Record<string, unknown>> = { ...actual };
  for (const [name, each] of Object.entries(expected)) {
    const at = `${path}.${name}`;
    if (!Object.hasOwn(members, name))
      return { expected: `${at} ${JSON.stringify(each)}`, actual: `no ${at}` };
    const difference = findDifference(members[name], each, at);
    if (difference !== null) return difference;
  }
  return null;
}

function findInList(actual: unknown, expected: readonly unknown[], path: string): AnswerDifference | null {
  if (!Array.isArray(actual)) return differs(path, `a list of ${expected.length}`, actual);
  if (actual.length !== expected.length) {
    return { expected: `${path} has ${expected.length} elements`, actual: `${path} has ${actual.length}` };
  }
  for (const [at, each] of expected.entries()) {
    const difference = findDifference(actual[at], each, `${path}.${at}`);
    if (difference !== null) return difference;
  }
  return null;
}

/** Sends a query through all stages from the guard to the answer, as the account at the moment of the assertion. */
async function answerOf(bench: PolicyTestBench, test: QueryTest): Promise<ReceivedAnswer> {
  const { account, situation } = askedBy(bench, test);
  const { catalogue, policy } = bench;
  try {
    if (account !== null && account.state !== 'ACTIVE') throw codedError('ACCOUNT_KEY_INVALID');
    requireKnownPurpose(policy, account, situation);
  } catch (error) {
    if (error instanceof CodedError) return { data: null, denied: [], codes: [error.code] };
    throw error;
  }
  const state = openRequestState({
    requestId: randomUUID(),
    language: 'en',
    caller: { account, policy, ...situation },
    permission: compilePermission(catalogue, policy, account, situation),
    bundle: null,
    signal: AbortSignal.timeout(bench.timeoutMs),
    turn: ownLoop,
  });
  const { query, variables } = test;
  const server = await bench.server();
  const { body } = await server.answer(
    {
      method: 'POST',
      headers: headerMap({ 'content-type': 'application/json' }),
      search: '',
      body: { query, variables },
    },
    state,
  );
  return readAnswer(body.toString());
}

interface AnsweredError {
  readonly extensions?: { readonly code?: string; readonly coordinate?: string };
}

function readAnswer(body: string): ReceivedAnswer {
  const { data = null, errors = [] } = JSON.parse(body) as {
    data?: unknown;
    errors?: readonly AnsweredError[];
  };
  const isDenial = ({ extensions }: AnsweredError) => extensions?.code === 'FIELD_NOT_PERMITTED';
  const denied = errors.filter(isDenial).map(({ extensions }) => extensions?.coordinate ?? '');
  const codes = errors
    .filter((error) => !isDenial(error))
    .map(({ extensions }) => extensions?.code ?? 'INTERNAL');
  return { data, denied: [...new Set(denied)].sort(), codes: [...new Set(codes)] };
}
