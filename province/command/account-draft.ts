import { codedError } from '../../schema/errors/coded-error.ts';
import { type Account, answerModes } from '../../schema/policy/policy.ts';
import { purposeCodeOf, purposeCodePattern } from '../../schema/policy/purpose-code.ts';
import { plainIdentifier, plainProblem } from '../../schema/text/identifier.ts';

/** What the flags of `account issue` say of the account. */
export interface AccountFlags {
  readonly agency: string;
  readonly agencyName: string;
  readonly class: string;
  readonly purpose: string;
  readonly purposeCode?: string;
  readonly subject?: string;
  readonly answers: string;
  readonly role: string;
  readonly attribute: readonly string[];
}

/** Roles of an account. */
export const accountRoles = ['CONSUMER', 'AUDITOR', 'ADMINISTRATOR'] as const;

/** Classes of consumers that have accounts. */
export const accountClasses = ['STATE_AGENCY', 'ORGANISATION', 'PERSON'] as const;

/** The account that flags describe. @throws ACCOUNT_INVALID */
export function accountDraftOf(id: string, flags: AccountFlags): Omit<Account, 'state'> {
  for (const identifier of [id, flags.agency]) requireIdentifier(identifier);
  const consumerClass = oneOf(accountClasses, flags.class, 'class');
  return {
    id,
    agency: flags.agency,
    agencyName: flags.agencyName,
    agencyNameEn: flags.agencyName,
    class: consumerClass,
    role: oneOf(accountRoles, flags.role, 'role'),
    attributes: Object.fromEntries(flags.attribute.map(readAttribute)),
    purpose: flags.purpose,
    purposeCode: readPurposeCode(flags),
    subject: readSubject(consumerClass, flags.subject ?? null),
    answerMode: oneOf(answerModes, flags.answers, 'answers'),
    describes: flags.purpose,
  };
}

function requireIdentifier(identifier: string): void {
  if (plainIdentifier.test(identifier)) return;
  const { vi, en } = plainProblem;
  throw codedError('ACCOUNT_INVALID', {
    detail: { vi: `"${identifier}": ${vi}`, en: `"${identifier}": ${en}` },
  });
}

/** A value of a closed list. @throws ACCOUNT_INVALID */
function oneOf<Value extends string>(values: readonly Value[], given: string, name: string): Value {
  const known = values.find((each) => each === given);
  if (known === undefined) {
    throw codedError('ACCOUNT_INVALID', {
      detail: {
        vi: `${name} "${given}": dùng một trong ${values.join(', ')}`,
        en: `${name} "${given}": use one of ${values.join(', ')}`,
      },
    });
  }
  return known;
}

function readPurposeCode({ purpose, purposeCode = purposeCodeOf(purpose) }: AccountFlags): string {
  if (purposeCodePattern.test(purposeCode)) return purposeCode;
  throw codedError('ACCOUNT_INVALID', {
    detail: { vi: `mã mục đích "${purposeCode}"`, en: `purpose code "${purposeCode}"` },
  });
}

function readSubject(consumerClass: Account['class'], subject: string | null): string | null {
  const isNamed = subject !== null;
  if ((consumerClass === 'PERSON') === isNamed && (!isNamed || /^\d{12}$/.test(subject))) return subject;
  const detail = {
    vi: 'tài khoản loại PERSON, và chỉ loại đó, nêu người sở hữu: --subject với 12 chữ số',
    en: 'an account of class PERSON, and no other, names its person: --subject with 12 digits',
  };
  throw codedError('ACCOUNT_INVALID', { detail });
}

function readAttribute(text: string): readonly [string, string] {
  const at = text.indexOf('=');
  const name = text.slice(0, at);
  if (at < 1 || !/^[A-Za-z]\w*$/.test(name))
    throw codedError('ACCOUNT_INVALID', {
      detail: { vi: `thuộc tính "${text}": viết tên=giá trị`, en: `attribute "${text}": write name=value` },
    });
  return [name, text.slice(at + 1)];
}
