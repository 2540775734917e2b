import { setTimeout as sleep } from 'node:timers/promises';
import { forPeopleSdl } from '../../../schema/exchange/people-fields.ts';
import type { SubgraphService } from '../../../schema/exchange/subgraph-service.ts';
import { createDocumentExecutor } from '../../../subgraphs/enforce/execute-document.ts';
import { keepForPeople } from '../../../subgraphs/registry/surface/keep-for-people.ts';
import { makeSubgraphSchema } from '../../../subgraphs/schema/make-subgraph-schema.ts';

const sdl = /* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
  ${forPeopleSdl}
  type Query { desk: Desk }
  type Desk { name: String, drawer: String @forPeople }
  type Mutation {
    note(text: String!, waitMs: Int = 0): Note
    mustNote(text: String!): Note!
    sign: Note @forPeople
  }
  type Note { text: String, at: Int, desk: Desk }
`;

/** A registry that takes notes: what it holds is what mutations did. */
export interface NoteRegistry extends SubgraphService {
  readonly notes: string[];
}

/** A note whose text is `fail` is not taken. */
export function noteRegistry(): NoteRegistry {
  const notes: string[] = [];
  const take = async (text: string, waitMs: number) => {
    notes.push(`begin ${text}`);
    await sleep(waitMs);
    if (text === 'fail') throw new TypeError('no paper');
    notes.push(`end ${text}`);
    return { text, at: notes.length, desk: { name: 'Một cửa' } };
  };
  const made = makeSubgraphSchema({
    name: 'registry',
    sdl,
    resolvers: {
      Query: { desk: () => ({ name: 'Một cửa', drawer: 'chìa khoá' }) },
      Mutation: {
        note: (_source: unknown, { text, waitMs }: { text: string; waitMs: number }) => take(text, waitMs),
        mustNote: (_source: unknown, { text }: { text: string }) => take(text, 0),
        sign: () => take('signed', 0),
      },
    },
  });
  const schema = keepForPeople(made, sdl);
  return {
    name: 'registry',
    sdl,
    notes,
    execute: createDocumentExecutor(schema, { schemaFor: () => schema, report: () => {} }),
    probe: async () => {},
    close: async () => {},
  };
}
