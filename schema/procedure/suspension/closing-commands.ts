import { z } from 'zod';
import type { Command } from '../machine/machine.ts';
import { stopNotices } from '../stop/stop-notices.ts';
import { suspensionEffects } from './suspension-event.ts';
import type { SuspensionFacts } from './suspension-facts.ts';
import { about, publicText } from './suspension-texts.ts';

const head = [{ side: 'PROVIDER', roles: ['OWNER_HEAD'] }] as const;
const noFields = { fields: z.strictObject({}), sdl: '' };
const isPublic = ({ ground }: SuspensionFacts) => ground === 'PLANNED' || ground === 'FORCE_MAJEURE';

const restored = {
  concerned: 'LEGAL',
  proposer: 'PLAIN',
  coordinator: 'PLAIN',
  says: about('đã khôi phục', 'access is restored'),
} as const;

/** How a suspension ends, or is disputed (procedures SM6). */
export const closingCommands: readonly Command<SuspensionFacts>[] = [
  {
    name: 'liftSuspension',
    text: { vi: 'Bỏ tạm ngừng, khôi phục', en: 'Lift the suspension' },
    from: ['IN_FORCE', 'EXTENDED', 'IMPOSED', 'NOTICE_SENT', 'SENT_BACK', 'TO_BE_ENDED'],
    to: ['LIFTED'],
    who: head,
    duty: 'DECIDES',
    isOptional: true,
    carries: { reason: true },
    ...noFields,
    notices: (facts, act, context) => {
      const all = isPublic(facts)
        ? { ...restored, public: publicText('khôi phục', 'has restored') }
        : restored;
      return stopNotices<SuspensionFacts>(all)(facts, act, context);
    },
    effects: suspensionEffects,
    citation: 'Decree 47/2020 Art 43(4)-(5)',
  },
  {
    name: 'passOnToTermination',
    text: { vi: 'Chuyển sang chấm dứt', en: 'Pass it on to termination' },
    from: ['NOTICE_SENT', 'REMEDY_REPORTED', 'SENT_BACK'],
    to: ['TO_BE_ENDED'],
    who: head,
    duty: 'DECIDES',
    isOptional: true,
    carries: { reason: true },
    ...noFields,
    notices: stopNotices({
      concerned: 'LEGAL',
      coordinator: 'PLAIN',
      says: about('chuyển sang chấm dứt', 'is passed on to termination'),
    }),
    citation: 'Decree 47/2020 Art 43(5), 44',
  },
  {
    name: 'disputeSuspension',
    text: { vi: 'Không đồng ý với việc tạm ngừng', en: 'Dispute the suspension' },
    from: ['ANNOUNCED', 'IN_FORCE', 'EXTENDED', 'IMPOSED', 'NOTICE_SENT', 'REMEDY_REPORTED', 'SENT_BACK'],
    to: ['ANNOUNCED', 'IN_FORCE', 'EXTENDED', 'IMPOSED', 'NOTICE_SENT', 'REMEDY_REPORTED', 'SENT_BACK'],
    who: [{ side: 'CONCERNED', roles: ['CONSUMER_HEAD'] }],
    concerns: ({ disputes }, acting) =>
      disputes.some(({ agency }) => agency === acting.agency) ? [] : [acting],
    duty: 'CONFIRMS',
    carries: { reason: true },
    ...noFields,
    notices: stopNotices({
      provider: 'LEGAL',
      coordinator: 'PLAIN',
      says: about('bị cơ quan khai thác phản đối', 'is disputed by a consumer'),
    }),
    citation: 'Decree 47/2020 Art 47-49',
  },
  {
    name: 'withdrawSuspension',
    text: { vi: 'Rút hồ sơ tạm ngừng', en: 'Withdraw the case' },
    from: ['DRAFT', 'PROPOSED', 'DETERMINED'],
    to: ['WITHDRAWN'],
    who: [
      { side: 'PROVIDER', roles: ['OWNER_STEWARD', 'OWNER_HEAD'] },
      { side: 'PROPOSER', roles: ['POLICE', 'COORDINATOR_OFFICER', 'COORDINATOR_HEAD'] },
    ],
    // WHY: what was proposed is declined by the provider, and what the provider determined is its own.
    concerns: ({ stage }, acting) =>
      (stage === 'PROPOSED') === (acting.side === 'PROPOSER') ? [acting] : [],
    duty: 'CONFIRMS',
    carries: { reason: true },
    ...noFields,
    notices: stopNotices({
      provider: 'PLAIN',
      proposer: 'PLAIN',
      says: about('đã rút', 'is withdrawn'),
    }),
    citation: 'HOUSE',
  },
];
