import { type Command, Help, type Option } from 'commander';
import { vietnameseHelp } from './vietnamese-help.ts';

/** Tells the help of a program and of all its commands in Vietnamese. A text that the table has not stays as it is. */
export function helpInVietnamese(program: Command): void {
  for (const command of withCommands(program)) {
    command.description(vietnamese(command.description()));
    for (const option of command.options) {
      option.description = vietnamese(option.description);
      if (option.defaultValueDescription !== undefined)
        option.defaultValueDescription = vietnamese(option.defaultValueDescription);
    }
    command
      .helpOption('-h, --help', 'xem hướng dẫn của lệnh')
      .configureHelp({ styleTitle: (title) => titles.get(title) ?? title, optionDescription });
    if (command.commands.length > 0) command.helpCommand('help [command]', 'xem hướng dẫn của một lệnh');
  }
}

function withCommands(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withCommands)];
}

/** A text of the help in Vietnamese; one that the table has not stays as it is. */
export function vietnamese(text: string): string {
  return vietnameseHelp.get(text) ?? text;
}

const titles: ReadonlyMap<string, string> = new Map([
  ['Usage:', 'Cách dùng:'],
  ['Arguments:', 'Tham số:'],
  ['Options:', 'Tùy chọn:'],
  ['Commands:', 'Lệnh:'],
]);

function optionDescription(option: Option): string {
  const told = new Help().optionDescription(option);
  return told.replace('(choices: ', '(một trong: ').replace(/([(] ?|, )default: /, '$1mặc định: ');
}
