import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tailAudit } from '../../gateway/audit/chain/tail-audit.ts';
import { demonstration } from '../../province/demonstration/demonstration.ts';
import { openWorkbench } from '../../province/start/open-workbench.ts';
import { ownLoop } from '../../schema/fairness/fair-turns.ts';
import { previewAgreement } from '../../subgraphs/registry/surface/preview-agreement.ts';
import { type Answer, type RunningProvince, runProvince } from '../fixtures/running-province.ts';

let running: RunningProvince;
beforeAll(async () => {
  running = await runProvince();
  for (const [id, agency, role] of [
    ['finance-admin', 'H41.STC', 'ADMINISTRATOR'],
    ['stopped-admin', 'H41.STC', 'ADMINISTRATOR'],
    ['police-admin', 'G01.CAT', 'ADMINISTRATOR'],
    ['police-auditor', 'G01.CAT', 'AUDITOR'],
  ] as const) {
    const words = ['--agency', agency, '--agency-name', 'Sở Tài chính', '--purpose', 'Quản trị'];
    const issued = await running.command('account', 'issue', id, ...words, '--role', role, '--json');
    running.keys.set(id, (JSON.parse(issued) as { key: string }).key);
  }
});
afterAll(() => running.stop());

const codes = ({ errors }: Answer) => errors.map(({ extensions }) => extensions.code);
const administration = <Part>({ data }: Answer) => data?.administration as Part;

const narrowed = `kind: AGREEMENT
number: TT-02/2026
title: Chia sẻ dữ liệu doanh nghiệp cho cơ quan thuế
provider: "H41.STC"
consumers: [tax]
content:
  - items: [Enterprise.enterpriseCode, Enterprise.charterCapital, HeadOffice.commune]
    rows: { headOffice: { commune: { eq: "16681" } } }
  - items: [Enterprise.email]
    rows: { headOffice: { commune: { eq: "16681" } } }
    masks: { Enterprise.email: { partial: 4 } }
term: { from: "2026-01-01", to: "2027-12-31" }
purpose: Quản lý thuế
limits: { requestsPerDay: 500 }
legalBasis: [Nghị định 47/2020/NĐ-CP Điều 36-38]
`;

const preview = `query Preview($document: String!) {
  administration {
    previewAgreement(document: $document) {
      at
      instruments { number before after changes { aspect items text { vi en } } }
      consumers {
        account purpose opened closed changed { coordinate text { vi en } }
        contract { breaking kind description }
        rows { entity before after reason }
      }
      operations { account hash name count lastSeen coordinates }
      operationsSince operationsNotJudged
    }
  }
}`;

interface Preview {
  readonly previewAgreement: {
    readonly instruments: readonly {
      readonly number: string;
      readonly before: number;
      readonly after: number;
    }[];
    readonly consumers: readonly {
      readonly account: string | null;
      readonly opened: readonly string[];
      readonly closed: readonly string[];
      readonly contract: readonly { readonly breaking: boolean; readonly description: string }[];
      readonly rows: readonly {
        readonly entity: string;
        readonly before: number | null;
        readonly after: number | null;
        readonly reason: string | null;
      }[];
    }[];
    readonly operations: readonly {
      readonly account: string | null;
      readonly name: string | null;
      readonly count: number;
      readonly coordinates: readonly string[];
    }[];
    readonly operationsNotJudged: number;
  };
}

