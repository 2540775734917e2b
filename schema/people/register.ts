import type { BilingualText } from '../text/bilingual-text.ts';

/** What an agency is. STATE_AGENCY and its kinds are told apart by `parent`. */
export const agencyKinds = ['STATE_AGENCY', 'PUBLIC_SERVICE_UNIT', 'ORGANISATION'] as const;
export type AgencyKind = (typeof agencyKinds)[number];

/** An agency or organisation (Decision 20/2020 on codes). Days are legal days, the end exclusive; null: still. */
export interface Agency {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: AgencyKind;
  /** Code of the agency that it belongs to; null for the highest. */
  readonly parent: string | null;
  /** Code of the agency that took over what it did when it ended. */
  readonly successor: string | null;
  readonly from: string;
  readonly to: string | null;
}

/** A person who may hold a role. What of it is public, only a role makes public (Regulation 7(1)). */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly agency: string;
  readonly position: string;
  readonly positionEn: string;
  readonly email: string;
  readonly phone: string;
  /** How the sign-on of the province names the person; null: not at all. */
  readonly subject: string | null;
}

/**
 * Roles in the procedures. HEAD signs and decides, OFFICER and STEWARD prepare; FOCAL_OFFICER is the one published contact of
 * an agency (Regulation 7(1)).
 */
export const roles = [
  'CHAIR',
  'COORDINATOR_HEAD',
  'COORDINATOR_OFFICER',
  'OWNER_HEAD',
  'OWNER_STEWARD',
  'CONSUMER_HEAD',
  'CONSUMER_OFFICER',
  'TECHNICAL_OFFICER',
  'FOCAL_OFFICER',
  'INSPECTOR',
  'AUDITOR',
  'POLICE',
  'OPERATOR',
] as const;
export type Role = (typeof roles)[number];

/** A role that a person holds for an agency, by a decision. Days are legal days, the end exclusive; null: still. */
export interface RoleGrant {
  readonly person: string;
  readonly agency: string;
  readonly role: Role;
  readonly from: string;
  readonly to: string | null;
  /** Number of the decision of appointment. */
  readonly decision: string;
  /** Function in the role, as it is published of a focal officer (Regulation 7(1)); left out: not stated. */
  readonly duties?: string | undefined;
}

/** Who is who: the newest record of each agency, person and role. */
export interface PeopleRegister {
  readonly agencies: readonly Agency[];
  readonly people: readonly Person[];
  readonly roles: readonly RoleGrant[];
}

export const emptyRegister: PeopleRegister = Object.freeze({ agencies: [], people: [], roles: [] });

/** Whether a record with days of force is in force on a legal day. */
export function isInForce(
  { from, to }: { readonly from: string; readonly to: string | null },
  day: string,
): boolean {
  return from <= day && (to === null || day < to);
}

/** What names a record: one of a later file takes its place, and the earlier one is kept. */
export const recordKeys = {
  agencies: ({ code }: Agency) => code,
  people: ({ id }: Person) => id,
  roles: ({ person, agency, role, from }: RoleGrant) => JSON.stringify([person, agency, role, from]),
} as const;

/** A register with the records of another in the place of those that they name. */
export function joinRegisters(before: PeopleRegister, after: PeopleRegister): PeopleRegister {
  return {
    agencies: joined(before.agencies, after.agencies, recordKeys.agencies),
    people: joined(before.people, after.people, recordKeys.people),
    roles: joined(before.roles, after.roles, recordKeys.roles),
  };
}

function joined<Record>(
  before: readonly Record[],
  after: readonly Record[],
  keyOf: (record: Record) => string,
): readonly Record[] {
  return [...new Map([...before, ...after].map((record) => [keyOf(record), record])).values()];
}

/** The contact of an agency on a legal day (Regulation 7(1)). */
export interface FocalPoint {
  readonly person: Person;
  readonly grant: RoleGrant;
  /** Whether it is the head, because no focal officer is appointed. */
  readonly standsIn: boolean;
}

/** The focal officer of an agency, or the head in the place of one; null where the register knows neither. */
export function focalPointOf(register: PeopleRegister, agency: string, day: string): FocalPoint | null {
  for (const role of ['FOCAL_OFFICER', 'OWNER_HEAD', 'CONSUMER_HEAD', 'COORDINATOR_HEAD'] as const) {
    const grant = register.roles.find(
      (each) => each.agency === agency && each.role === role && isInForce(each, day),
    );
    const person = register.people.find(({ id }) => id === grant?.person);
    if (grant !== undefined && person !== undefined)
      return { person, grant, standsIn: role !== 'FOCAL_OFFICER' };
  }
  return null;
}

/** Roles as people read them (procedures 3.1). */
export const roleTexts: Readonly<Record<Role, BilingualText>> = {
  CHAIR: { vi: 'Chủ tịch UBND tỉnh', en: "Chair of the People's Committee" },
  COORDINATOR_HEAD: { vi: 'Lãnh đạo cơ quan điều phối', en: 'Head of the coordinator' },
  COORDINATOR_OFFICER: { vi: 'Cán bộ cơ quan điều phối', en: 'Officer of the coordinator' },
  OWNER_HEAD: { vi: 'Lãnh đạo chủ quản cơ sở dữ liệu', en: 'Head of the owner' },
  OWNER_STEWARD: { vi: 'Cán bộ quản trị cơ sở dữ liệu', en: 'Steward of the owner' },
  CONSUMER_HEAD: { vi: 'Lãnh đạo cơ quan khai thác', en: 'Head of the consumer' },
  CONSUMER_OFFICER: { vi: 'Cán bộ cơ quan khai thác', en: 'Officer of the consumer' },
  TECHNICAL_OFFICER: { vi: 'Cán bộ kỹ thuật', en: 'Technical officer' },
  FOCAL_OFFICER: { vi: 'Cán bộ đầu mối', en: 'Focal officer' },
  INSPECTOR: { vi: 'Thành viên đoàn kiểm tra', en: 'Inspector' },
  AUDITOR: { vi: 'Kiểm toán', en: 'Auditor' },
  POLICE: { vi: 'Công an (an ninh mạng)', en: 'Police (cyber security)' },
  OPERATOR: { vi: 'Vận hành hệ thống', en: 'Operator' },
};
