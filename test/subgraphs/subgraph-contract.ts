import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isErrorCode } from '../../schema/errors/coded-error.ts';
import type {
  ExchangeContext,
  OwnedSubgraph,
  SubgraphAnswer,
  SubgraphRequest,
  SubgraphService,
} from '../../schema/exchange/subgraph-service.ts';

/** Two consumers whose answers to one request differ. */
export type Consumer = 'first' | 'second';

/** The policy that comes with a request: of the registry and leased, past its lease, signed by a stranger, or none. */
export type SentPolicy = 'fresh' | 'stale' | 'forged' | 'none';

/** What a request is answered. */
export interface ExpectedAnswer {
  readonly data: unknown;
  /** Codes of its errors, in their order. */
  readonly codes: readonly string[];
}

/** An open subgraph, with the requests that show what it must do. */
export interface SubgraphUnderContract {
  readonly subgraph: SubgraphService | OwnedSubgraph;
  exchangeOf(consumer: Consumer, policy: SentPolicy): ExchangeContext;
  /** A request of both consumers, and what each is answered. */
  readonly shared: { readonly request: SubgraphRequest } & Readonly<Record<Consumer, ExpectedAnswer>>;
  /** A request of the second consumer, denied at one path that lies in a list where the subgraph has lists. */
  readonly denied: {
    readonly request: SubgraphRequest;
    readonly path: readonly string[];
    /** As the error tells; `coordinate` and `reason` where the subgraph denies items. */
    readonly extensions: Readonly<Record<string, unknown>>;
  };
  /** A request with a variable that does not fit its type and holds a text that no error may repeat. */
  readonly misfit: { readonly request: SubgraphRequest; readonly secret: string };
  /** A request for entities that the subgraph does not know; null for one without entities. */
  readonly unknownEntities: ({ readonly request: SubgraphRequest } & ExpectedAnswer) | null;
  close(): Promise<void>;
}

/** What of the contract a subgraph has another way for. */
export interface ContractOptions {
  /**
   * `policy`: it decides by the signed policy that comes with a request. `caller`: it has no items of others and judges its
   * callers by what the gateway says of them, so it asks for no signature.
   */
  readonly judgesBy: 'policy' | 'caller';
}

const malformed: readonly (readonly [string, SubgraphRequest])[] = [
  ['no GraphQL', { document: '{', variables: {} }],
  ['nothing', { document: '', variables: {} }],
  ['an unknown field', { document: '{ fieldOfThatNameIsNowhere }', variables: {} }],
  ['a mutation', { document: 'mutation { fieldOfThatNameIsNowhere }', variables: {} }],
  ['fragments alone', { document: 'fragment F on Query { __typename }', variables: {} }],
  ['two operations', { document: 'query A { __typename } query B { __typename }', variables: {} }],
  ['another name', { document: 'query A { __typename }', operationName: 'B', variables: {} }],
];

/**
 * What every subgraph owes the gateway (`SubgraphService`, and `OwnedSubgraph` where it is one), as tests: it answers
 * what is permitted and nothing else, fails closed, tells failures as coded errors, and keeps consumers apart.
 */
