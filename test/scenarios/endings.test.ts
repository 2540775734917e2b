import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../province/command/main.ts';
import { legalDayOf } from '../../schema/calendar/legal-day.ts';
import { type Answer, type RunningProvince, runProvince } from '../fixtures/running-province.ts';

let running: RunningProvince;
const modes = ['NULL_AND_ERROR', 'REJECT', 'HIDE'] as const;
const asker = { NULL_AND_ERROR: 'asker', REJECT: 'strict', HIDE: 'blind' };
const why = ['--reason', 'bảo trì máy chủ', '--restored-by', 'chờ bảo trì xong'] as const;
const day = (days: number) => legalDayOf(Date.now() + days * 86_400_000);

const agreement = (number: string, items: string, consumers: string) => `kind: AGREEMENT
number: ${number}
title: Endings
provider: G01.CAT
consumers: [${consumers}]
content:
  - items: [${items}]
term: { from: "2026-01-01", to: null }
purpose: Kiểm thử
legalBasis: [Nghị định 47/2020/NĐ-CP Điều 36-38]
`;

beforeAll(async () => {
  running = await runProvince({}, 0.02);
  for (const id of ['asker', 'strict', 'blind', 'blind-stranger', 'pair']) {
    const mode = id === 'strict' ? 'REJECT' : id.startsWith('blind') ? 'HIDE' : 'NULL_AND_ERROR';
    const words = ['--agency', 'X', '--agency-name', 'X', '--purpose', 'Kiểm thử', '--answers', mode];
    const printed = await running.command('account', 'issue', id, ...words, '--json');
    running.keys.set(id, (JSON.parse(printed) as { key: string }).key);
  }
  const items = 'Citizen.personalId, Citizen.fullName, Citizen.dateOfBirth';
  await running.apply(agreement('TT-90/2026', items, 'asker, strict, blind'));
  await running.apply(agreement('TT-91/2026', 'Citizen.phone', 'pair'));
  await running.apply(agreement('TT-92/2026', 'Citizen.phone, Citizen.fullName', 'pair'));
});
afterAll(() => running.stop());

const act = (...words: readonly string[]) => running.command('agreement', ...words);
/** What a command says that is refused. */
async function refused(...words: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const out = (line: string) => void lines.push(line);
  const folder = ['--data-dir', running.configuration.dataDir];
  await main(['node', 'lienthong', ...folder, 'agreement', ...words], { out, err: out });
  const { exitCode } = process;
  process.exitCode = 0;
  expect(exitCode).toBe(2);
  return lines.join('\n');
}
const reasons = ({ errors }: Answer) => errors.map(({ extensions }) => extensions.reason);

/** Places at which the stopped items are asked for. */
const places: readonly (readonly [string, string])[] = [
  ['a list', '{ citizens(first: 1) { nodes { fullName } } }'],
  ['a count', '{ citizens { totalCount } }'],
  ['a look-up', '{ citizen(personalId: "040000000000") { fullName } }'],
  ['look-ups', '{ citizensByIds(ids: ["040000000000"]) { fullName } }'],
  ['a filter', '{ citizens(where: { fullName: { startsWith: "A" } }) { totalCount } }'],
  ['an order', '{ citizens(orderBy: [{ field: dateOfBirth }], first: 1) { totalCount } }'],
];

describe('a stop is told in the error itself (Decree 47 Art 43(5))', () => {
  beforeAll(async () => {
    await act('suspend', 'TT-90/2026', ...why, '--kind', 'BREACH');
  });
  afterAll(async () => {
    await act('resume', 'TT-90/2026', ...why);
  });

  for (const mode of modes) {
    it.each(places)(`${mode}: %s`, async (_name, query) => {
      const answer = await running.ask(asker[mode], query);
      const told = answer.errors.filter(({ extensions }) => extensions.reason === 'SUSPENDED');
      expect(told.length, answer.text).toBeGreaterThan(0);
      expect(reasons(answer).filter((reason) => reason !== 'SUSPENDED' && reason !== undefined)).toEqual([]);
      for (const { message, extensions } of told) {
        expect(message).toContain('bảo trì máy chủ');
        expect(message).toContain('chờ bảo trì xong');
        expect(extensions).not.toHaveProperty('howToRequest');
        expect(extensions.stop).toMatchObject({
          ...{ kind: 'SUSPENDED', ground: 'BREACH', reason: 'bảo trì máy chủ' },
          ...{ restoredBy: 'chờ bảo trì xong', since: expect.any(String), expectedRestoreAt: null },
        });
      }
    });
  }

  it('the demonstration: a suspended account that counts citizens', async () => {
    const answer = await running.ask('suspended', '{ citizens { totalCount } }');
    expect(reasons(answer)).toEqual(['SUSPENDED']);
    expect(answer.text).toContain('Gửi báo cáo khắc phục');
  });

  it('HIDE: a variable is no way round', async () => {
    const query = 'query ($w: CitizenWhere) { citizens(where: $w) { totalCount } }';
    const answer = await running.ask('blind', query, { w: { fullName: { startsWith: 'A' } } });
    expect(reasons(answer)).toContain('SUSPENDED');
  });
});

