import { afterEach, describe, expect, it, vi } from 'vitest';
import { shapeAnswer } from '../../../gateway/answer/shape-answer.ts';
import { createPlanCompiler } from '../../../gateway/execute/compile-plan.ts';
import { executePlan, type Fetch } from '../../../gateway/execute/execute-plan.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';
import type { SubgraphAnswer } from '../../../schema/exchange/subgraph-service.ts';
import { ownLoop } from '../../../schema/fairness/fair-turns.ts';
import { buildProvince } from './province-fixture.ts';
import { createLocalFetch, createRunner } from './run-operation.ts';

const graph = buildProvince();
const runner = createRunner(graph);
const local = createLocalFetch(graph.schemas, runner.sent);

afterEach(() => {
  runner.fetch = local;
  vi.useRealTimers();
});

/** Lets one subgraph answer as `change` says, given what it would have answered. */
function disturb(service: string, change: (answer: SubgraphAnswer) => unknown): void {
  runner.fetch = async (name, request, signal) => {
    const answer = await local(name, request, signal);
    return name === service ? ((await change(answer)) as SubgraphAnswer) : answer;
  };
}

const brief = (errors: Awaited<ReturnType<typeof runner.run>>['errors']) =>
  errors.map(({ error, path }) => `${error.code} ${path.join('.')}`);

describe('a failed fetch', () => {
  it('leaves the data of the others and names what is missing, in the client’s words', async () => {
    disturb('households', () => {
      throw new Error('connect ECONNREFUSED 10.1.2.3:5432 households SELECT 1');
    });
    const { data, errors } = await runner.run(
      '{ all: citizens(first: 2) { n: name h: household { x: address } } }',
    );
    expect(JSON.stringify(data)).toBe(
      '{"all":[{"n":"name c0","h":{"x":null}},{"n":"name c1","h":{"x":null}}]}',
    );
    expect(brief(errors)).toEqual(['SUBGRAPH_FAILED all.h.x']);
    expect(errors[0]?.missing).toEqual([['all', 'h', 'x']]);
    expect(JSON.stringify([errors, errors[0]?.error.messages])).not.toMatch(/households|10\.1\.2\.3|SELECT/);
  });

  it('is one error with one path for each missing field', async () => {
    disturb('households', () => Promise.reject(codedError('SUBGRAPH_TIMED_OUT')));
    const { errors } = await runner.run('{ citizens { household { address size commune { name } } } }');
    expect(brief(errors)).toEqual(['SUBGRAPH_TIMED_OUT citizens.household']);
    expect(errors[0]?.missing?.map((path) => path.join('.')).sort()).toEqual([
      'citizens.household.address',
      'citizens.household.commune',
      'citizens.household.size',
    ]);
  });

  it('of a whole database names each field of the operation that lost something, at the nearest path around it', async () => {
    disturb('people', () => Promise.reject(codedError('SUBGRAPH_BUSY')));
    const { errors } = await runner.run(
      '{ all: citizens(first: 2) { name age } one: citizen(id: "c1") { name age } }',
    );
    expect(brief(errors)).toEqual(['SUBGRAPH_BUSY all', 'SUBGRAPH_BUSY one']);
  });

  it('of a @requires input explains the null of the field that needs it', async () => {
    disturb('households', () => ({ data: null }));
    const { data, errors } = await runner.run('{ citizen(id: "c1") { name limit } }');
    expect(data).toEqual({ citizen: { name: 'name c1', limit: null } });
    expect(brief(errors)).toContain('SUBGRAPH_FAILED citizen.limit');
  });

  it('told once for all rows of a list keeps the dependent field from being computed in each row that lacks it', async () => {
    disturb('people', (answer) => {
      const rows = answer.data?.__lt0 as { age: unknown }[] | undefined;
      if (!rows) return answer;
      const extensions = {
        code: 'FIELD_NOT_PERMITTED',
        coordinate: 'Citizen.age',
        reason: 'ROW_NOT_COVERED',
      };
      const changed = rows.map((row, index) => (index % 2 === 1 ? { ...row, age: null } : row));
      return { data: { __lt0: changed }, errors: [{ message: 'x', path: ['__lt0', 'age'], extensions }] };
    });
    const { data, errors } = await runner.run('{ citizens(first: 4) { premium } }');
    const premiums = ((data?.citizens ?? []) as Record<string, unknown>[]).map(({ premium }) => premium);
    expect(premiums.map((premium) => premium !== null)).toEqual([true, false, true, false]);
    // The cause is told where the value is missing: a denial of the input, not an outage.
    expect(new Set(errors.map(({ error }) => error.code))).toEqual(new Set(['FIELD_NOT_PERMITTED']));
    expect(errors.map(({ path }) => path.join('.'))).toContain('citizens.premium');
    for (const { error } of errors) expect(error.details.coordinate).toBe('Citizen.age');
  });

  it('of one field that @requires names keeps the dependent field from being computed, and only there', async () => {
    disturb('people', (answer) => {
      const rows = answer.data?.__lt0 as { age: unknown }[] | undefined;
      if (!rows?.[1]) return answer;
      const changed = rows.map((row, index) => (index === 1 ? { ...row, age: null } : row));
      return { data: { __lt0: changed }, errors: [{ message: 'SQL', path: ['__lt0', 1, 'age'] }] };
    });
    const { data, errors } = await runner.run('{ citizens(first: 2) { age premium limit } }');
    const [first, second] = (data?.citizens ?? []) as Record<string, unknown>[];
    expect(second).toEqual({ age: null, premium: null, limit: null });
    expect(first?.premium).toBeGreaterThan(0);
    expect(brief(errors)).toEqual([
      'SUBGRAPH_FAILED citizens.1.age',
      'SUBGRAPH_FAILED citizens.limit',
      'SUBGRAPH_FAILED citizens.premium',
    ]);
  });

  it.each([
    ['no object', () => 'text'],
    ['nothing', () => undefined],
    ['no data and no errors', () => ({})],
    ['errors of a wrong kind', () => ({ data: null, errors: 'none' })],
    [
      'too few entities',
      (answer: SubgraphAnswer) => ({ data: { _entities: ((answer.data?._entities ?? []) as []).slice(1) } }),
    ],
    ['too many entities', () => ({ data: { _entities: Array(50).fill({ address: 'foreign' }) } })],
    ['entities that are no list', () => ({ data: { _entities: { 0: {} } } })],
  ])('is what an answer with %s makes', async (_name, change) => {
    disturb('households', change);
    const { data, errors } = await runner.run('{ citizens(first: 2) { household { address } } }');
    expect(data).toEqual({ citizens: [{ household: { address: null } }, { household: { address: null } }] });
    expect(brief(errors)).toEqual(['SUBGRAPH_FAILED citizens.household.address']);
  });
});

