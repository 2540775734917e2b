import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onlineNow } from '../../province/command/asked-situation.ts';
import { ownLoop } from '../../schema/fairness/fair-turns.ts';
import { compilePermission } from '../../schema/permission/compile-permission.ts';
import { parseInstrumentDocuments } from '../../schema/policy/instrument-document.ts';
import { coordinates, leavesOf, nodesOf } from '../fixtures/answer-parts.ts';
import type { Answer } from '../fixtures/running-province.ts';
import {
  insurancePhone,
  runShapedProvince,
  type ShapedProvince,
  shapedCatalogue,
} from '../fixtures/shaped-province.ts';
import { logStatements } from '../fixtures/statement-log.ts';

/*
 * Shapes of a graph that hold elsewhere: aliases equal to internal names (gateway-attacks "libraries, 1", test/gateway/plan),
 * named and nested fragments (a-field-permission A4, A6), union members (A6), @include and @skip (A25), variables with defaults
 * and nested input objects (gateway-attacks 8, 9; a-inference), keys as join-only (a-field-permission A21, A23).
 */

let running: ShapedProvince;
beforeAll(async () => {
  running = await runShapedProvince();
});
afterAll(() => running.stop());

const ask = (account: string, query: string, variables?: Record<string, unknown>) =>
  running.ask(account, query, variables);

const reasons = ({ errors }: Answer) => new Set(errors.map(({ extensions }) => extensions.reason));
const denied = (answer: Answer) => new Set(coordinates(answer));
const set = (...values: readonly unknown[]) => new Set(values);

const purposes: Readonly<Record<string, string>> = {
  tax: 'Quản lý thuế',
  'land-office': 'Đăng ký đất đai',
  'one-stop': 'Giải quyết thủ tục hành chính',
  'commune-thanh-vinh': 'Quản lý nhà nước trên địa bàn',
  expired: 'Quản lý y tế',
  blind: 'Đăng ký đất đai',
  masked: 'Quản lý hộ tịch',
  future: 'Quản lý xây dựng',
  auditor: 'Kiểm tra',
};

/** Records one agreement of one entry. WHY not by the command: it knows the agencies of the demonstration alone. */
async function agree(
  number: string,
  provider: string,
  consumer: string,
  items: readonly string[],
  more = '',
): Promise<void> {
  const { store } = running.province;
  const written = `kind: AGREEMENT
number: ${number}
title: ${number}
provider: "${provider}"
consumers: [${consumer}]
content:
  - items: [${items.join(', ')}]
    ${more}
term: { from: "2026-01-01", to: null }
purpose: ${purposes[consumer]}
legalBasis: [Nghị định 47/2020/NĐ-CP Điều 36-38]
`;
  const { accounts } = await store.snapshot();
  const drafts = parseInstrumentDocuments(written, { catalogue: await shapedCatalogue(), accounts });
  await store.recordInstruments(drafts, { by: 'test' });
}

/** Issues an account and keeps its key. */
async function issue(id: string, ...more: readonly string[]): Promise<void> {
  const words = [
    '--agency',
    'H41.TEST',
    '--agency-name',
    'Test',
    '--purpose',
    purposes[id] ?? '',
    ...more,
    '--json',
  ];
  const printed = await running.command('account', 'issue', id, ...words);
  running.keys.set(id, (JSON.parse(printed) as { key: string }).key);
}

/** A truth of the whole population, by the account that may read it. */
async function everybody() {
  const answer = await ask(
    'one-stop',
    '{ citizens(first: 1000) { nodes { personalId fullName dateOfBirth permanentAddress { commune { code } } } } }',
  );
  expect(answer.errors).toEqual([]);
  return nodesOf<{
    readonly personalId: string;
    readonly fullName: string;
    readonly dateOfBirth: string;
    readonly permanentAddress: { readonly commune: { readonly code: string } };
  }>(answer, 'citizens');
}

function isOfAgeToday(dateOfBirth: string): boolean {
  const [year = 0, month = 1, day = 1] = dateOfBirth.split('-').map(Number);
  const eighteenth = Date.UTC(year + 18, month - 1, day) - 7 * 3_600_000;
  return eighteenth <= Date.now();
}

