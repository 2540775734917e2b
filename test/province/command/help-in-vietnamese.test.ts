import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import type { CommandLanguage } from '../../../province/command/command-language.ts';
import { commandTexts } from '../../../province/command/command-texts.ts';
import { buildProgram } from '../../../province/command/program.ts';
import { vietnameseHelp } from '../../../province/command/vietnamese-help.ts';
import { demonstration } from '../../../province/demonstration/demonstration.ts';
import { configurationOptions } from '../../../schema/config/configuration.ts';

const silent = { out: () => {}, err: () => {} };
const all = (command: Command): readonly Command[] => [command, ...command.commands.flatMap(all)];

/** Every text that the commands of a program say of themselves. */
function textsOf(program: Command): ReadonlySet<string> {
  return new Set(
    all(program).flatMap((command) => [
      command.description(),
      ...command.options.flatMap(({ description, defaultValueDescription }) => [
        description,
        ...(defaultValueDescription === undefined ? [] : [defaultValueDescription]),
      ]),
    ]),
  );
}

/** What `serve --help` prints, with what the library puts behind. */
async function wholeHelp(language: CommandLanguage): Promise<string> {
  const program = buildProgram(demonstration, silent, language);
  const lines: string[] = [];
  const serve = program.commands.find((command) => command.name() === 'serve');
  serve?.configureOutput({ writeOut: (text) => lines.push(text) });
  await expect(program.parseAsync(['node', 'lienthong', 'serve', '--help'])).rejects.toMatchObject({
    exitCode: 0,
  });
  return lines.join('');
}

const ofEnvironment = Object.values(configurationOptions).map(({ description }) => description);

describe('the help in Vietnamese', () => {
  const english = new Set([...textsOf(buildProgram(demonstration, silent, 'en')), ...ofEnvironment]);
  const vietnamese = buildProgram(demonstration, silent, 'vi');

  it('has a text for each of the English ones, and for nothing else', () => {
    expect([...english].filter((text) => !vietnameseHelp.has(text))).toEqual([]);
    expect([...vietnameseHelp.keys()].filter((text) => !english.has(text))).toEqual([]);
  });

  it('leaves none in English', () => {
    const same = [...textsOf(vietnamese)].filter((text) => english.has(text));
    expect(same).toEqual([]);
  });

  it('names options, words and numbers as the English one does', () => {
    for (const [en, vi] of vietnameseHelp)
      for (const word of en.match(/--[a-z]+|[A-Z]+_[A-Z_]+|`[^`]+`|\d+\/\d+/g) ?? [])
        expect(vi).toContain(word);
  });

  it('has its headings and its own words of the library', () => {
    const pages = all(vietnamese).map((command) => command.helpInformation());
    for (const page of pages) {
      expect(page).toContain('Cách dùng:');
      expect(page).not.toMatch(/Usage:|Options:|Commands:|display help|default: |choices: /);
    }
  });

  it('tells what is said of the environment and the examples too', async () => {
    const pages = { vi: await wholeHelp('vi'), en: await wholeHelp('en') };
    for (const text of ofEnvironment) {
      expect(pages.en).toContain(text);
      expect(pages.vi).not.toContain(text);
      expect(pages.vi).toContain(vietnameseHelp.get(text));
    }
    expect(pages.vi).not.toContain(commandTexts.environment.en);
    expect(pages.vi).toContain(commandTexts.environment.vi);
  });
});
