import { randomUUID } from 'node:crypto';
import { codedError } from '../../../schema/errors/coded-error.ts';
import { knownProcedures } from '../../../schema/procedure/known/known-procedures.ts';
import type { Machine } from '../../../schema/procedure/machine/open-case.ts';
import type { BilingualText } from '../../../schema/text/bilingual-text.ts';
import { previewNameOf, typeNameOf } from '../../../subgraphs/registry/procedure/surface/case-sdl.ts';
import type { CommandContext } from '../command-context.ts';
import { printResult, table } from '../output.ts';
import { actFields, readFieldsFile } from './act-fields.ts';
import { machineOfCommand } from './procedure-types.ts';
import { documentIds } from './send-documents.ts';
import { printable, type ServerClient } from './server-client.ts';
import { signedInClient } from './signed-in-client.ts';

export interface ActFlags {
  readonly input?: string;
  readonly set: readonly string[];
  readonly document: readonly string[];
  readonly reason?: string;
  readonly legalGround?: string;
  readonly agency?: string;
  readonly preview?: boolean;
  readonly requestId?: string;
  readonly server?: string;
  readonly json?: boolean;
}

/** Prints every act of every procedure. */
export function listActs({ output, words }: CommandContext): void {
  const rows = knownProcedures.flatMap(({ procedure, commands }) =>
    commands.map(({ name, text, from }) => [
      name,
      from === null ? '-' : `${procedure.prefix}-…`,
      words.of(text),
    ]),
  );
  for (const line of table([words.headings('COMMAND', 'CASE', 'ACTION'), ...rows])) output.out(line);
}

interface DoneAct {
  readonly subject: { readonly number: string; readonly version: number; readonly stateText: BilingualText };
  readonly act: { readonly id: string; readonly text: BilingualText; readonly digest: string };
  readonly notices: readonly {
    readonly agency: string;
    readonly isLegal: boolean;
    readonly text: BilingualText;
  }[];
  readonly effects: readonly { readonly kind: string; readonly name: string }[];
}

const selection = `{
  subject { number version state stateText { vi en } }
  act { id command text { vi en } to digest }
  notices { agency isLegal text { vi en } }
  effects { kind name }
}`;

/**
 * Does an act, or says what it would do.
 * @throws OPTION_INVALID, LOGIN_NEEDED, SERVER_REFUSED, SERVER_UNREACHABLE
 */
export async function giveAct(
  { output, words }: CommandContext,
  command: string,
  number: string | null,
  flags: ActFlags,
): Promise<void> {
  const machine = requireMachine(command, number);
  const given = flags.input === undefined ? {} : await readFieldsFile(flags.input);
  const fields = actFields(machine, command, given, flags.set);
  const client = await signedInClient(words, flags);
  // WHY before the documents: who sees no such case stores nothing for it.
  const ofCase = number === null ? {} : { number, expectedVersion: await versionOf(client, machine, number) };
  const isPreview = flags.preview === true;
  const documents = await documentIds(client, flags.document, {
    ...{ storedFor: flags.agency ?? null, isPreview },
    stored: (file, id) =>
      output.err(words.say(isPreview ? 'documentChecked' : 'documentStored', { file, id })),
  });
  const { requestId = randomUUID(), reason, legalGround, agency } = flags;
  const carried = Object.entries({ reason, legalGround, agency }).filter(([, value]) => value !== undefined);
  const input = { requestId, ...ofCase, ...fields, documents, ...Object.fromEntries(carried) };
  const [kind, field] = isPreview ? ['query', previewNameOf(command)] : ['mutation', command];
  const query = `${kind} ($input: ${typeNameOf(command)}Input!) { done: ${field}(input: $input) ${selection} }`;
  const { done } = await client.ask(query, { input }).catch((error: unknown) => {
    output.err(words.say('actAgain', { id: requestId }));
    throw error;
  });
  printResult(output, flags.json, done as DoneAct, (told) => linesOf(told));

  function linesOf({ subject, act, notices, effects }: DoneAct): readonly string[] {
    const said = { act: words.of(act.text), number: subject.number, state: words.of(subject.stateText) };
    return [
      words.say(isPreview ? 'actWould' : 'actDone', said),
      ...notices.map(({ agency: to, isLegal, text }) => `  → ${to}${isLegal ? ' !' : ''} ${words.of(text)}`),
      ...effects.map((effect) => `  ⇒ ${effect.kind} ${effect.name}`),
    ].map(printable);
  }
}

/** @throws OPTION_INVALID for an act that there is not, or that a case is missing for, or one too many */
function requireMachine(command: string, number: string | null): Machine {
  const machine = machineOfCommand(command);
  if (machine === null)
    throw wrong(
      `không có việc "${command}"; xem \`lienthong act\``,
      `there is no act "${command}"; see \`lienthong act\``,
    );
  const begins = machine.commands.find(({ name }) => name === command)?.from === null;
  if (begins && number !== null)
    throw wrong(
      `${command} mở hồ sơ mới, không kèm số hồ sơ`,
      `${command} begins a case, and takes no number`,
    );
  if (!begins && number === null)
    throw wrong(`${command} cần số hồ sơ`, `${command} needs the number of the case`);
  return machine;
}

async function versionOf(client: ServerClient, { procedure }: Machine, number: string): Promise<number> {
  const query = `query ($number: ID!) { case: ${procedure.fieldName}(number: $number) { version } }`;
  const { case: found } = await client.ask(query, { number });
  return (found as { readonly version: number }).version;
}

function wrong(vi: string, en: string) {
  return codedError('OPTION_INVALID', { detail: { vi, en } });
}
