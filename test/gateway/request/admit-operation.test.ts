import { describe, expect, it } from 'vitest';
import { admitOperation } from '../../../gateway/request/admit-operation.ts';
import { DocumentReader } from '../../../gateway/request/document-reader.ts';
import { openRequestState } from '../../../gateway/request/request-state.ts';
import { CacheBudget } from '../../../schema/cache/cache-budget.ts';
import { readConfiguration } from '../../../schema/config/configuration.ts';
import { ownLoop } from '../../../schema/fairness/fair-turns.ts';
import { permissionOf } from '../../fixtures/permission-of.ts';

const documents = new DocumentReader(readConfiguration({}), new CacheBudget());

function stateOf() {
  const policy = { version: 1, accounts: new Map(), instruments: [], events: [], usageRegulations: [] };
  return openRequestState({
    requestId: 'r',
    language: 'en',
    caller: {
      account: null,
      policy,
      now: '2026-01-01T00:00:00.000Z',
      purpose: null,
      address: null,
      method: 'ONLINE_QUERY',
    },
    permission: permissionOf(),
    bundle: null,
    signal: new AbortController().signal,
    turn: ownLoop,
  });
}

function admitted(body: Readonly<Record<string, unknown>>) {
  const state = stateOf();
  admitOperation(documents, { search: '', body }, state);
  return { operation: state.operation, operationName: state.operationName };
}

const refused = (body: Readonly<Record<string, unknown>>) => () => admitted(body);
const nested = (depth: number, leaf: unknown = 1): unknown =>
  Array.from({ length: depth }).reduce((inner: unknown) => [inner], leaf);
const two = 'query A { a } query B { b }';

describe('the operation that a request means', () => {
  it.each([
    [{ query: '{ a }' }, null],
    [{ query: 'query A { a }' }, 'A'],
    [{ query: 'query A { a }', operationName: null }, 'A'],
    [{ query: two, operationName: 'B' }, 'B'],
  ])('is found: %j', (body, name) => {
    expect(admitted(body)).toEqual({ operation: body.query, operationName: name });
  });

  it.each([
    [{ query: two }, '"A", "B"'],
    [{ query: two, operationName: 'C' }, '"C"'],
    [{ query: two, operationName: '' }, '""'],
    [{ query: 'query A { a }', operationName: '' }, '"A"'],
    [{ query: '{ a }', operationName: 'constructor' }, '"constructor"'],
    [{ query: 'fragment F on Query { a }' }, '(-)'],
  ])('is told as unknown, with the names there are: %j', (body, told) => {
    expect(refused(body)).toThrow(
      expect.objectContaining({ code: 'OPERATION_UNKNOWN', message: expect.stringContaining(told) }),
    );
  });

  it('of a GET stands in its query string', () => {
    const state = stateOf();
    const search = `?${new URLSearchParams({ query: two, operationName: 'B', variables: '{"a":1}' })}`;
    admitOperation(documents, { search, body: '' }, state);
    expect(state.operationName).toBe('B');
  });

  it.each([
    ['its variables are no JSON', { query: two, operationName: 'A', variables: '{"a":' }, two, 'A'],
    ['it has no document', { operationName: 'A' }, null, null],
    ['it has a document alone', { query: '{ a }' }, '{ a }', null],
  ])('of a GET passes where %s', (_name, asked, operation, operationName) => {
    const state = stateOf();
    const members = Object.entries(asked).filter((each): each is [string, string] => each[1] !== undefined);
    admitOperation(documents, { search: `?${new URLSearchParams(members)}`, body: '' }, state);
    expect(state).toMatchObject({ operation, operationName });
  });

  it('of a POST stands in its body alone', () => {
    const state = stateOf();
    admitOperation(
      documents,
      { search: '?query={b}&operationName=B', body: { query: 'query A { a }' } },
      state,
    );
    expect(state).toMatchObject({ operation: 'query A { a }', operationName: 'A' });
  });

  it('passes where a member has a wrong type, which the protocol library tells', () => {
    expect(admitted({ query: 7 })).toEqual({ operation: null, operationName: null });
    expect(admitted({ query: '' })).toEqual({ operation: null, operationName: null });
    expect(admitted({ query: two, operationName: 7 })).toEqual({ operation: two, operationName: null });
  });
});

describe('a request that goes too deep', () => {
  it('is refused for its variables, whatever the document is', () => {
    expect(refused({ query: '{ a }', variables: { a: nested(63) } })).not.toThrow();
    for (const depth of [64, 1_000, 20_000]) {
      expect(refused({ query: '{ a }', variables: { a: nested(depth) } })).toThrow('depth of variables');
    }
  });

  it('is refused for the variables of a GET, and for each of several ways down', () => {
    const search = `?${new URLSearchParams({ query: '{ a }', variables: JSON.stringify(nested(65)) })}`;
    expect(() => admitOperation(documents, { search, body: '' }, stateOf())).toThrow(
      'depth of variables = 65',
    );
    const wide = { a: 1, b: null, c: [[], { d: nested(70) }], e: 'text' };
    expect(refused({ query: '{ a }', variables: wide })).toThrow('depth of variables = 65');
    expect(refused({ query: '{ a }', variables: nested(64) })).not.toThrow();
  });

  it('is refused for the brackets of its document, before it is parsed', () => {
    for (const text of ['{a(b:'.concat('['.repeat(150)), '{a'.repeat(150), '{...'.repeat(150)]) {
      expect(refused({ query: text })).toThrow('nested brackets');
    }
  });

  it('tells the bound and the measure, never the value of the bound', () => {
    const limits = readConfiguration({ LIENTHONG_MAX_TOKENS: '77' });
    const read = () => new DocumentReader(limits, new CacheBudget()).read(`{ ${'a '.repeat(321)} }`);
    expect(read).toThrow('tokens = 323');
    expect(read).not.toThrow('77');
  });

  it('is told a syntax error as one, even where its tokens are too many to be read', () => {
    expect(refused({ query: '{ a "unterminated' })).toThrow(
      expect.objectContaining({ code: 'QUERY_SYNTAX' }),
    );
  });
});

it('a text is read once, whatever of it is asked', () => {
  expect(documents.read('{ b c }')).toBe(documents.read('{ b c }'));
});
