import { legalDayOf } from '../../schema/calendar/legal-day.ts';
import { invariant } from '../../schema/invariant.ts';
import type { ServiceCode } from '../../subgraphs/service/create-service-subgraph.ts';

const ageOfMajority = 18;
/** Code of the list LegalStatus: in operation. */
const operating = '07';

/** Whether somebody born on a day has completed 18 years on another (Civil Code 2015 Art 20, from memory, unverified). */
export function isOfAge(dateOfBirth: string, today: string): boolean {
  const year = Number(dateOfBirth.slice(0, 4)) + ageOfMajority;
  return `${String(year).padStart(4, '0')}${dateOfBirth.slice(4)}` <= today;
}

const attestation: ServiceCode = {
  Citizen: {
    isAdult: ({ dateOfBirth }, { caller }) => {
      invariant(typeof dateOfBirth === 'string', 'the population database answers dates as texts');
      return isOfAge(dateOfBirth, legalDayOf(Date.parse(caller.now)));
    },
  },
  Enterprise: {
    representativeMaySign: ({ legalStatus, legalRepresentative }) => {
      const { code } = legalStatus as { readonly code: string | null };
      const { isAdult } = legalRepresentative as { readonly isAdult: boolean | null };
      if (code === null || isAdult === null) return null;
      return code === operating && isAdult;
    },
  },
};

/** The code of the demonstration's services, by the id of their file. */
export const demonstrationServices: ReadonlyMap<string, ServiceCode> = new Map([
  ['attestation', attestation],
]);
