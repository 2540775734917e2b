import { hospitalPassword, provinceOnServer } from '../fixtures/hospital-province.ts';
import { createMariadbDatabase, mariadbAccount, onMariadb } from '../fixtures/mariadb-server.ts';

const tables = [
  'create table BENH_NHAN (MA char(6) primary key, HO_TEN varchar(100), NGAY_SINH date, VAO_VIEN datetime, KHOA varchar(10))',
  "insert into BENH_NHAN values ('A1', 'Nguyễn Thị Ánh', '1990-02-28', '2026-11-26 08:00:00', 'NOI'), ('B2', 'Trần Văn Bê', null, null, 'NGOAI')",
];

provinceOnServer('MariaDB', async () => {
  const database = await createMariadbDatabase();
  const { host, port } = database;
  const name = database.database;
  // WHY its own: an account is the whole server's.
  const user = `${name}_r`;
  const account = await mariadbAccount(user);
  const asOwner = async (...statements: readonly string[]) => {
    await onMariadb(database, async (client) => {
      for (const statement of statements) await client.query(statement);
    });
  };
  await asOwner(
    ...tables,
    `create user ${account} identified by '${hospitalPassword}'`,
    `grant select on BENH_NHAN to ${account}`,
  );
  return {
    ...{
      name,
      connection: `engine: mariadb, host: ${host}, port: ${port}, database: ${name}, user: ${user}`,
    },
    close: () => asOwner(`alter user ${account} account lock`, `kill connection user ${user}`),
    open: () => asOwner(`alter user ${account} account unlock`),
    async drop() {
      await asOwner(`drop user ${account}`);
      await database.drop();
    },
  };
});
