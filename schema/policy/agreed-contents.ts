/** What an agreement says of Decree 47 Art 38(3), (5)-(12) in words and terms that no rule of the permission reads. */
export interface AgreedContents {
  /** Sites and systems of sharing and use (Art 38(3)), beside the networks. */
  readonly sites: readonly string[];
  /** How data travels (Art 38(5)), beside the methods. */
  readonly protocol: string | null;
  readonly processing: ProcessingRule | null;
  /** Offices of the consumer that may use the data (Art 38(7)). */
  readonly userRoles: readonly string[];
  /** To whom and on what condition the data may be passed on (Art 38(7)); null: to nobody. */
  readonly onwardSharing: string | null;
  readonly commitment: Commitment | null;
  readonly security: SecurityMeasures | null;
  readonly storage: StorageRule | null;
  readonly disposal: DisposalRule | null;
  /** Art 38(12). */
  readonly other: string | null;
}

/** Processing after receipt, Art 38(6). */
export interface ProcessingRule {
  readonly text: string | null;
  readonly allowed: readonly string[];
  readonly forbidden: readonly string[];
}

/** Commitment of the parties, Art 38(8). */
export interface Commitment {
  readonly text: string | null;
  /** Agency codes of those who have acknowledged it. */
  readonly acknowledgedBy: readonly string[];
}

/** How an account proves who it is. */
export const authenticationMeans = ['KEY', 'MTLS', 'SIGNED'] as const;

/** Measures of security and authentication, Art 38(9). */
export interface SecurityMeasures {
  readonly text: string | null;
  readonly authentication: (typeof authenticationMeans)[number] | null;
  /** Level of the information system, 1 to 5. */
  readonly minLevel: number | null;
  readonly storageEncryption: boolean | null;
}

/** Storage after sharing and data derived from it, Art 38(10). */
export interface StorageRule {
  readonly text: string | null;
  readonly retentionDays: number | null;
  readonly cacheSeconds: number | null;
  readonly derivedData: string | null;
}

/** What proves that data was erased. */
export const disposalProofs = ['MINUTES', 'CERTIFICATE', 'NONE'] as const;

/** Erasure and destruction, Art 38(11). */
export interface DisposalRule {
  readonly text: string | null;
  readonly method: string | null;
  readonly dueDaysAfterEnd: number | null;
  readonly proof: (typeof disposalProofs)[number] | null;
}

/** An agreement that says nothing of them. */
export const noContents: AgreedContents = Object.freeze({
  sites: [],
  protocol: null,
  processing: null,
  userRoles: [],
  onwardSharing: null,
  commitment: null,
  security: null,
  storage: null,
  disposal: null,
  other: null,
});
