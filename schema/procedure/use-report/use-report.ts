import { z } from 'zod';
import { legalDayOf } from '../../calendar/legal-day.ts';
import { isInForce, type Role } from '../../people/register.ts';
import { type BilingualText, saidOf } from '../../text/bilingual-text.ts';
import { deadlineOf } from '../deadline.ts';
import type { Act } from '../machine/act.ts';
import { clause, identifier, legalDay, orNull } from '../machine/fields.ts';
import { attachedRecords, logFindings } from '../machine/log-records.ts';
import { type LogReference, logReferences, logReferencesSdl } from '../machine/logged-request.ts';
import type {
  Acting,
  CaseContext,
  CaseNotice,
  Command,
  CommandInput,
  Procedure,
  StateText,
} from '../machine/machine.ts';
import { signerOf } from '../machine/signer.ts';
import {
  blankUseReport,
  foldUseReport,
  type UseReportFacts,
  useReportClocks,
  useReportParties,
} from './use-report-facts.ts';

const state = (vi: string, en: string, isFinal = false): StateText => ({ text: { vi, en }, isFinal });
const ownerHeads = [{ side: 'OWNER', roles: ['OWNER_HEAD'] }] as const;
const roles: readonly Role[] = ['OWNER_HEAD', 'OWNER_STEWARD', 'CONSUMER_HEAD', 'CONSUMER_OFFICER'];
const nothing = z.strictObject({});

function told(vi: string, en: string) {
  return ({ number, owner, consumer }: UseReportFacts, { actor }: Act): readonly CaseNotice[] => {
    const text = {
      vi: `Thông báo tình hình sử dụng ${number}: ${vi} (${actor.agency})`,
      en: `Report of use ${number}: ${en} (${actor.agency})`,
    };
    return [owner, consumer].map((agency) => ({ agency, roles, isLegal: true, text }));
  };
}

/** Only of a database of one's own, of another agency, for a time that has been. */
function askFindings(
  _facts: UseReportFacts,
  { fields }: CommandInput,
  acting: Acting,
  context: CaseContext,
): readonly BilingualText[] {
  const { agency } = acting;
  const { catalogue, register, linked, now } = context;
  const { consumer, database, aboutCase, from, to } = fields as {
    readonly [name in 'consumer' | 'database' | 'from' | 'to']: string;
  } & { readonly aboutCase: string | null };
  const today = legalDayOf(Date.parse(now));
  const said = (at: string, vi: string, en: string) => saidOf(at, { vi, en });
  const isOwn = catalogue.agencies.some(
    (known) => known.database.id === database && known.database.owner === agency,
  );
  // WHY not by its accounts: an owner is not told which agencies have any with others.
  const isConsumer =
    consumer !== agency && register.agencies.some((each) => each.code === consumer && isInForce(each, today));
  const parties = aboutCase === null ? [] : (linked?.get(aboutCase)?.parties ?? []);
  const isAbout =
    aboutCase === null || [agency, consumer].every((each) => parties.some((party) => party.agency === each));
  return [
    ...(isOwn
      ? []
      : [
          said(
            'database',
            `${agency} không là chủ quản của ${database}`,
            `${agency} does not own ${database}`,
          ),
        ]),
    ...(isConsumer
      ? []
      : [
          said(
            'consumer',
            'cần một cơ quan khác có trong danh bạ',
            'another agency of the register is needed',
          ),
        ]),
    ...(isAbout
      ? []
      : [said('aboutCase', 'không có hồ sơ này giữa hai cơ quan', 'is not a case between the two agencies')]),
    ...(from <= to && to <= today
      ? []
      : [
          said('to', `cần một khoảng thời gian đến ngày ${today}`, `a time up to today, ${today}, is needed`),
        ]),
    ...logFindings(fields.logRecords as readonly LogReference[], acting, context),
  ];
}

/** The records of the log as they are attached, for the owner and the consumer to read. */
function attached(
  { logRecords }: CommandInput['fields'],
  acting: Acting,
  other: string,
  context: CaseContext,
): Readonly<Record<string, unknown>> {
  const references = logRecords as readonly LogReference[];
  return { logRecords: attachedRecords(references, acting, [acting.agency, other], context) };
}

/** A breach may be found in a report, or where none came in time. @throws CALENDAR_MISSING */
function misuseFindings(
  { stage, askedAt }: UseReportFacts,
  _input: CommandInput,
  _acting: Acting,
  { now, calendar }: CaseContext,
): readonly BilingualText[] {
  if (stage === 'REPORTED') return [];
  return now >= deadlineOf('R-USE', Date.parse(askedAt), calendar).lateFrom
    ? []
    : [
        {
          vi: 'chưa có thông báo, và chưa quá hạn thông báo',
          en: 'no report has come, and its term is not over',
        },
      ];
}

