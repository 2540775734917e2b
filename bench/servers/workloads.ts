/** A workload: a GraphQL query for the gateways, a path for the hand-written servers; the same JSON from all. */
export interface Workload {
  readonly name: 'look-up' | 'batch' | 'page' | 'search' | 'join';
  readonly describes: string;
  readonly query: string;
  readonly path: string;
  /** The query on the schema that PostGraphile makes of the tables. */
  readonly tables: string;
}

/** Looked for in names: a tenth of them have it. */
const searched = 'nguyen van';

const items = '{ personalId fullName dateOfBirth gender }';
const columns = '{ personalId: soDinhDanh fullName: hoVaTen dateOfBirth: ngaySinh gender: gioiTinh }';

/** Makes the workloads; `personalIds` are 100 citizens of the data. */
export function workloadsFor(personalIds: readonly string[]): readonly Workload[] {
  const [personalId = ''] = personalIds;
  const ids = JSON.stringify(personalIds);
  return [
    {
      name: 'look-up',
      describes: 'one citizen by key',
      query: `{ citizen(personalId: "${personalId}") ${items} }`,
      path: `/citizen/${personalId}`,
      tables: `{ citizen: congDanBySoDinhDanh(soDinhDanh: "${personalId}") ${columns} }`,
    },
    {
      name: 'batch',
      describes: '100 citizens by key',
      query: `{ citizensByIds(ids: ${ids}) ${items} }`,
      path: `/citizens?ids=${personalIds.join(',')}`,
      tables: `{ citizensByIds: allCongDansList(filter: { soDinhDanh: { in: ${ids} } }, orderBy: [SO_DINH_DANH_ASC]) ${columns} }`,
    },
    {
      name: 'page',
      describes: 'a page of 1,000 citizens',
      query: `{ citizens(first: 1000) { nodes ${items} } }`,
      path: '/page',
      tables: `{ citizens: allCongDans(first: 1000, orderBy: [SO_DINH_DANH_ASC]) { nodes ${columns} } }`,
    },
    {
      name: 'search',
      describes: 'the first 20 citizens in the order of their names, of those whose name contains a text',
      query: `{ citizens(first: 20, where: { fullName: { contains: "${searched}" } }, orderBy: [{ field: fullName }]) { nodes ${items} } }`,
      path: `/search?text=${encodeURIComponent(searched)}`,
      tables: `{ citizens: allCongDans(first: 20, filter: { hoVaTenTk: { includes: "${searched}" } }, orderBy: [HO_VA_TEN_SX_ASC, SO_DINH_DANH_ASC]) { nodes ${columns} } }`,
    },
    {
      name: 'join',
      describes: '100 dossiers, their applicants with household and commune name: 3 agencies',
      query:
        '{ dossiers(first: 100) { nodes { dossierCode applicant { fullName household { householdId commune { name } } } } } }',
      path: '/join',
      tables:
        '{ dossiers: allDossiersHoSos(first: 100, orderBy: [MA_HO_SO_ASC]) { nodes { dossierCode: maHoSo applicant: congDanByChuHoSo { fullName: hoVaTen household: hoGiaDinhBySoHo { householdId: soHo commune: referenceDmDonViHanhChinhByMaXa { name: tenDvhc } } } } } }',
    },
  ];
}
