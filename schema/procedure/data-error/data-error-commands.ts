import { z } from 'zod';
import type { Command, Entitled } from '../machine/machine.ts';
import type { DataErrorFacts } from './data-error-facts.ts';
import {
  answerFields,
  answerSdl,
  correctionFields,
  correctionSdl,
  denialFields,
  denialSdl,
  reportFields,
  reportSdl,
  sealedOfAnswer,
  sealedOfReport,
} from './data-error-fields.ts';
import { toProvider, toReporter, toWatchers } from './data-error-notices.ts';
import { correctionFindings, openTextFindings, reportedCell, reportFindings } from './data-error-rules.ts';

const provider: readonly Entitled[] = [{ side: 'OWNER', roles: ['OWNER_STEWARD', 'OWNER_HEAD'] }];
const reporter: readonly Entitled[] = [
  { side: 'CONSUMER', roles: ['CONSUMER_OFFICER', 'CONSUMER_HEAD', 'TECHNICAL_OFFICER'] },
];
const nothing = z.strictObject({});
const citation = 'Regulation 28(3); Decree 47/2020 Art 51(2)d, 52(2)c';

/**
 * The commands of a data-error report. WHY none DECIDES: nothing outside the case follows from it, so that no act of it can carry an
 * instrument (ADR 35).
 */
export const dataErrorCommands: readonly Command<DataErrorFacts>[] = [
  {
    name: 'reportDataError',
    text: { vi: 'Báo sai sót dữ liệu', en: 'Report an error in data' },
    from: null,
    to: ['REPORTED'],
    who: reporter,
    byAccounts: true,
    needsReadableRow: true,
    duty: 'RECEIVES',
    carries: {},
    fields: reportFields,
    seals: sealedOfReport,
    sdl: reportSdl,
    findings: reportFindings,
    complete: reportedCell,
    notices: toProvider,
    citation: 'Regulation 28(3), 5(6); Decree 47/2020 Art 52(2)c',
  },
  {
    name: 'acknowledgeDataError',
    text: { vi: 'Tiếp nhận báo sai sót', en: 'Acknowledge the report' },
    from: ['REPORTED'],
    to: ['ACKNOWLEDGED'],
    who: [{ side: 'OWNER', roles: ['OWNER_STEWARD', 'OWNER_HEAD', 'FOCAL_OFFICER'] }],
    duty: 'RECEIVES',
    carries: {},
    fields: nothing,
    sdl: '',
    findings: (_facts, input) => openTextFindings(input),
    notices: (facts) => toReporter(facts, 'đã được tiếp nhận', 'was acknowledged'),
    citation,
  },
  {
    name: 'confirmDataError',
    text: { vi: 'Xác nhận có sai sót', en: 'Confirm the error' },
    from: ['ACKNOWLEDGED'],
    to: ['CONFIRMED'],
    who: provider,
    duty: 'RECEIVES',
    carries: {},
    fields: answerFields,
    seals: sealedOfAnswer,
    sdl: answerSdl,
    findings: (_facts, input) => openTextFindings(input),
    notices: (facts) => toReporter(facts, 'được xác nhận, đang sửa', 'is confirmed and being corrected'),
    citation,
  },
  {
    name: 'denyDataError',
    text: { vi: 'Không xác nhận sai sót', en: 'Answer that it is no error' },
    from: ['ACKNOWLEDGED'],
    to: ['NOT_CONFIRMED'],
    who: provider,
    duty: 'RECEIVES',
    carries: {},
    fields: denialFields,
    seals: sealedOfAnswer,
    sdl: denialSdl,
    findings: (_facts, input) => openTextFindings(input),
    notices: (facts) => toReporter(facts, 'không được xác nhận', 'is not confirmed'),
    citation,
  },
  {
    name: 'correctDataError',
    text: { vi: 'Ghi nhận đã sửa', en: 'Tell that it is corrected' },
    from: ['CONFIRMED'],
    to: ['CORRECTED'],
    who: provider,
    duty: 'RECEIVES',
    carries: {},
    fields: correctionFields,
    seals: sealedOfAnswer,
    sdl: correctionSdl,
    findings: correctionFindings,
    notices: (facts, _act, context) => [
      ...toReporter(facts, 'đã sửa, đề nghị kiểm tra', 'is corrected: please verify it'),
      ...toWatchers(facts, context),
    ],
    citation,
  },
  {
    name: 'verifyDataError',
    text: { vi: 'Xác nhận dữ liệu đã đúng', en: 'Verify the correction' },
    from: ['CORRECTED'],
    to: ['VERIFIED'],
    who: reporter,
    duty: 'RECEIVES',
    carries: {},
    fields: nothing,
    sdl: '',
    findings: (_facts, input) => openTextFindings(input),
    notices: () => [],
    citation: 'Regulation 28(3)',
  },
];
