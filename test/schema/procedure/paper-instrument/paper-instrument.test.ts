import { beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { machineOf } from '../../../../schema/procedure/machine/open-case.ts';
import { paperInstrument } from '../../../../schema/procedure/paper-instrument/paper-instrument.ts';
import { type ProcedureWorld, procedureWorld } from '../../../fixtures/procedure-world.ts';
import { ScriptedCase } from '../../../fixtures/scripted-case.ts';

let world: ProcedureWorld;
beforeAll(async () => {
  world = await procedureWorld();
});

const [police, centre] = ['G01.CAT', 'H41.TTPVHCC'];
const text = stringify({
  ...{ kind: 'CONNECTION', number: 'KN-77/2026', title: 'Ký trên giấy', provider: '*', consumers: ['tax'] },
  authority: { ownerConsents: [police, centre].map((agency) => ({ agency, document: '7/CV' })) },
  content: [{ items: ['Citizen.gender'] }, { items: ['Dossier.status'] }],
  ...{
    purpose: 'Đối chiếu',
    term: { from: '2026-01-01', to: null },
    legalBasis: ['Nghị định 47/2020/NĐ-CP'],
  },
});

function recorded(of = world): ScriptedCase {
  const scripted = new ScriptedCase(
    of,
    machineOf(paperInstrument),
    '2026-11-23T01:00:00.000Z',
    'VB-000001/2026',
  );
  scripted.give('officer@H41.SKHCN', 'recordPaperInstrument', { fields: { text, signedOn: '2025-12-20' } });
  return scripted;
}

function confirm(scripted: ScriptedCase, owner: string): void {
  const { contentDigest } = scripted.view(owner, 'OWNER') as { readonly contentDigest: string };
  scripted.give(`head@${owner}`, 'confirmPaperInstrument', { fields: { contentDigest } });
}

describe('an instrument that was signed on paper', () => {
  it('counts once each owner confirmed it, on their acts alone', () => {
    const scripted = recorded();
    confirm(scripted, police);
    expect(scripted.opened.state).toBe('AWAITING_CONFIRMATION');
    confirm(scripted, centre);
    expect(scripted.opened.state).toBe('RECORDED');
    expect(scripted.opened.effects(world.contextAt(scripted.now))).toMatchObject([
      {
        kind: 'INSTRUMENT',
        draft: { authority: { ownerConsents: [{ agency: police }, { agency: centre }] } },
      },
    ]);
  });

  it('tells one owner nothing of what the other says', () => {
    const scripted = recorded();
    const before = scripted.view(police, 'OWNER');
    scripted.give(`head@${centre}`, 'denyPaperInstrument');
    expect(scripted.view(police, 'OWNER')).toEqual(before);
    expect(scripted.view('H41.SKHCN', 'COORDINATOR')).toMatchObject({
      confirmations: [
        { agency: police, state: 'AWAITING_CONFIRMATION' },
        { agency: centre, state: 'DENIED' },
      ],
    });
  });

  it('waits where the catalogue has an item no longer, and does not fail', async () => {
    const items = new Map(world.catalogue.items);
    const other: ProcedureWorld = {
      ...world,
      contextAt: (now) => ({ ...world.contextAt(now), catalogue: { ...world.catalogue, items } }),
    };
    const scripted = recorded(other);
    confirm(scripted, police);
    items.delete('Citizen.gender');
    confirm(scripted, centre);
    expect(scripted.opened.state).toBe('CONFIRMED');
    scripted.give('officer@H41.SKHCN', 'withdrawPaperInstrument');
    expect(scripted.opened.state).toBe('WITHDRAWN');
  });
});
