import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { actFields, readFieldsFile } from '../../../../province/command/server/act-fields.ts';
import { contentSelection, machineOfCommand } from '../../../../province/command/server/procedure-types.ts';
import { knownProcedures } from '../../../../schema/procedure/known/known-procedures.ts';

const command = 'startConnectionRequest';
function fields(given: Readonly<Record<string, unknown>>, ...settings: readonly string[]) {
  const machine = machineOfCommand(command);
  if (machine === null) throw new RangeError(command);
  return actFields(machine, command, given, settings);
}

it('a text stays as it is written; numbers, lists and objects are read', () => {
  expect(
    fields(
      { purpose: 'trước', application: { id: 'a', name: 'A' } },
      ...['purpose=12', 'termFrom=2026-01-01', 'frequency=a=b', 'requestsPerDay=5'],
      ...['networks=[10.0.0.0/8]', 'application.securityLevel=3', 'items=[{ item: Type.field }]'],
    ),
  ).toEqual({
    ...{ purpose: '12', termFrom: '2026-01-01', frequency: 'a=b', requestsPerDay: 5 },
    ...{ networks: ['10.0.0.0/8'], items: [{ item: 'Type.field' }] },
    application: { id: 'a', name: 'A', securityLevel: 3 },
  });
});

it.each([
  'purpose',
  '=1',
  'none=1',
  '__proto__.x=1',
  'constructor=1',
  'purpose.x=1',
  'requestId=1',
  'items=[1',
  'items=*a',
])('refuses --set %j, and says which fields there are', (setting) => {
  expect(() => fields({}, setting)).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }));
});

it('refuses what a file says that the act does not have', () => {
  expect(() => fields({ number: 'YC-000000/2026' })).toThrow(
    expect.objectContaining({ code: 'OPTION_INVALID' }),
  );
});

it('refuses a file that is not there, no object, too long, or a bomb of aliases', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fields-'));
  const bomb = `a: &a [1,1]\nb: &b [*a,*a]\nc: [*b,*b]\n`;
  const texts = { list: '- 1', text: 'x', long: `a: ${'x'.repeat(1024 * 1024)}`, bomb, empty: '' };
  try {
    for (const [name, text] of Object.entries(texts)) {
      await writeFile(join(folder, name), text);
      await expect(readFieldsFile(join(folder, name)), name).rejects.toMatchObject({
        code: 'OPTION_INVALID',
      });
    }
    await expect(readFieldsFile(join(folder, 'none'))).rejects.toMatchObject({ code: 'OPTION_INVALID' });
    await expect(readFieldsFile(folder)).rejects.toMatchObject({ code: 'OPTION_INVALID' });
  } finally {
    await rm(folder, { recursive: true });
  }
});

it('every procedure can be asked for all of its content', () => {
  for (const machine of knownProcedures) expect(contentSelection(machine)).toMatch(/^\{ number .+ \}$/);
});