describe('interfaces are judged for each concrete type (A4, A6)', () => {
  const holders = (inside: string) => `{ landCertificates(first: 60) { nodes { holder { ${inside} } } } }`;
  const forms: readonly (readonly [string, string])[] = [
    ['a field of the interface', '__typename phone'],
    ['an alias', '__typename name: phone'],
    ['a fragment on the interface', '__typename ... on LegalSubject { phone }'],
    ['nested fragments', '__typename ... { ... on LegalSubject { ... { phone } } }'],
    ['fragments on the types', '__typename ... on Citizen { phone } ... on Enterprise { phone }'],
    [
      'the interface inside a type',
      '__typename ... on Citizen { ... on LegalSubject { phone } } ... on Enterprise { phone }',
    ],
  ];

  it.each(forms)('%s: both types denied, each told as itself, no value leaves', async (_name, inside) => {
    const { result, statements } = await logStatements(() => ask('land-office', holders(inside)));
    expect(denied(result)).toEqual(set('Citizen.phone', 'Enterprise.phone'));
    expect(new Set(leavesOf(result.data).map(({ value }) => value))).toEqual(set('Citizen', 'Enterprise'));
    expect(statements.map(({ sql }) => sql).join()).not.toMatch(/DIEN_THOAI|dien_thoai/);
    expect(result.text).not.toContain(insurancePhone);
  });

  it('one type granted: its objects answer, the other type is null with an error of its own', async () => {
    await agree('I-1', 'H41.STC', 'land-office', ['Enterprise.phone']);
    for (const [name, inside] of forms) {
      const { result, statements } = await logStatements(() => ask('land-office', holders(inside)));
      expect(denied(result), name).toEqual(set('Citizen.phone'));
      const nodes = nodesOf<{ readonly holder: Record<string, unknown> }>(result, 'landCertificates');
      for (const { holder } of nodes) {
        const value = Object.hasOwn(holder, 'phone') ? holder.phone : holder.name;
        if (holder.__typename === 'Citizen') expect(value, name).toBeNull();
        else expect(value, name).toMatch(/^\d{9,11}$/);
      }
      expect(new Set(nodes.map(({ holder }) => holder.__typename)), name).toEqual(
        set('Citizen', 'Enterprise'),
      );
      expect(statements.map(({ sql }) => sql).join(), name).not.toContain('DIEN_THOAI');
    }
  });

  it.each([
    ['@include false', 'phone @include(if: $no)', { no: false }],
    ['@include on the fragment', '... on LegalSubject @include(if: $no) { phone }', { no: false }],
    ['@skip by default', 'phone @skip(if: $no)', {}],
  ])('A25 %s: refused whatever the value', async (_name, inside, variables) => {
    const query = `query($no: Boolean = true) ${holders(`__typename ${inside}`)}`;
    expect(denied(await ask('land-office', query, variables))).toEqual(set('Citizen.phone'));
  });

  it('a relation of an interface is judged by its reference, below it by each type; __typename alone reads no item', async () => {
    const query = holders('__typename landCertificates(first: 2) { serialNumber holder { phone } }');
    const office = await ask('land-office', query);
    expect(denied(office)).toEqual(set('Citizen.phone'));
    expect(leavesOf(office.data).some(({ path }) => path.endsWith('serialNumber'))).toBe(true);
    expect(denied(await ask('tax', query))).toEqual(set('Query.landCertificates'));
    expect((await ask('land-office', holders('__typename'))).errors).toEqual([]);
  });

  it('the same operation written over the interface and over its types is judged alike for everybody (A20)', async () => {
    const alike = [forms[0], forms[2], forms[3], forms[4], forms[5]];
    for (const account of running.keys.keys()) {
      const seen = await Promise.all(
        alike.map(async (form) => {
          const answer = await ask(account, holders(form?.[1] ?? ''));
          const told = answer.errors.map(({ path, extensions }) =>
            [path, extensions.coordinate, extensions.reason].join(' '),
          );
          return { data: answer.data, told: told.sort() };
        }),
      );
      for (const each of seen) expect(each, account).toEqual(seen[0]);
    }
  });

  it('to a caller that is shown its contract only, a denied field of an interface is a misspelt name', async () => {
    await issue('blind', '--answers', 'HIDE');
    await agree('I-2', 'H41.SNNMT', 'blind', ['LandCertificate.holder', 'LandCertificate.serialNumber']);
    await agree('I-3', 'H41.STC', 'blind', ['Enterprise.phone']);
    const own = await ask('blind', holders('__typename ... on Enterprise { phone }'));
    expect(own.errors).toEqual([]);
    expect(leavesOf(own.data).some(({ path }) => path.endsWith('phone'))).toBe(true);
    const texts = await Promise.all(
      ['phone', 'phome'].map(async (name) => {
        const answer = await ask('blind', holders(`__typename ${name}`));
        expect(answer.data).toBeUndefined();
        return answer.errors.map(({ message }) => message.replaceAll(name, 'NAME'));
      }),
    );
    expect(texts[0]).toEqual(texts[1]);
  });

  it('a key asked through an interface is released by its owner (A21)', async () => {
    const query = (inside: string) => `{ enterprises(first: 20) { nodes { legalStatus { ${inside} } } } }`;
    const plain = await ask('public', query('code'));
    const through = await ask('public', query('... on Coded { code }'));
    expect(through.errors).toEqual([]);
    expect(leavesOf(through.data)).toHaveLength(20);
    expect(through.data).toEqual(plain.data);
    const audit = await running.command('audit', 'tail', '--json');
    expect(audit).toContain('LegalStatus.code');
  });

  it('the contract schema shows an interface with what every type of it may be asked for', async () => {
    const { dataPlane, store } = running.province;
    const policy = await store.snapshot();
    const catalogue = await shapedCatalogue();
    const sdlOf = (account: string) =>
      dataPlane.contractSdl(
        compilePermission(catalogue, policy, policy.accounts.get(account) ?? null, onlineNow()),
      );
    const office = sdlOf('land-office');
    expect(/interface LegalSubject \{[^}]*\}/.exec(office)?.[0]).toContain('landCertificates');
    expect(/interface LegalSubject \{[^}]*\}/.exec(office)?.[0]).not.toContain('phone');
    expect(/type Enterprise implements LegalSubject \{[^}]*\}/.exec(office)?.[0]).toContain('phone');
    // WHY without the registry's own: the telephone of an office is public by law.
    const ofData = sdlOf('public').replace(/type FocalPoint \{[^}]*\}/, '');
    expect(ofData).not.toContain('phone');
  });
});