describe('a stopped database', () => {
  beforeAll(async () => {
    await act('suspend', 'database:population', ...why, '--kind', 'force-majeure');
  });
  afterAll(async () => {
    await act('resume', 'database:population', ...why);
  });

  it.each(['one-stop', 'tax', 'asker'])(
    '%s gets SUSPENDED, also who holds items that others compute',
    async (id) => {
      for (const query of ['{ citizens { totalCount } }', '{ citizensAggregate { groups { count } } }']) {
        const answer = await running.ask(id, query);
        expect(reasons(answer).filter((reason) => reason === 'INPUT_NOT_PERMITTED')).toEqual([]);
      }
      expect(reasons(await running.ask('one-stop', '{ citizens { totalCount } }'))).toEqual(['SUSPENDED']);
    },
  );

  it('an item that is computed of it says so too, and what it lacks', async () => {
    const answer = await running.ask('one-stop', '{ citizen(personalId: "040000000000") { isAdult } }');
    expect(new Set(reasons(answer))).toEqual(new Set(['SUSPENDED']));
  });

  it('HIDE tells nothing to who had no grant', async () => {
    for (const [, query] of places) {
      const answer = await running.ask('blind-stranger', query);
      expect(answer.errors.length).toBeGreaterThan(0);
      expect(answer.text).not.toMatch(/SUSPENDED|bảo trì|stop/);
    }
    expect(reasons(await running.ask('blind', '{ citizens { totalCount } }'))).toEqual(['SUSPENDED']);
  });
});

describe('two agreements share an item with one consumer', () => {
  const phone = '{ citizens(first: 1) { nodes { phone } } }';

  it('the preview says what closes and what stays open; ending one leaves the other', async () => {
    const before = await running.command('policy', 'history', '--limit', '1', '--json');
    const preview = JSON.parse(await act('preview', 'revoke', 'TT-92/2026', '--reason', 'x', '--json'));
    expect(preview.consumers).toMatchObject([{ account: 'pair', closed: ['Citizen.fullName'], opened: [] }]);
    expect(preview.stillOpen).toEqual([
      {
        ...{ account: 'pair', purpose: 'kiem-thu', coordinate: 'Citizen.phone' },
        grants: ['agreement:TT-91/2026@1'],
      },
    ]);
    expect(await running.command('policy', 'history', '--limit', '1', '--json')).toBe(before);
    await act('revoke', 'TT-92/2026', '--reason', 'x');
    expect((await running.ask('pair', phone)).errors).toEqual([]);
    expect(reasons(await running.ask('pair', '{ citizens(first: 1) { nodes { fullName } } }'))).toEqual([
      'TERMINATED',
    ]);
    const listed = JSON.parse(await act('list', '--consumer', 'pair', '--json'));
    expect(listed.map(({ number, standing }: Record<string, unknown>) => [number, standing]).sort()).toEqual(
      expect.arrayContaining([
        ['TT-91/2026', 'IN_FORCE'],
        ['TT-92/2026', 'TERMINATED'],
      ]),
    );
  });

  it('a purpose that no longer fits ends both', async () => {
    const unfit = ['--reason', 'x', '--ground', 'PURPOSE_UNFIT', '--scope', 'PURPOSE'] as const;
    const preview = await act('preview', 'revoke', 'TT-91/2026', ...unfit);
    expect(preview).toContain('- Citizen.phone');
    await act('revoke', 'TT-91/2026', ...unfit);
    const answer = await running.ask('pair', phone);
    expect(reasons(answer)).toEqual(['TERMINATED']);
    expect(answer.errors[0]?.extensions.stop).toMatchObject({ ground: 'PURPOSE_UNFIT' });
  });
});

describe('a planned suspension', () => {
  it('is announced, listed and explained before it begins; it closes nothing yet and may be called off', async () => {
    const dates = ['--kind', 'planned', '--from', day(10), '--to', day(11)] as const;
    const preview = JSON.parse(await act('preview', 'suspend', 'database:land', ...why, ...dates, '--json'));
    expect(preview.consumers.length).toBeGreaterThan(0);
    expect(preview.stop).toMatchObject({ ground: 'PLANNED' });
    await act('suspend', 'database:land', ...why, ...dates);
    expect(reasons(await running.ask('land-office', '{ landParcels { totalCount } }'))).not.toContain(
      'SUSPENDED',
    );
    const explained = await running.command('explain', 'LandParcel.parcelId', '--as', 'land-office');
    expect(explained).toContain('SUSPENDED to come');
    const listed = await act('list', '--consumer', 'land-office');
    expect(listed).toContain(`to come SUSPENDED ${day(10)} → ${day(12)}`);
    const during = await act('list', '--consumer', 'land-office', '--at', day(11));
    expect(during).toMatch(/SUSPENDED .*bảo trì máy chủ/);
    const matrix = (at: string) =>
      running.command(
        'matrix',
        '--account',
        'land-office',
        '--item',
        'LandParcel.parcelId',
        '--at',
        at,
        '--json',
      );
    expect(await matrix(day(11))).toContain('"state": "SUSPENDED"');
    expect(await matrix(day(12))).not.toContain('SUSPENDED');
    await act('resume', 'database:land', ...why);
    expect(await matrix(day(11))).not.toContain('SUSPENDED');
  });
});

