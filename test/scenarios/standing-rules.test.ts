import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CasePeople, casePeople } from '../fixtures/case-people.ts';
import { runCommand } from '../fixtures/command-line.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';

let running: RunningProvince;
let people: CasePeople;
beforeAll(async () => {
  running = await runProvince();
  people = casePeople(running);
});
afterAll(() => running.stop());

const rule = `title: { vi: Không tổ chức nào đọc tôn giáo của công dân, en: No organisation reads the religion of a citizen }
who: { classes: [ORGANISATION] }
never: [READ, AGGREGATE]
items: { coordinates: [Citizen.religion] }
`;

const agreement = (items: string) => `
kind: AGREEMENT
number: TT-91/2026
title: Thử nghiệm
provider: G01.CAT
consumers: [land-office]
content:
  - items: [${items}]
term: { from: "2026-01-01", to: null }
purpose: Đăng ký đất đai
legalBasis: [Luật]
`;

async function apply(text: string): Promise<string> {
  const { dataDir } = running.configuration;
  const file = join(dataDir, 'standing-rule-agreement.yaml');
  await writeFile(file, text);
  return runCommand(dataDir, 'agreement', 'apply', file, '--by', 'operator');
}

const recorded = async () =>
  (await running.province.store.snapshot()).instruments.filter(({ number }) => number === 'TT-91/2026')
    .length;

const bySurvey = rule.replace('classes: [ORGANISATION]', 'accounts: [land-office]');

async function adopted(text: string): Promise<string> {
  const { subject } = await people.done('quan.dm', 'proposeStandingRule', null, {
    rule: text,
    reason: 'Kết luận số 5',
  });
  expect((await people.done('lan.bt', 'adoptStandingRule', subject.number)).subject.state).toBe('IN_FORCE');
  return subject.number;
}

const seen = `query ($n: ID!) { standingRule(number: $n) { state titleEn accepted { agency account item until }
  breaches { account item entrances day grants } } }`;

describe('standing rules of a province', () => {
  it('stop a change at the command line until the head of the owner accepts exactly that', async () => {
    const number = await adopted(bySurvey);
    const refused = await apply(agreement('Citizen.religion'));
    expect(refused).toContain('STANDING_RULE_BROKEN');
    expect(refused).toContain(number);
    expect(await recorded()).toBe(0);
    const other = await people.command('ha.vt', 'acceptBreachOfRule', number, {
      ...{ account: 'land-office', item: 'Citizen.religion', until: '2099-01-01' },
      ...{ reason: 'Theo luật', documents: ['van-ban'] },
    });
    expect(other.errors[0]?.extensions?.code).toBe('ACT_INCOMPLETE');
    await people.done('an.lv', 'acceptBreachOfRule', number, {
      ...{ account: 'land-office', item: 'Citizen.religion', until: '2099-01-01' },
      ...{ reason: 'Theo luật', documents: ['van-ban'] },
    });
    expect(await apply(agreement('Citizen.religion, Citizen.phone'))).not.toContain('STANDING_RULE_BROKEN');
    expect(await recorded()).toBe(1);
    const answer = await people.ask('quan.dm', seen, { n: number });
    expect(answer.data?.standingRule).toMatchObject({
      ...{ state: 'IN_FORCE', breaches: [] },
      accepted: [
        { agency: 'G01.CAT', account: 'land-office', item: 'Citizen.religion', until: '2099-01-01' },
      ],
    });
  });

  it('are found broken by the policy that stands, by item, day and instrument; an owner sees its own part', async () => {
    const number =
      await adopted(`title: { vi: Không ai liệt kê công dân, en: Nobody lists citizens or parcels }
never: [LIST]
items: { types: [Citizen, LandParcel] }
`);
    const asked = async (person: string) => {
      const answer = await people.ask(person, seen, { n: number });
      expect(answer.errors).toEqual([]);
      const { breaches } = answer.data?.standingRule as {
        breaches: readonly { item: string; grants: readonly string[] }[];
      };
      return breaches;
    };
    const all = await asked('quan.dm');
    const police = await asked('an.lv');
    const land = await asked('tuan.lq');
    expect(police.length).toBeGreaterThan(0);
    expect(land.length).toBeGreaterThan(0);
    expect(all).toEqual(expect.arrayContaining([...police, ...land]));
    expect(police.length + land.length).toBeLessThanOrEqual(all.length);
    // An embedded type is part of its entity.
    expect(new Set(police.map(({ item }) => item.split('.')[0]))).toEqual(
      new Set(['Citizen', 'PermanentAddress']),
    );
    expect(land.every(({ item }) => item.startsWith('LandParcel.'))).toBe(true);
    expect(all.filter(({ grants }) => grants.length === 0)).toEqual([]);
    const notices = await people.ask(
      'an.lv',
      '{ myNotices(first: 50) { nodes { caseNumber text { en } } } }',
    );
    expect(JSON.stringify(notices.data)).toContain(number);
  });

  it('tell nobody else that they are there', async () => {
    const number = await adopted(rule);
    const answer = await people.ask('nga.dt', seen, { n: number });
    expect(answer.errors[0]?.extensions?.code).toBe('CASE_UNKNOWN');
  });
});
