import { z } from 'zod';
import type { Acting, Command } from '../machine/machine.ts';
import { stopNotices } from '../stop/stop-notices.ts';
import { providersOf } from '../stop/stop-target.ts';
import { suspensionEffects } from './suspension-event.ts';
import type { SuspensionFacts } from './suspension-facts.ts';
import {
  breachNotice,
  breachNoticeSdl,
  determination,
  determinationSdl,
  imposition,
  impositionSdl,
  ownDetermination,
  ownDeterminationSdl,
  remedyReport,
  remedyReportSdl,
  securityProposal,
  securityProposalSdl,
} from './suspension-fields.ts';
import {
  breachFindings,
  dayFindings,
  proposalFindings,
  reachNoted,
  riskFindings,
  targetOf,
} from './suspension-rules.ts';
import { about } from './suspension-texts.ts';

const nothing = z.strictObject({});
const head = [{ side: 'PROVIDER', roles: ['OWNER_HEAD'] }] as const;
const steward = [{ side: 'PROVIDER', roles: ['OWNER_STEWARD'] }] as const;

/** The provider's part, of a stop for a breach or a risk alone. */
function ofBreach({ ground }: SuspensionFacts, acting: Acting) {
  return ground === 'BREACH' || ground === 'SECURITY' ? [acting] : [];
}

const determines = {
  to: ['DETERMINED'],
  who: steward,
  duty: 'PREPARES',
  carries: { legalGround: true, documents: true, reason: true },
  notices: stopNotices<SuspensionFacts>({
    provider: 'PLAIN',
    says: about('chờ quyết định', 'waits for the decision'),
  }),
} as const;

/** What was found of a consumer or of a connection (Decree 47 Art 43(2)). */
const determinationCommands: readonly Command<SuspensionFacts>[] = [
  {
    ...determines,
    name: 'determineBreach',
    text: { vi: 'Xác định vi phạm', en: 'Determine a breach' },
    from: null,
    fields: determination,
    sdl: determinationSdl,
    findings: breachFindings,
    citation: 'Decree 47/2020 Art 43(2)a',
  },
  {
    ...determines,
    name: 'determineSecurityRisk',
    text: { vi: 'Xác định nguy cơ mất an toàn', en: 'Determine a risk to security' },
    from: null,
    fields: determination,
    sdl: determinationSdl,
    findings: riskFindings,
    citation: 'Decree 47/2020 Art 43(2)b',
  },
  {
    name: 'proposeSecuritySuspension',
    text: { vi: 'Đề xuất tạm ngừng vì an toàn', en: 'Propose a suspension for security' },
    from: null,
    to: ['PROPOSED'],
    who: [{ side: 'PROPOSER', roles: ['POLICE', 'COORDINATOR_OFFICER', 'COORDINATOR_HEAD'] }],
    duty: 'PREPARES',
    carries: { reason: true },
    fields: securityProposal,
    sdl: securityProposalSdl,
    findings: proposalFindings,
    complete: (_facts, input, _acting, context) => ({
      provider: providersOf(targetOf(input).number, context)[0] ?? '',
    }),
    notices: stopNotices({
      provider: 'LEGAL',
      coordinator: 'PLAIN',
      says: about('được đề xuất vì an toàn', 'is proposed for security'),
    }),
    citation: 'Regulation 25; Decree 47/2020 Art 43(2)b',
  },
  {
    ...determines,
    name: 'determineProposedRisk',
    text: { vi: 'Xác định nguy cơ được đề xuất', en: 'Determine the proposed risk' },
    from: ['PROPOSED'],
    fields: ownDetermination,
    sdl: ownDeterminationSdl,
    findings: (_facts, input, _acting, context) => dayFindings(input, context),
    citation: 'Decree 47/2020 Art 43(2)b',
  },
  {
    name: 'declineProposedSuspension',
    text: { vi: 'Không chấp nhận đề xuất', en: 'Decline the proposal' },
    from: ['PROPOSED'],
    to: ['DECLINED'],
    who: head,
    duty: 'DECIDES',
    carries: { reason: true },
    fields: nothing,
    sdl: '',
    notices: stopNotices({
      proposer: 'PLAIN',
      coordinator: 'PLAIN',
      says: about('không được chấp nhận', 'is declined'),
    }),
    citation: 'Decree 47/2020 Art 43(2)b',
  },
];