describe('errors that a subgraph returns', () => {
  it('keep the place when there is one, and become one when there are many', async () => {
    const one = await runner.run('{ c: citizens(first: 2) { b: broken } }');
    expect(brief(one.errors)).toEqual(['SUBGRAPH_FAILED c.1.b']);
    const many = await runner.run('{ c: citizens(first: 9) { b: broken } }');
    expect(brief(many.errors)).toEqual(['SUBGRAPH_FAILED c.b']);
    expect(many.errors[0]?.count).toBe(3);
    expect(JSON.stringify(many.errors)).not.toMatch(/SELECT/);
  });

  it('find their entity behind joins and duplicates', async () => {
    const alone = await runner.run('{ e: enterprises { o: owner { b: broken } } }');
    expect(brief(alone.errors)).toEqual(['SUBGRAPH_FAILED e.o.b']);
    const single = await runner.run('{ node(id: "e1") { ... on Enterprise { owner { b: broken } } } }');
    expect(brief(single.errors)).toEqual(['SUBGRAPH_FAILED node.owner.b']);
  });

  it('keep a public code of the registry only', async () => {
    const answer = (code: string, extra = {}) => {
      const path = ['_entities', 0, 'address'];
      return () => ({
        data: { _entities: [null] },
        errors: [{ message: 'SQL', path, extensions: { code, ...extra } }],
      });
    };
    const query = '{ citizen(id: "c1") { household { address } } }';
    disturb(
      'households',
      answer('FIELD_NOT_PERMITTED', { coordinate: 'Household.address', reason: 'x\u0000\ny' }),
    );
    const denied = await runner.run(query);
    expect(brief(denied.errors)).toEqual(['FIELD_NOT_PERMITTED citizen.household.address']);
    expect(denied.errors[0]?.error.message).toBe('Data item Household.address is not permitted: xy.');
    disturb('households', answer('DOWNSTREAM_SERVICE_ERROR', { serviceName: 'households' }));
    expect(brief((await runner.run(query)).errors)).toEqual(['SUBGRAPH_FAILED citizen.household.address']);
    disturb('households', answer('__proto__'));
    expect(brief((await runner.run(query)).errors)).toEqual(['SUBGRAPH_FAILED citizen.household.address']);
  });

  it.each([
    [[null]],
    [['text', 3]],
    [[{ message: 1, path: 'x', extensions: 'y' }]],
    [[{ path: [{}, '_entities'] }]],
  ])('may be malformed: %j', async (errors) => {
    disturb('households', (answer) => ({ ...answer, errors }));
    const { data } = await runner.run('{ citizen(id: "c1") { household { address } } }');
    expect(data).toEqual({ citizen: { household: { address: 'address 1' } } });
  });
});

