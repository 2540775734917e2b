import { test, beforeAll, afterAll } from 'vitest';
import { runProvince, type RunningProvince } from '../fixtures/running-province.ts';
let p: RunningProvince;
beforeAll(async () => { p = await runProvince(); });
afterAll(() => p.stop());
test('try', async () => {
  const ask = async (who: string, q: string, v = {}) => console.log((await p.ask(who, q, v)).text);
  await ask('public', `{ administrativeUnit(code: "40") { name few: children(first: 2) { code children { code } } childrenConnection(first: 2, orderBy: [{field: code}]) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor node { code name } } } } }`);
  await ask('one-stop', `{ households(first: 2) { nodes { members(first: 1) { fullName dossiers(first: 1) { __typename } dossiersConnection(first: 1) { totalCount nodes { __typename } } } membersConnection(first: 1) { totalCount nodes { fullName } } } } }`);
  await ask('researcher', `{ households(first: 2) { nodes { members(first: 1) { fullName } membersConnection(first: 1) { totalCount nodes { fullName } } } } }`);
  await ask('tax', `{ enterprises(first: 2) { nodes { industriesConnection(first: 1) { totalCount pageInfo { endCursor hasNextPage } nodes { __typename } } } } }`);
});
