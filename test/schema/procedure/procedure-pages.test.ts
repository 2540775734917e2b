import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { roles, roleTexts } from '../../../schema/people/register.ts';
import { connectionRequest } from '../../../schema/procedure/connection-request/connection-request.ts';
import { knownProcedures } from '../../../schema/procedure/known/known-procedures.ts';
import { machineOf } from '../../../schema/procedure/machine/open-case.ts';
import { coordinator, procedureWorld } from '../../fixtures/procedure-world.ts';
import { requestFor, ScriptedCase } from '../../fixtures/scripted-case.ts';
import { procedurePage } from './procedure-page.ts';
import { rolePage } from './role-page.ts';

const docs = join(import.meta.dirname, '../../../docs');

async function isPage(name: string, page: string): Promise<void> {
  const file = join(docs, name);
  if (process.env.UPDATE_DOCS === '1') await writeFile(file, page);
  expect(await readFile(file, 'utf8')).toBe(page);
}

it('docs/procedures.md is drawn from the tables (UPDATE_DOCS=1 writes the page anew)', async () => {
  const page = procedurePage();
  await isPage('procedures.md', page);
  for (const { commands, procedure } of knownProcedures) {
    for (const { name } of commands) expect(page).toContain(`| \`${name}\``);
    for (const state of Object.keys(procedure.states)) expect(page).toContain(` as ${state}\n`);
  }
});

it('docs/roles.md says of each role what it may do and see (UPDATE_DOCS=1 writes the page anew)', async () => {
  const world = await procedureWorld();
  const sample = new ScriptedCase(world, machineOf(connectionRequest), '2026-11-23T01:00:00.000Z');
  sample.give('officer@H41.CTHUE', 'startConnectionRequest', { fields: requestFor(['Citizen.gender']) });
  sample.give('head@H41.CTHUE', 'submitConnectionRequest');
  const page = rolePage(sample.opened, coordinator);
  await isPage('roles.md', page);
  for (const role of roles) expect(page).toContain(`## ${roleTexts[role].en} (\`${role}\`)`);
});
