import { parse } from 'graphql';
import { expect, it } from 'vitest';
import type { AdmittedOperation } from '../../../gateway/request/admit-operation.ts';
import { selectOperation } from '../../../gateway/request/select-operation.ts';
import { KnownExchanges } from '../../../gateway/serve/known-exchanges.ts';

const json = new Map([['content-type', 'application/json; charset=utf-8']]);
const text = '{ viewer { class } }';

function admitted(): AdmittedOperation {
  const document = parse(text);
  return { hash: 'h', text, document, operation: selectOperation(document, null) };
}

function request(body: unknown = { query: text }, accept: string | undefined = undefined, method = 'POST') {
  return { method, body, headers: { get: (name: string) => (name === 'accept' ? accept : undefined) } };
}

function knowing(operation: AdmittedOperation): KnownExchanges {
  const known = new KnownExchanges();
  known.learn(request(), operation, json);
  return known;
}

it('knows a document that the library has answered, to the Accept header that it answered, with those headers', () => {
  const operation = admitted();
  const known = knowing(operation);
  expect(known.headersFor(request(), operation)).toEqual(json);
  expect(known.headersFor(request({ query: text }, ''), operation)).toEqual(json);
  expect(known.headersFor(request({ query: text }, 'text/html'), operation)).toBeNull();
  expect(known.headersFor(request(), admitted())).toBeNull();
  expect(known.headersFor(request(), null)).toBeNull();
});

it.each([
  ['no operation name and variables', { query: text, operationName: null, variables: null }, true],
  ['both', { query: text, operationName: 'A', variables: { a: 1 } }, true],
  ['variables that are a list', { query: text, variables: [] }, false],
  ['variables that are a text', { query: text, variables: '{}' }, false],
  ['an operation name that is none', { query: text, operationName: 1 }, false],
  ['extensions', { query: text, extensions: {} }, false],
  ['a member that nobody knows', { query: text, id: 'x' }, false],
  ['a query that is none', { query: { kind: 'Document' } }, false],
  ['no body', '', false],
])('a body with %s', (_name, body, passes) => {
  const operation = admitted();
  expect(knowing(operation).headersFor(request(body), operation) !== null).toBe(passes);
});

it('leaves everything but POST to the library, and learns nothing of it', () => {
  const operation = admitted();
  expect(knowing(operation).headersFor(request('', undefined, 'GET'), operation)).toBeNull();
  const known = new KnownExchanges();
  known.learn(request('', undefined, 'GET'), operation, json);
  expect(known.headersFor(request(), operation)).toBeNull();
});

it('remembers no Accept header without measure', () => {
  const operation = admitted();
  const known = new KnownExchanges();
  const long = `application/json;v=${'x'.repeat(300)}`;
  known.learn(request({ query: text }, long), operation, json);
  expect(known.headersFor(request({ query: text }, long), operation)).toBeNull();
});
