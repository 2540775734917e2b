import type { ItemDatabases } from '../../../schema/sharing-log/item-databases.ts';
import type { SharedRecord } from '../../../schema/sharing-log/shared-record.ts';

export const citizenDigest = '00112233445566aa';

/** Items of the databases `population` and `land`; everything else is of nobody. */
export const databasesOf: ItemDatabases = (coordinate) => {
  if (coordinate === 'Citizen.shared') return ['population', 'land'];
  if (coordinate.startsWith('Citizen.')) return ['population'];
  return coordinate.startsWith('Parcel.') ? ['land'] : [];
};

/** A request of the tax office for two databases, of which one denied an item. */
export function sharedRecord(given: Partial<SharedRecord> = {}): SharedRecord {
  return {
    requestId: 'r-1',
    kind: 'QUERY',
    outcome: 'PARTIAL',
    receivedAt: '2026-07-01T00:00:00.000Z',
    answeredAt: '2026-07-01T00:00:00.010Z',
    agency: 'H41.CTHUE',
    account: 'tax',
    purpose: 'thu thuế',
    form: 'ONLINE_QUERY',
    operationName: null,
    operation: `{ citizen(personalId: "#${citizenDigest}") { fullName } _0123456789abcdef: parcels { area } }`,
    variables: { where: { personalId: { eq: `#${citizenDigest}` } } },
    released: [{ coordinate: 'Citizen.fullName', grants: ['agreement:TT-1@1'] }],
    denied: [{ coordinate: 'Parcel.area', reason: 'NOT_PERMITTED' }],
    status: 200,
    rows: 3,
    cost: 40,
    quota: [],
    statements: 2,
    responseDigest: 'c'.repeat(64),
    responseBytes: 512,
    address: '10.0.0.1',
    detail: 'FIELD_NOT_PERMITTED',
    ...given,
  };
}

/** The record of an act of the administration. */
export function actRecord(given: Partial<SharedRecord> = {}): SharedRecord {
  return sharedRecord({
    ...{ kind: 'ADMIN', agency: null, account: 'lan.bt', purpose: null, operation: null, variables: {} },
    ...{ released: [], denied: [], responseDigest: null, address: null, outcome: 'OK' },
    detail: 'agreement revoke TT-1: done',
    ...given,
  });
}