describe('who may administer', () => {
  const attempts = [
    ['plain', '{ administration { permissionMatrix { items } } }'],
    [
      'alias',
      '{ viewer: administration { explain(account: "bank", coordinate: "Enterprise.name") { decision } } }',
    ],
    [
      'named fragment',
      'query { ...Q } fragment Q on Query { administration { ...A } } fragment A on Administration { permissionMatrix { consumers { account } } }',
    ],
    ['inline fragment', '{ ... on Query { ... { administration { permissionMatrix { at } } } } }'],
    ['include', 'query($y: Boolean = true) { administration @include(if: $y) { permissionMatrix { at } } }'],
    ['preview', `{ administration { previewAgreement(document: ${JSON.stringify(narrowed)}) { at } } }`],
    ['type name', '{ administration { __typename } }'],
  ] as const;
  const consumers = ['public', 'tax', 'bank', 'one-stop', 'citizen', 'commune-thanh-vinh', 'suspended'];

  it.each(attempts)('a consumer gets the registered error and nothing else: %s', async (_name, query) => {
    for (const account of consumers) {
      const answer = await running.ask(account, query);
      expect(codes(answer), account).toEqual(['ADMINISTRATION_NOT_PERMITTED']);
      expect(Object.values(answer.data ?? {}), account).toEqual([null]);
      const { message, extensions, ...rest } = answer.errors[0] ?? { extensions: {} };
      expect(Object.keys(rest), account).toEqual(['path']);
      expect(message).toBe('This account may not use the administration.');
      expect(Object.keys(extensions).sort()).toEqual(['code', 'hint', 'messages', 'requestId']);
      expect(answer.text, account).not.toMatch(/TT-0|KN-0|DLM-|H41|Thuế/);
    }
  });

  it('what else a consumer asked for is still answered', async () => {
    const answer = await running.ask('tax', '{ administration { __typename } viewer { account } }');
    expect(answer.data).toEqual({ administration: null, viewer: { account: 'tax' } });
  });

  it('an auditor explains and sees the matrix, but previews nothing', async () => {
    const answer = await running.ask(
      'auditor',
      `{ administration {
        explain(account: "tax", coordinate: "Enterprise.name") { decision }
        permissionMatrix(accounts: ["tax"], database: "land") { at }
        previewAgreement(document: "kind: AGREEMENT") { at consumers { account } }
      } }`,
    );
    expect(codes(answer)).toEqual(['ADMINISTRATION_NOT_PERMITTED']);
    expect(administration(answer)).toMatchObject({
      explain: { decision: 'PERMITTED' },
      permissionMatrix: {},
      previewAgreement: null,
    });
  });

  it('an administrator may do all; a suspended one nothing at all', async () => {
    const all = `{ administration {
      explain(account: "tax", coordinate: "Enterprise.name") { decision }
      permissionMatrix(accounts: ["tax"]) { at }
      previewAgreement(document: ${JSON.stringify(narrowed)}) { at }
    } }`;
    for (const account of ['administrator', 'finance-admin', 'stopped-admin']) {
      expect((await running.ask(account, all)).errors, account).toEqual([]);
    }
    await running.command('account', 'suspend', 'stopped-admin');
    const answer = await running.ask('stopped-admin', all);
    expect([answer.data, answer.status]).toEqual([undefined, 403]);
    expect(codes(answer)).toEqual(['ACCOUNT_SUSPENDED']);
  });
});

