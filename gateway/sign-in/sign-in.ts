import { createHash } from 'node:crypto';
import { legalDayOf } from '../../schema/calendar/legal-day.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import type { PeopleRegister } from '../../schema/people/register.ts';
import { type SignedInPerson, signedInPerson } from '../../schema/people/signed-in.ts';
import { AttemptLimit } from '../authenticate/attempt-limit.ts';
import { hashPassword, passwordMatches, requireStrongPassword } from './password.ts';
import { newSecret, seal, secretUri, stepOf, unseal } from './second-factor.ts';

/** What a person signs in with, as it is kept. */
export interface Credential {
  readonly passwordHash: string;
  /** Sealed for the person. */
  readonly secret: string;
}

/** A session as it is kept; instants are ISO 8601. */
export interface KeptSession {
  readonly person: string;
  readonly openedAt: string;
  readonly endsAt: string;
}

/** Where people, what they sign in with, and their sessions are kept: the control database. */
export interface AccessSource {
  people(): Promise<PeopleRegister>;
  /** The person whom an invitation is for; null for one that is wrong, over or taken. */
  invitedPerson(invitation: string): Promise<string | null>;
  /**
   * Takes an invitation: the credential is the person's from now on, earlier sessions end; the code of `step` is used. null as
   * above.
   */
  claimInvitation(invitation: string, credential: Credential, step: number): Promise<string | null>;
  credentialOf(person: string): Promise<Credential | null>;
  /** Opens a session by a code that was not used before (null: by no code), and gives its token; null for a used one. */
  openSession(person: string, step: number | null): Promise<string | null>;
  /** The session of a token that is not over, and notes that it was used; null for every other. */
  session(token: string): Promise<KeptSession | null>;
  endSession(token: string): Promise<void>;
  /** Ends every session of a person; gives their number. */
  endSessions(person: string): Promise<number>;
}

/** What somebody enters who signs in. */
export interface SignInAttempt {
  readonly person: string;
  readonly password: string;
  /** Six digits of an authenticator app. */
  readonly code: string;
}

/** A person who is signed in, until when at the latest. */
export interface OpenSession {
  readonly person: SignedInPerson;
  readonly endsAt: string;
}

/** How somebody who is invited sets up an authenticator app. */
export interface Enrolment {
  readonly person: SignedInPerson;
  /** For the app, as a picture or by hand. */
  readonly uri: string;
  /** Sealed; to be given back with the first code. */
  readonly enrolment: string;
}

export interface SignInOptions {
  readonly source: AccessSource;
  /** Seals second factors; 32 bytes. */
  readonly key: Buffer;
  /** Milliseconds of the epoch. */
  readonly now?: () => number;
}

/** Wrong attempts of one address, and on one person, in a row; then one more each `refillMs`. */
const attempts = {
  address: { burst: 30, refillMs: 10_000, addresses: 10_000 },
  person: { burst: 10, refillMs: 30_000, addresses: 10_000 },
} as const;
/** Passwords that are looked at together, and that wait. WHY: each takes 19 MiB and a tenth of a second. */
const places = { working: 1, waiting: 8 } as const;

/** Signs people in and out: password, second factor, sessions. What was wrong of an attempt is told to nobody. */
export class SignIn {
  readonly #source: AccessSource;
  readonly #key: Buffer;
  readonly #now: () => number;
  readonly #ofAddress: AttemptLimit;
  readonly #onPerson: AttemptLimit;
  readonly #waiting: (() => void)[] = [];
  #working = 0;

  constructor({ source, key, now = () => Date.now() }: SignInOptions) {
    this.#source = source;
    this.#key = key;
    this.#now = now;
    const monotonic = () => performance.now();
    this.#ofAddress = new AttemptLimit({ ...attempts.address, now: monotonic });
    this.#onPerson = new AttemptLimit({ ...attempts.person, now: monotonic });
  }

