/**
 * The code of the attestation service: for each type and item a function of the inputs that the SDL file names with
 * `@computedOf`. An item of which an input is null is never asked for; dates come as texts `YYYY-MM-DD`.
 */
export const code = {
  Citizen: {
    isAdult: ({ dateOfBirth }, { caller }) => isOfAge(dateOfBirth, legalDayOf(caller.now)),
  },
  Enterprise: {
    representativeMaySign: ({ legalStatus, legalRepresentative }) => {
      const { code } = legalStatus;
      const { isAdult } = legalRepresentative;
      if (code === null || isAdult === null) return null;
      return code === operating && isAdult;
    },
  },
};

const ageOfMajority = 18;
/** Code of the list LegalStatus: in operation. */
const operating = '07';

/** Whether somebody born on a day has completed 18 years on another (Civil Code 2015 Art 20, from memory, unverified). */
function isOfAge(dateOfBirth, today) {
  const year = Number(dateOfBirth.slice(0, 4)) + ageOfMajority;
  return `${String(year).padStart(4, '0')}${dateOfBirth.slice(4)}` <= today;
}

/** The day in Viet Nam (UTC+7) of a moment, ISO 8601. */
function legalDayOf(moment) {
  return new Date(Date.parse(moment) + 7 * 3_600_000).toISOString().slice(0, 10);
}
