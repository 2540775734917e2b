import { describe, expect, it } from 'vitest';
import { addressOf } from '../../../../../subgraphs/database/engine/mysql/sessions.ts';

const verified = { rejectUnauthorized: true, verifyIdentity: true, minVersion: 'TLSv1.2' };

describe('TLS is spoken with every server but this machine, and its certificate is verified', () => {
  it('not where nothing leaves the machine', () => {
    for (const host of ['localhost', '127.0.0.1', '::1'])
      expect(addressOf({ host, port: 3306 })).toEqual({ host, port: 3306 });
    expect(addressOf({ host: '/run/mysqld/mysqld.sock', port: 3306 })).toEqual({
      socketPath: '/run/mysqld/mysqld.sock',
    });
  });

  const said = (connection: Parameters<typeof addressOf>[0]) => {
    const { stream, ...address } = addressOf(connection);
    expect(stream).toBeTypeOf('function');
    return address;
  };

  it('with another machine, for the host that is asked', () => {
    expect(said({ host: 'db.agency.vn', port: 3306 })).toEqual({
      ...{ host: 'db.agency.vn', port: 3306, ssl: verified },
    });
    // WHY the dot: the certificate has to be that of the address, and not that of `localhost`.
    expect(said({ host: '10.0.0.1', port: 3307, tls: { ca: 'PEM' } })).toEqual({
      ...{ host: '10.0.0.1.', port: 3307, ssl: { ...verified, ca: 'PEM' } },
    });
  });

  it('for the name that is said, wherever the server is', () => {
    expect(said({ host: '10.0.0.1', port: 3306, tls: { serverName: 'db.agency.vn' } })).toEqual({
      ...{ host: 'db.agency.vn', port: 3306, ssl: verified },
    });
  });

  it('on this machine too where it was asked for', () => {
    expect(addressOf({ host: '127.0.0.1', port: 3306, tls: {} })).toMatchObject({ ssl: verified });
  });
});
