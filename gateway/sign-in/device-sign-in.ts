import { codedError } from '../../schema/errors/coded-error.ts';
import type { AskingDevice, DeviceSignIns, OpenedDevice } from '../../schema/exchange/device-sign-ins.ts';
import { readMachineName, readUserCode } from '../../schema/people/device-code.ts';
import { AttemptLimit, addressGroup } from '../authenticate/attempt-limit.ts';
import type { OpenSession, SignIn } from './sign-in.ts';

/** Questions and wrong codes of one address, and wrong codes of one person, in a row; then one more each `refillMs`. */
const attempts = {
  asking: { burst: 60, refillMs: 5_000, addresses: 10_000 },
  wrong: { burst: 60, refillMs: 5_000, addresses: 10_000 },
  guess: { burst: 8, refillMs: 60_000, addresses: 10_000 },
} as const;

/** A session of a person, and its token. */
export interface ConfirmingSession {
  readonly person: string;
  readonly token: string;
}

/** Lets a machine without a browser act as a person who confirms it in one (RFC 8628). */
export class DeviceSignIn {
  readonly #source: DeviceSignIns;
  readonly #signIn: Pick<SignIn, 'sessionOf'>;
  readonly #asking: AttemptLimit;
  readonly #wrong: AttemptLimit;
  readonly #guesses: AttemptLimit;

  constructor(source: DeviceSignIns, signIn: Pick<SignIn, 'sessionOf'>, now = () => performance.now()) {
    this.#source = source;
    this.#signIn = signIn;
    this.#asking = new AttemptLimit({ ...attempts.asking, now });
    this.#wrong = new AttemptLimit({ ...attempts.wrong, now });
    this.#guesses = new AttemptLimit({ ...attempts.guess, now });
  }

  /** @throws BAD_REQUEST for a name that may not be shown, TOO_MANY_REQUESTS */
  async begin(machineName: string, address: string): Promise<OpenedDevice> {
    const machine = readMachineName(machineName);
    if (machine === null) throw codedError('BAD_REQUEST', { detail: '"machine": A-Z, a-z, 0-9 . _ @ -' });
    if (!this.#asking.take(address, address)) throw codedError('TOO_MANY_REQUESTS');
    const opened = await this.#source.openDevice({ machine, address, group: addressGroup(address) });
    if (opened === null) throw codedError('TOO_MANY_REQUESTS');
    return opened;
  }

  /**
   * What asks, for the person to whom it is shown.
   * @throws DEVICE_CODE_WRONG, the same for a code of nobody and for one that another session saw first
   * @throws TOO_MANY_REQUESTS
   */
  look(typed: string, session: ConfirmingSession, address: string): Promise<AskingDevice> {
    return this.#counted(typed, session, address, (code) => this.#source.deviceOf(code, session.token));
  }

  /** Answers what was shown. @throws DEVICE_CODE_WRONG, TOO_MANY_REQUESTS */
  answer(
    typed: string,
    isAllowed: boolean,
    session: ConfirmingSession,
    address: string,
  ): Promise<AskingDevice> {
    return this.#counted(typed, session, address, (code) =>
      this.#source.answerDevice(code, session.token, isAllowed),
    );
  }

  /**
   * The session of a device that was allowed.
   * @throws DEVICE_PENDING, DEVICE_SLOW_DOWN, DEVICE_DENIED, DEVICE_EXPIRED, TOO_MANY_REQUESTS for who tries codes
   */
  async take(
    deviceCode: string,
    address: string,
  ): Promise<OpenSession & { readonly token: string; readonly machine: string }> {
    if (!this.#wrong.take(address, address)) throw codedError('TOO_MANY_REQUESTS');
    const taking = await this.#source.takeDevice(deviceCode);
    if (taking.kind !== 'OVER') this.#wrong.giveBack(address, address);
    if (taking.kind !== 'OPENED') throw codedError(refusals[taking.kind]);
    const session = await this.#signIn.sessionOf(taking.token);
    if (session === null) throw codedError('DEVICE_EXPIRED');
    return { ...session, token: taking.token, machine: taking.machine };
  }

  async #counted(
    typed: string,
    { person }: ConfirmingSession,
    address: string,
    work: (code: string) => Promise<AskingDevice | null>,
  ): Promise<AskingDevice> {
    if (!this.#wrong.take(address, address) || !this.#guesses.take(person, person))
      throw codedError('TOO_MANY_REQUESTS');
    const code = readUserCode(typed);
    const device = code === null ? null : await work(code);
    if (device === null) throw codedError('DEVICE_CODE_WRONG');
    this.#wrong.giveBack(address, address);
    this.#guesses.giveBack(person, person);
    return device;
  }
}

const refusals = {
  PENDING: 'DEVICE_PENDING',
  SLOW_DOWN: 'DEVICE_SLOW_DOWN',
  DENIED: 'DEVICE_DENIED',
  OVER: 'DEVICE_EXPIRED',
} as const;
