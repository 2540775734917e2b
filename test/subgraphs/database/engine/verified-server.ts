import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../../../subgraphs/database/engine/connection.ts';
import type { SqlDriver } from '../../../../subgraphs/database/engine/driver.ts';
import { engineOf } from '../../../../subgraphs/database/engine/engine-of.ts';
import { type Certificate, makeAuthority } from '../../../fixtures/certificates.ts';
import { type Overheard, overhear } from '../../../fixtures/overheard.ts';

/** A server of a test, reached with a password. */
export interface TlsServer {
  readonly port: number;
  /** A connection through a port, without TLS. */
  readonly connection: (port: number) => Connection;
  stop(): Promise<void>;
}

/** A secret that a connection has, and must never be said in clear. */
export const secretUser = 'tai_khoan_doc';

const authority = makeAuthority('Cơ quan chứng thực thử');
const stranger = makeAuthority('Kẻ lạ');
const hostName = 'csdl.co-quan.test';

/**
 * That a server has to prove who it is, on a real one with certificates of the test: whatever is wrong with it is refused, and then nothing
 * was said to it but that TLS is wanted.
 */
export function verifiedServer(start: (tls: Certificate | null) => Promise<TlsServer>): void {
  let secure: TlsServer;
  let plain: TlsServer;
  let toSecure: Overheard;
  let toPlain: Overheard;
  beforeAll(async () => {
    [secure, plain] = await Promise.all([start(authority.issue(hostName, '127.0.0.1')), start(null)]);
    [toSecure, toPlain] = await Promise.all([overhear(secure.port), overhear(plain.port)]);
  }, 240_000);
  afterAll(async () => {
    await Promise.all([toSecure.close(), toPlain.close()]);
    await Promise.all([secure.stop(), plain.stop()]);
  });

  const open = (server: TlsServer, way: Overheard, tls: object | null): Promise<SqlDriver> => {
    const connection = server.connection(way.port);
    way.said();
    return engineOf(connection.engine).open(
      tls === null ? connection : ({ ...connection, tls } as Connection),
      {
        readers: 1,
        timeoutMs: 8_000,
      },
    );
  };

  test.each([
    ['by its address', {}],
    ['by a name', { serverName: hostName }],
  ])('the right certificate is accepted %s, and nothing is said in clear', async (_how, more) => {
    const driver = await open(secure, toSecure, { ca: authority.certificate, ...more });
    expect(await driver.read("select 'alive'", [])).toEqual([['alive']]);
    await driver.close();
    const said = toSecure.said().toString('latin1');
    expect(said.length).toBeGreaterThan(100);
    expect(said).not.toContain(secretUser);
    expect(said).not.toContain('alive');
  });

  test.each([
    ['another authority', { ca: stranger.certificate }],
    ['the authorities of this machine', {}],
    ['another name', { ca: authority.certificate, serverName: 'csdl.khac.test' }],
  ])('a certificate that is not of %s is refused', async (_what, tls) => {
    const opened = open(secure, toSecure, tls);
    await expect(opened).rejects.toMatchObject({
      code: 'SERVER_UNTRUSTED',
      hints: { en: expect.stringContaining('tls.ca') },
    });
    expect(toSecure.said().toString('latin1')).not.toContain(secretUser);
  });

  test('a server without TLS is refused where TLS was asked for', async () => {
    const opened = open(plain, toPlain, { ca: authority.certificate });
    await expect(opened).rejects.toMatchObject({ code: 'SERVER_UNTRUSTED' });
    expect(toPlain.said().toString('latin1')).not.toContain(secretUser);
  });

  test('a test of this kind can fail: without TLS everything is heard', async () => {
    const driver = await open(plain, toPlain, null);
    await driver.close();
    expect(toPlain.said().toString('latin1')).toContain(secretUser);
  });
}
