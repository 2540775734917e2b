import { stringify } from 'yaml';
import { tableMoment } from '../../../schema/calendar/table-moment.ts';
import { knownProcedures, procedureOfCase } from '../../../schema/procedure/known/known-procedures.ts';
import type { Machine } from '../../../schema/procedure/machine/open-case.ts';
import type { BilingualText } from '../../../schema/text/bilingual-text.ts';
import type { CommandContext } from '../command-context.ts';
import { printResult, table } from '../output.ts';
import type { Words } from '../words.ts';
import { contentSelection } from './procedure-types.ts';
import { printable, type ServerClient } from './server-client.ts';
import { signedInClient } from './signed-in-client.ts';
import { inLanguage } from './told-value.ts';

export interface CaseFlags {
  readonly all?: boolean;
  readonly server?: string;
  readonly json?: boolean;
}

interface ListedCase {
  readonly number: string;
  readonly procedure: BilingualText;
  readonly stateText: BilingualText;
  readonly openedAt: string;
}

/** @throws LOGIN_NEEDED, SERVER_REFUSED, SERVER_UNREACHABLE */
export async function listCases({ output, words }: CommandContext, flags: CaseFlags): Promise<void> {
  const client = await signedInClient(words, flags);
  const found: ListedCase[] = [];
  for (const machine of knownProcedures) found.push(...(await casesOf(client, machine, flags.all !== true)));
  found.sort((left, right) => (left.openedAt < right.openedAt ? 1 : -1));
  printResult(output, flags.json, found, () =>
    table([
      words.headings('CASE', 'KIND', 'STATE', 'AT'),
      ...found.map(({ number, procedure, stateText, openedAt }) =>
        [number, words.of(procedure), words.of(stateText), tableMoment(openedAt)].map(printable),
      ),
    ]),
  );
}

interface CasePage {
  readonly nodes: readonly ListedCase[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function casesOf(
  client: ServerClient,
  { procedure }: Machine,
  isOpen: boolean,
): Promise<readonly ListedCase[]> {
  const query = `query ($after: String, $open: Boolean) {
    page: ${procedure.fieldName}s(first: 100, after: $after, open: $open) {
      nodes { number procedure { vi en } state stateText { vi en } version openedAt }
      pageInfo { hasNextPage endCursor }
    }
  }`;
  const found: ListedCase[] = [];
  let after: string | null = null;
  do {
    const { page } = (await client.ask(query, { after, open: isOpen })) as { readonly page: CasePage };
    found.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}

interface ShownCase {
  readonly number: string;
  readonly procedure: BilingualText;
  readonly stateText: BilingualText;
  readonly version: number;
  readonly history: readonly {
    readonly at: string;
    readonly text: BilingualText;
    readonly agency: string;
    readonly person: { readonly name: string } | null;
    readonly reason: string | null;
    readonly documents: readonly string[];
  }[];
  readonly clocks: readonly {
    readonly text: BilingualText;
    readonly agency: string;
    readonly outcome: string;
    readonly due: { readonly lastDay: string | null; readonly citation: string };
  }[];
  readonly availableCommands: readonly {
    readonly name: string;
    readonly text: BilingualText;
    readonly allowed: boolean;
    readonly whyNot: BilingualText | null;
  }[];
  readonly content: object;
}

const ofEvery = `number procedure { vi en } state stateText { vi en } isFinal version openedAt
  parties { agency side state stateText { vi en } }
  history { id command text { vi en } from to at person { id name } agency role reason legalGround documents digest }
  clocks { rule text { vi en } agency startedAt stoppedAt outcome due { lastDay citation } }
  availableCommands { name text { vi en } allowed whyNot { vi en } due { lastDay citation } }`;

/** @throws LOGIN_NEEDED, CASE_UNKNOWN, SERVER_REFUSED, SERVER_UNREACHABLE */
export async function showCase(
  { output, words }: CommandContext,
  number: string,
  flags: CaseFlags,
): Promise<void> {
  const machine = procedureOfCase(number);
  const { fieldName } = machine.procedure;
  const client = await signedInClient(words, flags);
  const query = `query ($number: ID!) {
    case: ${fieldName}(number: $number) { ${ofEvery} }
    content: ${fieldName}(number: $number) ${contentSelection(machine)}
  }`;
  const { case: found, content } = await client.ask(query, { number });
  const shown = { ...(found as Omit<ShownCase, 'content'>), content: content as object };
  printResult(output, flags.json, shown, () => caseLines(shown, words));
}

function caseLines(shown: ShownCase, words: Words): readonly string[] {
  const { number, procedure, stateText, version, history, clocks, availableCommands, content } = shown;
  const contentLines = stringify(inLanguage(content, words.language)).trimEnd().split('\n');
  return [
    printable(`${number}  ${words.of(procedure)}: ${words.of(stateText)} (${version})`),
    '',
    ...contentLines,
    '',
    ...rows(words.headings('AT', 'ACTION', 'AGENCY', 'BY', 'REASON'), [
      ...history.map(({ at, text, agency, person, reason }) => [
        ...[tableMoment(at), words.of(text), agency, person?.name ?? '-', reason ?? '-'],
      ]),
    ]),
    ...rows(words.headings('TERM', 'AGENCY', 'STATE', 'LAST_DAY', 'SOURCE'), [
      ...clocks.map(({ text, agency, outcome, due }) => [
        ...[words.of(text), agency, outcome, due.lastDay ?? '-', due.citation],
      ]),
    ]),
    ...rows(words.headings('COMMAND', 'ACTION', 'WHY_NOT'), [
      ...availableCommands.map(({ name, text, allowed, whyNot }) => [
        ...[name, words.of(text), allowed || whyNot === null ? '-' : words.of(whyNot)],
      ]),
    ]),
  ];
}

function rows(headings: readonly string[], cells: readonly (readonly string[])[]): readonly string[] {
  return cells.length === 0 ? [] : [...table([headings, ...cells.map((row) => row.map(printable))]), ''];
}

interface Task {
  readonly case: string;
  readonly procedure: BilingualText;
  readonly state: BilingualText;
  readonly command: string;
  readonly text: BilingualText;
  readonly agency: string;
  readonly due: {
    readonly lastDay: string | null;
    readonly isLate: boolean | null;
    readonly citation: string;
  } | null;
}

/** @throws LOGIN_NEEDED, SERVER_REFUSED, SERVER_UNREACHABLE */
export async function listTasks({ output, words }: CommandContext, flags: CaseFlags): Promise<void> {
  const client = await signedInClient(words, flags);
  const query = `{ tasks: myTasks { case procedure { vi en } state { vi en } command text { vi en } agency due { rule lastDay isLate citation } } }`;
  const { tasks } = (await client.ask(query)) as { readonly tasks: readonly Task[] };
  printResult(output, flags.json, tasks, () => {
    if (tasks.length === 0) return [words.say('nothingWaits')];
    return table([
      words.headings('CASE', 'STATE', 'COMMAND', 'ACTION', 'AGENCY', 'LAST_DAY', 'SOURCE'),
      ...tasks.map(({ due, ...task }) =>
        [
          ...[task.case, words.of(task.state), task.command, words.of(task.text), task.agency],
          ...[`${due?.lastDay ?? '-'}${due?.isLate === true ? ' !' : ''}`, due?.citation ?? '-'],
        ].map(printable),
      ),
    ]);
  });
}