describe('a chain of @requires over two databases and a service (A21, libraries 4)', () => {
  const maySign =
    '{ enterprises(first: 300) { nodes { name legalStatus { code } legalRepresentative { fullName isAdult } representativeMaySign } } }';
  interface Signing {
    readonly legalStatus: { readonly code: string };
    readonly legalRepresentative: {
      readonly fullName: string;
      readonly isAdult: boolean | null;
      readonly dateOfBirth?: string;
    } | null;
    readonly representativeMaySign: boolean | null;
  }
  const computed = set('Citizen.isAdult', 'Enterprise.representativeMaySign');

  it('lacking any one member of the closure it is denied, its inputs are not read, and what is lacking is named', async () => {
    const step = async (expected: ReadonlySet<unknown>) => {
      const { result, statements } = await logStatements(() => ask('tax', maySign));
      expect(denied(result)).toEqual(computed);
      expect(reasons(result)).toEqual(expected);
      expect(statements.map(({ sql }) => sql).join()).not.toContain('NGAY_SINH');
      expect(result.text).not.toMatch(/true|false|\d{4}-\d{2}-\d{2}/);
      expect(leavesOf(result.data).some(({ path }) => path.endsWith('fullName'))).toBe(true);
      return result;
    };
    await step(set('NO_GRANT'));
    await agree('S-1', 'H41.STP', 'tax', ['Enterprise.representativeMaySign']);
    await step(set('NO_GRANT', 'INPUT_NOT_PERMITTED'));
    await agree('S-2', 'H41.STP', 'tax', ['Citizen.isAdult']);
    const last = await step(set('INPUT_NOT_PERMITTED'));
    for (const { extensions } of last.errors) expect(extensions.lacking).toContain('Citizen.dateOfBirth');
  });

  it('the input granted through another entrance is not granted here', async () => {
    await agree('S-3', 'G01.CAT', 'tax', ['Citizen.dateOfBirth'], 'operations: [LOOKUP]');
    expect(denied(await ask('tax', maySign))).toEqual(computed);
  });

  it('an input behind a mask is not the input', async () => {
    await agree(
      'S-3',
      'G01.CAT',
      'tax',
      ['Citizen.dateOfBirth'],
      'operations: [JOIN]\n    masks: { Citizen.dateOfBirth: year }',
    );
    const answer = await ask('tax', maySign);
    expect(denied(answer)).toEqual(computed);
    expect(answer.text).not.toMatch(/true|false|\d{4}-\d{2}-\d{2}/);
  });

  it('with the whole closure it is computed of the rows themselves, under any alias', async () => {
    await agree('S-3', 'G01.CAT', 'tax', ['Citizen.dateOfBirth'], 'operations: [JOIN]');
    const plain = await ask('tax', maySign.replace('isAdult }', 'isAdult dateOfBirth }'));
    expect(plain.errors).toEqual([]);
    const nodes = nodesOf<Signing>(plain, 'enterprises');
    for (const { legalStatus, legalRepresentative, representativeMaySign } of nodes) {
      if (legalRepresentative === null) {
        expect(representativeMaySign).toBeNull();
        continue;
      }
      const adult = isOfAgeToday(legalRepresentative.dateOfBirth ?? '');
      expect(legalRepresentative.isAdult).toBe(adult);
      expect(representativeMaySign).toBe(adult && legalStatus.code === '07');
    }
    expect(new Set(nodes.map((node) => node.representativeMaySign)).size).toBeGreaterThan(1);
    const tricky = await ask(
      'tax',
      '{ enterprises(first: 300) { nodes { legalStatus: name legalRepresentative: representativeMaySign other: legalRepresentative { dateOfBirth: fullName personalId: isAdult isAdult: fullName __typename: isAdult } } } }',
    );
    expect(tricky.errors).toEqual([]);
    const seen = nodesOf<Record<string, unknown>>(tricky, 'enterprises');
    expect(seen.map((node) => node.legalRepresentative)).toEqual(
      nodes.map((node) => node.representativeMaySign),
    );
    expect(seen.map(({ other }) => (other as Record<string, unknown> | null)?.personalId)).toEqual(
      nodes.map((node) => node.legalRepresentative?.isAdult),
    );
  });

  it('the sharing log names the computed item, its inputs, and the grant of each', async () => {
    const answer = await ask('tax', '{ enterprises(first: 1) { nodes { representativeMaySign } } }');
    expect(answer.errors).toEqual([]);
    const listing = await running.command('audit', 'tail', '--json');
    const records = listing.split('\n').join('');
    for (const pair of [
      ['Enterprise.representativeMaySign', 'S-1'],
      ['Citizen.isAdult', 'S-2'],
      ['Citizen.dateOfBirth', 'S-3'],
    ])
      for (const word of pair) expect(records).toContain(word);
  });

  it.each(['S-1', 'S-2', 'S-3'])('%s suspended: denied at once', async (number) => {
    await running.command(
      'agreement',
      'suspend',
      number,
      '--kind',
      'BREACH',
      '--reason',
      'x',
      '--restored-by',
      'y',
    );
    await expect
      .poll(async () => (await ask('tax', maySign)).errors.length, { timeout: 20_000 })
      .toBeGreaterThan(0);
    const answer = await ask('tax', maySign);
    expect(denied(answer)).toContain('Enterprise.representativeMaySign');
    expect(nodesOf<Signing>(answer, 'enterprises').every((node) => node.representativeMaySign === null)).toBe(
      true,
    );
    await running.command('agreement', 'resume', number, '--reason', 'đã khắc phục');
    await expect.poll(async () => (await ask('tax', maySign)).errors.length, { timeout: 20_000 }).toBe(0);
  });
});

