import { codedError } from '../../../schema/errors/coded-error.ts';
import type { RowQuestion } from '../../../schema/exchange/administration-service.ts';
import { holdsRole } from '../../../schema/people/held-roles.ts';
import type { SignedInPerson } from '../../../schema/people/signed-in.ts';
import type { Account, Situation } from '../../../schema/policy/policy.ts';
import { readableRows } from '../../../schema/procedure/data-error/readable-rows.ts';
import { canonicalDigest } from '../../../schema/procedure/machine/canonical-digest.ts';
import type { CaseContext } from '../../../schema/procedure/machine/machine.ts';
import type { GivenCommand, Machine } from '../../../schema/procedure/machine/open-case.ts';
import type { ActingName } from '../store/act-unit-interface.ts';

/** How the request came that gives a command. */
export type AskedFrom = Pick<Situation, 'purpose' | 'address' | 'method'>;

/** A command that names an item and a row. */
export interface RowCommand extends Pick<GivenCommand, 'command' | 'fields'> {
  readonly machine: Pick<Machine, 'commands'>;
}

/** That a row was found where an account may read: of which rows, by digest. */
export interface ReadRow {
  readonly from: AskedFrom;
  readonly digest: string;
}

/** A question to the owner of a row, and what it is about. */
export interface RowAsked extends RowQuestion {
  readonly key: string;
  /** Account that reads there, and its agency. */
  readonly account: string;
  readonly agency: string;
}

/**
 * Which row an act is about, of those that its account may read; null where it may read none. INVARIANT: to whoever asks, null and a
 * row that is not there are one answer.
 */
export function rowOf(
  asked: RowCommand,
  who: SignedInPerson | ActingName,
  from: AskedFrom,
  context: CaseContext,
): RowAsked | null {
  const { item, key, purpose } = asked.fields;
  const known = accountOf(asked, who, context);
  if (known === null || typeof item !== 'string' || typeof key !== 'string') return null;
  const situation = {
    ...{ now: context.now, address: from.address, method: from.method },
    purpose: typeof purpose === 'string' ? purpose : from.purpose,
  };
  const rows = readableRows(context, known, item, situation);
  return rows === null ? null : { ...rows, key, account: known.id, agency: known.agency };
}

/**
 * The account by which a cell is read: of a machine its own, of a person one of an agency for which the person may give the command. WHY
 * the role already here: whoever may not give it would else learn by another refusal whether there is such a row.
 */
function accountOf(
  { fields: { account: named }, machine, command }: RowCommand,
  who: SignedInPerson | ActingName,
  { policy }: CaseContext,
): Account | null {
  const isMachine = 'account' in who;
  const id = isMachine ? who.account : named;
  if (isMachine && named !== null && named !== undefined && named !== id) return null;
  const known = policy.accounts.get(String(id));
  if (known === undefined || known.state !== 'ACTIVE') return null;
  if (isMachine) return known;
  const able = machine.commands
    .filter(({ name }) => name === command)
    .flatMap(({ who: entitled }) => entitled);
  const roles = able.flatMap((each) => each.roles);
  return holdsRole(who, known.agency, roles) && known.class !== 'PERSON' ? known : null;
}

/** What vouches for a row that the owner was asked about. */
export function readRow(row: RowAsked, from: AskedFrom): ReadRow {
  return { from, digest: canonicalDigest({ ...row }) };
}

/**
 * Refuses an act about a row for which nobody vouches, or that the policy of this moment no longer lets the account read.
 * @throws DATA_ERROR_NOT_READABLE
 */
export function requireReadRow(
  asked: RowCommand & { readonly read?: ReadRow },
  who: SignedInPerson | ActingName,
  context: CaseContext,
): void {
  const { read = null } = asked;
  const row = read === null ? null : rowOf(asked, who, read.from, context);
  if (row === null || read === null || canonicalDigest({ ...row }) !== read.digest) throw notReadable(asked);
}

/** The one refusal, of a row that is not there and of one that may not be read. */
export function notReadable({ fields }: Pick<RowCommand, 'fields'>): Error {
  return codedError('DATA_ERROR_NOT_READABLE', { item: String(fields.item).slice(0, 128) });
}