/** Imposed, noticed, remedied (Decree 47 Art 43(5)). */
const impositionCommands: readonly Command<SuspensionFacts>[] = [
  {
    name: 'imposeSuspension',
    text: { vi: 'Quyết định tạm ngừng', en: 'Impose the suspension' },
    from: ['DETERMINED'],
    to: ['IMPOSED'],
    who: head,
    duty: 'DECIDES',
    carries: { reason: true, documents: true },
    fields: imposition,
    sdl: impositionSdl,
    complete: (facts, _input, { agency }, context) => reachNoted(facts, agency, context),
    notices: stopNotices({
      provider: 'PLAIN',
      proposer: 'PLAIN',
      coordinator: 'PLAIN',
      says: about('được áp dụng', 'is imposed'),
    }),
    effects: suspensionEffects,
    citation: 'Decree 47/2020 Art 43(2)',
  },
  {
    name: 'notifyOfSuspension',
    text: { vi: 'Thông báo cho cơ quan khai thác', en: 'Notify the consumer' },
    from: ['IMPOSED'],
    to: ['NOTICE_SENT'],
    who: [{ side: 'PROVIDER', roles: ['OWNER_STEWARD', 'OWNER_HEAD'] }],
    concerns: ofBreach,
    duty: 'RECEIVES',
    carries: { documents: true },
    fields: breachNotice,
    sdl: breachNoticeSdl,
    notices: stopNotices({
      concerned: 'LEGAL',
      coordinator: 'PLAIN',
      says: (facts) => {
        const required = (facts.restoredBy ?? '').replaceAll(/\s+/g, ' ');
        return about(
          `tạm ngừng do vi phạm hoặc nguy cơ; để khôi phục: ${required}`,
          `stopped for a breach or a risk; to restore access: ${required}`,
        )(facts);
      },
    }),
    citation: 'Decree 47/2020 Art 43(5)',
  },
  {
    name: 'reportRemedy',
    text: { vi: 'Báo cáo khắc phục', en: 'Report the remedy' },
    from: ['NOTICE_SENT', 'SENT_BACK'],
    to: ['REMEDY_REPORTED'],
    who: [{ side: 'CONCERNED', roles: ['CONSUMER_HEAD'] }],
    duty: 'RECEIVES',
    carries: { documents: true },
    fields: remedyReport,
    sdl: remedyReportSdl,
    notices: stopNotices({
      provider: 'LEGAL',
      says: about('đã báo cáo khắc phục', 'a remedy is reported'),
    }),
    citation: 'Decree 47/2020 Art 43(5)b',
  },
  {
    name: 'acceptRemedy',
    text: { vi: 'Chấp nhận khắc phục, khôi phục', en: 'Accept the remedy and restore' },
    from: ['REMEDY_REPORTED'],
    to: ['LIFTED'],
    who: head,
    duty: 'DECIDES',
    carries: { documents: true },
    fields: nothing,
    sdl: '',
    notices: stopNotices({
      concerned: 'LEGAL',
      proposer: 'PLAIN',
      coordinator: 'PLAIN',
      says: about('đã khôi phục', 'access is restored'),
    }),
    effects: suspensionEffects,
    citation: 'Decree 47/2020 Art 43(5)b',
  },
  {
    name: 'sendBackRemedy',
    text: { vi: 'Trả lại báo cáo khắc phục', en: 'Send the remedy back' },
    from: ['REMEDY_REPORTED'],
    to: ['SENT_BACK'],
    who: head,
    duty: 'DECIDES',
    carries: { reason: true, documents: true },
    fields: nothing,
    sdl: '',
    notices: stopNotices({
      concerned: 'LEGAL',
      coordinator: 'PLAIN',
      says: about('báo cáo khắc phục bị trả lại', 'the remedy is sent back'),
    }),
    citation: 'Decree 47/2020 Art 43(5)b',
  },
];

export const breachCommands = [...determinationCommands, ...impositionCommands];
