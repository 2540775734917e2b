import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { codedError } from '../../schema/errors/coded-error.ts';
import { dataFiles } from './data-files.ts';
import { requirePrivate } from './private-data.ts';

/** Texts of keys that lie elsewhere than in the data folder, as their owner gave them. */
export interface GivenKeys {
  /** 32 bytes in hexadecimal. */
  readonly cursor?: string;
  /** 32 bytes in hexadecimal. */
  readonly pseudonym?: string;
  /** 32 bytes in hexadecimal. */
  readonly people?: string;
  /** Private Ed25519 key, PKCS 8 in PEM. */
  readonly policySigning?: string;
}

/** Secrets of a data folder that outlive a restart: one seals cursors, one keys pseudonyms. */
export interface DataSecrets {
  readonly cursorKey: Buffer;
  readonly pseudonymKey: Buffer;
}

/**
 * Opens the secret that seals the second factors of people; makes it at the first start.
 * @throws DATA_FOLDER_UNUSABLE, CONFIGURATION_INVALID when others may read it
 */
export function openPeopleKey(dataDir: string, given: GivenKeys = {}): Promise<Buffer> {
  return secretOf('keys.people', given.people, dataFiles(dataDir).peopleKey);
}

/**
 * Opens the secrets of a data folder; makes them at the first start, but those that are given.
 * @throws DATA_FOLDER_UNUSABLE, CONFIGURATION_INVALID when others may read one
 */
export async function openSecrets(dataDir: string, given: GivenKeys = {}): Promise<DataSecrets> {
  const files = dataFiles(dataDir);
  return {
    cursorKey: await secretOf('keys.cursor', given.cursor, files.cursorKey),
    pseudonymKey: await secretOf('keys.pseudonym', given.pseudonym, files.pseudonymKey),
  };
}

/**
 * Opens the private key with which the registry signs the policy; makes it at the first start.
 * @throws DATA_FOLDER_UNUSABLE, CONFIGURATION_INVALID when others may read it
 */
export async function openSigningKey(dataDir: string, given: GivenKeys = {}): Promise<KeyObject> {
  if (given.policySigning !== undefined) return givenSigningKey(given.policySigning);
  const file = dataFiles(dataDir).policyKey;
  const make = () =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const key = privateKeyOf(file, await openKeyFile(file, make));
  await requirePrivate(file);
  return key;
}

function givenSigningKey(text: string): KeyObject {
  try {
    const key = createPrivateKey(text);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // What it is instead is told to nobody.
  }
  throw codedError('CONFIGURATION_INVALID', {
    detail: {
      vi: 'keys.policySigning: cần một khóa riêng Ed25519 dạng PEM',
      en: 'keys.policySigning: a private Ed25519 key in PEM is needed',
    },
  });
}

function privateKeyOf(file: string, text: string): KeyObject {
  try {
    return createPrivateKey(text);
  } catch (error) {
    throw codedError('DATA_FOLDER_UNUSABLE', { folder: file }, error);
  }
}

const secretBytes = 32;

function secretOf(name: string, given: string | undefined, file: string): Promise<Buffer> {
  return given === undefined ? openSecret(file) : Promise.resolve(givenSecret(name, given));
}

function givenSecret(name: string, text: string): Buffer {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  throw codedError('CONFIGURATION_INVALID', {
    detail: { vi: `${name}: cần 64 chữ số thập lục phân`, en: `${name}: 64 hexadecimal digits are needed` },
  });
}

async function openSecret(file: string): Promise<Buffer> {
  const secret = Buffer.from(await openKeyFile(file, () => randomBytes(secretBytes).toString('hex')), 'hex');
  // WHY: a file cut short would make cursors and pseudonyms that anybody can make.
  if (secret.length !== secretBytes) throw codedError('DATA_FOLDER_UNUSABLE', { folder: file });
  await requirePrivate(file);
  return secret;
}

/** Text of a key file; made at the first start, so that it survives a restart. */
async function openKeyFile(file: string, make: () => string): Promise<string> {
  try {
    await writeFile(file, make(), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
      throw codedError('DATA_FOLDER_UNUSABLE', { folder: file }, error);
    }
  }
  return (await readFile(file, 'utf8')).trim();
}
