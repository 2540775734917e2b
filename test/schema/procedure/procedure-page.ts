import { type DeadlineRuleId, deadlineRules } from '../../../schema/procedure/deadline-rules.ts';
import { knownProcedures } from '../../../schema/procedure/known/known-procedures.ts';
import { type Machine, whoText } from '../../../schema/procedure/machine/open-case.ts';
import { toldDeadline } from '../../../schema/procedure/told-deadline.ts';

type Command = Machine['commands'][number];
type Step = Machine['steps'][number];

/** docs/procedures.md, drawn from the tables of the procedures. */
export function procedurePage(): string {
  return [heading, ...knownProcedures.map(section)].join('\n');
}

const heading = `# Procedures

What the registry does with cases: each procedure is a table of states and commands in \`schema/procedure\`, and everything here is
drawn from it; a test keeps the two equal. A command is a mutation of its own name, \`preview\` before the name tells what it would
do. *Carries* is what every act of the command has to say. What happens by itself is taken at once, or within a minute of the day on
which it is due. ADR 35 says why a case is nothing but its acts. [roles.md](roles.md) has the same by role.
`;

/** Terms of a procedure. WHY by hand: a case has them, its table does not name them. */
const termsOf: Readonly<Record<string, readonly DeadlineRuleId[]>> = {
  CONNECTION_REQUEST: ['R-ACC-B', 'R-ACC-A'],
  SUSPENSION: ['R-SUS-1', 'R-SUS-2', 'R-REM', 'R-RAT'],
  TERMINATION: ['R-TER', 'R-DIS', 'R-USE'],
  ISSUE: ['R-ISS-1', 'R-ISS-2', 'R-ISS-3'],
  USE_REPORT: ['R-USE'],
  DATA_ERROR: ['R-ERR', 'R-VER'],
};

/** What is said of a procedure beside its table. */
const notesOf: Readonly<Record<string, string>> = {
  CONNECTION_REQUEST: `
R-ACC-B runs for each owner from its own receipt; a return cancels it, and the next receipt begins a new one. When half of its working
days are over, the steward and the head of an owner who has not answered are reminded, once for each receipt. R-ACC-A runs from the
later of the coordinator's receipt of the request and the last consent on which the account rests; a refusal, and its receipt, move
nothing. A request that \`changes\` another asks those owners alone whose part differs (ADR 50).
`,
};

function section({ procedure, commands, steps }: Machine): string {
  const { id, name, citation, prefix, objectName } = procedure;
  const terms = (termsOf[id] ?? []).flatMap((rule) => termLine(rule));
  return `## ${name.en}

${name.vi}. ${citation}. Cases are numbered \`${prefix}-…/year\`; in GraphQL \`${objectName}\`.

${diagram({ procedure, commands, steps })}
| Command | Who | From | To | Carries | Article |
|---|---|---|---|---|---|
${commands.map(commandRow).join('')}${ownSteps(steps)}${terms.length === 0 ? '' : `\nTerms:\n\n${terms.join('')}`}${notesOf[id] ?? ''}`;
}

function commandRow({ name, text, who, from, to, stays, carries, citation }: Command): string {
  const carried = Object.keys(carries).join(', ') || '-';
  const states = (names: readonly string[] | null) => (names === null ? '-' : names.join('<br>'));
  const end = stays === true ? 'the same' : states(to);
  return `| \`${name}\`<br>${text.vi}<br>${text.en} | ${whoText(who).en} | ${states(from)} | ${end} | ${carried} | ${citation} |\n`;
}

function ownSteps(steps: readonly Step[]): string {
  if (steps.length === 0) return '';
  const rows = steps.map(
    ({ text, from, to, citation }) =>
      `| ${text.vi}<br>${text.en} | ${from.join('<br>')} | ${to.join('<br>')} | ${citation} |\n`,
  );
  return `\n| By itself | From | To | Article |\n|---|---|---|---|\n${rows.join('')}`;
}

function termLine(id: DeadlineRuleId): readonly string[] {
  const rule = deadlineRules.findLast((each) => each.id === id);
  if (rule === undefined) return [];
  const { text, citation } = toldDeadline(rule);
  return [`- ${id}: ${text.en} (${citation}).\n`];
}

/** States and what leads from one to another; the names on an arrow are commands, or steps by themselves in brackets. */
function diagram({ procedure, commands, steps }: Pick<Machine, 'procedure' | 'commands' | 'steps'>): string {
  const arrows = new Map<string, string[]>();
  const add = (from: string, to: string, name: string) => {
    const key = `${from} --> ${to}`;
    arrows.set(key, [...(arrows.get(key) ?? []), name]);
  };
  for (const { name, from, to, stays } of commands)
    for (const start of from ?? ['[*]'])
      for (const end of stays === true ? [start] : to) add(start, end, name);
  for (const { name, from, to } of steps)
    for (const start of from) for (const end of to) add(start, end, `(${name})`);
  const states = Object.entries(procedure.states);
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...states.map(([name, { text }]) => `  state "${text.vi} · ${text.en}" as ${name}`),
    ...[...arrows].map(([arrow, names]) => `  ${arrow}: ${names.join(', ')}`),
    ...states.flatMap(([name, { isFinal }]) => (isFinal ? [`  ${name} --> [*]`] : [])),
    '```',
    '',
  ].join('\n');
}
