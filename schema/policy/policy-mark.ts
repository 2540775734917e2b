/** A version of the policy as somebody has seen it: two with one number are the same only when their histories are. */
export interface PolicyMark {
  readonly version: number;
  /** Digest of all changes up to the version; null where only the number is known. */
  readonly history: string | null;
}
