import type { GraphQLSchema } from 'graphql';
import type { Coordinate } from '../catalogue/model.ts';
import type { PeopleRegister } from '../people/register.ts';
import type { EffectivePermission } from '../permission/effective-permission.ts';
import type { PolicyChange, PolicySnapshot } from '../policy/policy.ts';
import type { RowPredicate } from '../policy/row-predicate.ts';
import type { SharingRecords } from '../procedure/machine/sharing-records.ts';
import type { NoticeService } from './notice-service.ts';

/** A question to the owner of an entity about its rows; null rows are all rows. */
export interface RowQuestion {
  readonly entity: string;
  readonly rows: RowPredicate | null;
}

/** One kind of operation that a consumer sent, from the sharing log: texts and values are redacted there. */
export interface RecordedOperation {
  /** null is the public. */
  readonly account: string | null;
  readonly purpose: string | null;
  readonly address: string | null;
  readonly hash: string;
  readonly name: string | null;
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Items that its answers released. */
  readonly released: readonly Coordinate[];
  readonly count: number;
  readonly lastSeen: string;
}

/** Operations of some consumers since a moment. */
export interface RecordedOperations {
  readonly operations: readonly RecordedOperation[];
  /** The moment from which the log was read: later than asked for when there were too many records. */
  readonly since: string;
}

/** Which records of the log to read. */
export interface OperationsAsked {
  readonly accounts: readonly (string | null)[];
  readonly since: string;
}

/**
 * What the registry needs of the rest of the province to explain, to preview and to act. The registry imports neither gateway
 * nor databases: whoever starts the province wires it.
 */
export interface AdministrationService {
  /** The policy as it stood at a moment; `current` is the newest. */
  policyAt(at: string, current: PolicySnapshot): Promise<PolicySnapshot>;
  /** The newest changes of the policy first, below a version when given; at most 1,000. */
  history(limit: number, below?: number): Promise<readonly PolicyChange[]>;
  /** Agencies, their people and roles, as they are entered now. */
  people(): Promise<PeopleRegister>;
  /** Readiness of databases, and delegations, as acts entered them. */
  sharingRecords(): Promise<SharingRecords>;
  /** Ends every session of a person; gives their number. */
  endSessions(person: string): Promise<number>;
  readonly notices: NoticeService;
  /** Whether the row of a key lies in the rows. @throws BAD_REQUEST for an entity whose rows have no key. */
  isRowIn(question: RowQuestion, key: string): Promise<boolean>;
  /** Number of rows; null for an entity whose rows are reached only from others. */
  countRows(question: RowQuestion): Promise<number | null>;
  /** The contract schema of a permission. */
  contractSchema(permission: EffectivePermission): GraphQLSchema;
  /** Operations from the sharing log. @throws AUDIT_UNAVAILABLE. */
  recordedOperations(asked: OperationsAsked): Promise<RecordedOperations>;
  /** Items (and list entrances) that an operation would be denied; null when it cannot be judged on today's schema. */
  deniedCoordinates(
    operation: RecordedOperation,
    permission: EffectivePermission,
  ): readonly Coordinate[] | null;
}
