import { z } from 'zod';
import type { Command } from '../machine/machine.ts';
import { stopNotices } from '../stop/stop-notices.ts';
import { suspensionEffects } from './suspension-event.ts';
import type { SuspensionFacts } from './suspension-facts.ts';
import { newEnd, newEndSdl, plannedStop, plannedStopSdl } from './suspension-fields.ts';
import { announceFindings, extensionFindings, plannedFindings, reachNoted } from './suspension-rules.ts';
import { about, publicText, withWindow } from './suspension-texts.ts';

const head = [{ side: 'PROVIDER', roles: ['OWNER_HEAD'] }] as const;
const steward = [{ side: 'PROVIDER', roles: ['OWNER_STEWARD'] }] as const;
const noFields = { fields: z.strictObject({}), sdl: '' };

/** A stop that is planned: drafted, announced in time, cancelled or extended (Decree 47 Art 43(1)a, (3)). */
export const plannedCommands: readonly Command<SuspensionFacts>[] = [
  {
    name: 'draftSuspension',
    text: { vi: 'Soạn kế hoạch tạm ngừng', en: 'Draft a planned suspension' },
    from: null,
    to: ['DRAFT'],
    who: steward,
    duty: 'PREPARES',
    carries: { reason: true },
    fields: plannedStop,
    sdl: plannedStopSdl,
    findings: plannedFindings,
    notices: stopNotices({ provider: 'PLAIN', says: about('chờ thông báo', 'waits to be announced') }),
    citation: 'Decree 47/2020 Art 43(1)a',
  },
  {
    name: 'announceSuspension',
    text: { vi: 'Thông báo tạm ngừng theo kế hoạch', en: 'Announce the planned suspension' },
    from: ['DRAFT'],
    to: ['ANNOUNCED'],
    who: head,
    duty: 'DECIDES',
    carries: { documents: true },
    ...noFields,
    findings: announceFindings,
    complete: (facts, _input, { agency }, context) => reachNoted(facts, agency, context),
    notices: stopNotices({
      public: publicText('sẽ tạm ngừng', 'will stop'),
      concerned: 'LEGAL',
      coordinator: 'PLAIN',
      says: withWindow('tạm ngừng theo kế hoạch', 'planned'),
    }),
    effects: suspensionEffects,
    citation: 'Decree 47/2020 Art 43(3); Decree 224/2026 Art 13(1)a',
  },
  {
    name: 'cancelSuspension',
    text: { vi: 'Hủy việc tạm ngừng đã thông báo', en: 'Cancel the announced suspension' },
    from: ['ANNOUNCED'],
    to: ['CANCELLED'],
    who: head,
    duty: 'DECIDES',
    isOptional: true,
    carries: { reason: true },
    ...noFields,
    notices: stopNotices({
      public: publicText('không tạm ngừng nữa', 'will not stop'),
      concerned: 'LEGAL',
      coordinator: 'PLAIN',
      says: about('đã hủy', 'is cancelled'),
    }),
    effects: suspensionEffects,
    citation: 'Decree 47/2020 Art 43(3)',
  },
  {
    name: 'extendSuspension',
    text: { vi: 'Kéo dài việc tạm ngừng', en: 'Extend the suspension' },
    from: ['IN_FORCE', 'EXTENDED'],
    to: ['EXTENDED'],
    who: head,
    duty: 'DECIDES',
    isOptional: true,
    carries: { reason: true, documents: true },
    fields: newEnd,
    sdl: newEndSdl,
    findings: extensionFindings,
    notices: stopNotices({
      public: publicText('kéo dài việc tạm ngừng', 'goes on stopping'),
      concerned: 'LEGAL',
      coordinator: 'PLAIN',
      says: withWindow('được kéo dài', 'is extended'),
    }),
    effects: suspensionEffects,
    citation: 'Decree 47/2020 Art 43(3)',
  },
];
