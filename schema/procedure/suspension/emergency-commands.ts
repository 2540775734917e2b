import { termsOf } from '../../policy/event-terms.ts';
import type { Acting, CaseContext, Command, CommandInput } from '../machine/machine.ts';
import { stopNotices } from '../stop/stop-notices.ts';
import { suspensionEffects } from './suspension-event.ts';
import type { SuspensionFacts } from './suspension-facts.ts';
import {
  emergencyStop,
  emergencyStopSdl,
  operatorStopNamed,
  operatorStopNamedSdl,
} from './suspension-fields.ts';
import {
  operatorStopFindings,
  operatorStopOn,
  ownTargetFindings,
  reachNoted,
  targetOf,
} from './suspension-rules.ts';
import { about, publicText } from './suspension-texts.ts';

const head = [{ side: 'PROVIDER', roles: ['OWNER_HEAD'] }] as const;

/** Force majeure (Decree 47 Art 43(1)b, (4)), and what an operator stopped on behalf of the provider (SD11). */
export const emergencyCommands: readonly Command<SuspensionFacts>[] = [
  {
    name: 'imposeForceMajeure',
    text: { vi: 'Tạm ngừng do bất khả kháng', en: 'Stop for force majeure' },
    from: null,
    to: ['IMPOSED'],
    who: [{ side: 'PROVIDER', roles: ['OWNER_HEAD', 'OWNER_STEWARD'] }],
    duty: 'DECIDES',
    carries: { reason: true },
    fields: emergencyStop,
    sdl: emergencyStopSdl,
    findings: ownTargetFindings,
    complete: (_facts, input, { agency }, context) => reachNoted(targetOf(input), agency, context),
    notices: stopNotices({
      public: publicText('tạm ngừng do bất khả kháng', 'has stopped for force majeure'),
      concerned: 'LEGAL',
      coordinator: 'PLAIN',
      says: about('tạm ngừng do bất khả kháng', 'stopped for force majeure'),
    }),
    effects: suspensionEffects,
    citation: 'Decree 47/2020 Art 43(4)',
  },
  {
    name: 'ratifyOperatorStop',
    text: {
      vi: 'Xác nhận việc tạm ngừng khẩn cấp của bên vận hành',
      en: "Ratify the operator's emergency stop",
    },
    from: null,
    to: ['IMPOSED'],
    who: head,
    duty: 'DECIDES',
    carries: { reason: true },
    fields: operatorStopNamed,
    sdl: operatorStopNamedSdl,
    findings: operatorStopFindings,
    complete: operatorStopNoted,
    notices: stopNotices({
      public: publicText('tạm ngừng', 'has stopped'),
      concerned: 'LEGAL',
      coordinator: 'PLAIN',
      says: about('việc tạm ngừng của bên vận hành được xác nhận', "the operator's stop is ratified"),
    }),
    effects: suspensionEffects,
    citation: 'HOUSE; Decree 47/2020 Art 43(4)',
  },
  {
    name: 'liftOperatorStop',
    text: {
      vi: 'Bỏ việc tạm ngừng khẩn cấp của bên vận hành',
      en: "Lift the operator's emergency stop",
    },
    from: null,
    to: ['LIFTED'],
    who: head,
    duty: 'DECIDES',
    carries: { reason: true },
    fields: operatorStopNamed,
    sdl: operatorStopNamedSdl,
    findings: operatorStopFindings,
    complete: operatorStopNoted,
    notices: stopNotices({
      public: publicText('khôi phục', 'has restored'),
      concerned: 'LEGAL',
      coordinator: 'PLAIN',
      says: about('đã khôi phục', 'access is restored'),
    }),
    effects: suspensionEffects,
    citation: 'HOUSE; Decree 47/2020 Art 43(4)',
  },
];

/** What the record of the operator says, so that the case stands by itself. */
function operatorStopNoted(
  _facts: SuspensionFacts,
  input: CommandInput,
  { agency }: Acting,
  context: CaseContext,
) {
  const target = targetOf(input);
  const event = operatorStopOn(target, context);
  const noted = reachNoted(target, agency, context);
  if (event === undefined) return noted;
  const { ground, to, expectedRestoreAt } = termsOf(event);
  return {
    ...noted,
    ...{ stop: event.recordedVersion, stoppedAt: event.at, ground: ground ?? 'FORCE_MAJEURE' },
    ...{ restoredBy: event.restoredBy, to, expectedRestoreAt },
  };
}
