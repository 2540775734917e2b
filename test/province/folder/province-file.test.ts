import { describe, expect, it } from 'vitest';
import { parseProvince } from '../../../province/folder/province-file.ts';
import { CodedError } from '../../../schema/errors/coded-error.ts';

const sound = `province: { name: Tỉnh A, nameEn: A, code: "44", coordinator: H50.SKHCN }
agencies:
  - sdl: agencies/a.graphql
    connection: { engine: sqlite }
`;

const mail = 'host: mail.tinh.vn, port: 587, security: STARTTLS, from: a@tinh.vn';

/** What is told of a file in both languages; null when nothing is wrong with it. */
function told(source: string): { readonly vi: string; readonly en: string } | null {
  try {
    parseProvince(source);
    return null;
  } catch (error) {
    expect(error).toMatchObject({ code: 'PROVINCE_INVALID' });
    return error instanceof CodedError ? error.messages : null;
  }
}

describe('parseProvince', () => {
  it('reads a file and fills in what is left out', () => {
    expect(parseProvince(sound)).toMatchObject({
      data: { folder: 'data' },
      keys: {},
    });
  });

  it.each([
    ['mariadb', 3306],
    ['mysql', 3306],
    ['postgres', 5432],
  ])('a database of %s is reached by what a server needs', (engine, port) => {
    const server = 'host: db.agency.vn, database: his, user: lt_read, password: { env: HIS_PASSWORD }';
    const { agencies } = parseProvince(sound.replace('engine: sqlite', `engine: ${engine}, ${server}`));
    expect(agencies[0]?.connection).toEqual({
      ...{ engine, host: 'db.agency.vn', port, database: 'his', user: 'lt_read' },
      password: { env: 'HIS_PASSWORD' },
    });
  });

  it.each([
    ['a code without quotes that loses its zero', sound.replace('"44"', '04'), 1, 'province.code'],
    ['a secret in the file', `${sound}keys: { cursor: 0123abcd }\n`, 5, 'keys.cursor'],
    [
      'a password beside it',
      sound.replace('engine: sqlite', 'engine: sqlite, password: hunter2'),
      4,
      'password',
    ],
    [
      'a password of a server',
      sound.replace('engine: sqlite', 'engine: mariadb, host: h, database: d, user: u, password: hunter2'),
      4,
      'password',
    ],
    [
      'a schema, which MariaDB has not',
      sound.replace('engine: sqlite', 'engine: mariadb, host: h, database: d, user: u, schema: s'),
      4,
      'schema',
    ],
    [
      'a password of the mail server',
      `${sound}mail: { ${mail}, user: u, password: hunter2 }\n`,
      5,
      'mail.password',
    ],
    ['a name at the mail server alone', `${sound}mail: { ${mail}, user: u }\n`, 5, 'mail.password'],
    [
      'a mail server elsewhere in clear',
      `${sound}mail: { ${mail.replace('STARTTLS', 'NONE_ON_LOOPBACK')} }\n`,
      5,
      'mail.security',
    ],
    [
      'a sender of two lines',
      `${sound}mail: { ${mail.replace('a@', '"a@x.vn\\r\\nBcc: b@')}" }\n`,
      5,
      'mail',
    ],
    [
      'a link that is a script',
      `${sound}mail: { ${mail}, linkBase: "javascript:alert(1)" }\n`,
      5,
      'linkBase',
    ],
    ['an unknown engine', sound.replace('sqlite', 'dbase'), 4, 'agencies.0.connection.engine'],
    ['a word that is none', sound.replace('agencies:', 'agencys:'), 1, 'agencys'],
    ['a key twice', `${sound}agencies: []\n`, 5, 'twice'],
    ['an alias', `${sound}keys: &a\n  cursor: *a\n`, 6, 'alias'],
    ['a file of two documents', `${sound}---\n${sound}`, null, '---'],
    ['an empty file', '# nothing\n', null, 'empty'],
    [
      'an SDL file twice',
      `${sound}  - sdl: agencies/a.graphql\n    connection: { engine: sqlite }\n`,
      null,
      'a.graphql',
    ],
  ])('refuses %s, with its line', (_what, source, line, place) => {
    const messages = told(source);
    expect(messages?.en).toContain(place);
    if (line !== null) expect(messages?.en).toContain(`line ${line}`);
    expect(messages?.vi).not.toBe(messages?.en);
    // What stands there may be a secret.
    for (const text of Object.values(messages ?? {})) expect(text).not.toMatch(/hunter2|0123abcd/);
  });

  it('a mail server is named with where its password is', () => {
    const given = `${sound}mail: { ${mail}, user: u, password: { env: MAIL_PASSWORD } }\n`;
    expect(parseProvince(given).mail).toMatchObject({
      ...{ host: 'mail.tinh.vn', port: 587, security: 'STARTTLS', user: 'u' },
      password: { env: 'MAIL_PASSWORD' },
    });
    const here = mail.replace('mail.tinh.vn', 'localhost').replace('STARTTLS', 'NONE_ON_LOOPBACK');
    expect(parseProvince(`${sound}mail: { ${here} }\n`).mail?.security).toBe('NONE_ON_LOOPBACK');
  });

  it('tells every finding at once', () => {
    const messages = told(sound.replace('"44"', '"4"').replace('Tỉnh A', '""').replace('sqlite', 'dbase'));
    for (const place of ['province.name', 'province.code', 'connection.engine'])
      expect(messages?.en).toContain(place);
  });
});
