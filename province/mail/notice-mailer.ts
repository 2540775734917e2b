import { codedError } from '../../schema/errors/coded-error.ts';
import type { DeliveryResult, DueDelivery, NoticeOutbox } from '../../schema/exchange/notice-outbox.ts';
import { deliveryTerms, nextAttempt } from '../../schema/procedure/notice/delivery-terms.ts';
import { createMailSender, type SendMail, type SendResult } from './mail-sender.ts';
import type { MailSettings } from './mail-settings.ts';
import { noticeMail } from './notice-mail.ts';

/** What the mailer of a province is made of. */
export interface NoticeMailerOptions {
  readonly outbox: NoticeOutbox;
  /** null: the province has no mail server; what nobody acknowledges in time has failed then. */
  readonly settings: MailSettings | null;
  /** Told what the operator has to mend. */
  readonly report: (error: unknown) => void;
  /** Milliseconds of the epoch. */
  readonly now?: () => number;
}

/**
 * Times in milliseconds. INVARIANT: a batch is sent before its hold is over, so that no two processes send one mail while both
 * live.
 */
const times = { tick: 10_000, mail: 60_000, hold: 15 * 60_000 } as const;

/** Mails that one batch takes. */
const batchSize = 10;

/**
 * Sends the mails of notices from the outbox, one after another, as long as it runs. At least once: a process that dies between
 * sending and recording sends again, under the same Message-ID; none is lost.
 */
export class NoticeMailer {
  readonly #outbox: NoticeOutbox;
  readonly #settings: MailSettings | null;
  readonly #send: SendMail | null;
  readonly #report: (error: unknown) => void;
  readonly #now: () => number;
  readonly #stopping = new AbortController();
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  #isServerDown = false;

  constructor({ outbox, settings, report, now = Date.now }: NoticeMailerOptions) {
    this.#outbox = outbox;
    this.#settings = settings;
    this.#send = settings === null ? null : createMailSender(settings);
    this.#report = report;
    this.#now = now;
  }

  /** Looks for due mails now, and every now and then until `stop`. */
  start(): void {
    if (this.#timer === null) this.#schedule(0);
  }

  /** Sends what is due; gives when nothing is, or the server takes nothing now. Never fails: it reports. */
  sendDue(): Promise<void> {
    this.#running ??= this.#sendBatches()
      .catch((error: unknown) => this.#report(error))
      .finally(() => {
        this.#running = null;
      });
    return this.#running;
  }

  /** Stops; a mail that is being sent is given up, and is sent at the next start. */
  async stop(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#stopping.abort();
    await this.#running;
  }

  #schedule(delayMs: number): void {
    if (this.#stopping.signal.aborted) return;
    this.#timer = setTimeout(() => {
      void this.sendDue().then(() => this.#schedule(times.tick));
    }, delayMs);
    this.#timer.unref();
  }

  async #sendBatches(): Promise<void> {
    for (;;) {
      const due = await this.#outbox.dueDeliveries(this.#dueUntil(), batchSize, times.hold);
      if (due.length === 0 || !(await this.#sendBatch(due))) return;
    }
  }

  /** Without a mail server nothing is tried, and what is due longer than the time for attempts has failed. */
  #dueUntil(): number {
    return this.#settings === null ? this.#now() - deliveryTerms.total : this.#now();
  }

  /** Whether to go on with the next batch. */
  async #sendBatch(due: readonly DueDelivery[]): Promise<boolean> {
    for (const [at, delivery] of due.entries()) {
      const result = await this.#attempt(delivery);
      const isGivenUp = this.#stopping.signal.aborted && result.kind === 'UNAVAILABLE';
      if (!isGivenUp) await this.#record(delivery, result);
      if (result.kind === 'UNAVAILABLE' || this.#stopping.signal.aborted) {
        const left = due.slice(isGivenUp ? at : at + 1);
        await this.#outbox.releaseDeliveries(
          left.map(({ id }) => id),
          this.#now(),
        );
        return false;
      }
    }
    return true;
  }

  async #attempt(delivery: DueDelivery): Promise<Attempt> {
    if (this.#settings === null || this.#send === null) return { kind: 'EXPIRED', detail: 'no mail server' };
    const mail = noticeMail(delivery, this.#settings);
    if (mail === null) return { kind: 'ADDRESS_INVALID', detail: `mail ${delivery.id}` };
    const signal = AbortSignal.any([this.#stopping.signal, AbortSignal.timeout(times.mail)]);
    return this.#send(mail, signal);
  }

  async #record(delivery: DueDelivery, attempt: Attempt): Promise<void> {
    this.#tell(attempt);
    const now = this.#now();
    await this.#outbox.recordDelivery(delivery.id, resultOf(delivery, attempt, now), now);
  }

  #tell(attempt: Attempt): void {
    if (attempt.kind === 'UNAVAILABLE' && !this.#isServerDown)
      this.#report(codedError('MAIL_UNAVAILABLE', { detail: attempt.detail }, attempt.cause));
    if (attempt.kind === 'REFUSED' || attempt.kind === 'ADDRESS_INVALID')
      this.#report(codedError('MAIL_REFUSED', { detail: attempt.detail }));
    // WHY remembered: a server that stays down is told once, and again after it was up.
    this.#isServerDown = attempt.kind === 'UNAVAILABLE';
  }
}

/** What an attempt came to, also where no server was asked. */
type Attempt = SendResult | { readonly kind: 'EXPIRED' | 'ADDRESS_INVALID'; readonly detail: string };

function resultOf({ queuedAt, attempts }: DueDelivery, attempt: Attempt, now: number): DeliveryResult {
  switch (attempt.kind) {
    case 'SENT':
      return { kind: 'DELIVERED' };
    case 'REFUSED':
    case 'EXPIRED':
    case 'ADDRESS_INVALID':
      return { kind: 'FAILED', failure: attempt.kind, detail: attempt.detail };
    case 'LATER':
    case 'UNAVAILABLE': {
      const next = nextAttempt(Date.parse(queuedAt), attempts + 1, now);
      return next === null
        ? { kind: 'FAILED', failure: 'EXPIRED', detail: attempt.detail }
        : { kind: 'DEFERRED', dueAt: new Date(next).toISOString(), detail: attempt.detail };
    }
  }
}
