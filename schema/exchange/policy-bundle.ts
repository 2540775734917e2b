import { createHash, type KeyObject, sign, verify } from 'node:crypto';
import { codedError } from '../errors/coded-error.ts';
import { memoise } from '../memoise.ts';
import type { Account, Instrument, InstrumentEvent, PolicySnapshot } from '../policy/policy.ts';
import type { UsageRegulation } from '../policy/usage-regulation.ts';

/**
 * The policy as it travels from the registry to those who enforce it: `payload` is the whole policy, one record of JSON in
 * each line (its kind, a space, the record), `header` says which version it is and until when it may be used, `signature` is Ed25519 (base64url) over the header, which names the
 * payload's digest. A renewed lease is a new header over the same payload.
 */
export interface PolicyBundle {
  readonly header: string;
  readonly payload: string;
  readonly signature: string;
}

/** What the signature vouches for. */
export interface BundleHeader {
  readonly format: typeof bundleFormat;
  readonly version: number;
  /** SHA-256 of the payload, hex. */
  readonly digest: string;
  /** Instant at which the control database confirmed the version. */
  readonly confirmedAt: string;
  /** Instant after which nobody may rely on it. */
  readonly leaseUntil: string;
}

/**
 * WHY /2: a reader of /1 does not ask for the owner's act, and would grant without it; it refuses what it does not know. WHY /3: a
 * reader of /2 does not know which stops a resumption names, and would lift others with them.
 */
export const bundleFormat = 'lienthong-policy/3';

/** A policy written out once, for all leases of its version. */
export interface WrittenPolicy {
  readonly version: number;
  readonly payload: string;
  readonly digest: string;
}

const texts = new WeakMap<object, string>();

type RecordKind = 'account' | 'instrument' | 'event' | 'regulation';

/** Writes a policy as the payload of a bundle. */
export function writePolicy(policy: PolicySnapshot): WrittenPolicy {
  const { version, accounts, instruments, events, usageRegulations } = policy;
  const payload = [
    ...Array.from(accounts.values(), (account) => lineOf('account', account)),
    ...instruments.map((instrument) => lineOf('instrument', instrument)),
    ...events.map((event) => lineOf('event', event)),
    ...usageRegulations.map((regulation) => lineOf('regulation', regulation)),
  ].join('\n');
  return { version, payload, digest: digestOf(payload) };
}

/** Signs a policy for a lease that begins when the control database confirmed it (milliseconds of the epoch). */
export function signBundle(
  { version, payload, digest }: WrittenPolicy,
  lease: { readonly confirmedAt: number; readonly leaseMs: number },
  privateKey: KeyObject,
): PolicyBundle {
  const header: BundleHeader = {
    format: bundleFormat,
    version,
    digest,
    confirmedAt: new Date(lease.confirmedAt).toISOString(),
    leaseUntil: new Date(lease.confirmedAt + lease.leaseMs).toISOString(),
  };
  const text = JSON.stringify(header);
  const signature = sign(null, Buffer.from(text), privateKey).toString('base64url');
  return { header: text, payload, signature };
}

/** The header, if the signature is that of the registry. @throws POLICY_UNVERIFIED */
export function verifyHeader({ header, signature }: PolicyBundle, publicKey: KeyObject): BundleHeader {
  let isGood = false;
  try {
    isGood = verify(null, Buffer.from(header), publicKey, Buffer.from(signature, 'base64url'));
  } catch (cause) {
    throw codedError('POLICY_UNVERIFIED', {}, cause);
  }
  if (!isGood) throw codedError('POLICY_UNVERIFIED');
  const read = JSON.parse(header) as BundleHeader;
  if (read.format !== bundleFormat) throw codedError('POLICY_UNVERIFIED');
  return read;
}

/** Reads payloads; what two of them have in common is read once. */
export class PayloadReader {
  #records: ReadonlyMap<string, object> = new Map();

  /** The policy of a payload, if it is the one that the header names. @throws POLICY_UNVERIFIED */
  read(payload: string, { digest, version }: BundleHeader): PolicySnapshot {
    if (digestOf(payload) !== digest) throw codedError('POLICY_UNVERIFIED');
    const records = new Map<string, object>();
    const accounts = new Map<string, Account>();
    const instruments: Instrument[] = [];
    const events: InstrumentEvent[] = [];
    const usageRegulations: UsageRegulation[] = [];
    for (const line of payload === '' ? [] : payload.split('\n')) {
      const record = this.#records.get(line) ?? recordOf(line);
      records.set(line, record);
      if (line.startsWith('account ')) accounts.set((record as Account).id, record as Account);
      else if (line.startsWith('instrument ')) instruments.push(record as Instrument);
      else if (line.startsWith('event ')) events.push(record as InstrumentEvent);
      else if (line.startsWith('regulation ')) usageRegulations.push(record as UsageRegulation);
      else throw codedError('POLICY_UNVERIFIED');
    }
    this.#records = records;
    return Object.freeze({ version, accounts, instruments, events, usageRegulations });
  }
}

/** One line of a payload. Records are immutable, so each is written once. */
function lineOf(kind: RecordKind, record: object): string {
  return memoise(texts, record, () => `${kind} ${JSON.stringify(record)}`);
}

function recordOf(line: string): object {
  return Object.freeze(JSON.parse(line.slice(line.indexOf(' ') + 1)) as object);
}

function digestOf(payload: string): string {
  return createHash('sha256').update(payload).digest('hex');
}
