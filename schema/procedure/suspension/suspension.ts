import type { Procedure } from '../machine/machine.ts';
import { breachCommands } from './breach-commands.ts';
import { closingCommands } from './closing-commands.ts';
import { emergencyCommands } from './emergency-commands.ts';
import { plannedCommands } from './planned-commands.ts';
import { blankSuspension, foldSuspension, type SuspensionFacts } from './suspension-facts.ts';
import { suspensionStates } from './suspension-states.ts';
import { suspensionSteps } from './suspension-steps.ts';
import {
  suspensionClocks,
  suspensionObjectSdl,
  suspensionParties,
  suspensionTypesSdl,
  suspensionView,
} from './suspension-view.ts';

/** Suspension of an instrument or a database, for all or for one consumer (procedures SM6; Decree 47/2020 Art 43). */
export const suspension: Procedure<SuspensionFacts> = {
  id: 'SUSPENSION',
  prefix: 'TN',
  name: { vi: 'Tạm ngừng chia sẻ dữ liệu', en: 'Suspension of data sharing' },
  objectName: 'Suspension',
  fieldName: 'suspension',
  citation: 'Decree 47/2020 Art 43; Decree 224/2026 Art 13',
  states: suspensionStates,
  commands: [...plannedCommands, ...emergencyCommands, ...breachCommands, ...closingCommands],
  steps: suspensionSteps,
  blank: blankSuspension,
  fold: foldSuspension,
  partiesOf: suspensionParties,
  stateFor: ({ stage }) => stage,
  clocks: suspensionClocks,
  view: suspensionView,
  sdl: suspensionObjectSdl,
  typesSdl: suspensionTypesSdl,
};
