import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import { type DocumentNode, parse, print } from 'graphql';
import type { CacheBudget } from '../../schema/cache/cache-budget.ts';
import { treeBytes } from '../../schema/cache/tree-bytes.ts';

/** Where the GraphQL server keeps the documents that it has validated, by the hash of their text. */
export type DocumentStore = NonNullable<ApolloServerOptions<BaseContext>['documentStore']>;

/** Keeps validated documents under the budget of all caches. WHY our own: the library's counts the letters of their JSON. */
export function createDocumentStore(caches: CacheBudget): DocumentStore {
  const documents = caches.cache<string, DocumentNode>({ sizeOf: treeBytes });
  return {
    get: async (key) => documents.get(key),
    // WHY parsed again: a name in a parsed document may be a slice of the client's whole text, comments included.
    set: async (key, document) => documents.set(key, parse(print(document), { noLocation: true })),
    delete: async () => false,
  };
}