describe('rows of a computed item', () => {
  const list = '{ citizens(first: 1000) { totalCount nodes { fullName isAdult } } }';
  interface Adult {
    readonly fullName: string | null;
    readonly isAdult: boolean | null;
  }

  it("a service's grant in all rows opens no row and no entrance of the database", async () => {
    const count = '{ citizens { totalCount } }';
    const before = await ask('commune-thanh-vinh', count);
    await agree('R-1', 'H41.STP', 'commune-thanh-vinh', ['Citizen.isAdult']);
    expect((await ask('commune-thanh-vinh', count)).data).toEqual(before.data);
    const truth = await everybody();
    const own = truth.filter(({ permanentAddress }) => permanentAddress.commune.code === '16681');
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThan(truth.length);
    const answer = await ask('commune-thanh-vinh', list);
    expect(answer.errors).toEqual([]);
    expect(nodesOf<Adult>(answer, 'citizens').map(({ isAdult }) => isAdult)).toEqual(
      own.map(({ dateOfBirth }) => isOfAgeToday(dateOfBirth)),
    );
    await agree('R-2', 'H41.STP', 'future', ['Citizen.isAdult']);
    const alone = await ask('future', list);
    expect(alone.data).toEqual({ citizens: null });
  });

  it('rows of the inputs beyond those of the item: the owner of the row keeps the item in its own rows', async () => {
    const own = 'rows: { permanentAddress: { commune: { eq: "16681" } } }';
    await agree('R-0', 'G01.CAT', 'auditor', [
      'Citizen.personalId',
      'Citizen.fullName',
      'Citizen.dateOfBirth',
    ]);
    await agree('R-3', 'H41.STP', 'auditor', ['Citizen.isAdult'], own);
    const truth = new Map((await everybody()).map((row) => [row.personalId, row]));
    const outside = [...truth.values()].find(
      ({ permanentAddress }) => permanentAddress.commune.code !== '16681',
    );
    for (const query of [
      list.replace('fullName', 'personalId fullName'),
      // The entrance by key, and the service behind a join.
      `{ citizensByIds(ids: ["${outside?.personalId}"]) { personalId isAdult household { members(first: 50) { personalId isAdult } } } }`,
    ]) {
      const answer = await ask('auditor', query);
      const rows = leavesOf(answer.data).filter(({ path }) => path.endsWith('personalId'));
      const adults = leavesOf(answer.data).filter(({ path }) => path.endsWith('isAdult'));
      const expected = rows.flatMap(({ value }) => {
        const row = truth.get(String(value));
        return row?.permanentAddress.commune.code === '16681' ? [isOfAgeToday(row.dateOfBirth)] : [];
      });
      expect(rows.length).toBeGreaterThan(0);
      expect(adults.map(({ value }) => value)).toEqual(expected);
      expect(denied(answer)).toContain('Citizen.isAdult');
      expect(reasons(answer)).toContain('ROW_NOT_COVERED');
    }
  });

  it('where the input is not admitted the item is not computed, row by row, and the input is named', async () => {
    await agree('R-4', 'G01.CAT', 'expired', ['Citizen.fullName', 'Citizen.personalId']);
    const scope = 'rows: { permanentAddress: { commune: { eq: "16681" } } }';
    await agree('R-5', 'G01.CAT', 'expired', ['Citizen.dateOfBirth'], scope);
    await agree('R-6', 'H41.STP', 'expired', ['Citizen.isAdult'], scope);
    const truth = new Map((await everybody()).map((row) => [row.personalId, row]));
    const answer = await ask('expired', list.replace('fullName', 'personalId fullName'));
    const nodes = nodesOf<Adult & { readonly personalId: string }>(answer, 'citizens');
    expect(nodes.length).toBe(truth.size);
    for (const { personalId, isAdult } of nodes) {
      const row = truth.get(personalId);
      const isOwn = row?.permanentAddress.commune.code === '16681';
      expect(isAdult, personalId).toBe(isOwn ? isOfAgeToday(row?.dateOfBirth ?? '') : null);
    }
    expect(nodes.some(({ isAdult }) => isAdult !== null)).toBe(true);
    expect(denied(answer)).toEqual(set('Citizen.dateOfBirth', 'Citizen.isAdult'));
    expect(reasons(answer)).toEqual(set('ROW_NOT_COVERED'));
    expect(answer.text).not.toMatch(/\d{4}-\d{2}-\d{2}/);
  });
});

