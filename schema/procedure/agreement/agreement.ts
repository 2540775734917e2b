import type { Procedure } from '../machine/machine.ts';
import { reserveAgreementAccount } from './account-command.ts';
import { type AgreementFacts, blankAgreement, isUnproposed } from './agreement-facts.ts';
import { foldAgreement } from './agreement-fold.ts';
import { agreementObjectSdl, agreementObjectTypesSdl } from './agreement-object-sdl.ts';
import { agreementClocks, agreementParties, agreementState } from './agreement-reading.ts';
import { agreementStates } from './agreement-states.ts';
import { agreementSteps } from './agreement-steps.ts';
import { agreementView } from './agreement-view.ts';
import { lifeCommands } from './life-commands.ts';
import { negotiationCommands } from './negotiation-commands.ts';

/** Specific sharing by agreement (procedures SM4; Regulation 15, Decree 47/2020 Art 36-39). One case is one agreement with all its versions. */
export const agreement: Procedure<AgreementFacts> = {
  id: 'AGREEMENT',
  prefix: 'TL',
  name: { vi: 'Chia sẻ dữ liệu theo yêu cầu đặc thù', en: 'Specific sharing by agreement' },
  objectName: 'Agreement',
  fieldName: 'agreement',
  citation: 'Regulation 15; Decree 47/2020 Art 36-39',
  states: agreementStates,
  commands: [...negotiationCommands, reserveAgreementAccount, ...lifeCommands],
  steps: agreementSteps,
  blank: blankAgreement,
  fold: foldAgreement,
  partiesOf: agreementParties,
  isOwnBusiness: isUnproposed,
  stateFor: agreementState,
  clocks: agreementClocks,
  view: agreementView,
  sdl: agreementObjectSdl,
  typesSdl: agreementObjectTypesSdl,
};