export function subgraphContract(
  name: string,
  open: () => Promise<SubgraphUnderContract>,
  { judgesBy }: ContractOptions,
): void {
  describe(`the contract of a subgraph: ${name}`, () => {
    let world: SubgraphUnderContract;
    beforeAll(async () => {
      world = await open();
    });
    afterAll(() => world.close());

    const ask = async (
      request: SubgraphRequest,
      context: ExchangeContext = world.exchangeOf('first', 'fresh'),
    ): Promise<SubgraphAnswer> => plain(await world.subgraph.execute(request, context));

    it('answers each consumer what it may read', async () => {
      for (const consumer of ['first', 'second'] as const) {
        const answer = await ask(world.shared.request, world.exchangeOf(consumer, 'fresh'));
        expect(answer, consumer).toMatchObject({ data: world.shared[consumer].data });
        expect(codesOf(answer), consumer).toEqual(world.shared[consumer].codes);
      }
      expect(world.shared.first).not.toEqual(world.shared.second);
    });

    it('does not mix the requests of two consumers', async () => {
      const consumers = Array.from({ length: 20 }, (_, at): Consumer => (at % 2 === 0 ? 'first' : 'second'));
      const contexts = consumers.map((consumer) => world.exchangeOf(consumer, 'fresh'));
      const answers = await Promise.all(contexts.map((context) => ask(world.shared.request, context)));
      expect(answers.map(({ data }) => data)).toEqual(
        consumers.map((consumer) => world.shared[consumer].data),
      );
    });

    it('tells a denial once, with code and path without list indices', async () => {
      const { request, path, extensions } = world.denied;
      const { errors } = await ask(request, world.exchangeOf('second', 'fresh'));
      expect(errors).toEqual([{ message: expect.any(String), path, extensions }]);
    });

    const policies: readonly (readonly [SentPolicy, string])[] = [
      ['none', 'POLICY_UNVERIFIED'],
      ['forged', 'POLICY_UNVERIFIED'],
      ['stale', 'POLICY_STALE'],
    ];
    it.each(policies)('with the policy %s answers as it judges', async (policy, code) => {
      const answer = await ask(world.shared.request, world.exchangeOf('first', policy));
      if (judgesBy === 'policy') {
        expect([answer.data, codesOf(answer)]).toEqual([undefined, [code]]);
      } else {
        expect(answer).toEqual({ data: world.shared.first.data });
      }
    });

    it.each(malformed)('answers %s with a coded error and no data', async (_what, request) => {
      const answer = await ask(request);
      expect([answer.data ?? null, codesOf(answer)]).toEqual([null, ['BAD_REQUEST']]);
    });

    it('repeats nothing of a request that does not fit', async () => {
      const { request, secret } = world.misfit;
      const answer = await ask(request);
      expect(codesOf(answer).every(isErrorCode)).toBe(true);
      expect(codesOf(answer)).toHaveLength(1);
      expect(JSON.stringify(request)).toContain(secret);
      expect(JSON.stringify(answer)).not.toContain(secret);
    });

    it('ends with its signal', async () => {
      const context = { ...world.exchangeOf('first', 'fresh'), signal: AbortSignal.abort() };
      const answer = await ask(world.shared.request, context);
      expect(codesOf(answer)).toEqual(['SUBGRAPH_TIMED_OUT']);
      expect(leavesOf(answer.data)).toEqual([]);
    });

    it('answers entities that it does not know', async () => {
      if (world.unknownEntities === null) {
        const document = 'query($r: [_Any!]!) { _entities(representations: $r) { __typename } }';
        expect(codesOf(await ask({ document, variables: { r: [] } }))).toEqual(['BAD_REQUEST']);
        return;
      }
      const { request, data, codes } = world.unknownEntities;
      const answer = await ask(request);
      expect([answer.data, codesOf(answer)]).toEqual([data, codes]);
    });

    it("answers its owner by the question's own permission, without a signature", async () => {
      if (!('executeForOwner' in world.subgraph)) return;
      const context = world.exchangeOf('first', 'none');
      const answer = plain(await world.subgraph.executeForOwner(world.shared.request, context));
      expect(answer.data).toEqual(world.shared.first.data);
    });

    it('says that it lives, and what composition reads', async () => {
      await expect(world.subgraph.probe()).resolves.toBeUndefined();
      expect(world.subgraph.name).not.toBe('');
      expect(world.subgraph.sdl).toContain('https://specs.apollo.dev/federation/v2');
    });
  });
}

/** An answer as it crosses a wire. */
function plain(answer: SubgraphAnswer): SubgraphAnswer {
  return JSON.parse(JSON.stringify(answer)) as SubgraphAnswer;
}

function codesOf({ errors = [] }: SubgraphAnswer): readonly unknown[] {
  return errors.map(({ extensions }) => extensions?.code);
}

/** Every value in data that is not null. */
function leavesOf(data: unknown): readonly unknown[] {
  if (data === null || data === undefined) return [];
  return typeof data === 'object' ? Object.values(data).flatMap(leavesOf) : [data];
}
