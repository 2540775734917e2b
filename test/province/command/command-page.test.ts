import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { commandPage } from '../../../province/command/command-page.ts';
import { buildProgram } from '../../../province/command/program.ts';
import { demonstration } from '../../../province/demonstration/demonstration.ts';

const root = join(import.meta.dirname, '../../..');
const program = buildProgram(demonstration, { out: () => {}, err: () => {} });
const page = commandPage(program);

const all = (command: Command): readonly Command[] => [command, ...command.commands.flatMap(all)];

describe('the page of the commands', () => {
  it('is what docs/commands.md says (UPDATE_DOCS=1 writes the page anew)', async () => {
    const file = join(root, 'docs/commands.md');
    if (process.env.UPDATE_DOCS === '1') await writeFile(file, page);
    expect(await readFile(file, 'utf8')).toBe(page);
  });

  it('names every command and every option', () => {
    for (const command of all(program)) {
      if (command.commands.length === 0)
        expect(page).toMatch(new RegExp(`^## \`.*\\b${command.name()}\\b`, 'm'));
      for (const { flags } of command.options) expect(page).toContain(`| \`${flags}\` |`);
    }
  });

  it('says nothing of whoever made it', () => {
    const actors = all(program).flatMap(({ options }) => options.filter(({ long }) => long === '--by'));
    expect(actors.length).toBeGreaterThan(5);
    for (const { defaultValueDescription } of actors)
      expect(defaultValueDescription).toBe('the login name in the demonstration, elsewhere who is signed in');
  });
});
