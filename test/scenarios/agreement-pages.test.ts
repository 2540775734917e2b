import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { tailAudit } from '../../gateway/audit/chain/tail-audit.ts';
import { type AgreementPeople, agreementPeople } from '../fixtures/agreement-people.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';
import { ownPage } from '../fixtures/signed-in-person.ts';
import { pdfTexts } from '../subgraphs/registry/procedure/pdf-texts.ts';

vi.setConfig({ testTimeout: 180_000 });

let running: RunningProvince;
let parties: AgreementPeople;
beforeAll(async () => {
  running = await runProvince();
  parties = agreementPeople(running);
});
afterAll(() => running.stop());

async function pagesFor(person: string, number: string, query = '') {
  const { headers } = await parties.session(person);
  return fetch(`${running.address}/agreements/${number}/pages${query}`, { headers });
}

const codeOf = async (response: Response) =>
  ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;
const packed = (text: string) => text.replace(/\s+/g, '');

it('the text that waits for signature is printed for its parties and the coordinator, with the hash that heads sign', async () => {
  const number = await parties.proposed();
  expect(await codeOf(await pagesFor('yen.nt', number))).toBe('AGREEMENT_NOT_FROZEN');
  await parties.negotiated(number);
  const digest = await parties.frozen(number);
  const printed = await pagesFor('an.lv', number);
  expect([printed.status, printed.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const bytes = Buffer.from(await printed.arrayBuffer());
  const pages = pdfTexts(bytes);
  for (const page of pages) expect(packed(page)).toContain(`SHA-256:${digest}`);
  expect(await tailAudit({ folder: running.configuration.dataDir, count: 1 })).toMatchObject([
    { record: { person: 'an.lv', detail: `agreement pages read ${number}@1 ${digest}` } },
  ]);
  for (const person of ['nga.dt', 'dung.pv', 'quan.dm']) {
    const same = await pagesFor(person, number);
    expect(Buffer.from(await same.arrayBuffer()).equals(bytes), person).toBe(true);
  }
  const english = await pagesFor('nga.dt', number, '?lang=en');
  expect(packed(pdfTexts(Buffer.from(await english.arrayBuffer())).join(''))).toContain(
    'DATASHARINGAGREEMENT',
  );
});

it('to everybody else it is a case that is not there', async () => {
  const number = await parties.proposed({ purposeCode: 'khac' });
  await parties.negotiated(number);
  await parties.frozen(number);
  for (const asked of [number, 'TL-000000/2026', 'YC-000000/2026', '12/2026'])
    expect(await codeOf(await pagesFor('hoa.tt', asked)), asked).toBe('CASE_UNKNOWN');
  const nobody = await fetch(`${running.address}/agreements/${number}/pages`, { headers: ownPage });
  expect(await codeOf(nobody)).toBe('SIGN_IN_NEEDED');
});
