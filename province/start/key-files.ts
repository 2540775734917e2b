import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { codedError } from '../../schema/errors/coded-error.ts';
import { dataFiles } from './data-files.ts';
import { requirePrivate } from './private-data.ts';

/** Secrets of a data folder that outlive a restart: one seals cursors, one keys pseudonyms. */
export interface DataSecrets {
  readonly cursorKey: Buffer;
  readonly pseudonymKey: Buffer;
}

/**
 * Opens the secrets of a data folder; makes them at the first start.
 * @throws DATA_FOLDER_UNUSABLE, CONFIGURATION_INVALID when others may read one
 */
export async function openSecrets(dataDir: string): Promise<DataSecrets> {
  const files = dataFiles(dataDir);
  return {
    cursorKey: await openSecret(files.cursorKey),
    pseudonymKey: await openSecret(files.pseudonymKey),
  };
}

/**
 * Opens the private key with which the registry signs the policy; makes it at the first start.
 * @throws DATA_FOLDER_UNUSABLE, CONFIGURATION_INVALID when others may read it
 */
export async function openSigningKey(dataDir: string): Promise<KeyObject> {
  const file = dataFiles(dataDir).policyKey;
  const make = () =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const key = privateKeyOf(file, await openKeyFile(file, make));
  await requirePrivate(file);
  return key;
}

function privateKeyOf(file: string, text: string): KeyObject {
  try {
    return createPrivateKey(text);
  } catch (error) {
    throw codedError('DATA_FOLDER_UNUSABLE', { folder: file }, error);
  }
}

const secretBytes = 32;

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