  /**
   * Begins to take up an invitation.
   * @throws INVITATION_INVALID, TOO_MANY_REQUESTS
   */
  async enrol(invitation: string, address: string): Promise<Enrolment> {
    const giveBack = this.#take(address, null);
    const person = await this.#invited(invitation);
    giveBack();
    const secret = newSecret();
    return {
      person,
      uri: secretUri(secret, person.id),
      enrolment: seal(this.#key, secret, `enrolment ${person.id}`),
    };
  }

  /**
   * Takes up an invitation: from now on the person signs in with this password and app. Earlier sessions end.
   * @throws INVITATION_INVALID, PASSWORD_TOO_WEAK, SIGN_IN_REFUSED for a wrong code, TOO_MANY_REQUESTS
   */
  async claim(
    invitation: string,
    given: { readonly enrolment: string; readonly password: string; readonly code: string },
    address: string,
  ): Promise<SignedInPerson> {
    const giveBack = this.#take(address, null);
    const person = await this.#invited(invitation);
    giveBack();
    requireStrongPassword(given.password, person.id);
    const secret = unseal(this.#key, given.enrolment, `enrolment ${person.id}`);
    const step = secret === null ? null : stepOf(secret, given.code, this.#now());
    if (secret === null || step === null) throw codedError('SIGN_IN_REFUSED');
    const passwordHash = await this.#inTurn(() => hashPassword(given.password));
    const credential = { passwordHash, secret: seal(this.#key, secret, `person ${person.id}`) };
    const claimed = await this.#source.claimInvitation(invitation, credential, step);
    if (claimed !== person.id) throw codedError('INVITATION_INVALID');
    return person;
  }

  /**
   * Opens a session and gives its token.
   * @throws SIGN_IN_REFUSED, the same for an unknown person, a wrong password, a wrong or used code
   * @throws TOO_MANY_REQUESTS
   */
  async signIn(attempt: SignInAttempt, address: string): Promise<OpenSession & { readonly token: string }> {
    const giveBack = this.#take(address, attempt.person);
    const credential = await this.#source.credentialOf(attempt.person);
    const hash = credential?.passwordHash ?? null;
    const matches = await this.#inTurn(() => passwordMatches(attempt.password, hash));
    const secret =
      credential === null ? null : unseal(this.#key, credential.secret, `person ${attempt.person}`);
    const step = secret === null ? null : stepOf(secret, attempt.code, this.#now());
    if (!matches || step === null) throw codedError('SIGN_IN_REFUSED');
    const token = await this.#source.openSession(attempt.person, step);
    const session = token === null ? null : await this.sessionOf(token);
    if (token === null || session === null) throw codedError('SIGN_IN_REFUSED');
    giveBack();
    return { ...session, token };
  }

  /**
   * Opens a session for who came from the sign-on of the province, and gives its token.
   * @throws SIGN_ON_UNKNOWN for somebody whom the register does not know
   */
  async signInBy(subject: string): Promise<OpenSession & { readonly token: string }> {
    const { people } = await this.#source.people();
    const person = people.find((each) => each.subject === subject);
    const token = person === undefined ? null : await this.#source.openSession(person.id, null);
    const session = token === null ? null : await this.sessionOf(token);
    if (token === null || session === null) throw codedError('SIGN_ON_UNKNOWN');
    return { ...session, token };
  }

  /** Whose session a token is of, with the roles of this moment; null for none. */
  async sessionOf(token: string): Promise<OpenSession | null> {
    const session = await this.#source.session(token);
    if (session === null) return null;
    const person = await this.#person(session.person);
    return person === null ? null : { person, endsAt: session.endsAt };
  }

  signOut(token: string): Promise<void> {
    return this.#source.endSession(token);
  }

  /** Ends every session of whose token it is; gives their number. */
  async signOutEverywhere(token: string): Promise<number> {
    const session = await this.#source.session(token);
    return session === null ? 0 : this.#source.endSessions(session.person);
  }

  async #invited(invitation: string): Promise<SignedInPerson> {
    const id = await this.#source.invitedPerson(invitation);
    const person = id === null ? null : await this.#person(id);
    if (person === null) throw codedError('INVITATION_INVALID');
    return person;
  }

  async #person(id: string): Promise<SignedInPerson | null> {
    return signedInPerson(await this.#source.people(), id, legalDayOf(this.#now()));
  }

  /**
   * Takes an attempt, before anything is looked at; what it gives gives it back, for one that was right. WHY before: a password can
   * be guessed, unlike a key, so that who has none left learns nothing of a right one either.
   * @throws TOO_MANY_REQUESTS
   */
  #take(address: string, person: string | null): () => void {
    const name = person === null ? null : createHash('sha256').update(person).digest('hex');
    const isLeft = this.#ofAddress.take(address, address);
    if (!isLeft || (name !== null && !this.#onPerson.take(name, name))) throw codedError('TOO_MANY_REQUESTS');
    return () => {
      this.#ofAddress.giveBack(address, address);
      if (name !== null) this.#onPerson.giveBack(name, name);
    };
  }

  /** Does costly work, a few at a time. @throws TOO_MANY_REQUESTS when too many wait already */
  async #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#working >= places.working) {
      if (this.#waiting.length >= places.waiting) throw codedError('TOO_MANY_REQUESTS');
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else this.#working += 1;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#working -= 1;
      else next();
    }
  }
}
