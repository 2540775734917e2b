import { codedError } from '../../../../schema/errors/coded-error.ts';
import type { ExchangeContext } from '../../../../schema/exchange/subgraph-service.ts';
import type { SignedInPerson } from '../../../../schema/people/signed-in.ts';
import { knownProcedures } from '../../../../schema/procedure/known/known-procedures.ts';
import { type Machine, seesWhole } from '../../../../schema/procedure/machine/open-case.ts';
import { recordName } from '../../../../schema/procedure/machine/sharing-records.ts';
import type { Cases, DecidedCase, Giver } from '../cases.ts';
import type { AskedAct } from '../decide-act.ts';
import { readCursor } from './case-cursor.ts';
import { pageOf, sizeOf } from './case-page.ts';
import { previewNameOf } from './case-sdl.ts';
import { actView, caseView, noticeView } from './case-view.ts';
import { dataErrorQueries } from './data-error-queries.ts';
import { type TaskSources, tasksOf } from './tasks.ts';

type Arguments = Readonly<Record<string, unknown>>;
type Resolve = (source: unknown, args: Arguments, context: ExchangeContext) => unknown;

/** Resolvers of a registry without cases. */
export const noCases = { Query: {}, Mutation: {} } as const;

/** Resolvers of the procedures' queries and mutations. */
export function caseResolvers(
  cases: Cases,
  accountKeys: TaskSources['accountKeys'] = null,
): {
  readonly Query: Readonly<Record<string, Resolve>>;
  readonly Mutation: Readonly<Record<string, Resolve>>;
} {
  const commands = knownProcedures.flatMap((machine) =>
    machine.commands.map(({ name, byAccounts = false }) => ({ machine, name, byAccounts })),
  );
  return {
    Query: {
      myTasks: async (_source, { first }, context) =>
        tasksOf({ cases, accountKeys }, personOf(context), sizeOf(first)),
      ...dataErrorQueries(cases),
      ...Object.fromEntries(knownProcedures.flatMap((machine) => readersOf(cases, machine))),
      ...Object.fromEntries(
        commands.map(({ machine, name }): [string, Resolve] => [
          previewNameOf(name),
          async (_source, { input }, context) =>
            resultView(await cases.preview(askedAct(machine, name, input), giverIn(context))),
        ]),
      ),
    },
    Mutation: Object.fromEntries(
      commands.map(({ machine, name, byAccounts }): [string, Resolve] => [
        name,
        async (_source, { input }, context) => {
          const giver = byAccounts ? await anyGiver(context) : giverIn(context);
          return resultView(await cases.decide(askedAct(machine, name, input), giver));
        },
      ]),
    ),
  };
}

function readersOf(cases: Cases, { procedure }: Machine): readonly [string, Resolve][] {
  const { fieldName, id } = procedure;
  return [
    [
      fieldName,
      async (_source, { number }, context) => {
        const seen = await cases.find(String(number), personOf(context).id);
        if (seen.opened.machine.procedure.id !== id)
          throw codedError('CASE_UNKNOWN', { case: String(number) });
        return caseView(seen);
      },
    ],
    [
      `${fieldName}s`,
      async (_source, { first, after, open }, context) => {
        const limit = sizeOf(first);
        const found = await cases.list(personOf(context), {
          ...{ procedure: id, limit: limit + 1, isOpen: open === true },
          ...(after == null ? {} : { after: readCursor(String(after)) }),
        });
        return pageOf(found, limit);
      },
    ],
  ];
}

/** @throws SIGN_IN_NEEDED for whoever is no person */
function personOf({ caller }: ExchangeContext): SignedInPerson {
  if (caller.person === undefined) throw codedError('SIGN_IN_NEEDED');
  return caller.person;
}

/** A person who gives a command. @throws SIGN_IN_NEEDED */
function giverIn(context: ExchangeContext): Giver {
  const { purpose, address, method } = context.caller;
  return { who: personOf(context).id, purpose, address, method };
}

/**
 * An account that gives a command by its key, or a person. WHY the session here: the field is not kept for people, who are asked before
 * it is resolved. @throws ACCOUNT_NEEDED, SIGN_IN_NEEDED
 */
async function anyGiver(context: ExchangeContext): Promise<Giver> {
  const { account, person, purpose, address, method } = context.caller;
  if (account !== null) return { who: { account: account.id }, purpose, address, method };
  if (person === undefined) throw codedError('ACCOUNT_NEEDED');
  if ((await context.isSignedIn?.()) !== true) throw codedError('SIGN_IN_NEEDED');
  return giverIn(context);
}

function askedAct(machine: Machine, command: string, input: unknown): AskedAct {
  const { number, expectedVersion, requestId, agency, reason, legalGround, documents, ...fields } =
    input as Readonly<Record<string, unknown>>;
  return {
    ...{ machine, command, fields, requestId: String(requestId) },
    case: textOrNull(number),
    expectedVersion: typeof expectedVersion === 'number' ? expectedVersion : null,
    ...{ agency: textOrNull(agency), reason: textOrNull(reason), legalGround: textOrNull(legalGround) },
    documents: Array.isArray(documents) ? documents.map(String) : [],
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value.normalize('NFC') : null;
}

function resultView(decided: DecidedCase) {
  const { sides, context } = decided;
  const { act, notices, effects } = decided.decided;
  const whole = seesWhole(sides);
  const own = new Set(sides.map(({ agency }) => agency));
  return {
    subject: caseView(decided),
    act: actView(act, decided.opened, context),
    notices: notices
      .filter(({ agency, isPublic }) => whole || isPublic === true || own.has(agency))
      .map(noticeView),
    effects: whole ? effects.map(effectView) : [],
  };
}

function effectView(effect: DecidedCase['decided']['effects'][number]) {
  return { kind: effect.kind, name: effectName(effect) };
}

function effectName(effect: DecidedCase['decided']['effects'][number]): string {
  switch (effect.kind) {
    case 'INSTRUMENT':
      return effect.draft.number;
    case 'RESERVED_ACCOUNT':
      return effect.account.id;
    case 'REGISTER_ENTRY':
      return effect.added.roles.map(({ agency, role, person }) => `${agency} ${role} ${person}`).join('; ');
    case 'USAGE_REGULATION':
      return effect.draft.number;
    case 'EVENT':
      return `${effect.draft.kind} ${effect.draft.number}`;
    case 'RELEASED_ACCOUNT':
      return effect.account;
    case 'CASE_STEP':
      return effect.case;
    case 'READINESS':
    case 'DELEGATION':
    case 'STANDING_RULE':
    case 'ISSUE':
    case 'DISPOSAL':
    case 'CORRECTION_WATCH':
      return recordName(effect);
  }
}
