import { openKnex } from './open-knex.ts';

/** 100 citizens of a data folder, in the order of their keys, each as far from the next as the data allows. */
export async function someCitizens(folder: string): Promise<readonly string[]> {
  const population = openKnex({ engine: 'sqlite', folder }, 'population');
  try {
    const rows: readonly { readonly SO_DINH_DANH: string }[] = await population('CONG_DAN')
      .orderBy('SO_DINH_DANH')
      .select('SO_DINH_DANH');
    const step = Math.floor(rows.length / 100);
    return rows
      .filter((_row, at) => at % step === 0)
      .slice(0, 100)
      .map(({ SO_DINH_DANH }) => SO_DINH_DANH);
  } finally {
    await population.destroy();
  }
}
