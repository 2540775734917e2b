import { z } from 'zod';
import { invariant } from '../../invariant.ts';
import type { Role } from '../../people/register.ts';
import type { BilingualText } from '../../text/bilingual-text.ts';
import type { Act } from '../machine/act.ts';
import { legalDay } from '../machine/fields.ts';
import type { CaseContext, CaseNotice, Command, Effect, Procedure, StateText } from '../machine/machine.ts';
import { signerOf } from '../machine/signer.ts';
import { confirmedDraft, confirmingBodies, readPaper } from './paper-document.ts';
import {
  blankPaper,
  foldPaper,
  type PaperFacts,
  paperDigest,
  paperParties,
  paperState,
} from './paper-facts.ts';

const longestText = 100_000;
const state = (vi: string, en: string, isFinal = false): StateText => ({ text: { vi, en }, isFinal });
const digestSdl = `
  "contentDigest của hồ sơ, như đã đọc. The contentDigest of the case, as it was read."
  contentDigest: String!`;
const digestField = z.strictObject({ contentDigest: z.string().regex(/^[0-9a-f]{64}$/) });

const said = ({ number }: PaperFacts, vi: string, en: string): BilingualText => ({
  vi: `Văn bản ký trên giấy ${number}: ${vi}`,
  en: `Instrument signed on paper ${number}: ${en}`,
});

function toConfirming(facts: PaperFacts, text: BilingualText): readonly CaseNotice[] {
  return facts.confirmations.map(({ agency, side }) => {
    const roles: readonly Role[] = side === 'CHAIR' ? ['CHAIR'] : ['OWNER_HEAD', 'OWNER_STEWARD'];
    return { agency, roles, isLegal: true, text };
  });
}

function toCoordinator({ coordinator }: CaseContext, text: BilingualText): readonly CaseNotice[] {
  return [{ agency: coordinator, roles: ['COORDINATOR_OFFICER', 'COORDINATOR_HEAD'], isLegal: false, text }];
}

const commands: readonly Command<PaperFacts>[] = [
  {
    name: 'recordPaperInstrument',
    text: { vi: 'Ghi văn bản đã ký trên giấy', en: 'Record what was signed on paper' },
    from: null,
    to: ['AWAITING_CONFIRMATION'],
    who: [{ side: 'COORDINATOR', roles: ['COORDINATOR_OFFICER'] }],
    duty: 'PREPARES',
    carries: {},
    fields: z.strictObject({ text: z.string().min(1).max(longestText), signedOn: legalDay }),
    sdl: `
  "Nội dung văn bản theo dạng YAML của agreement apply. The instrument in the YAML of agreement apply."
  text: String!
  "Ngày ký. Day of signature."
  signedOn: String!`,
    findings: (_facts, { fields }, _acting, context) => {
      const { draft, findings } = readPaper(String(fields.text), context);
      if (draft === null) return findings;
      return confirmingBodies(draft, context).length > 0
        ? []
        : [
            {
              vi: 'text: không có cơ quan nào xác nhận được (danh mục dữ liệu mở cần người giữ vai trò CHAIR)',
              en: 'text: nobody can confirm it (the open-data list needs somebody in the role CHAIR)',
            },
          ];
    },
    complete: (_facts, { fields }, _acting, context) => {
      const { draft } = readPaper(String(fields.text), context);
      return { confirming: draft === null ? [] : confirmingBodies(draft, context) };
    },
    notices: (facts) =>
      toConfirming(facts, said(facts, 'chờ cơ quan xác nhận', 'waits for your confirmation')),
    citation: 'HOUSE; Regulation 14(2), 18(2)',
  },
  {
    name: 'confirmPaperInstrument',
    text: { vi: 'Xác nhận đã ký', en: 'Confirm that it was signed' },
    from: ['AWAITING_CONFIRMATION'],
    to: ['CONFIRMED'],
    who: [
      { side: 'OWNER', roles: ['OWNER_HEAD'] },
      { side: 'CHAIR', roles: ['CHAIR'] },
    ],
    duty: 'DECIDES',
    carries: {},
    fields: digestField,
    sdl: digestSdl,
    findings: (facts, { fields }) =>
      fields.contentDigest === paperDigest(facts)
        ? []
        : [
            {
              vi: 'contentDigest: không đúng với nội dung của hồ sơ; hãy đọc lại',
              en: 'contentDigest: is not that of the case; read it again',
            },
          ],
    complete: (_facts, _input, acting, context) => ({ signer: signerOf(acting, context) }),
    notices: (facts, _act, context) =>
      toCoordinator(context, said(facts, 'đã được xác nhận', 'was confirmed')),
    citation: 'Regulation 14(2), 18(2); Decree 47/2020 Art 17',
  },
  {
    name: 'denyPaperInstrument',
    text: { vi: 'Không xác nhận', en: 'Deny that it was signed' },
    from: ['AWAITING_CONFIRMATION'],
    to: ['DENIED'],
    who: [
      { side: 'OWNER', roles: ['OWNER_HEAD'] },
      { side: 'CHAIR', roles: ['CHAIR'] },
    ],
    duty: 'DECIDES',
    carries: { reason: true },
    fields: z.strictObject({}),
    sdl: '',
    complete: (_facts, _input, acting, context) => ({ signer: signerOf(acting, context) }),
    notices: (facts, _act, context) =>
      toCoordinator(context, said(facts, 'không được xác nhận', 'was not confirmed')),
    citation: 'Regulation 18(2)',
  },
  {
    name: 'withdrawPaperInstrument',
    text: { vi: 'Rút hồ sơ', en: 'Withdraw the case' },
    from: ['AWAITING_CONFIRMATION', 'CONFIRMED', 'DENIED'],
    to: ['WITHDRAWN'],
    who: [{ side: 'COORDINATOR', roles: ['COORDINATOR_OFFICER', 'COORDINATOR_HEAD'] }],
    duty: 'CONFIRMS',
    carries: { reason: true },
    fields: z.strictObject({}),
    sdl: '',
    notices: (facts) => toConfirming(facts, said(facts, 'đã được rút', 'was withdrawn')),
    citation: 'HOUSE',
  },
];

