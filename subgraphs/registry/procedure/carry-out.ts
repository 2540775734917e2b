import { supposedAccount } from '../../../schema/procedure/connection-request/request-rules.ts';
import type { RecordedAct } from '../../../schema/procedure/machine/act.ts';
import type { CaseContext, CaseStepEffect, Effect } from '../../../schema/procedure/machine/machine.ts';
import type { ActUnit } from '../store/act-unit-interface.ts';

/**
 * Carries out what an act causes outside its case. INVARIANT: nothing else in the registry records what a procedure decided
 * (ADR 35).
 */
export async function carryOut(
  unit: ActUnit,
  act: RecordedAct,
  effect: Exclude<Effect, CaseStepEffect>,
  context: CaseContext,
): Promise<void> {
  switch (effect.kind) {
    case 'INSTRUMENT':
      return unit.recordInstrument(act, effect.draft);
    case 'RESERVED_ACCOUNT': {
      const { id, agency, purpose, describes, application, technicalOfficer } = effect.account;
      const { state: _state, purposeCode: _code, ...account } = supposedAccount(agency, context, id);
      const bound = application === undefined ? {} : { application };
      await unit.reserveAccount(act, { ...account, purpose, describes, ...bound });
      await unit.openClaim(act, { account: id, technicalOfficer });
      return;
    }
    case 'RELEASED_ACCOUNT':
      return unit.releaseAccount(act, effect.account);
    case 'REGISTER_ENTRY':
      return unit.enterRegister(act, effect.added);
    case 'USAGE_REGULATION':
      return unit.recordRegulation(act, effect.draft);
    case 'EVENT':
      return unit.recordEvent(act, effect.draft);
    case 'READINESS':
    case 'DELEGATION':
    case 'STANDING_RULE':
    case 'ISSUE':
    case 'DISPOSAL':
    case 'CORRECTION_WATCH':
      return unit.enterRecord(act, effect);
  }
}
