/**
 * What authorises: the open-data list (Decree 47 Art 17), a granted connection request (Art 35), an agreement (Art 38),
 * a person's consent (Decree 13/2023 Art 11), a person's own right to their data (Art 9; made by the compiler, never
 * recorded).
 */
export type InstrumentKind = 'OPEN_LIST' | 'CONNECTION' | 'AGREEMENT' | 'CONSENT' | 'SELF';
