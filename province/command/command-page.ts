import type { Argument, Command, Option } from 'commander';

/** The reference page docs/commands.md of a program, in Markdown. */
export function commandPage(program: Command): string {
  const sections = leafCommands(program).map(commandSection);
  return `${[heading, optionTable(program.options), ...sections].join('\n\n')}\n`;
}

const heading = `# Commands

\`lienthong\` (\`node province/command/lienthong.js\`) is the command line of the product: it serves a province, and it administers the
data folder of one, whether that is being served or not. Results go to standard output, everything else to standard error; \`--json\` prints
a result for scripts. An error is told with its code ([errors.md](errors.md)) and what to do next. Every option of the server has an
environment variable ([configuration.md](configuration.md)).

Exit codes: 0 done; 1 the answer is no (a check found an error, an item may not be read, an assertion does not hold, the log was changed);
2 it could not be done.

What is printed for people (help, tables, results, errors) is in Vietnamese where the locale is (\`LANG=vi_VN.UTF-8\`), else in English; codes, and
what \`--json\` prints, are the same in both. Names of a closed list may also be written in small letters: \`--kind force-majeure\`. This page is made from the commands themselves; a test keeps the two equal. These options stand before any command:`;

/** The commands that do something, in the order in which they are declared. */
function leafCommands(command: Command): readonly Command[] {
  return command.commands.flatMap((each) => {
    const isActing = each.commands.length === 0 || each.registeredArguments.length > 0;
    return [...(isActing ? [each] : []), ...leafCommands(each)];
  });
}

function commandSection(command: Command): string {
  const words = [...pathOf(command), ...command.registeredArguments.map(argumentText)].join(' ');
  const parts = [`## \`${words}\``, sentence(command.description())];
  return [...parts, ...(command.options.length === 0 ? [] : [optionTable(command.options)])].join('\n\n');
}

function pathOf(command: Command): readonly string[] {
  return command.parent === null ? [] : [...pathOf(command.parent), command.name()];
}

/** As in the help: `<required>`, `[optional]`, `...` for several. */
function argumentText(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

function optionTable(options: readonly Option[]): string {
  const rows = options.map(
    (option) =>
      `| \`${option.flags}\` | ${cell(optionText(option))} | ${option.mandatory ? 'required' : defaultText(option)} |`,
  );
  return ['| Option | What it says | Default |', '|---|---|---|', ...rows].join('\n');
}

function optionText({ description, argChoices }: Option): string {
  return argChoices === undefined ? description : `${description}: ${argChoices.join(', ')}`;
}

function defaultText({ defaultValue, defaultValueDescription }: Option): string {
  if (defaultValueDescription !== undefined) return defaultValueDescription;
  const isNothing = defaultValue === undefined || defaultValue === '' || Array.isArray(defaultValue);
  return isNothing ? '' : `\`${String(defaultValue)}\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
