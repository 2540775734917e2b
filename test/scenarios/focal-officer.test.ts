import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayMilliseconds, legalDayOf } from '../../schema/calendar/legal-day.ts';
import { type CasePeople, casePeople } from '../fixtures/case-people.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';

let running: RunningProvince;
let people: CasePeople;
beforeAll(async () => {
  running = await runProvince();
  people = casePeople(running);
});
afterAll(() => running.stop());

const today = () => legalDayOf(Date.now());

interface Contact {
  readonly name: string;
  readonly duties: string | null;
  readonly phone: string;
  readonly decision: string;
  readonly standsIn: boolean;
}

async function publishedOf(agency: string): Promise<Contact | null | undefined> {
  const query = '{ catalogue { agencies { code focalPoint { name duties phone decision standsIn } } } }';
  const answer = await running.ask('public', query);
  expect(answer.errors).toEqual([]);
  const { agencies } = answer.data?.catalogue as {
    agencies: readonly { readonly code: string; readonly focalPoint: Contact | null }[];
  };
  return agencies.find(({ code }) => code === agency)?.focalPoint;
}

const codeOf = (answer: { errors: readonly { extensions?: Readonly<Record<string, unknown>> }[] }) =>
  answer.errors[0]?.extensions?.code;

describe('the one focal officer of an agency', () => {
  it('is proposed by an officer, appointed by the head, public at once, and ends the one before', async () => {
    expect(await publishedOf('H41.STC')).toMatchObject({ name: 'Hoàng Văn Giang', duties: null });
    const proposed = await people.done('giang.hv', 'proposeFocalOfficer', null, {
      person: 'thao.lt',
      duties: 'Đầu mối chia sẻ dữ liệu doanh nghiệp',
    });
    const { number } = proposed.subject;
    expect(number).toMatch(/^FO-/);
    const decided = { decision: '88/QĐ-STC', decidedOn: today(), from: today(), documents: ['quyet-dinh'] };
    expect(codeOf(await people.command('giang.hv', 'appointFocalOfficer', number, decided))).toBe(
      'ACT_ROLE_MISSING',
    );
    expect(
      codeOf(await people.command('dung.pv', 'appointFocalOfficer', number, { ...decided, documents: [] })),
    ).toBe('ACT_INCOMPLETE');
    const past = await people.command('dung.pv', 'appointFocalOfficer', number, {
      ...decided,
      from: '2026-06-01',
    });
    expect(codeOf(past)).toBe('ACT_INCOMPLETE');
    expect(await publishedOf('H41.STC')).toMatchObject({ name: 'Hoàng Văn Giang' });

    const appointed = await people.done('dung.pv', 'appointFocalOfficer', number, decided);
    expect(appointed.subject.state).toBe('PUBLISHED');
    expect(appointed.effects.map(({ kind }) => kind)).toEqual(['REGISTER_ENTRY']);
    expect(appointed.notices.map(({ agency }) => agency)).toContain('H41.SKHCN');
    expect(await publishedOf('H41.STC')).toEqual({
      name: 'Lê Thị Thảo',
      duties: 'Đầu mối chia sẻ dữ liệu doanh nghiệp',
      phone: '0238 000 0013',
      decision: '88/QĐ-STC',
      standsIn: false,
    });
    const register = await running.province.store.people();
    expect(
      register.roles.filter(({ agency, role }) => agency === 'H41.STC' && role === 'FOCAL_OFFICER'),
    ).toMatchObject([
      { person: 'giang.hv', to: today() },
      { person: 'thao.lt', from: today(), to: null },
    ]);
    await people.done('thao.lt', 'confirmFocalOfficer', number);
  });

  it('is ended by the head alone, who then stands in, as the page says', async () => {
    const fields = { person: 'giang.hv', duties: 'Đầu mối' };
    // Whose role ended a moment ago proposes nothing any more.
    expect(codeOf(await people.command('giang.hv', 'proposeFocalOfficer', null, fields))).toBe(
      'ACT_ROLE_MISSING',
    );
    const list = await people.ask('dung.pv', '{ focalOfficers { nodes { number state officer { name } } } }');
    const [current] = (
      list.data?.focalOfficers as {
        nodes: readonly { readonly number: string; readonly state: string }[];
      }
    ).nodes;
    const number = current?.number ?? '';
    const until = legalDayOf(Date.now() + dayMilliseconds);
    const sameDay = await people.command('dung.pv', 'endFocalOfficer', number, {
      until: today(),
      reason: 'Chuyển công tác',
    });
    expect(codeOf(sameDay)).toBe('ACT_INCOMPLETE');
    const ended = await people.done('dung.pv', 'endFocalOfficer', number, {
      until,
      reason: 'Chuyển công tác',
    });
    expect(ended.subject.state).toBe('PUBLISHED');
    const later = (await running.province.store.people()).roles.find(
      ({ person, role }) => person === 'thao.lt' && role === 'FOCAL_OFFICER',
    );
    expect(later?.to).toBe(until);
  });

  it('refuses somebody of another agency', async () => {
    const other = await people.command('quan.dm', 'proposeFocalOfficer', null, {
      person: 'an.lv',
      duties: 'Đầu mối',
    });
    expect(codeOf(other)).toBe('ACT_INCOMPLETE');
  });
});
