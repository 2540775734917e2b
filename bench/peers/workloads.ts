/** The three workloads: a GraphQL query for the gateways, a path for the hand-written server, the same JSON from all. */
export interface Workload {
  readonly name: 'join' | 'look-up' | 'page';
  readonly describes: string;
  readonly query: string;
  readonly path: string;
}

/** Makes the workloads; `personalId` is a citizen of the demonstration data. */
export function workloadsFor(personalId: string): readonly Workload[] {
  return [
    {
      name: 'join',
      describes: '100 dossiers, their applicants with household and commune name: 3 subgraphs',
      query:
        '{ dossiers(first: 100) { nodes { dossierCode applicant { fullName household { householdId commune { name } } } } } }',
      path: '/join',
    },
    {
      name: 'look-up',
      describes: 'one citizen by key',
      query: `{ citizen(personalId: "${personalId}") { personalId fullName dateOfBirth gender } }`,
      path: `/citizen/${personalId}`,
    },
    {
      name: 'page',
      describes: 'a page of 1,000 citizens',
      query: '{ citizens(first: 1000) { nodes { personalId fullName dateOfBirth gender } } }',
      path: '/page',
    },
  ];
}