function recordedEffects(facts: PaperFacts, _act: Act, context: CaseContext): readonly Effect[] {
  const { draft } = readPaper(facts.text, context);
  invariant(draft, 'it is due only where it can be read');
  return [{ kind: 'INSTRUMENT', draft: confirmedDraft(draft, facts) }];
}

/** What was signed on paper before, or outside: it counts once every owner confirms it (rule R-REC, ADR 35). */
export const paperInstrument: Procedure<PaperFacts> = {
  id: 'PAPER_INSTRUMENT',
  prefix: 'VB',
  name: { vi: 'Xác nhận văn bản ký trên giấy', en: 'Confirmation of what was signed on paper' },
  objectName: 'PaperInstrument',
  fieldName: 'paperInstrument',
  citation: 'HOUSE; Regulation 14(2), 18(2)',
  states: {
    AWAITING_CONFIRMATION: state('Chờ xác nhận', 'Waiting for confirmation'),
    CONFIRMED: state('Đã xác nhận', 'Confirmed'),
    DENIED: state('Không được xác nhận', 'Denied'),
    RECORDED: state('Đã ghi nhận', 'Recorded', true),
    WITHDRAWN: state('Đã rút', 'Withdrawn', true),
  },
  commands,
  steps: [
    {
      name: 'takePaperInstrument',
      text: { vi: 'Ghi nhận vì mọi chủ quản đã xác nhận', en: 'Recorded, as every owner has confirmed' },
      from: ['CONFIRMED'],
      to: ['RECORDED'],
      // WHY read again: what the catalogue has no longer, nobody can be granted; the case waits, and can be withdrawn.
      due: (facts, context) =>
        facts.stage === 'OPEN' &&
        paperState(facts, null) === 'CONFIRMED' &&
        readPaper(facts.text, context).draft !== null
          ? [{ agency: context.coordinator, side: 'COORDINATOR' }]
          : [],
      notices: (facts) => toConfirming(facts, said(facts, 'đã có hiệu lực', 'is in force')),
      effects: recordedEffects,
      citation: 'Regulation 18(2)',
    },
  ],
  blank: blankPaper,
  fold: foldPaper,
  partiesOf: paperParties,
  stateFor: paperState,
  clocks: () => [],
  view: (facts, sides) => {
    const { text, signedOn } = facts;
    const seesAll = sides.some(({ side }) => side !== 'OWNER');
    const own = new Set(sides.map(({ agency }) => agency));
    const confirmations = facts.confirmations.filter(({ agency }) => seesAll || own.has(agency));
    return { text, signedOn, contentDigest: paperDigest(facts), confirmations };
  },
  sdl: `
  "YAML của văn bản. The instrument as YAML."
  text: String!
  signedOn: String!
  "Mã băm mà người xác nhận nêu lại. The hash that a confirmation names."
  contentDigest: String!
  confirmations: [PaperConfirmation!]!`,
  typesSdl: `
type PaperConfirmation {
  agency: String!
  side: String!
  state: String!
  by: String
  at: DateTime
  reason: String
}`,
};
