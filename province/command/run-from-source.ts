/**
 * The command `lienthong` from its source, for `npm run dev`; `lienthong.js` runs what was built.
 * WHY a dynamic import: the gateway library exports telemetry unless it is told not to before it is loaded.
 */
process.env.APOLLO_TELEMETRY_DISABLED = 'true';
const { main } = await import('./main.ts');
await main(process.argv);