describe('a hostile answer', () => {
  it('pollutes nothing and brings in nothing that was not asked for', async () => {
    const hostile = JSON.parse(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"address":"a","name":"forged","premium":-1}',
    );
    disturb('households', () => ({ data: { _entities: [hostile], __proto__: hostile } }));
    const { data } = await runner.run('{ citizen(id: "c1") { household { address } name } }');
    expect(data).toEqual({ citizen: { household: { address: 'a' }, name: 'name c1' } });
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('cannot override what another subgraph answered', async () => {
    disturb('insurance', (answer) => {
      const entities = answer.data?._entities as object[];
      return {
        data: { _entities: entities.map((one) => ({ ...one, name: 'forged', __typename: 'Enterprise' })) },
      };
    });
    const { data } = await runner.run('{ citizen(id: "c1") { name phone __typename } }');
    expect(data).toEqual({ citizen: { name: 'name c1', phone: 'phone c1', __typename: 'Citizen' } });
  });

  it.each([
    ['a text for a list', { citizens: 'x' }],
    ['a list for an object', { citizens: [[]] }],
    ['null for non-null', { citizens: null }],
    ['a number for a text', { citizens: [{ name: 3 }] }],
    ['an object for a leaf', { citizens: [{ name: { toString: 1 } }] }],
    ['a value outside the enum', { citizens: [{ name: 'x', status: 'GHOST' }] }],
  ])('with %s is null and one error', async (_name, root) => {
    disturb('people', () => ({ data: { __lt0: root.citizens } }));
    const { data, errors } = await runner.run('{ citizens { name status } }');
    expect(JSON.stringify(data)).toMatch(/null/);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.error.code).toBe('SUBGRAPH_FAILED');
  });

  it('of an unknown type at an abstract place is null', async () => {
    disturb('people', () => ({
      data: { nodes: [{ __typename: 'Strict', id: 'x' }, { __typename: '__Schema' }, null] },
    }));
    const { data, errors } = await runner.run('{ nodes { __typename id } }');
    expect(data).toEqual({ nodes: [null, null, null] });
    expect(brief(errors)).toEqual(['SUBGRAPH_FAILED nodes']);
  });
});

describe('an answer without measure', () => {
  const denial = { code: 'FIELD_NOT_PERMITTED', coordinate: 'Citizen.age', reason: 'ROW_NOT_COVERED' };

  it('has errors, of which some are read; a null that one of the others may explain is not computed with', async () => {
    disturb('people', (answer) => {
      const rows = answer.data?.__lt0 as { age: unknown }[] | undefined;
      if (!rows) return answer;
      const foreign = Array.from({ length: 200_000 }, (_one, at) => ({ message: 'x', path: ['x', at] }));
      const last = { message: 'x', path: ['__lt0', 1, 'age'], extensions: denial };
      const changed = rows.map((row, index) => (index === 1 ? { ...row, age: null } : row));
      return { data: { __lt0: changed }, errors: [...foreign, last] };
    });
    const { data, errors } = await runner.run('{ citizens(first: 2) { name premium limit } }');
    const [first, second] = (data?.citizens ?? []) as Record<string, unknown>[];
    expect(first?.premium).toBeGreaterThan(0);
    expect(second).toEqual({ name: 'name c1', premium: null, limit: null });
    expect(errors.length).toBeLessThan(60);
  });

  it('has errors in entities, of which some are read', async () => {
    disturb('households', (answer) => {
      const count = (answer.data?._entities as unknown[] | undefined)?.length ?? 0;
      const errors = Array.from({ length: 200_000 }, (_one, at) => ({
        message: 'x',
        path: ['_entities', at % count, 'address'],
        extensions: { ...denial, coordinate: `Household.a${at}` },
      }));
      return { data: { _entities: Array(count).fill({ address: null, __lt1: null }) }, errors };
    });
    const { data, errors } = await runner.run('{ citizens(first: 9) { limit } }');
    expect(data?.citizens).toEqual(Array(9).fill({ limit: null }));
    expect(errors.length).toBeLessThan(60);
  });

  it('goes into more levels than a stack has', async () => {
    const levels = 100_000;
    const deep = JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);
    disturb('enterprises', () => ({ data: { enterprises: [{ details: deep, tags: deep }] } }));
    const { data, errors } = await runner.run('{ enterprises { details tags } }');
    expect(JSON.stringify(data)).toBe('{"enterprises":[{"details":null,"tags":null}]}');
    expect(errors.length).toBeGreaterThan(0);
  });

  it('has a detail as long as an answer', async () => {
    const extensions = { ...denial, reason: 'x'.repeat(20_000_000) };
    disturb('people', () => ({
      data: { __lt0: null },
      errors: [{ message: 'x', path: ['__lt0'], extensions }],
    }));
    const { errors } = await runner.run('{ citizen(id: "c1") { name } }');
    expect(String(errors[0]?.error.details.reason).length).toBe(300);
  });

  it('has more rows to complete than one request takes', async () => {
    disturb('people', () => ({
      data: {
        __lt0: Array.from({ length: 10_001 }, (_one, at) => ({
          __typename: 'Citizen',
          id: `c${at}`,
          household: { __typename: 'Household', region: { code: `r${at}` }, number: at },
        })),
      },
    }));
    const { data, errors } = await runner.run('{ citizens { id household { address } } }');
    expect((data?.citizens as unknown[]).length).toBe(10_001);
    expect(brief(errors)).toEqual(['TOO_MANY_KEYS citizens.household.address']);
    expect(runner.sent.filter(({ service }) => service === 'households')).toEqual([]);
  });
});

