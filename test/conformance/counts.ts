/** How much the conformance tests check, and from which seed. */
const isDeep = process.env.MODE === 'deep';

function count(name: string, usual: number, deep: number): number {
  const given = process.env[name];
  return given === undefined ? (isDeep ? deep : usual) : Number(given);
}

/** `npm test` takes the first figures, `npm run test:deep` the second; an environment variable overrides either. */
export const counts = {
  decisions: count('LIENTHONG_DECISIONS', 20_000, 1_000_000),
  /** Decisions that Cedar's engine repeats: it takes some milliseconds for each. */
  cedar: count('LIENTHONG_CEDAR_DECISIONS', 1_000, 20_000),
  endToEnd: count('LIENTHONG_END_TO_END', 2_000, 50_000),
  /** Pairs over random worlds, in process. */
  pairs: count('LIENTHONG_PAIRS', 1_200, 50_000),
  /** Pairs over the demonstration province, through HTTP. */
  provincePairs: count('LIENTHONG_PROVINCE_PAIRS', 240, 3_000),
  metamorphic: count('LIENTHONG_METAMORPHIC', 300, 5_000),
  seed: count('LIENTHONG_SEED', 20_261_123, 20_261_123),
} as const;

/** Tells on standard error how far a deep run has come; a usual run is silent. */
export function tellProgress(what: string, done: number, all: number): void {
  if (isDeep)
    process.stderr.write(`${new Date().toISOString()} ${what}: ${done} of ${all}, seed ${counts.seed}\n`);
}
