import { type BilingualText, saidOf } from '../text/bilingual-text.ts';
import { isInForce, type PeopleRegister, type Role, type RoleGrant, recordKeys } from './register.ts';

/**
 * What is wrong with a register as a whole: names that lead nowhere, days that cross, roles that one person may not hold
 * together. Each finding names its rule.
 */
export function registerFindings(register: PeopleRegister): readonly BilingualText[] {
  return [
    ...unknownNames(register),
    ...circles(register),
    ...secondFocalOfficers(register),
    ...joinedRoles(register),
    ...sharedSubjects(register),
  ];
}

const finding = (at: string, vi: string, en: string) => saidOf(at, { vi, en });

function unknownNames({ agencies, people, roles }: PeopleRegister): readonly BilingualText[] {
  const codes = new Set(agencies.map(recordKeys.agencies));
  const ids = new Set(people.map(recordKeys.people));
  const missing = (at: string, code: string | null) =>
    code === null || codes.has(code)
      ? []
      : [finding(at, `không có cơ quan ${code}`, `there is no agency ${code}`)];
  return [
    ...agencies.flatMap(({ code, parent, successor }) => [
      ...missing(`${code}.parent`, parent),
      ...missing(`${code}.successor`, successor),
    ]),
    ...people.flatMap(({ id, agency }) => missing(`${id}.agency`, agency)),
    ...roles.flatMap(({ person, agency, role }) => [
      ...missing(`${person} ${role}`, agency),
      ...(ids.has(person)
        ? []
        : [finding(`${person} ${role}`, `không có người ${person}`, `there is no person ${person}`)]),
    ]),
  ];
}

/** An agency that is above itself, or took over from itself. */
function circles({ agencies }: PeopleRegister): readonly BilingualText[] {
  const byCode = new Map(agencies.map((agency) => [agency.code, agency]));
  return agencies.flatMap(({ code }) =>
    (['parent', 'successor'] as const).flatMap((step) => {
      const met = new Set<string>();
      for (let at = byCode.get(code)?.[step] ?? null; at !== null; at = byCode.get(at)?.[step] ?? null) {
        if (at === code) return [finding(`${code}.${step}`, 'vòng lặp về chính nó', 'leads back to itself')];
        if (met.has(at)) return [];
        met.add(at);
      }
      return [];
    }),
  );
}

/** Regulation 7(1): one officer. */
function secondFocalOfficers({ roles }: PeopleRegister): readonly BilingualText[] {
  const officers = roles.filter(({ role }) => role === 'FOCAL_OFFICER');
  return officers.flatMap((grant, at) =>
    officers
      .slice(0, at)
      .filter((other) => other.agency === grant.agency && overlaps(other, grant))
      .map((other) =>
        finding(
          `${grant.agency} FOCAL_OFFICER`,
          `${other.person} và ${grant.person} cùng lúc (Quy chế Điều 7(1): một cán bộ); ghi ngày kết thúc cho người trước`,
          `${other.person} and ${grant.person} at once (Regulation 7(1): one officer); end the first one's term`,
        ),
      ),
  );
}

/** SD9: operators have no role in procedures. SD10: the auditor has no other role. */
const alone: Readonly<Partial<Record<Role, string>>> = { OPERATOR: 'SD9', AUDITOR: 'SD10' };

function joinedRoles({ roles }: PeopleRegister): readonly BilingualText[] {
  return roles.flatMap((grant) => {
    const rule = alone[grant.role];
    if (rule === undefined) return [];
    return roles
      .filter((other) => other.person === grant.person && other.role !== grant.role && overlaps(other, grant))
      .map((other) =>
        finding(
          `${grant.person} ${grant.role}`,
          `${rule}: không giữ đồng thời vai trò ${other.role}`,
          `${rule}: may not hold the role ${other.role} at the same time`,
        ),
      );
  });
}

/** WHY refused: of two people nobody could say who came from the sign-on. */
function sharedSubjects({ people }: PeopleRegister): readonly BilingualText[] {
  const first = new Map<string, string>();
  return people.flatMap(({ id, subject }) => {
    if (subject === null) return [];
    const other = first.get(subject);
    if (other === undefined) {
      first.set(subject, id);
      return [];
    }
    return [finding(`${id}.subject`, `trùng với ${other}`, `is that of ${other} too`)];
  });
}

function overlaps(left: RoleGrant, right: RoleGrant): boolean {
  return isInForce(left, right.from) || isInForce(right, left.from);
}