describe('explain', () => {
  const explain = async (args: string, as = 'administrator') => {
    const answer = await running.ask(
      as,
      `{ administration { explain(${args}) {
        decision reason row mask { en } citation { rule article { vi en } } grantedBy
        rules { grant effect citation { article { en } } } entrances { kind decision grants masks { en } }
        ways { steps { kind text { vi en } } } howToRequest { way }
      } } }`,
    );
    expect(answer.errors).toEqual([]);
    return administration<{ explain: Explained }>(answer).explain;
  };
  interface Explained {
    readonly decision: string;
    readonly reason: string | null;
    readonly row: string | null;
    readonly mask: { readonly en: string } | null;
    readonly citation: { readonly rule: string; readonly article: { readonly en: string } };
    readonly entrances: readonly { readonly kind: string; readonly decision: string }[];
    readonly rules: readonly { readonly grant: string; readonly effect: string }[];
    readonly ways: readonly { readonly steps: readonly { readonly kind: string }[] }[];
  }
  const kinds = ({ ways }: Explained) => ways.map(({ steps }) => steps.map(({ kind }) => kind));

  it('names rule, article and what would change it', async () => {
    const suspended = await explain('account: "suspended", coordinate: "Citizen.ethnicGroup"');
    expect(suspended).toMatchObject({
      decision: 'DENIED',
      reason: 'SUSPENDED',
      citation: { rule: 'SUSPENSION', article: { en: 'Decree 47/2020 Art 43' } },
      rules: [{ grant: 'agreement:TT-09/2026@1', effect: 'SUSPENDED' }],
    });
    expect(kinds(suspended)).toEqual([['LIFT_SUSPENSION']]);
    expect(kinds(await explain('account: "expired", coordinate: "Citizen.bloodType"'))).toEqual([
      ['EXTEND_TERM'],
    ]);
    expect(kinds(await explain('account: "future", coordinate: "Citizen.fullName"'))).toEqual([
      ['WAIT_FOR_TERM'],
    ]);
    expect(kinds(await explain('account: "tax", coordinate: "Citizen.religion"'))).toEqual([
      ['CONCLUDE_AGREEMENT'],
    ]);
    expect(kinds(await explain('account: "bank", coordinate: "Citizen.religion"'))).toEqual([]);
    expect(kinds(await explain('account: "public", coordinate: "Citizen.fullName"'))).toEqual([
      ['GET_ACCOUNT'],
    ]);
    const named = 'account: "tax", coordinate: "Enterprise.email", purpose: "nghien-cuu"';
    expect(kinds(await explain(named))).toEqual([['NAME_PURPOSE']]);
  });

  it('tells each entrance', async () => {
    const { entrances, decision } = await explain('account: "tax", coordinate: "Citizen.fullName"');
    expect(decision).toBe('PERMITTED');
    expect(entrances.map(({ kind, decision: of }) => [kind, of])).toEqual([
      ['LOOKUP', 'DENIED'],
      ['LIST', 'DENIED'],
      ['JOIN', 'PERMITTED'],
      ['AGGREGATE', 'DENIED'],
    ]);
  });

  it('tells of a row only yes, no or not found, as the account would find it', async () => {
    const own = await running.ask(
      'commune-thanh-vinh',
      '{ citizens(first: 1) { nodes { personalId fullName } } }',
    );
    const all = await running.ask(
      'one-stop',
      '{ citizens(first: 200) { nodes { personalId fullName permanentAddress { commune { code } } } } }',
    );
    type Citizens = {
      readonly nodes: readonly {
        readonly personalId: string;
        readonly fullName: string;
        readonly permanentAddress?: { readonly commune: { readonly code: string } };
      }[];
    };
    const [inside] = (own.data?.citizens as Citizens).nodes;
    const outside = (all.data?.citizens as Citizens).nodes.find(
      ({ permanentAddress }) => permanentAddress?.commune.code !== '16681',
    );
    const ask = (key: string | undefined) =>
      explain(`account: "commune-thanh-vinh", coordinate: "Citizen.fullName", row: "${key}"`, 'police-admin');
    const [yes, no, none] = await Promise.all([
      ask(inside?.personalId),
      ask(outside?.personalId),
      ask('000000000000'),
    ]);
    expect([yes.row, no.row, none.row]).toEqual(['YES', 'NO', 'NOT_FOUND']);
    expect(kinds(no)).toEqual([['WIDEN_ROWS']]);
    for (const [told, citizen] of [
      [yes, inside],
      [no, outside],
    ] as const) {
      expect(JSON.stringify(told)).not.toContain(citizen?.fullName ?? '-');
    }
  });

  it('tells of a row nothing, not even that it exists, to whom its database does not belong', async () => {
    const own = await running.ask('commune-thanh-vinh', '{ citizens(first: 1) { nodes { personalId } } }');
    const [inside] = (own.data?.citizens as { readonly nodes: readonly { readonly personalId: string }[] })
      .nodes;
    const keys = [inside?.personalId, '040802024995', '000000000000', 'x'];
    for (const as of ['auditor', 'police-auditor', 'administrator', 'finance-admin']) {
      for (const account of ['commune-thanh-vinh', 'land-office', 'one-stop', 'bank', 'public']) {
        const told = await Promise.all(
          keys.map((key) =>
            explain(`account: "${account}", coordinate: "Citizen.fullName", row: "${key}"`, as),
          ),
        );
        expect(new Set(told.map((each) => JSON.stringify(each))).size, `${as} of ${account}`).toBe(1);
        expect(told[0]?.row, `${as} of ${account}`).toBe('NOT_TOLD');
      }
    }
  });

  it('agrees with the mask that the account meets in a row', async () => {
    await running.apply(`kind: AGREEMENT
number: TT-40/2026
title: Che số điện thoại
provider: "G01.CAT"
consumers: [land-office]
content:
  - items: [Citizen.phone]
    masks: { Citizen.phone: { partial: 3 } }
term: { from: "2026-01-01", to: null }
purpose: Đăng ký đất đai
`);
    const answer = await running.ask('land-office', '{ citizens(first: 1) { nodes { personalId phone } } }');
    const [citizen] = (answer.data?.citizens as { nodes: { personalId: string; phone: string }[] }).nodes;
    expect(citizen?.phone).toMatch(/^\*+\d{3}$/);
    const told = await explain(
      `account: "land-office", coordinate: "Citizen.phone", row: "${citizen?.personalId}"`,
      'police-admin',
    );
    expect(told).toMatchObject({ row: 'YES', mask: { en: 'only the last 3 characters' } });
  });

  it('refuses an unknown account, a bad address and a bad moment; an unknown item is not in the catalogue', async () => {
    for (const [args, code] of [
      ['account: "nobody", coordinate: "Citizen.fullName"', 'ACCOUNT_UNKNOWN'],
      ['account: "tax", coordinate: "Citizen.fullName", address: "nowhere"', 'ARGUMENT_INVALID'],
      ['account: "tax", coordinate: "Citizen.fullName", at: "yesterday"', 'ARGUMENT_INVALID'],
      ['account: "tax", coordinate: "EnterpriseIndustry.industry", row: "1"', 'ARGUMENT_INVALID'],
    ]) {
      const answer = await running.ask(
        'administrator',
        `{ administration { explain(${args}) { decision } } }`,
      );
      expect(codes(answer), args).toEqual([code]);
    }
    expect(await explain('account: "tax", coordinate: "Citizen.securityNote", row: "1"')).toMatchObject({
      decision: 'NOT_IN_CATALOGUE',
      row: null,
    });
  });
});

