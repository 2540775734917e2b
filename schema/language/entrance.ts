/**
 * How a consumer enters the rows of a type: by key, as a list, over a relation, or only as statistics (Decree 47
 * Art 38(5)).
 */
export type OperationKind = 'LOOKUP' | 'LIST' | 'JOIN' | 'AGGREGATE';
/** Entrances to records: what an entry that names none grants. */
export const recordOperations: readonly OperationKind[] = ['LOOKUP', 'LIST', 'JOIN'];
export const operationKinds: readonly OperationKind[] = [...recordOperations, 'AGGREGATE'];
