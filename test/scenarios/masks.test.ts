import knexFactory from 'knex';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseFile } from '../../province/start/data-files.ts';
import { type Answer, type RunningProvince, runProvince } from '../fixtures/running-province.ts';

interface Person {
  readonly id: string;
  readonly born: string;
  readonly commune: string;
  readonly phone: string | null;
}

let running: RunningProvince;
let people: readonly Person[];
beforeAll(async () => {
  running = await runProvince({}, 0.02);
  for (const id of ['masked', 'other']) {
    const words = ['--agency', 'H41.TEST', '--agency-name', 'Test', '--purpose', 'Kiểm thử'];
    const printed = await running.command('account', 'issue', id, ...words, '--json');
    running.keys.set(id, (JSON.parse(printed) as { key: string }).key);
  }
  await running.apply(`kind: AGREEMENT
number: TT-71/2026
title: Masks
provider: G01.CAT
consumers: [masked, other]
content:
  - items: [Citizen.personalId, Citizen.fullName, Citizen.dateOfBirth, Citizen.phone, PermanentAddress.commune, Citizen.household]
    masks:
      Citizen.personalId: pseudonym
      Citizen.dateOfBirth: year
      Citizen.phone: { partial: 3 }
      PermanentAddress.commune: parent
  - items: [Household.head]
term: { from: "2026-01-01", to: null }
purpose: Kiểm thử
---
kind: AGREEMENT
number: TT-72/2026
title: Masks of an enterprise
provider: H41.STC
consumers: [masked]
content:
  - items: [Enterprise.enterpriseCode, Enterprise.charterCapital, Enterprise.legalRepresentative]
    masks: { Enterprise.charterCapital: { round: "1000000000" } }
term: { from: "2026-01-01", to: null }
purpose: Kiểm thử
---
kind: AGREEMENT
number: TT-73/2026
title: The same person over another database
provider: H41.TTPVHCC
consumers: [masked]
content:
  - items: [Dossier.dossierCode, Dossier.applicant]
term: { from: "2026-01-01", to: null }
purpose: Kiểm thử
`);
  const knex = knexFactory({
    client: 'sqlite3',
    connection: { filename: databaseFile(running.configuration.dataDir, 'population') },
    useNullAsDefault: true,
  });
  people = await knex('CONG_DAN').select({
    id: 'SO_DINH_DANH',
    born: 'NGAY_SINH',
    commune: 'MA_XA_TT',
    phone: 'DIEN_THOAI',
  });
  await knex.destroy();
});
afterAll(() => running.stop());

const reasons = ({ errors }: Answer) => errors.map(({ extensions }) => extensions.reason);
interface Shown {
  readonly personalId: string;
  readonly fullName: string;
  readonly dateOfBirth: string;
  readonly phone: string | null;
  readonly permanentAddress: { readonly commune: { readonly code: string; readonly name: string } | null };
}
const page =
  '{ citizens(first: 100) { nodes { personalId fullName dateOfBirth phone permanentAddress { commune { code name } } } } }';
const nodesOf = ({ data }: Answer) => (data as { citizens: { nodes: Shown[] } }).citizens.nodes;

