import { codedError } from '../../../schema/errors/coded-error.ts';
import { joinRegisters, type PeopleRegister } from '../../../schema/people/register.ts';
import { registerFindings } from '../../../schema/people/register-rules.ts';
import { withDrafts, withEvent } from '../../../schema/policy/draft-policy.ts';
import type { Account, InstrumentEvent, PolicySnapshot } from '../../../schema/policy/policy.ts';
import { supposedAccount } from '../../../schema/procedure/connection-request/request-rules.ts';
import type { CaseContext, CaseStepEffect, Effect } from '../../../schema/procedure/machine/machine.ts';
import {
  type Delegation,
  noRecords,
  type SharingRecords,
  withRecord,
} from '../../../schema/procedure/machine/sharing-records.ts';
import { joinTexts } from '../../../schema/text/bilingual-text.ts';
import { coordinator, type ProcedureWorld } from '../../fixtures/procedure-world.ts';

/** Agencies that use data and have no account in the demonstration, with the one that they have in walks. */
export const walkAccounts = ['G01.CAT', 'H41.STC', 'H41.SNNMT', 'H41.CTHUE'].map((agency) => ({
  ...{ agency, id: `${agency}-walk` },
}));

/** Work that an owner left to the coordinator: before the walk, during all of it, and from a day in the middle of it. */
const delegations: readonly Delegation[] = (
  [
    ['UQ-OLD', 'H41.STC', '2020-01-01', '2026-02-01', 'KEEP_CATALOGUE'],
    ['UQ-LIVE', 'G01.CAT', '2026-01-01', null, 'KEEP_CATALOGUE'],
    ['UQ-NEW', 'H41.SNNMT', '2026-08-01', '2026-12-01', 'PUBLISH_SERVICES'],
  ] as const
).map(([number, owner, from, to, work]) => ({
  ...{ case: number, owner, delegate: coordinator, from, to },
  ...{ works: ['ISSUE_ACCOUNTS', work], decision: '1/QĐ' },
}));

/** What the registry knows around open cases. It never changes: what an act causes makes another one. */
export class LiveWorld {
  readonly #fixed: ProcedureWorld;
  readonly #policy: PolicySnapshot;
  readonly #register: PeopleRegister;
  readonly #records: SharingRecords;

  private constructor(
    fixed: ProcedureWorld,
    known: {
      readonly policy: PolicySnapshot;
      readonly register: PeopleRegister;
      readonly records: SharingRecords;
    },
  ) {
    this.#fixed = fixed;
    this.#policy = known.policy;
    this.#register = known.register;
    this.#records = known.records;
  }

  static begin(fixed: ProcedureWorld): LiveWorld {
    const model = fixed.policy.accounts.get('tax');
    if (model === undefined) throw new TypeError('the demonstration has an account of the tax office');
    const { application: _application, ...plain } = model;
    const own = walkAccounts.map((each): [string, Account] => [each.id, { ...plain, ...each }]);
    const policy = { ...fixed.policy, accounts: new Map([...fixed.policy.accounts, ...own]) };
    return new LiveWorld(fixed, {
      policy,
      register: fixed.register,
      records: { ...noRecords, delegations },
    });
  }

  contextAt(now: string): CaseContext {
    const known = { policy: this.#policy, register: this.#register, records: this.#records };
    return { ...this.#fixed.contextAt(now), ...known };
  }

  /** The registry after an effect, as the store would have it. @throws ACCOUNT_EXISTS, PEOPLE_INVALID, AGREEMENT_STATE_INVALID */
  after(effect: Exclude<Effect, CaseStepEffect>, context: CaseContext): LiveWorld {
    switch (effect.kind) {
      case 'INSTRUMENT':
        return this.#with({ policy: withDrafts(this.#policy, [effect.draft], context.now) });
      case 'RESERVED_ACCOUNT': {
        const { technicalOfficer: _officer, ...own } = effect.account;
        if (this.#policy.accounts.has(own.id)) throw codedError('ACCOUNT_EXISTS', { account: own.id });
        const account = { ...supposedAccount(own.agency, context, own.id), ...own };
        const accounts = new Map([...this.#policy.accounts, [own.id, account]]);
        return this.#with({ policy: { ...this.#policy, accounts } });
      }
      case 'REGISTER_ENTRY': {
        const register = joinRegisters(this.#register, effect.added);
        const findings = registerFindings(register);
        if (findings.length > 0) throw codedError('PEOPLE_INVALID', { detail: joinTexts(findings) });
        return this.#with({ register });
      }
      case 'USAGE_REGULATION': {
        const { usageRegulations: before, version } = this.#policy;
        const own = before.filter(({ number }) => number === effect.draft.number).length + 1;
        const recorded = { version: own, recordedVersion: version + 1, recordedAt: context.now };
        const usageRegulations = [...before, { ...effect.draft, ...recorded }];
        return this.#with({ policy: { ...this.#policy, version: version + 1, usageRegulations } });
      }
      case 'RELEASED_ACCOUNT': {
        const account = this.#policy.accounts.get(effect.account);
        if (account === undefined) throw new TypeError(`there is no account ${effect.account}`);
        const released: Account = { ...account, state: 'REVOKED' };
        const accounts = new Map([...this.#policy.accounts, [released.id, released]]);
        return this.#with({ policy: { ...this.#policy, accounts } });
      }
      case 'EVENT':
        return this.#with({ policy: withEvent(this.#policy, effect.draft, context.now).policy });
      case 'READINESS':
      case 'DELEGATION':
      case 'STANDING_RULE':
      case 'ISSUE':
      case 'DISPOSAL':
      case 'CORRECTION_WATCH':
        return this.#with({ records: withRecord(this.#records, effect) });
    }
  }

  /** The registry after an instrument was terminated for all, past every case. */
  terminated(number: string, now: string): LiveWorld {
    const { version, events } = this.#policy;
    const event: InstrumentEvent = {
      ...{ kind: 'TERMINATED', number, account: null, reason: 'Vi phạm', restoredBy: null },
      ...{ recordedVersion: version + 1, at: now, by: 'walk' },
    };
    return this.#with({ policy: { ...this.#policy, version: version + 1, events: [...events, event] } });
  }

  #with(changes: {
    readonly policy?: PolicySnapshot;
    readonly register?: PeopleRegister;
    readonly records?: SharingRecords;
  }): LiveWorld {
    const known = { policy: this.#policy, register: this.#register, records: this.#records };
    return new LiveWorld(this.#fixed, { ...known, ...changes });
  }
}
