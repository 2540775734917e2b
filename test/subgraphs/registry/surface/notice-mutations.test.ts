import { describe, expect, it } from 'vitest';
import type { ExchangeContext } from '../../../../schema/exchange/subgraph-service.ts';
import type { SignedInPerson } from '../../../../schema/people/signed-in.ts';
import { createDocumentExecutor } from '../../../../subgraphs/enforce/execute-document.ts';
import { noticeMutations } from '../../../../subgraphs/registry/surface/notice-resolvers.ts';
import { registrySdl } from '../../../../subgraphs/registry/surface/registry-sdl.ts';
import { makeSubgraphSchema } from '../../../../subgraphs/schema/make-subgraph-schema.ts';
import {
  type NoticeDatabase,
  noticeRegister,
  noticeTo,
  openNoticeDatabase,
} from '../../../fixtures/notice-store.ts';

/** Carries out a mutation as a person (null: nobody) over a control database. */
function acting({ store }: NoticeDatabase) {
  const schema = makeSubgraphSchema({
    ...{ name: 'registry', sdl: registrySdl },
    resolvers: { Mutation: noticeMutations({ people: () => store.people(), notices: store }) },
  });
  const execute = createDocumentExecutor(schema, { schemaFor: () => schema, report: () => undefined });
  return async (field: string, id: string, who: string | null) => {
    const document = `mutation ($id: ID!) { ${field}(id: $id) { id readAt acknowledgedBy { id name } } }`;
    const answer = await execute({ document, variables: { id } }, contextOf(who));
    return { data: answer.data?.[field], code: answer.errors?.[0]?.extensions?.code };
  };
}

function contextOf(who: string | null): ExchangeContext {
  const person = noticeRegister.people.find(({ id }) => id === who);
  // WHY no roles: what a session knew of them does not count.
  const signedIn: SignedInPerson | null = person === undefined ? null : { ...person, roles: [] };
  return {
    caller: {
      ...{ account: null, now: new Date().toISOString(), purpose: null, address: null },
      ...(signedIn === null ? {} : { person: signedIn }),
    },
    ...{ signal: new AbortController().signal, turn: async () => {}, state: new Map() },
  } as unknown as ExchangeContext;
}

describe('the mutations about notices', () => {
  it('acknowledge for the agency, once, by who holds a role that is told', async () => {
    const database = await openNoticeDatabase();
    const act = acting(database);
    const [id = ''] = await database.record([noticeTo('A', ['OWNER_HEAD', 'OWNER_STEWARD'])]);
    expect(await act('readNotice', id, 'an.lv')).toMatchObject({ data: { id, acknowledgedBy: null } });
    const by = { acknowledgedBy: { id: 'binh.tt', name: 'Người binh.tt' } };
    expect(await act('acknowledgeNotice', id, 'binh.tt')).toMatchObject({ data: by });
    expect(await act('acknowledgeNotice', id, 'an.lv')).toMatchObject({ data: by });
  });

  it('tell nobody else whether there is such a notice', async () => {
    const database = await openNoticeDatabase();
    const act = acting(database);
    const [id = ''] = await database.record([noticeTo('A', ['OWNER_HEAD'])]);
    for (const field of ['readNotice', 'acknowledgeNotice']) {
      for (const who of ['binh.tt', 'chi.nt', 'du.pv'])
        expect([(await act(field, id, who)).code, (await act(field, 'none', who)).code]).toEqual([
          ...['NOTICE_UNKNOWN', 'NOTICE_UNKNOWN'],
        ]);
      expect((await act(field, id, null)).code).toBe('SIGN_IN_NEEDED');
    }
    expect(await database.rows('notice_delivery')).toEqual([]);
  });

  it('of a person whose role ended are refused, whatever the session knew', async () => {
    const database = await openNoticeDatabase();
    const act = acting(database);
    const [id = ''] = await database.record([noticeTo('A', ['OWNER_HEAD'])]);
    await database.store.enterPeople(
      ({ roles }) => ({
        ...{ agencies: [], people: [] },
        roles: roles
          .filter(({ person }) => person === 'an.lv')
          .map((each) => ({ ...each, to: '2026-02-01' })),
      }),
      { by: 'test' },
    );
    expect((await act('acknowledgeNotice', id, 'an.lv')).code).toBe('NOTICE_UNKNOWN');
    // The coordinator stands in for a role that nobody holds any more.
    expect(await act('acknowledgeNotice', id, 'du.pv')).toMatchObject({ data: { id } });
  });
});
