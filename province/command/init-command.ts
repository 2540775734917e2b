import { resolve } from 'node:path';
import type { Command } from 'commander';
import { codedError } from '../../schema/errors/coded-error.ts';
import { saysSomething } from '../../schema/text/human-text.ts';
import type { CommandContext } from './command-context.ts';
import { printResult } from './output.ts';

/** Name of the command, which needs no province. */
export const initName = 'init';

interface InitFlags {
  readonly name: string;
  readonly nameEn?: string;
  readonly code: string;
  readonly coordinator: string;
  readonly json?: boolean;
}

/** Adds `init`. */
export function addInitCommand(program: Command, context: CommandContext): void {
  program
    .command(`${initName} <folder>`)
    .description('write a province of your own: its file, folders for SDL and policy, a README')
    .requiredOption('--name <text>', 'name of the province, in Vietnamese')
    .option('--name-en <text>', 'its English name; the Vietnamese one when left out')
    .requiredOption('--code <digits>', 'code of the province in the list of administrative units, two digits')
    .requiredOption('--coordinator <code>', 'code of the agency that coordinates the sharing')
    .option('--json', 'print JSON')
    .action((folder: string, flags: InitFlags) => init(context, resolve(folder), flags));
}

async function init({ output, words }: CommandContext, folder: string, flags: InitFlags): Promise<void> {
  const { name, nameEn = name, code, coordinator, json } = flags;
  requireOption('--name', saysSomething(name) && saysSomething(nameEn));
  requireOption('--code', /^[0-9]{2}$/.test(code));
  requireOption('--coordinator', /^[\p{L}\p{N}._-]{1,50}$/u.test(coordinator));
  const { writeProvince } = await import('../folder/write-province.ts');
  const files = await writeProvince(folder, { name, nameEn, code, coordinator });
  printResult(output, json, { folder, files }, () => [
    ...files.map((file) => `  ${file}`),
    words.say('provinceWritten', { folder }),
  ]);
}

function requireOption(option: string, isSound: boolean): void {
  if (isSound) return;
  throw codedError('OPTION_INVALID', {
    detail: { vi: `${option}: giá trị không hợp lệ`, en: `${option}: the value is not valid` },
  });
}