describe('an input that is masked in some rows', () => {
  it('is an input only where it is bare', async () => {
    await issue('masked');
    await agree('M-2', 'G01.CAT', 'masked', ['Citizen.personalId', 'Citizen.fullName']);
    const own = 'rows: { permanentAddress: { commune: { eq: "16681" } } }';
    await agree('M-3', 'G01.CAT', 'masked', ['Citizen.dateOfBirth'], 'masks: { Citizen.dateOfBirth: year }');
    await agree('M-4', 'G01.CAT', 'masked', ['Citizen.dateOfBirth'], own);
    await agree('M-5', 'H41.STP', 'masked', ['Citizen.isAdult']);
    const truth = new Map((await everybody()).map((row) => [row.personalId, row]));
    const answer = await ask('masked', '{ citizens(first: 1000) { nodes { personalId isAdult } } }');
    const nodes = nodesOf<{ readonly personalId: string; readonly isAdult: boolean | null }>(
      answer,
      'citizens',
    );
    expect(nodes.length).toBe(truth.size);
    for (const { personalId, isAdult } of nodes) {
      const row = truth.get(personalId);
      const isOwn = row?.permanentAddress.commune.code === '16681';
      expect(isAdult, personalId).toBe(isOwn ? isOfAgeToday(row?.dateOfBirth ?? '') : null);
    }
    expect(nodes.some(({ isAdult }) => isAdult !== null)).toBe(true);
    expect(denied(answer)).toEqual(set('Citizen.isAdult'));
  });
});

