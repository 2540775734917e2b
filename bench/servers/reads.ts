/** The columns of a citizen that the workloads ask for. */
export interface CitizenRow {
  readonly SO_DINH_DANH: string;
  readonly HO_VA_TEN: string;
  /** YYYY-MM-DD. */
  readonly NGAY_SINH: string;
  readonly GIOI_TINH: string;
}

/** Their names, in the order of the workloads. */
export const citizenColumns = ['SO_DINH_DANH', 'HO_VA_TEN', 'NGAY_SINH', 'GIOI_TINH'] as const;

/** What a hand-written server reads: the same rows, whichever way its statements are made. */
export interface Reads {
  citizen(id: string): Promise<CitizenRow | undefined>;
  /** In any order. */
  citizensIn(ids: readonly string[]): Promise<readonly CitizenRow[]>;
  /** In the order of the key. */
  page(limit: number): Promise<readonly CitizenRow[]>;
  /** Those whose name contains a text, in the order of their names. */
  search(text: string, limit: number): Promise<readonly CitizenRow[]>;
  dossiers(limit: number): Promise<readonly { readonly MaHoSo: string; readonly ChuHoSo: string }[]>;
  applicants(
    ids: readonly string[],
  ): Promise<
    readonly { readonly SO_DINH_DANH: string; readonly HO_VA_TEN: string; readonly SO_HO: string }[]
  >;
  households(ids: readonly string[]): Promise<readonly { readonly SO_HO: string; readonly MA_XA: string }[]>;
  communes(
    codes: readonly string[],
  ): Promise<readonly { readonly MA_DVHC: string; readonly TEN_DVHC: string }[]>;
}