describe('acts on nothing, without a reason or a ground', () => {
  it.each<[string, readonly string[], string]>([
    ['no reason', ['suspend', 'TT-02/2026'], 'EVENT_REASON_MISSING'],
    ['blanks', ['revoke', 'TT-02/2026', '--reason', '  '], 'EVENT_REASON_MISSING'],
    ['no reason to resume', ['resume', 'TT-09/2026'], 'EVENT_REASON_MISSING'],
    ['no kind', ['suspend', 'TT-02/2026', '--reason', 'x'], 'EVENT_KIND_MISSING'],
    ['dates of no kind', ['suspend', 'TT-02/2026', '--reason', 'x', '--to', day(11)], 'EVENT_KIND_MISSING'],
    ['a preview of no kind', ['preview', 'suspend', 'TT-02/2026', '--reason', 'x'], 'EVENT_KIND_MISSING'],
    [
      'a kind that is none',
      ['suspend', 'TT-02/2026', '--reason', 'x', '--kind', 'authority-order'],
      'OPTION_INVALID',
    ],
    ['nobody', ['suspend', 'TT-02/2026', '--reason', 'x', '--kind', 'breach', '--by', ' '], 'OPTION_INVALID'],
    ['an unknown number', ['suspend', 'TT-NO/2026', '--reason', 'x'], 'AGREEMENT_UNKNOWN'],
    [
      'an unknown account',
      ['suspend', 'TT-02/2026', '--reason', 'x', '--account', 'nosuch'],
      'ACCOUNT_UNKNOWN',
    ],
    [
      'another account',
      ['revoke', 'TT-02/2026', '--reason', 'x', '--account', 'bank'],
      'ACCOUNT_NOT_CONCERNED',
    ],
    ['an unknown database', ['suspend', 'database:nosuch', '--reason', 'x'], 'DATABASE_UNKNOWN'],
    ['to resume an unknown database', ['resume', 'database:nosuch', '--reason', 'x'], 'DATABASE_UNKNOWN'],
    ['no ground', ['revoke', 'TT-02/2026', '--reason', 'x', '--scope', 'ALL'], 'EVENT_GROUND_MISSING'],
    ['what is not suspended', ['resume', 'TT-02/2026', '--reason', 'x'], 'AGREEMENT_STATE_INVALID'],
    [
      'a day that is not',
      ['suspend', 'TT-02/2026', '--reason', 'x', '--from', '2027-02-30', '--to', '2027-03-02'],
      'OPTION_INVALID',
    ],
    ['a preview of nothing', ['preview', 'suspend', 'database:nosuch', '--reason', 'x'], 'DATABASE_UNKNOWN'],
  ])('%s is refused, and nothing is recorded', async (_name, words, code) => {
    const before = await running.province.store.version();
    expect(await refused(...words)).toContain(code);
    expect(await running.province.store.version()).toBe(before);
  });

  it('what is terminated is not suspended, resumed or terminated again', async () => {
    await running.apply(agreement('TT-93/2026', 'Citizen.gender', 'pair'));
    await act('revoke', 'TT-93/2026', '--reason', 'x');
    for (const word of ['suspend', 'resume', 'revoke'])
      expect(await refused(word, 'TT-93/2026', '--reason', 'x')).toContain('AGREEMENT_STATE_INVALID');
  });
});

it('the matrix says through which entrance, and takes --json', async () => {
  const json = await running.command('matrix', '--account', 'tax', '--item', 'Citizen.fullName', '--json');
  const { consumers } = JSON.parse(json);
  expect(consumers[0].cells['Citizen.fullName']).toMatchObject({
    state: 'SOME_ENTRANCES',
    entrances: { JOIN: 'FULL' },
  });
  const table = await running.command('matrix', '--account', 'tax', '--item', 'Citizen.fullName');
  expect(table).toMatch(/^Citizen\.fullName +Fj/m);
});

it('a version that begins later is listed with its date, a state that differs for each consumer', async () => {
  const later = agreement('TT-90/2026', 'Citizen.fullName', 'asker, strict, blind');
  await running.apply(later.replace('2026-01-01', day(40)));
  await act('suspend', 'TT-90/2026', '--account', 'asker', '--kind', 'BREACH', ...why);
  const rows = JSON.parse(await act('list', '--json')).filter(
    ({ number }: Record<string, unknown>) => number === 'TT-90/2026',
  );
  expect(rows).toMatchObject([
    { version: 1, standing: 'DIFFERS' },
    { version: 2, standing: 'NOT_YET_IN_FORCE' },
  ]);
  const standings = rows[0].states.map(({ account, standing }: Record<string, unknown>) => [
    account,
    standing,
  ]);
  expect(standings.sort()).toEqual([
    ['asker', 'SUSPENDED'],
    ['blind', 'IN_FORCE'],
    ['strict', 'IN_FORCE'],
  ]);
  expect(await act('list')).toMatch(/asker: SUSPENDED .*BREACH, bảo trì máy chủ/);
});