describe('previewAgreement', () => {
  it('names what closes, what breaks and which recorded operations would lose it; records nothing', async () => {
    const query = 'query Capitals { enterprises(first: 2) { nodes { name charterCapital phone } } }';
    for (let at = 0; at < 3; at++) expect((await running.ask('tax', query)).errors).toEqual([]);
    const kept = await running.ask(
      'tax',
      'query Kept { enterprises(first: 1) { nodes { charterCapital } } }',
    );
    expect(kept.errors).toEqual([]);
    const ordered =
      'query Ordered($o: [EnterpriseOrder!]) { enterprises(first: 1, orderBy: $o) { nodes { name } } }';
    expect((await running.ask('tax', ordered, { o: [{ field: 'registeredOn' }] })).errors).toEqual([]);
    const before = await running.province.store.version();
    const answer = await running.ask('finance-admin', preview, { document: narrowed });
    expect(answer.errors).toEqual([]);
    const { previewAgreement: told } = administration<Preview>(answer);
    expect(told.instruments).toMatchObject([{ number: 'TT-02/2026', before: 1, after: 2 }]);
    const [tax] = told.consumers;
    expect(told.consumers.map(({ account }) => account)).toEqual(['tax']);
    expect(tax?.closed).toContain('Enterprise.phone');
    expect(tax?.closed).not.toContain('Enterprise.name');
    expect(tax?.contract).toContainEqual(
      expect.objectContaining({ breaking: true, description: 'Enterprise.phone was removed.' }),
    );
    expect(told.operations).toEqual([
      expect.objectContaining({
        account: 'tax',
        name: 'Ordered',
        count: 1,
        coordinates: ['Enterprise.registeredOn'],
      }),
      expect.objectContaining({
        account: 'tax',
        name: 'Capitals',
        count: 3,
        coordinates: ['Enterprise.phone'],
      }),
    ]);
    expect(await running.province.store.version()).toBe(before);
    expect((await running.ask('tax', query)).errors).toEqual([]);
  });

  it('after it is recorded, exactly what was told has happened', async () => {
    const told = administration<Preview>(await running.ask('finance-admin', preview, { document: narrowed }));
    const [rows] = told.previewAgreement.consumers[0]?.rows ?? [];
    expect(rows?.entity).toBe('Enterprise');
    const count = async () => {
      const answer = await running.ask('tax', '{ enterprises(first: 1) { totalCount } }');
      return (answer.data?.enterprises as { totalCount: number }).totalCount;
    };
    expect(await count()).toBe(rows?.before);
    await running.apply(narrowed);
    expect(await count()).toBe(rows?.after);
    const answer = await running.ask(
      'tax',
      'query Capitals { enterprises(first: 2) { nodes { name charterCapital phone } } }',
    );
    const denied = new Set(answer.errors.map(({ extensions }) => extensions.coordinate));
    expect(denied.has('Enterprise.phone')).toBe(true);
  });

  it("counts rows in databases of the viewer's agency only, and shows no value (attack)", async () => {
    const documents = `${narrowed}---
kind: AGREEMENT
number: TT-41/2026
title: Dân cư cho ngân hàng
provider: "G01.CAT"
consumers: [bank]
content:
  - items: [Citizen.personalId, Citizen.fullName]
    rows: { personalId: { eq: "040802024995" } }
term: { from: "2026-01-01", to: null }
purpose: Thẩm định khách hàng doanh nghiệp
`;
    for (const viewer of ['finance-admin', 'administrator']) {
      const answer = await running.ask(viewer, preview, { document: documents });
      expect(answer.errors, viewer).toEqual([]);
      const { consumers } = administration<Preview>(answer).previewAgreement;
      for (const { entity, before, after, reason } of consumers.flatMap(({ rows }) => rows)) {
        const isOwn = viewer === 'finance-admin' && entity === 'Enterprise';
        expect([before === null, after === null, reason === null], `${viewer} ${entity}`).toEqual([
          !isOwn,
          !isOwn,
          isOwn,
        ]);
      }
      const citizens = consumers.find(({ account }) => account === 'bank')?.rows;
      expect(citizens).toEqual([
        { entity: 'Citizen', before: null, after: null, reason: 'NOT_OWN_DATABASE' },
      ]);
      expect(answer.text).not.toContain('Đào Hữu Trường');
    }
    const records = await tailAudit({ folder: running.configuration.dataDir, count: 5 });
    expect(JSON.stringify(records)).not.toContain('040802024995');
  });

  it('judges recorded operations from where they came: a new place of use breaks those from elsewhere', async () => {
    const query = 'query FromHere { enterprises(first: 1) { nodes { phone } } }';
    expect((await running.ask('bank', query)).errors).toEqual([]);
    const moved = (networks: string) => `kind: AGREEMENT
number: TT-06/2026
title: Chia sẻ dữ liệu doanh nghiệp cho ngân hàng
provider: "H41.STC"
consumers: [bank]
content:
  - items: [Enterprise.charterCapital, Enterprise.registeredOn, Enterprise.phone, Enterprise.email]
term: { from: "2026-01-01", to: "2026-12-31" }
purpose: Thẩm định khách hàng doanh nghiệp
feeSettled: true
networks: [${networks}]
`;
    const asked = async (networks: string) => {
      const answer = await running.ask('administrator', preview, { document: moved(networks) });
      expect(answer.errors).toEqual([]);
      return administration<Preview>(answer).previewAgreement;
    };
    const elsewhere = await asked('10.0.0.0/8');
    expect(elsewhere.consumers).toEqual([]);
    expect(elsewhere.operations).toMatchObject([{ name: 'FromHere', coordinates: ['Enterprise.phone'] }]);
    expect((await asked('10.0.0.0/8, 127.0.0.0/8')).operations).toEqual([]);
  });

  it('tells that contracts were not compared when their time is over', async () => {
    const catalogue = await demonstration.loadCatalogue();
    const bench = await openWorkbench({
      catalogue,
      serviceCode: await demonstration.loadServices(),
      configuration: running.configuration,
      report: () => {},
    });
    try {
      const policy = await running.province.store.snapshot();
      const again = policy.instruments.filter(({ number }) => number === 'TT-06/2026');
      const drafts = again.map((each) => ({ ...each, content: each.content.slice(1) }));
      const { signal } = new AbortController();
      const request = { agency: null, policy, drafts, now: new Date().toISOString(), signal, turn: ownLoop };
      const told = (contractBudgetMs: number | null) =>
        previewAgreement(catalogue, bench.administration, { ...request, contractBudgetMs });
      expect((await told(0)).consumers).toMatchObject([{ account: 'bank', contract: null }]);
      expect((await told(null)).consumers[0]?.contract?.length).toBeGreaterThan(0);
      const gone = AbortSignal.abort();
      await expect(
        previewAgreement(catalogue, bench.administration, {
          ...request,
          contractBudgetMs: null,
          signal: gone,
        }),
      ).rejects.toThrow();
    } finally {
      await bench.close();
    }
  });

  it('refuses a document with a mistake and tells which', async () => {
    const answer = await running.ask('administrator', preview, {
      document: narrowed.replace('Enterprise.charterCapital', 'Enterprise.charterCapita'),
    });
    expect(codes(answer)).toEqual(['AGREEMENT_INVALID']);
    expect(answer.errors[0]?.message).toContain('Enterprise.charterCapita');
  });

  it('an open-data list concerns everybody', async () => {
    const answer = await running.ask('administrator', preview, {
      document: `kind: OPEN_LIST
number: DLM-01/2026
title: Danh mục dữ liệu mở của tỉnh
provider: "*"
content:
  - items: [AdministrativeUnit.code, AdministrativeUnit.name]
term: { from: "2026-01-01", to: null }
purpose: Dữ liệu mở
`,
    });
    const { consumers } = administration<Preview>(answer).previewAgreement;
    const accounts = consumers.map(({ account }) => account);
    expect(accounts).toContain(null);
    expect(accounts).toContain('researcher');
    const open = consumers.find(({ account }) => account === null);
    expect(open?.closed).toContain('Enterprise.name');
    const communes = open?.rows.find(({ entity }) => entity === 'Country');
    expect(communes).toMatchObject({ after: 0, reason: null });
    expect(communes?.before).toBeGreaterThan(200);
  });
});

