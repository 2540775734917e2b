import { hospitalPassword, provinceOnServer } from '../fixtures/hospital-province.ts';
import { createPostgresDatabase, onServer, postgresServer } from '../fixtures/postgres-server.ts';

const tables = `create table "BENH_NHAN" ("MA" char(6) primary key, "HO_TEN" text, "NGAY_SINH" date, "VAO_VIEN" timestamptz, "KHOA" text);
insert into "BENH_NHAN" values ('A1', 'Nguyễn Thị Ánh', '1990-02-28', '2026-11-26 08:00:00+07', 'NOI'), ('B2', 'Trần Văn Bê', null, null, 'NGOAI');`;

provinceOnServer('PostgreSQL', async () => {
  const database = await createPostgresDatabase();
  const { host, port } = database;
  const name = database.database;
  // WHY its own: a role is the whole server's.
  const role = `${name}_r`;
  const asAdministrator = async (...statements: readonly string[]) => {
    await onServer(await postgresServer(), async (client) => {
      for (const statement of statements) await client.query(statement);
    });
  };
  await onServer(database, async (client) => {
    await client.query(tables);
    await client.query(`create role ${role} login password '${hospitalPassword}'`);
    await client.query(`grant select on "BENH_NHAN" to ${role}`);
  });
  return {
    ...{
      name,
      connection: `engine: postgres, host: ${host}, port: ${port}, database: ${name}, user: ${role}`,
    },
    close: () =>
      asAdministrator(
        `alter database ${name} allow_connections false`,
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
      ),
    open: () => asAdministrator(`alter database ${name} allow_connections true`),
    async drop() {
      await database.drop();
      await asAdministrator(`drop role ${role}`);
    },
  };
});
