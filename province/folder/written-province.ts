import { z } from 'zod';

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

const postgres = z.strictObject({
  engine: z.literal('postgres'),
  /** Name or address of the server, or the folder of its socket. */
  host: z.string().min(1),
  port: z.number().int().min(1).max(65_535).default(5432),
  database: z.string().min(1),
  schema: z.string().min(1).optional(),
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
});

const connection = z.discriminatedUnion('engine', [sqlite, postgres]);

/** How an agency's database is reached, as the file says it. */
export type WrittenConnection = z.output<typeof connection>;

const agency = z.strictObject({
  sdl: z.string().min(1),
  connection: connection.optional(),
  code: z.string().min(1).optional(),
});

/** An agency of the province: its catalogue entry, and either a database or the code of a service. */
export type WrittenAgency = z.output<typeof agency>;

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
  agencies: z.array(agency).max(500),
  keys: z
    .strictObject({
      cursor: secret.optional(),
      pseudonym: secret.optional(),
      policySigning: secret.optional(),
    })
    .default({}),
});

/** A province as its file says it. */
export type WrittenProvince = z.output<typeof provinceSchema>;
