import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { codedError } from '../../schema/errors/coded-error.ts';
import { seal, unseal } from './second-factor.ts';

/** The sign-on of a province (OpenID Connect), and this server as its client. */
export interface SignOnSettings {
  /** Address of the issuer; without TLS only on this machine. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Address under which browsers reach this server. */
  readonly publicUrl: string;
}

/** What a browser is sent to the sign-on with, and what it brings back. */
export interface BegunSignOn {
  readonly address: string;
  /** Sealed; the browser keeps it until it comes back. */
  readonly pending: string;
}

interface PendingSignOn {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
  readonly endsAt: number;
}

/** How long somebody may take at the sign-on, in milliseconds. */
export const signOnMs = 10 * 60_000;

/** Path to which the sign-on sends the browser back. */
export const signOnPath = '/sign-on/callback';

/** Code flow with PKCE, state and nonce (OpenID Connect Core 3.1, RFC 9700). The library checks what comes back. */
export class SignOn {
  readonly #settings: SignOnSettings;
  readonly #key: Buffer;
  #found: Promise<Configuration> | null = null;

  constructor(settings: SignOnSettings, key: Buffer) {
    this.#settings = settings;
    this.#key = key;
  }

  /** @throws SIGN_ON_UNAVAILABLE */
  async begin(now = Date.now()): Promise<BegunSignOn> {
    const configuration = await this.#discovered();
    const pending: PendingSignOn = {
      ...{ verifier: randomPKCECodeVerifier(), state: randomState(), nonce: randomNonce() },
      endsAt: now + signOnMs,
    };
    const address = buildAuthorizationUrl(configuration, {
      redirect_uri: this.#redirectUri(),
      scope: 'openid',
      code_challenge: await calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
      state: pending.state,
      nonce: pending.nonce,
    });
    return { address: address.href, pending: seal(this.#key, JSON.stringify(pending), owner) };
  }

  /**
   * Who came back, as the sign-on names them (`sub`).
   * @throws SIGN_ON_REFUSED, SIGN_ON_UNAVAILABLE
   */
  async finish(search: string, pending: string, now = Date.now()): Promise<string> {
    const text = unseal(this.#key, pending, owner);
    if (text === null) throw codedError('SIGN_ON_REFUSED');
    const { verifier, state, nonce, endsAt } = JSON.parse(text) as PendingSignOn;
    if (now >= endsAt) throw codedError('SIGN_ON_REFUSED');
    const configuration = await this.#discovered();
    const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce };
    try {
      const address = new URL(`${this.#redirectUri()}${search}`);
      const subject = (await authorizationCodeGrant(configuration, address, checks)).claims()?.sub;
      if (subject !== undefined) return subject;
    } catch (cause) {
      throw codedError('SIGN_ON_REFUSED', {}, cause);
    }
    throw codedError('SIGN_ON_REFUSED');
  }

  #redirectUri(): string {
    return new URL(signOnPath, this.#settings.publicUrl).href;
  }

  /** WHY kept only when it was found: a sign-on that is down comes back. */
  async #discovered(): Promise<Configuration> {
    this.#found ??= this.#discover();
    try {
      return await this.#found;
    } catch (cause) {
      this.#found = null;
      throw codedError('SIGN_ON_UNAVAILABLE', {}, cause);
    }
  }

  #discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings;
    const address = new URL(issuer);
    const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(address.hostname);
    const execute = address.protocol === 'http:' && isHere ? [allowInsecureRequests] : [];
    return discovery(address, clientId, clientSecret, undefined, { execute, timeout: 10 });
  }
}

/** For whom what the browser keeps is sealed. */
const owner = 'sign-on';
