import type { Application, PolicySnapshot } from '../../policy/policy.ts';
import type { BilingualText } from '../../text/bilingual-text.ts';

/** An application as a case names it; its level is null where nobody declared one. */
export interface NamedApplication extends Pick<Application, 'id' | 'name'> {
  readonly securityLevel: number | null;
}

type Known = { readonly policy: PolicySnapshot };

/** Whether two ids are one in any case of their letters. */
export function isAlike(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

function applicationsAlike(id: string, { policy }: Known): readonly Application[] {
  return [...policy.accounts.values()]
    .flatMap(({ application }) => application ?? [])
    .filter((each) => isAlike(each.id, id));
}

/** The application of an agency as its other accounts have it, or as a case names it; null where its level is not declared. */
export function applicationFor(named: NamedApplication, agency: string, known: Known): Application | null {
  const { id, name, securityLevel } = named;
  const before = applicationsAlike(id, known).find((each) => each.agency === agency);
  if (before !== undefined) return before;
  return securityLevel === null ? null : { id, name, agency, securityLevel };
}

/**
 * What stands against a new account of an agency for an application. WHY here and not when it is recorded: the coordinator reads before the
 * act what another name would mend.
 */
export function newAccountFindings(
  id: string,
  named: NamedApplication,
  agency: string,
  known: Known,
): readonly BilingualText[] {
  const { accounts } = known.policy;
  const taken = [...accounts.keys()].some((each) => isAlike(each, id));
  const isApplication = applicationsAlike(id, known).length > 0;
  const others = applicationsAlike(named.id, known).some((each) => each.agency !== agency);
  const isAccount = [id, ...accounts.keys()].some((each) => isAlike(each, named.id));
  return [
    ...(taken || isApplication
      ? [{ vi: `account: ${id} đã được dùng`, en: `account: ${id} is taken already` }]
      : []),
    ...(named.securityLevel !== null && (others || isAccount)
      ? [
          {
            vi: `application.id: ${named.id} là mã của một ứng dụng hoặc tài khoản khác`,
            en: `application.id: ${named.id} is that of another application or account`,
          },
        ]
      : []),
  ];
}