describe('fetches', () => {
  it('send each representation once and use it everywhere', async () => {
    const { data } = await runner.run('{ citizens(first: 30) { household { commune { name } } } }');
    const rows = (data?.citizens ?? []) as { household: { commune: { name: string } } }[];
    expect(rows.map((row) => row.household.commune.name).slice(0, 4)).toEqual([
      'commune k0',
      'commune k1',
      'commune k0',
      'commune k0',
    ]);
    const counts = runner.sent.map(
      ({ variables }) => (variables.representations as unknown[] | undefined)?.length,
    );
    expect(counts).toEqual([undefined, 3, 2]);
  });

  it('never change nor keep what a subgraph answered', async () => {
    const freeze = (value: unknown): unknown => {
      if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
      return value;
    };
    runner.fetch = async (...given) => freeze(await local(...given)) as SubgraphAnswer;
    const { errors } = await runner.run(
      '{ citizens { premium household { address head { name phone } } } media { rating } }',
    );
    expect(errors).toEqual([]);
  });

  it('send the same text every time', async () => {
    await runner.run('{ a: citizens { b: limit } }');
    const first = runner.sent.map(({ document }) => document);
    await runner.run('query X { c: citizens { d: limit } }');
    expect(runner.sent.map(({ document }) => document)).toEqual(first);
  });
});

describe('an aborted request', () => {
  it('ends at once though a subgraph never answers, keeps what is there, and starts nothing more', async () => {
    const operation = runner.prepare(
      '{ citizens(first: 1) { name household { commune { name } } } communes { name } }',
    );
    const controller = new AbortController();
    const started: string[] = [];
    const fetch: Fetch = (service, request, signal) => {
      started.push(service);
      return service === 'households' ? new Promise(() => undefined) : local(service, request, signal);
    };
    setTimeout(() => controller.abort(), 50);
    const options = { fetch, variables: {}, signal: controller.signal, turn: ownLoop };
    const result = await executePlan(runner.planner.prepare(operation), options);
    const { data, errors } = shapeAnswer(operation, { result, variables: {} });
    expect(data?.communes).toHaveLength(2);
    expect(brief(errors)[0]).toMatch(/^REQUEST_TIMED_OUT citizens/);
    expect(started.filter((one) => one === 'reference')).toHaveLength(1);
    const late = await executePlan(runner.planner.prepare(operation), options);
    expect(late.errors.every(({ error }) => error.code === 'REQUEST_TIMED_OUT')).toBe(true);
    expect(started).toHaveLength(3);
  });
});

describe('the compiler of plans', () => {
  it('refuses what the gateway does not run', () => {
    const fetch = { kind: 'Fetch', serviceName: 'people', operation: '{ citizens { id } }' } as const;
    const context = [{ kind: 'KeyRenamer' as const, path: ['..', 'name'], renameKeyTo: 'x' }];
    const base = { ...fetch, operationName: undefined, operationKind: 'query' as never };
    const { apiSchema } = runner.planner;
    for (const node of [
      { ...base, contextRewrites: context },
      { ...base, outputRewrites: [{ kind: 'ValueSetter' as const, path: ['x'], setValueTo: 1 }] },
      { kind: 'Defer' as const, primary: {}, deferred: [] },
      { kind: 'Subscription' as const, primary: base },
    ]) {
      expect(() => createPlanCompiler(apiSchema)({ kind: 'QueryPlan', node }, new Map())).toThrow(
        expect.objectContaining({ code: 'PLAN_UNSUPPORTED' }),
      );
    }
  });
});
