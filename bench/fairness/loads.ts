/** A load that one consumer may send, over and over. */
export interface Load {
  readonly name: string;
  /** Left out: the public. */
  readonly account?: string;
  readonly query: (at: number) => string;
}

const busy = 'one-stop';
const columns = 'personalId fullName dateOfBirth gender';
const repeated = (count: number, field: string) =>
  Array.from({ length: count }, (_none, at) => `a${at}: ${field}`).join(' ');

/** The heaviest loads that one consumer may send. */
export const loads: readonly Load[] = [
  {
    name: 'text searches',
    account: busy,
    query: (at) =>
      `{ citizens(where: { fullName: { contains: "zz${at % 100}" } }) { nodes { ${columns} } } }`,
  },
  {
    name: 'text searches under or, in order',
    account: busy,
    query: (at) =>
      `{ citizens(where: { or: [{ fullName: { contains: "an${at % 100}" } }, { fullName: { contains: "nguyen" } }] }, orderBy: [{ field: fullName }]) { nodes { ${columns} } } }`,
  },
  {
    name: 'pages of 800 rows',
    account: busy,
    query: () => `{ citizens(first: 800) { nodes { ${columns} } } }`,
  },
  {
    name: 'joins over three databases',
    account: busy,
    query: () =>
      '{ dossiers(first: 500) { nodes { dossierCode applicant { fullName household { householdId commune { name } } } } } }',
  },
  {
    name: 'counts under 10 aliases',
    account: busy,
    query: (at) =>
      `{ ${repeated(10, `citizens(where: { fullName: { contains: "${at % 100}" } }) { totalCount }`)} }`,
  },
  {
    name: 'statistics',
    account: busy,
    query: () =>
      '{ citizensAggregate(groupBy: [gender, permanentAddress_commune]) { groups { key { gender } count } } }',
  },
  {
    name: 'statistics of the public',
    query: () =>
      '{ citizensAggregate(groupBy: [gender, permanentAddress_commune]) { groups { key { gender } count } } }',
  },
  {
    name: 'documents unlike each other',
    query: (at) => `{ ${repeated(8, `enterprises(first: 1) { nodes { n${at}: name enterpriseCode } }`)} }`,
  },
  {
    name: 'viewer permissions under 10 aliases, the public',
    query: () => `{ viewer { ${repeated(10, 'permissions { coordinate grantedBy masks { kind } }')} } }`,
  },
  {
    name: 'catalogue, the public',
    query: () => '{ catalogue { items { coordinate label { vi en } modes { class mode } permitted } } }',
  },
];
