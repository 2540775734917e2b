import { writeFileSync } from 'node:fs';
import { demonstration } from '../../province/demonstration/demonstration.ts';
import { startProvince } from '../../province/start/start-province.ts';
import { readConfiguration } from '../../schema/config/configuration.ts';
import { askOver, readKeys } from '../fixtures/running-province.ts';

/** Answers queries of a file in whatever time zone this process has; run by the test of E67 with TZ set. */
const [dataDir = '', queries = '[]', output = ''] = process.argv.slice(2);
const configuration = readConfiguration({ LIENTHONG_PORT: '0', LIENTHONG_DATA_DIR: dataDir });
const province = await startProvince({
  catalogue: await demonstration.loadCatalogue(),
  serviceCode: await demonstration.loadServices(),
  configuration,
  report: () => {},
});
const address = await province.server.listen({ host: '127.0.0.1', port: 0 });
const keys = await readKeys(dataDir);
const texts: string[] = [];
for (const [account, query] of JSON.parse(queries) as (readonly [string, string])[]) {
  texts.push((await askOver(address, keys.get(account), query)).text);
}
writeFileSync(output, JSON.stringify({ offset: new Date(2026, 0, 1).getTimezoneOffset(), texts }));
await province.close();
