import type { CaseParty, OwnStep } from '../machine/machine.ts';
import { stopNotices } from '../stop/stop-notices.ts';
import type { SuspensionFacts } from './suspension-facts.ts';
import { isTargetEnded } from './suspension-rules.ts';
import { about } from './suspension-texts.ts';

const provider = (facts: SuspensionFacts): readonly CaseParty[] => [
  { agency: facts.provider, side: 'PROVIDER' },
];
const acting = ['IN_FORCE', 'EXTENDED', 'IMPOSED', 'NOTICE_SENT', 'REMEDY_REPORTED', 'SENT_BACK'];

/**
 * What happens to a suspension by itself. WHY without effects: the recorded window begins and ends by itself, whether or not anybody
 * looks at the case (G-6).
 */
export const suspensionSteps: readonly OwnStep<SuspensionFacts>[] = [
  {
    name: 'endByTermination',
    text: { vi: 'Đã bị chấm dứt', en: 'It was terminated' },
    from: ['ANNOUNCED', ...acting, 'TO_BE_ENDED'],
    to: ['ENDED'],
    due: (facts, context) => (isTargetEnded(facts, context) ? provider(facts) : []),
    notices: stopNotices({ coordinator: 'PLAIN', says: about('đã chấm dứt', 'ended by a termination') }),
    citation: 'Decree 47/2020 Art 44',
  },
  {
    name: 'beginSuspension',
    text: { vi: 'Bắt đầu tạm ngừng', en: 'It begins' },
    from: ['ANNOUNCED'],
    to: ['IN_FORCE'],
    due: (facts, { now }) => (isReached(facts.from, now) ? provider(facts) : []),
    notices: stopNotices({
      concerned: 'PLAIN',
      provider: 'PLAIN',
      says: about('bắt đầu tạm ngừng', 'has begun'),
    }),
    citation: 'Decree 47/2020 Art 43(3)',
  },
  {
    name: 'endSuspension',
    text: { vi: 'Kết thúc tạm ngừng', en: 'It ends' },
    from: ['IN_FORCE', 'EXTENDED'],
    to: ['LIFTED'],
    due: (facts, { now }) => (isReached(facts.to, now) ? provider(facts) : []),
    notices: stopNotices({
      concerned: 'PLAIN',
      provider: 'PLAIN',
      coordinator: 'PLAIN',
      says: about('đã khôi phục', 'access is restored'),
    }),
    citation: 'Decree 47/2020 Art 43(3)',
  },
];

function isReached(moment: string | null, now: string): boolean {
  return moment !== null && Date.parse(moment) <= Date.parse(now);
}