const commands: readonly Command<UseReportFacts>[] = [
  {
    name: 'askForUseReport',
    text: { vi: 'Yêu cầu thông báo tình hình sử dụng', en: 'Ask for a report of use' },
    from: null,
    to: ['ASKED'],
    who: ownerHeads,
    duty: 'DECIDES',
    carries: { documents: true },
    fields: z.strictObject({
      consumer: z.string().min(1).max(128),
      database: identifier,
      aboutCase: orNull(z.string().min(1).max(40)),
      sign: clause,
      from: legalDay,
      to: legalDay,
      logRecords: logReferences,
    }),
    sdl: `
  "Mã cơ quan khai thác. Code of the consumer."
  consumer: String!
  database: String!
  "Hồ sơ kết nối hoặc thỏa thuận, nếu có. Case of the connection or agreement, if any."
  aboutCase: ID
  "Dấu hiệu sử dụng sai. The sign of misuse."
  sign: String!
  "Thời gian sử dụng, YYYY-MM-DD. First and last day of the use."
  from: String!
  to: String!${logReferencesSdl}`,
    attachesLog: true,
    reads: (_facts, { aboutCase }) => (typeof aboutCase === 'string' ? [aboutCase] : []),
    findings: askFindings,
    complete: (_facts, { fields }, acting, context) =>
      attached(fields, acting, String(fields.consumer), context),
    notices: told('chủ quản yêu cầu thông báo', 'the owner asks for it'),
    citation: 'Decree 47/2020 Art 51(1)b',
  },
  {
    name: 'submitUseReport',
    text: { vi: 'Thông báo tình hình sử dụng', en: 'Report the use' },
    from: ['ASKED'],
    to: ['REPORTED'],
    who: [{ side: 'CONSUMER', roles: ['CONSUMER_HEAD'] }],
    duty: 'DECIDES',
    carries: { documents: true },
    fields: z.strictObject({ statement: clause, logRecords: logReferences }),
    sdl: `
  "Tình hình sử dụng. How the data is used."
  statement: String!${logReferencesSdl}`,
    attachesLog: true,
    findings: (_facts, { fields }, acting, context) =>
      logFindings(fields.logRecords as readonly LogReference[], acting, context),
    complete: ({ owner }, { fields }, acting, context) => ({
      ...attached(fields, acting, owner, context),
      signer: signerOf(acting, context),
    }),
    notices: told('cơ quan khai thác đã thông báo', 'the consumer has reported'),
    citation: 'Decree 47/2020 Art 51(1)b',
  },
  {
    name: 'acceptUseReport',
    text: { vi: 'Chấp nhận thông báo', en: 'Accept the report' },
    from: ['REPORTED'],
    to: ['ACCEPTED'],
    who: ownerHeads,
    duty: 'DECIDES',
    carries: {},
    fields: nothing,
    sdl: '',
    notices: told('được chấp nhận', 'was accepted'),
    citation: 'Decree 47/2020 Art 51(1)b',
  },
  {
    name: 'findMisuse',
    text: { vi: 'Kết luận có vi phạm', en: 'Find a breach' },
    from: ['ASKED', 'REPORTED'],
    to: ['BREACH_FOUND'],
    who: ownerHeads,
    duty: 'DECIDES',
    isOptional: true,
    carries: { legalGround: true },
    fields: z.strictObject({ finding: clause }),
    sdl: '\n  "Vi phạm. The breach."\n  finding: String!',
    findings: misuseFindings,
    notices: told('chủ quản kết luận có vi phạm', 'the owner finds a breach'),
    citation: 'Decree 47/2020 Art 51(1)b, 43(2)',
  },
  {
    name: 'withdrawUseReport',
    text: { vi: 'Rút yêu cầu thông báo', en: 'Withdraw the request' },
    from: ['ASKED'],
    to: ['WITHDRAWN'],
    who: ownerHeads,
    duty: 'CONFIRMS',
    carries: { reason: true },
    fields: nothing,
    sdl: '',
    notices: told('yêu cầu đã được rút', 'the request was withdrawn'),
    citation: 'HOUSE',
  },
];

/** An owner with a sign of misuse asks a consumer how the data is used (procedures SM21; Decree 47 Art 51(1)b). */
export const useReport: Procedure<UseReportFacts> = {
  id: 'USE_REPORT',
  prefix: 'TS',
  name: { vi: 'Thông báo tình hình sử dụng dữ liệu', en: 'Report of use' },
  objectName: 'UseReport',
  fieldName: 'useReport',
  citation: 'Decree 47/2020 Art 51(1)b',
  states: {
    ASKED: state('Đã yêu cầu', 'Asked'),
    REPORTED: state('Đã thông báo', 'Reported'),
    ACCEPTED: state('Đã chấp nhận', 'Accepted', true),
    BREACH_FOUND: state('Kết luận có vi phạm', 'A breach was found', true),
    WITHDRAWN: state('Đã rút', 'Withdrawn', true),
  },
  commands,
  steps: [],
  blank: blankUseReport,
  fold: foldUseReport,
  partiesOf: useReportParties,
  stateFor: ({ stage }) => stage,
  clocks: useReportClocks,
  view: ({ stage: _stage, number: _number, endedAt: _ended, ...said }) => said,
  sdl: `
  owner: String!
  consumer: String!
  database: String!
  aboutCase: ID
  sign: String!
  from: String!
  to: String!
  askedAt: DateTime!
  logRecords: [LogRecord!]!
  report: UseStatement
  finding: String`,
  typesSdl: `
type UseStatement {
  logRecords: [LogRecord!]!
  statement: String!
  by: String!
  at: DateTime!
}`,
};