describe('masked items (Decree 47 Art 38(7))', () => {
  it('show what the mask leaves, and the answer holds no hidden value', async () => {
    const answer = await running.ask('masked', page);
    expect(answer.errors).toEqual([]);
    for (const { personalId, dateOfBirth, phone, permanentAddress } of nodesOf(answer)) {
      expect(personalId).toMatch(/^ps_[a-z2-7]{26}$/);
      expect(dateOfBirth).toMatch(/^\d{4}-01-01$/);
      if (phone !== null) expect(phone).toMatch(/^\*{7}\d{3}$/);
      expect(permanentAddress.commune?.code).toBe('40');
    }
    for (const { id, phone } of people) {
      expect(answer.text).not.toContain(id);
      if (phone !== null) expect(answer.text).not.toContain(phone);
    }
  });

  it('a pseudonym is the same for one consumer in all databases, and another for everybody else', async () => {
    const own = nodesOf(await running.ask('masked', page)).map(({ personalId }) => personalId);
    const again = nodesOf(await running.ask('masked', page)).map(({ personalId }) => personalId);
    const others = nodesOf(await running.ask('other', page)).map(({ personalId }) => personalId);
    expect(again).toEqual(own);
    expect(new Set(own).size).toBe(own.length);
    expect(own.filter((each) => others.includes(each))).toEqual([]);
    const joined = await running.ask(
      'masked',
      '{ dossiers(first: 1000) { nodes { applicant { personalId } } } enterprises(first: 1000) { nodes { legalRepresentative { personalId } } } }',
    );
    const all = await running.ask('masked', '{ citizens(first: 1000) { nodes { personalId } } }');
    const known = new Set(all.text.match(/ps_[a-z2-7]{26}/g));
    const met = joined.text.match(/ps_[a-z2-7]{26}/g) ?? [];
    expect(met.length).toBeGreaterThan(100);
    expect(met.filter((each) => known.has(each)).length).toBeGreaterThan(met.length / 2);
  });

  it('a filter learns the masked value and no more: binary search for a birth date ends at its year', async () => {
    const [person] = people;
    if (person === undefined) throw new TypeError('no person');
    const name = nodesOf(await running.ask('masked', page))[0]?.fullName ?? '';
    const count = async (where: string) => {
      const { data } = await running.ask(
        'masked',
        `{ citizens(where: { fullName: { eq: ${JSON.stringify(name)} }, dateOfBirth: { ${where} } }) { totalCount } }`,
      );
      return (data as { citizens: { totalCount: number } }).citizens.totalCount;
    };
    const all = await count('isNull: false');
    expect(all).toBeGreaterThan(0);
    const years = new Set(people.map(({ born }) => born.slice(0, 4)));
    for (const year of [...years].slice(0, 8)) {
      expect(await count(`gt: "${year}-01-01", lte: "${year}-12-31"`)).toBe(0);
      expect(await count(`eq: "${year}-06-15"`)).toBe(0);
    }
  });

  it.each([
    ['{ citizens(where: { personalId: { eq: "040802024995" } }) { totalCount } }', 'a filter'],
    [
      '{ citizens(where: { permanentAddress: { commune: { eq: "16681" } } }) { totalCount } }',
      'a filter on a code',
    ],
    [
      '{ citizens(where: { or: [{ not: { personalId: { isNull: true } } }] }) { totalCount } }',
      'a nested filter',
    ],
    ['{ citizens(orderBy: [{ field: personalId }]) { totalCount } }', 'an order'],
    ['{ citizen(personalId: "040802024995") { fullName } }', 'a look-up'],
    ['{ citizensByIds(ids: ["040802024995"]) { fullName } }', 'look-ups'],
    [
      'query($w: CitizenWhere = { personalId: { in: ["040802024995"] } }) { citizens(where: $w) { totalCount } }',
      'a default',
    ],
    [
      '{ administrativeUnits(first: 1) { nodes { citizens: name } } citizens(where: { personalId: { in: [] } }) { totalCount } }',
      'an empty list',
    ],
  ])('%s is refused as %s', async (query) => {
    const answer = await running.ask('masked', query);
    expect(reasons(answer)).toContain('MASKED');
    expect(answer.text).not.toMatch(/"totalCount":\d|"fullName":"/);
    const [record] = await running.province.audit.tail(1, 'masked');
    expect(record?.record.denied.map(({ reason }) => reason)).toContain('MASKED');
  });

  it('a variable is refused like a literal', async () => {
    const query = 'query($w: CitizenWhere) { citizens(where: $w) { totalCount } }';
    const answer = await running.ask('masked', query, { w: { and: [{ personalId: { eq: 'x' } }] } });
    expect(reasons(answer)).toEqual(['MASKED']);
  });

  it('a partial text is sorted and filtered as it is shown', async () => {
    const { data } = await running.ask(
      'masked',
      '{ citizens(first: 1000, where: { phone: { isNull: false } }, orderBy: [{ field: personalId }]) { totalCount } }',
    );
    expect(data).toEqual({ citizens: null });
    const shown = nodesOf(await running.ask('masked', page)).flatMap(({ phone }) => phone ?? []);
    const [one = ''] = shown;
    const byMasked = await running.ask(
      'masked',
      `{ citizens(first: 1000, where: { phone: { eq: "${one}" } }) { nodes { phone } } }`,
    );
    expect(new Set(byMasked.text.match(/\*{7}\d{3}/g))).toEqual(new Set([one]));
    const real = people.find(({ phone }) => phone?.endsWith(one.slice(-3)) === true)?.phone ?? '';
    const byReal = await running.ask(
      'masked',
      `{ citizens(where: { phone: { eq: "${real}" } }) { totalCount } }`,
    );
    expect(byReal.data).toEqual({ citizens: { totalCount: 0 } });
  });

  it('numbers are rounded down exactly', async () => {
    const rounded = await running.ask(
      'masked',
      '{ enterprises(first: 1000) { nodes { enterpriseCode charterCapital } } }',
    );
    const exact = await running.ask(
      'tax',
      '{ enterprises(first: 1000) { nodes { enterpriseCode charterCapital } } }',
    );
    const capitals = (answer: Answer) =>
      new Map(
        (
          answer.data as { enterprises: { nodes: { enterpriseCode: string; charterCapital: string }[] } }
        ).enterprises.nodes.map((node) => [node.enterpriseCode, BigInt(node.charterCapital)]),
      );
    const step = 1_000_000_000n;
    const expected = [...capitals(exact)].map(([code, capital]) => [code, (capital / step) * step]);
    expect([...capitals(rounded)]).toEqual(expected);
  });

  it('the contract offers no argument that would be refused for its mask', async () => {
    const contract = await (
      await fetch(`${running.address}/schema.graphql`, {
        headers: { authorization: `Bearer ${running.keys.get('masked')}` },
      })
    ).text();
    expect(contract).toContain('dateOfBirth: DateFilter');
    expect(contract).not.toMatch(/personalId: IDFilter|citizensByIds|\bcitizen\(/);
    expect(contract).toContain('personalId: ID');
  });
});

describe('grants with different masks', () => {
  it('unite: where one grant shows the value bare, it is bare, elsewhere masked', async () => {
    await running.apply(`kind: AGREEMENT
number: TT-74/2026
title: Bare in one commune
provider: G01.CAT
consumers: [other]
content:
  - items: [Citizen.personalId, Citizen.dateOfBirth]
    rows: { permanentAddress: { commune: { eq: "${people[0]?.commune}" } } }
term: { from: "2026-01-01", to: null }
purpose: Kiểm thử
`);
    const shown = nodesOf(
      await running.ask('other', '{ citizens(first: 1000) { nodes { personalId dateOfBirth } } }'),
    );
    const bare = shown.filter(({ personalId }) => !personalId.startsWith('ps_'));
    const own = people.filter(({ commune }) => commune === people[0]?.commune);
    expect(bare.map(({ personalId }) => personalId).sort()).toEqual(own.map(({ id }) => id).sort());
    expect(bare.map(({ dateOfBirth }) => dateOfBirth).sort()).toEqual(own.map(({ born }) => born).sort());
    const found = await running.ask(
      'other',
      'query($ids: [ID!]!) { citizensByIds(ids: $ids) { personalId } }',
      { ids: people.slice(0, 200).map(({ id }) => id) },
    );
    expect(new Set(found.text.match(/\b040\d{9}\b/g))).toEqual(
      new Set(
        people
          .slice(0, 200)
          .filter(({ commune }) => commune === people[0]?.commune)
          .map(({ id }) => id),
      ),
    );
    expect(found.text).not.toContain('ps_');
  });
});

describe('row scopes beyond the row itself', () => {
  const scoped = (rows: string, items: string, number: string) => `kind: AGREEMENT
number: ${number}
title: Scope
provider: G01.CAT
consumers: [researcher]
content:
  - items: [${items}]
    rows: ${rows}
term: { from: "2026-01-01", to: null }
purpose: Nghiên cứu
`;

  it('a relation inside the database: households in which somebody was born before 1960', async () => {
    await running.apply(
      scoped(
        '{ members: { some: { dateOfBirth: { lt: "1960-01-01" } } } }',
        'Household.householdId',
        'TT-75/2026',
      )
        .replace('researcher', 'expired')
        .replace('Nghiên cứu', 'Quản lý y tế'),
    );
    const answer = await running.ask(
      'expired',
      '{ households(first: 1000) { totalCount nodes { householdId } } }',
    );
    const { totalCount, nodes } = (
      answer.data as { households: { totalCount: number; nodes: { householdId: string }[] } }
    ).households;
    const knex = knexFactory({
      client: 'sqlite3',
      connection: { filename: databaseFile(running.configuration.dataDir, 'population') },
      useNullAsDefault: true,
    });
    const rows: { SO_HO: string }[] = await knex('CONG_DAN')
      .distinct('SO_HO')
      .where('NGAY_SINH', '<', '1960-01-01')
      .whereNotNull('SO_HO');
    await knex.destroy();
    expect(totalCount).toBe(rows.length);
    expect(nodes.map(({ householdId }) => householdId).sort()).toEqual(rows.map(({ SO_HO }) => SO_HO).sort());
  });

  it('a part of a code list: everybody below the province, nobody below an unknown code', async () => {
    const all = people.length;
    const count = async (under: string) => {
      await running.apply(
        scoped(`{ permanentAddress: { commune: { under: "${under}" } } }`, 'Citizen.bloodType', 'TT-76/2026')
          .replace('researcher', 'expired')
          .replace('Nghiên cứu', 'Quản lý y tế'),
      );
      const { data } = await running.ask('expired', '{ citizens(first: 1) { totalCount } }');
      return (data as { citizens: { totalCount: number } }).citizens.totalCount;
    };
    expect(await count('40')).toBe(all);
    expect(await count('16681')).toBe(people.filter(({ commune }) => commune === '16681').length);
    expect(await count('99')).toBe(0);
  });

  it("a person's own household is found through its members", async () => {
    const answer = await running.ask(
      'citizen',
      '{ households(first: 10) { totalCount nodes { householdId members { personalId } } } landCertificates(first: 10) { totalCount } }',
    );
    expect(answer.data).toMatchObject({
      households: { totalCount: 1, nodes: [{ members: [{ personalId: '040802024995' }] }] },
    });
  });

  it('a scope that reaches into another database is refused when it is saved', async () => {
    for (const rows of [
      '{ landCertificates: { some: { issuedOn: { isNull: false } } } }',
      '{ permanentAddress: { commune: { name: { eq: "x" } } } }',
    ]) {
      const before = await running.province.store.version();
      await expect(running.apply(scoped(rows, 'Citizen.bloodType', 'TT-77/2026'))).rejects.toThrow(
        /another agency's database/,
      );
      expect(await running.province.store.version()).toBe(before);
    }
  });

  describe('are told to their recipient', () => {
    const year = { kind: 'YEAR', rows: 'ALL', text: { vi: 'chỉ năm', en: 'only the year' } };
    const partial = {
      kind: 'PARTIAL',
      rows: 'ALL',
      text: { vi: 'chỉ 3 ký tự cuối', en: 'only the last 3 characters' },
    };
    const extensionsOf = ({ text }: Answer) =>
      (JSON.parse(text) as { readonly extensions?: { readonly masked?: readonly unknown[] } }).extensions;

    it('in the answer, once for each item, whatever it is called', async () => {
      const answer = await running.ask(
        'masked',
        '{ citizens(first: 5) { nodes { born: dateOfBirth again: dateOfBirth fullName phone } } }',
      );
      expect(extensionsOf(answer)).toEqual({
        masked: [
          { coordinate: 'Citizen.dateOfBirth', masks: [year] },
          { coordinate: 'Citizen.phone', masks: [partial] },
        ],
      });
    });

    it('not where nothing masked was read', async () => {
      const plain = '{ citizens(first: 5) { nodes { fullName } } }';
      expect(extensionsOf(await running.ask('masked', plain))).toBeUndefined();
      expect(extensionsOf(await running.ask('one-stop', page))).toBeUndefined();
    });

    it('where only some rows are masked, as such', async () => {
      await running.apply(`kind: AGREEMENT
number: TT-74/2026
title: Ngày sinh đầy đủ ở một xã
provider: G01.CAT
consumers: [other]
content:
  - items: [Citizen.dateOfBirth]
    rows: { permanentAddress: { commune: { eq: "16681" } } }
term: { from: "2026-01-01", to: null }
purpose: Kiểm thử
`);
      const answer = await running.ask('other', '{ citizens(first: 5) { nodes { dateOfBirth } } }');
      expect(extensionsOf(answer)).toEqual({
        masked: [{ coordinate: 'Citizen.dateOfBirth', masks: [{ ...year, rows: 'SOME' }] }],
      });
    });

    it('in viewer.permissions and in both explanations', async () => {
      const answer = await running.ask(
        'masked',
        `{ viewer {
          permissions(database: "population") { coordinate masks { kind rows text { vi en } } }
          explain(coordinate: "Citizen.dateOfBirth") { decision masks { kind rows text { vi en } } }
        } }`,
      );
      const { permissions, explain } = (
        answer.data as {
          viewer: {
            readonly permissions: readonly { readonly coordinate: string; readonly masks: unknown }[];
            readonly explain: unknown;
          };
        }
      ).viewer;
      const masks = Object.fromEntries(permissions.map((each) => [each.coordinate, each.masks]));
      expect(masks['Citizen.dateOfBirth']).toEqual([year]);
      expect(masks['Citizen.phone']).toEqual([partial]);
      expect(masks['Citizen.fullName']).toEqual([]);
      expect(explain).toEqual({ decision: 'PERMITTED', masks: [year] });
      const printed = await running.command('explain', '--as', 'masked', 'Citizen.dateOfBirth');
      expect(printed).toContain('mask: only the year');
    });

    it('in the contract, and only in that of the recipient', async () => {
      const contract = async (account: string) => {
        const headers = { authorization: `Bearer ${running.keys.get(account)}` };
        return (await fetch(`${running.address}/schema.graphql`, { headers })).text();
      };
      const sdl = await contract('masked');
      expect(sdl).toContain(
        'dateOfBirth: Date @masked(kind: "YEAR", rows: "ALL", vi: "chỉ năm", en: "only the year")',
      );
      expect(sdl).toContain('[Che: chỉ năm. Masked: only the year.]');
      expect(sdl).toMatch(/fullName: String\n/);
      expect(await contract('one-stop')).not.toMatch(/: \w+ @masked/);
      const introspected = await running.ask(
        'masked',
        '{ __type(name: "Citizen") { fields { name description } } }',
      );
      expect(introspected.text).toContain('[Che: chỉ năm. Masked: only the year.]');
    });
  });
});