describe('an item that two agencies hold (A23)', () => {
  const routes = [
    '{ citizens(first: 50) { nodes { fullName phone } } }',
    '{ citizens(first: 5) { nodes { fullName household { members { phone } } } } }',
    '{ landCertificates(first: 60) { nodes { holder { ... on Citizen { fullName phone } } } } }',
    '{ landCertificates(first: 60) { nodes { holder { ... on LegalSubject { phone } } } } }',
  ];
  const phonesIn = (answer: Answer) =>
    leavesOf(answer.data).filter(({ path, value }) => path.endsWith('phone') && String(value).length > 0);

  async function expectDenied(account: string) {
    for (const query of routes) {
      const { result, statements } = await logStatements(() => ask(account, query));
      const isLand = query.includes('LegalSubject');
      if (account === 'land-office' && isLand) expect(denied(result)).toContain('Citizen.phone');
      expect(result.text, query).not.toContain(insurancePhone);
      expect(statements.map(({ sql }) => sql).join(), query).not.toContain('DIEN_THOAI');
    }
    const plain = await ask(account, routes[0] ?? '');
    expect(denied(plain)).toContain('Citizen.phone');
    expect(phonesIn(plain)).toEqual([]);
  }

  it('is denied until each of them shares it, in all rows and bare, whichever comes first', async () => {
    await expectDenied('land-office');
    await agree('P-1', 'G01.CAT', 'land-office', ['Citizen.phone']);
    await expectDenied('land-office');
    await agree(
      'P-2',
      'H41.BHXH',
      'land-office',
      ['Citizen.phone'],
      'rows: { permanentAddress: { commune: { eq: "16681" } } }',
    );
    await expectDenied('land-office');
    await agree(
      'P-2',
      'H41.BHXH',
      'land-office',
      ['Citizen.phone'],
      'masks: { Citizen.phone: { partial: 3 } }',
    );
    await expectDenied('land-office');
    await agree('P-2', 'H41.BHXH', 'land-office', ['Citizen.phone']);
    for (const query of [routes[0] ?? '', routes[2] ?? '']) {
      const answer = await ask('land-office', query);
      expect(denied(answer), query).toEqual(set());
      expect(phonesIn(answer).length, query).toBeGreaterThan(10);
    }
  });

  it("the second agency's word alone, or that of an agency that does not hold it, grants nothing", async () => {
    await agree('P-3', 'H41.BHXH', 'one-stop', ['Citizen.phone']);
    await expectDenied('one-stop');
    const other = agree('P-4', 'H41.STC', 'one-stop', ['Citizen.phone']);
    await expect(other).rejects.toMatchObject({ code: 'AGREEMENT_INVALID' });
    await expectDenied('one-stop');
  });
});

describe('a service enforces at its own side', () => {
  it('from its own copy of the policy: what the gateway says is not believed', async () => {
    const { services, store } = running.province;
    const policy = await store.snapshot();
    const situation = onlineNow();
    const account = policy.accounts.get('tax') ?? null;
    const document = 'query($r: [_Any!]!) { _entities(representations: $r) { ... on Citizen { isAdult } } }';
    const r = [{ __typename: 'Citizen', personalId: '1', dateOfBirth: '1990-01-01' }];
    const answer = await services
      .find(({ name }) => name === 'attestation')
      ?.execute(
        { document, variables: { r } },
        {
          requestId: 'x',
          permission: compilePermission(await shapedCatalogue(), policy, account, situation),
          bundle: null,
          signal: new AbortController().signal,
          turn: ownLoop,
          state: new Map(),
          counts: { statements: 0, rows: 0 },
          caller: { account, policy, ...situation },
        },
      );
    expect(answer?.errors?.map(({ extensions }) => extensions?.code)).toEqual(['POLICY_UNVERIFIED']);
    expect(JSON.stringify(answer)).not.toMatch(/true|1990/);
  });
});