describe('permissionMatrix', () => {
  it('shows the state of each cell with its grants', async () => {
    const answer = await running.ask(
      'auditor',
      `{ administration { permissionMatrix(database: "population", accounts: ["public", "suspended", "commune-thanh-vinh", "land-office"]) {
        items consumers { account purpose cells { item state base grants endsAt } all: cells(withNone: true) { item } }
      } } }`,
    );
    expect(answer.errors).toEqual([]);
    const { permissionMatrix: matrix } = administration<{
      permissionMatrix: {
        items: string[];
        consumers: {
          account: string | null;
          cells: { item: string; state: string; grants: string[] }[];
          all: unknown[];
        }[];
      };
    }>(answer);
    const cells = new Map(
      matrix.consumers.flatMap(({ account, cells: of }) =>
        of.map((cell) => [`${account} ${cell.item}`, cell]),
      ),
    );
    expect(matrix.consumers.map(({ account }) => account)).toEqual([
      null,
      'commune-thanh-vinh',
      'land-office',
      'suspended',
    ]);
    expect(matrix.consumers[0]?.cells.map(({ item, grants }) => [item, grants])).toEqual([
      ['Citizen.gender', ['open-list:DLM-02/2026@1']],
      ['PermanentAddress.commune', ['open-list:DLM-02/2026@1']],
    ]);
    for (const { all } of matrix.consumers) expect(all).toHaveLength(matrix.items.length);
    expect(cells.get('suspended Citizen.fullName')).toMatchObject({
      state: 'SUSPENDED',
      grants: ['agreement:TT-09/2026@1'],
    });
    expect(cells.get('commune-thanh-vinh Citizen.fullName')).toMatchObject({ state: 'ROWS' });
    expect(cells.get('land-office Citizen.fullName')).toMatchObject({
      state: 'FULL',
      grants: ['connection:KN-04/2026@1'],
    });
    expect(cells.get('land-office Citizen.phone')).toMatchObject({ state: 'MASKED' });
    expect(cells.has('land-office Citizen.religion')).toBe(false);
  });
});
