/** Times and choices of procedures that no law has and that a province sets for itself (HOUSE). */
export interface HouseTerms {
  /** Days after which the published address of a focal officer is tested again: twice a year (procedures SM13). */
  readonly focalTestDays: number;
  /** Working days in which the officer confirms it. */
  readonly focalAnswerDays: number;
  /** Whether a consumer whose disposal is late may agree with the same provider anew (procedures SM4e). */
  readonly lateDisposals: 'REFUSE' | 'ALLOW';
}

/** What counts where a province says nothing. */
export const houseTerms: HouseTerms = Object.freeze({
  focalTestDays: 182,
  focalAnswerDays: 10,
  lateDisposals: 'REFUSE',
});
