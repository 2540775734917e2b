import type { CatalogueModel } from '../catalogue/model.ts';
import { codedError } from '../errors/coded-error.ts';
import type { Role } from '../people/register.ts';
import type { SignedInPerson } from '../people/signed-in.ts';
import type { Account } from '../policy/policy.ts';

/** As what somebody reads the sharing log (procedures 3.2). */
export const logReaders = [
  'OWNER',
  'CONSUMER',
  'COORDINATOR',
  'INSPECTOR',
  'AUDITOR',
  'POLICE',
  'CITIZEN',
] as const;
export type LogReader = (typeof logReaders)[number];

/** The part of the sharing log that is somebody's. */
export type LogPart =
  /** Items of these databases. */
  | { readonly reader: 'OWNER' | 'INSPECTOR'; readonly databases: readonly string[] }
  /** Requests of the accounts of these agencies, and of these accounts. */
  | {
      readonly reader: 'CONSUMER';
      readonly agencies: readonly string[];
      readonly accounts: readonly string[];
    }
  | { readonly reader: 'COORDINATOR' | 'AUDITOR' | 'POLICE' }
  /** Requests for the person with this personal identification number. */
  | { readonly reader: 'CITIZEN'; readonly subject: string };

/** Who asks for a part of the log; roles are those that the register says now. */
export interface PartAsked {
  readonly reader: LogReader;
  readonly account: Pick<Account, 'id' | 'role' | 'state' | 'subject'> | null;
  readonly person: SignedInPerson | null;
}

/** Roles that give the part of an agency, or of everybody. A focal officer sees everything of the own agency (procedures 3.1). */
const rolesOf = {
  OWNER: ['OWNER_HEAD', 'OWNER_STEWARD', 'FOCAL_OFFICER'],
  CONSUMER: ['CONSUMER_HEAD', 'CONSUMER_OFFICER', 'TECHNICAL_OFFICER', 'FOCAL_OFFICER'],
  COORDINATOR: ['COORDINATOR_HEAD', 'COORDINATOR_OFFICER'],
  INSPECTOR: ['INSPECTOR'],
  AUDITOR: ['AUDITOR'],
  POLICE: ['POLICE'],
  CITIZEN: [],
} as const satisfies Readonly<Record<LogReader, readonly Role[]>>;

/**
 * The part of the log that who asks may read as what it asks: the one place that decides it.
 * @throws SHARING_LOG_NOT_PERMITTED, which tells nothing else
 */
export function logPartOf(
  { reader, account, person }: PartAsked,
  { agencies }: Pick<CatalogueModel, 'agencies'>,
): LogPart {
  const part = account !== null ? accountPart(reader, account) : personPart(reader, person, agencies);
  if (part === null) throw codedError('SHARING_LOG_NOT_PERMITTED', { reader });
  return part;
}

/** A connection account reads of itself; the account of an auditor, which is there for it, all. */
function accountPart(reader: LogReader, account: NonNullable<PartAsked['account']>): LogPart | null {
  if (account.state !== 'ACTIVE') return null;
  if (reader === 'CONSUMER') return { reader, agencies: [], accounts: [account.id] };
  if (reader === 'AUDITOR' && account.role === 'AUDITOR') return { reader };
  if (reader === 'CITIZEN' && account.subject !== null) return { reader, subject: account.subject };
  return null;
}

function personPart(
  reader: LogReader,
  person: SignedInPerson | null,
  known: CatalogueModel['agencies'],
): LogPart | null {
  const wanted: readonly Role[] = rolesOf[reader];
  const held = (person?.roles ?? []).filter(({ role }) => wanted.includes(role));
  if (held.length === 0) return null;
  const agencies = [...new Set(held.map(({ agency }) => agency))].sort();
  switch (reader) {
    case 'OWNER':
      return ownersPart(reader, agencies, known);
    case 'INSPECTOR': {
      // WHY its end: an inspection sees as long as it goes on (Regulation 20(1)); a role without an end is none.
      const items = held.filter(({ to }) => to !== null).map(({ agency }) => agency);
      return ownersPart(reader, items, known);
    }
    case 'CONSUMER':
      return { reader, agencies, accounts: [] };
    case 'COORDINATOR':
    case 'AUDITOR':
    case 'POLICE':
      return { reader };
    case 'CITIZEN':
      return null;
  }
}

function ownersPart(
  reader: 'OWNER' | 'INSPECTOR',
  agencies: readonly string[],
  known: CatalogueModel['agencies'],
): LogPart | null {
  const own = known.filter(({ database }) => agencies.includes(database.owner));
  const databases = [...new Set(own.map(({ database }) => database.id))].sort();
  return databases.length === 0 ? null : { reader, databases };
}
