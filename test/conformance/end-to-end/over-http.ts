import type { KeyObject } from 'node:crypto';
import { openAuditLog } from '../../../gateway/audit/chain/audit-log.ts';
import { PolicyFollower } from '../../../gateway/resolve/policy-follower.ts';
import { createHttpServer } from '../../../gateway/serve/http-server.ts';
import type { Account, PolicySnapshot } from '../../../schema/policy/policy.ts';
import { includesCaller } from '../decision/rules-oracle.ts';
import type { EndToEndCase } from './case.ts';
import type { Asking } from './run-case.ts';
import { readAnswer, type System, systemConfiguration } from './system.ts';

const localAddress = '127.0.0.1';
const nobodyYet: PolicySnapshot = {
  version: 0,
  accounts: new Map(),
  instruments: [],
  events: [],
  usageRegulations: [],
};

/**
 * The real HTTP server in front of a system, with the policy signed for the subgraphs and the sharing log written. The
 * policy source is the case in hand in place of a control database; whoever sends a key is the case's account.
 */
export async function serveOverHttp(
  system: System,
  folder: string,
  privateKey: KeyObject,
): Promise<{ readonly asking: Asking; close(): Promise<void> }> {
  let policy = nobodyYet;
  let account: Account | null = null;
  const source = { version: async () => policy.version, snapshot: async () => policy };
  const audit = await openAuditLog({ folder });
  const server = createHttpServer({
    configuration: systemConfiguration,
    dataPlane: system.dataPlane,
    graphql: system.graphql,
    authenticate: async ({ authorization }) => (authorization === undefined ? null : account),
    policy: new PolicyFollower(source, { leaseMs: 30_000, privateKey }),
    permissions: system.resolver,
    audit,
    report: () => {},
  });
  const address = await server.listen({ host: localAddress, port: 0 });
  const asking: Asking = async (asked, made, { situation }, request) => {
    [policy, account] = [asked, made.account];
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': 'en',
        ...(made.account === null ? {} : { authorization: 'Bearer key' }),
        ...(situation.purpose === null ? {} : { 'lienthong-purpose': situation.purpose }),
      },
      body: JSON.stringify(request),
    });
    return readAnswer(await response.text());
  };
  const close = async () => {
    await server.close();
    await audit.close();
  };
  return { asking, close };
}

/** A case as it can come over HTTP: now, from this machine, as an online query of a live account for a known purpose. */
export function overHttp(made: EndToEndCase): EndToEndCase {
  const now = new Date().toISOString();
  const account = made.account === null ? null : { ...made.account, state: 'ACTIVE' as const };
  const known = made.records.flatMap((each) => {
    const isNamed = each.kind === 'instrument' && includesCaller(each.draft.consumers, account);
    return isNamed ? [each.draft.purposeCode] : [];
  });
  const asks = made.asks.map(({ situation, roots }) => {
    const isKnown = known.includes(situation.purpose ?? '');
    const purpose = isKnown ? situation.purpose : null;
    return { situation: { now, purpose, address: localAddress, method: 'ONLINE_QUERY' as const }, roots };
  });
  return { ...made, account, asks };
}
