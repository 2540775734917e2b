import { z } from 'zod';
import { ruleText } from '../../schema/text/issue-text.ts';
import { isOwnMachine } from '../mail/mail-settings.ts';

/** A secret: where it is, never what it is. */
const secret = z.union([
  z.strictObject({ env: z.string().regex(/^[A-Z][A-Z0-9_]*$/) }),
  z.strictObject({ file: z.string().min(1) }),
]);

/** Where a secret is: a variable of the environment, or a file that nobody else may read. */
export type SecretPlace = z.output<typeof secret>;

const sqlite = z.strictObject({
  engine: z.literal('sqlite'),
  /** Left out: a file of the data folder, named after the database. */
  file: z.string().min(1).optional(),
});

const port = z.number().int().min(1).max(65_535);

/** What every server is reached by. */
const server = {
  /** Name or address of the server, or where its socket is: a folder for PostgreSQL, a file for MySQL and MariaDB. */
  host: z.string().min(1),
  database: z.string().min(1),
  user: z.string().min(1),
  password: secret.optional(),
  tls: z
    .strictObject({
      /** File of the certificates of the authority. */
      ca: z.string().min(1).optional(),
      serverName: z.string().min(1).optional(),
    })
    .optional(),
  readers: z.number().int().min(1).max(64).optional(),
};

const postgres = z.strictObject({
  ...{ engine: z.literal('postgres'), ...server, port: port.default(5432) },
  schema: z.string().min(1).optional(),
});

const mysql = z.strictObject({
  ...{ engine: z.enum(['mysql', 'mariadb']), ...server, port: port.default(3306) },
});

/** Engines that no live server was tried of; left out, the connection is refused with what to write. */
const untried = z.literal('accepted').optional();

const sqlserver = z.strictObject({
  ...{ engine: z.literal('sqlserver'), ...server, port: port.default(1433) },
  ...{ schema: z.string().min(1).optional(), untried },
});

// WHY without certificates: the driver takes the authorities that the machine trusts.
const { tls: _, ...serverOfOracle } = server;

const oracle = z.strictObject({
  ...{ engine: z.literal('oracle'), ...serverOfOracle, port: port.default(1521) },
  ...{ schema: z.string().min(1).optional(), untried },
});

/** The form of a connection. */
export const connectionSchema = z.discriminatedUnion('engine', [sqlite, postgres, mysql, sqlserver, oracle]);

/** How an agency's database is reached, as the file says it. */
export type WrittenConnection = z.output<typeof connectionSchema>;

const agency = z.strictObject({
  sdl: z.string().min(1),
  connection: connectionSchema.optional(),
  code: z.string().min(1).optional(),
});

/** An agency of the province: its catalogue entry, and either a database or the code of a service. */
export type WrittenAgency = z.output<typeof agency>;

/** By which mail server notices go out. */
const mail = z
  .strictObject({
    host: z.string().min(1).max(253),
    port,
    from: z.email().max(254),
    security: z.enum(['TLS', 'STARTTLS', 'NONE_ON_LOOPBACK']),
    user: z.string().min(1).max(200).optional(),
    password: secret.optional(),
    /** File of the certificates of the authority. */
    ca: z.string().min(1).optional(),
    linkBase: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .optional(),
  })
  .refine(({ security, host }) => security !== 'NONE_ON_LOOPBACK' || isOwnMachine(host), {
    path: ['security'],
    ...ruleText({
      vi: 'NONE_ON_LOOPBACK chỉ dùng cho máy chủ thư trên chính máy này (localhost, 127.0.0.1, ::1)',
      en: 'NONE_ON_LOOPBACK is for a mail server on this machine alone (localhost, 127.0.0.1, ::1)',
    }),
  })
  .refine(({ user, password }) => (user === undefined) === (password === undefined), {
    path: ['password'],
    ...ruleText({
      vi: 'cần cả user và password, hoặc không mục nào',
      en: 'write both user and password, or neither',
    }),
  });

/** The form of `province.yaml`. */
export const provinceSchema = z.strictObject({
  province: z.strictObject({
    name: z.string().min(1).max(200),
    nameEn: z.string().min(1).max(200),
    /** Code of the province in the list of administrative units (two digits). */
    code: z.string().regex(/^[0-9]{2}$/),
    /** Code of the agency that coordinates the sharing (Regulation). */
    coordinator: z.string().min(1).max(50),
  }),
  data: z.strictObject({ folder: z.string().min(1) }).default({ folder: 'data' }),
  /** Where the policy is written; nothing of it counts before `policy apply`. */
  policy: z.strictObject({ folder: z.string().min(1) }).default({ folder: 'policy' }),
  agencies: z.array(agency).max(500),
  signOn: z
    .strictObject({
      issuer: z.url().max(500),
      clientId: z.string().min(1).max(200),
      clientSecret: secret,
      publicUrl: z.url().max(500),
    })
    .optional(),
  mail: mail.optional(),
  keys: z
    .strictObject({
      cursor: secret.optional(),
      pseudonym: secret.optional(),
      people: secret.optional(),
      policySigning: secret.optional(),
    })
    .default({}),
});

/** A province as its file says it. */
export type WrittenProvince = z.output<typeof provinceSchema>;
