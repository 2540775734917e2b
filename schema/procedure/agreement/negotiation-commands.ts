import { z } from 'zod';
import { invariant } from '../../invariant.ts';
import type { Role } from '../../people/register.ts';
import type { BilingualText } from '../../text/bilingual-text.ts';
import { agreementDigest } from '../agreement-text/agreement-digest.ts';
import type { CaseContext, Command, CommandInput } from '../machine/machine.ts';
import { signerOf } from '../machine/signer.ts';
import { regulationRefusal } from '../usage-regulation/regulation-named.ts';
import type { AgreementFacts } from './agreement-facts.ts';
import {
  type AgreementNeed,
  agreementNeed,
  agreementNeedSdl,
  clauseEdit,
  clauseEditSdl,
  clauseTick,
  clauseTickSdl,
  signature,
  signatureSdl,
} from './agreement-fields.ts';
import { about, noticesBy } from './agreement-notices.ts';
import { freezing, needFindings, needWritten, regulationsNamed } from './agreement-rules.ts';
import { readClause, type WrittenClauseKey } from './clause-members.ts';
import { onceAllTicked, unansweredProvider, unsigned, withOpenTicks } from './concerns.ts';
import { requireDisposals } from './disposal-records.ts';
import { signatureFindings } from './force-rules.ts';

/** Roles that draft for a party, and those that decide for it. */
export const drafters: readonly Role[] = ['CONSUMER_OFFICER', 'OWNER_STEWARD', 'FOCAL_OFFICER'];
export const heads: readonly Role[] = ['CONSUMER_HEAD', 'OWNER_HEAD'];

const nothing = z.strictObject({});
const noFields = { fields: nothing, sdl: '' };

/** Need, proposal and answer (procedures SM4a, first four rows). */
const proposalCommands: readonly Command<AgreementFacts>[] = [
  {
    name: 'startAgreement',
    text: { vi: 'Nêu nhu cầu chia sẻ đặc thù', en: 'State a need of specific sharing' },
    from: null,
    to: ['NEED'],
    who: [{ side: 'PARTY', roles: ['CONSUMER_OFFICER', 'FOCAL_OFFICER'] }],
    duty: 'PREPARES',
    carries: {},
    fields: agreementNeed,
    sdl: agreementNeedSdl,
    findings: needFindings,
    complete: (_facts, { fields }, { agency }, context) => ({
      written: needWritten(fields as unknown as AgreementNeed, agency, context),
    }),
    notices: () => [],
    citation: 'Regulation 15; Decree 47/2020 Art 36(1)',
  },
  {
    name: 'proposeAgreement',
    text: { vi: 'Đề nghị thỏa thuận', en: 'Propose the agreement' },
    from: ['NEED'],
    to: ['PROPOSED'],
    who: [{ side: 'PARTY', roles: ['CONSUMER_HEAD'] }],
    duty: 'DECIDES',
    carries: { documents: true },
    ...noFields,
    notices: noticesBy({
      providers: 'LEGAL',
      coordinator: 'PLAIN',
      says: about('đề nghị thống nhất việc chia sẻ dữ liệu', 'sharing by agreement is proposed'),
    }),
    citation: 'Decree 47/2020 Art 36; Regulation 22(4)',
  },
  {
    name: 'acceptNegotiation',
    text: { vi: 'Nhận lời thống nhất nội dung', en: 'Accept to negotiate' },
    from: ['PROPOSED'],
    to: ['PROPOSED', 'IN_NEGOTIATION'],
    who: [{ side: 'PARTY', roles: ['OWNER_STEWARD', 'OWNER_HEAD', 'FOCAL_OFFICER'] }],
    concerns: unansweredProvider,
    duty: 'RECEIVES',
    carries: {},
    ...noFields,
    notices: noticesBy({
      parties: 'PLAIN',
      says: about('bên cung cấp nhận lời thống nhất', 'a provider accepts to negotiate'),
    }),
    citation: 'Decree 47/2020 Art 37',
  },
  {
    name: 'refuseAgreement',
    text: { vi: 'Từ chối đề nghị', en: 'Refuse the proposal' },
    from: ['PROPOSED'],
    to: ['REFUSED'],
    who: [{ side: 'PARTY', roles: ['OWNER_HEAD'] }],
    concerns: unansweredProvider,
    duty: 'DECIDES',
    carries: { reason: true, legalGround: true, documents: true },
    ...noFields,
    notices: noticesBy({
      initiator: 'LEGAL',
      providers: 'PLAIN',
      coordinator: 'PLAIN',
      issueAuthority: 'LEGAL',
      says: about('bên cung cấp đã từ chối', 'a provider has refused'),
    }),
    citation: 'Decree 47/2020 Art 36, 51(1)a',
  },
];

/** One text, clause by clause, and its one hash (procedures SM4a, the loop and what follows). */
const textCommands: readonly Command<AgreementFacts>[] = [
  {
    name: 'editClause',
    text: { vi: 'Sửa một điều khoản', en: 'Edit a clause' },
    from: ['IN_NEGOTIATION', 'AMENDING'],
    to: ['IN_NEGOTIATION', 'AMENDING'],
    who: [{ side: 'PARTY', roles: drafters }],
    duty: 'PREPARES',
    carries: {},
    fields: clauseEdit,
    sdl: clauseEditSdl,
    findings: editFindings,
    complete: (_facts, { fields }) => {
      const { members } = readClause(fields.clause as WrittenClauseKey, String(fields.content));
      return { members };
    },
    // WHY nobody: a notice a change would drown what matters; the case shows who changed what, and whose tick fell.
    notices: () => [],
    citation: 'Decree 47/2020 Art 37, 38',
  },
  {
    name: 'tickClause',
    text: { vi: 'Đồng ý với điều khoản', en: 'Tick clauses' },
    from: ['IN_NEGOTIATION', 'AMENDING'],
    to: ['IN_NEGOTIATION', 'AMENDING'],
    who: [{ side: 'PARTY', roles: drafters }],
    concerns: withOpenTicks,
    duty: 'PREPARES',
    carries: {},
    fields: clauseTick,
    sdl: clauseTickSdl,
    notices: () => [],
    citation: 'Decree 47/2020 Art 37',
  },
  {
    name: 'freezeAgreement',
    text: { vi: 'Chốt văn bản để ký', en: 'Freeze the text for signature' },
    from: ['IN_NEGOTIATION', 'AMENDING'],
    to: ['PENDING_SIGNATURE'],
    who: [{ side: 'PARTY', roles: drafters }],
    concerns: onceAllTicked,
    duty: 'PREPARES',
    carries: {},
    ...noFields,
    refusal: (facts, _input, _acting, context) => regulationRefusal(regulationsNamed(facts, context)),
    findings: (facts, _input, _acting, context) => freezing(facts, context).findings,
    complete: (facts, _input, _acting, context) => ({ frozen: frozenOf(facts, context) }),
    notices: noticesBy({ heads: 'PLAIN', says: about('văn bản chờ ký', 'the text waits for signature') }),
    citation: 'Decree 47/2020 Art 38',
  },
  {
    name: 'reopenAgreement',
    text: { vi: 'Mở lại để thống nhất', en: 'Reopen the text' },
    from: ['PENDING_SIGNATURE'],
    to: ['IN_NEGOTIATION', 'AMENDING'],
    who: [{ side: 'PARTY', roles: [...drafters, ...heads] }],
    duty: 'CONFIRMS',
    carries: { reason: true },
    ...noFields,
    notices: noticesBy({
      parties: 'PLAIN',
      says: about(
        'văn bản được mở lại, các chữ ký không còn giá trị',
        'reopened, so that signatures are void',
      ),
    }),
    citation: 'Decree 47/2020 Art 37',
  },
  {
    name: 'signAgreement',
    text: { vi: 'Ký thỏa thuận', en: 'Sign the agreement' },
    from: ['PENDING_SIGNATURE'],
    to: ['PENDING_SIGNATURE', 'SIGNED'],
    who: [{ side: 'PARTY', roles: heads }],
    concerns: unsigned,
    duty: 'DECIDES',
    carries: { documents: true },
    fields: signature,
    sdl: signatureSdl,
    findings: (facts, input, { agency }, context) => {
      requireDisposals(facts, agency, context);
      return signatureFindings(facts, input, context);
    },
    complete: (_facts, _input, acting, context) => ({ signer: signerOf(acting, context) }),
    notices: noticesBy({
      parties: 'LEGAL',
      coordinator: 'PLAIN',
      says: about('một bên đã ký', 'a party has signed'),
    }),
    citation: 'Decree 47/2020 Art 37; Regulation 18(2)',
  },
  {
    name: 'withdrawAgreement',
    text: { vi: 'Rút đề nghị, dừng sửa đổi', en: 'Withdraw the proposal or the amendment' },
    from: ['NEED', 'PROPOSED', 'IN_NEGOTIATION', 'AMENDING', 'PENDING_SIGNATURE'],
    to: ['ABANDONED', 'EFFECTIVE'],
    who: [{ side: 'PARTY', roles: heads }],
    duty: 'CONFIRMS',
    carries: { reason: true },
    ...noFields,
    notices: noticesBy({ parties: 'PLAIN', says: about('đã được rút', 'was withdrawn') }),
    citation: 'Decree 47/2020 Art 37',
  },
];

export const negotiationCommands = [...proposalCommands, ...textCommands];

function editFindings(facts: AgreementFacts, { fields }: CommandInput): readonly BilingualText[] {
  const key = fields.clause as WrittenClauseKey;
  const { findings, members } = readClause(key, String(fields.content));
  const isAccession = facts.negotiation?.kind === 'ACCESSION' && key !== 'PARTIES';
  const acknowledges =
    key === 'COMMITMENT' && ((members?.commitment as Commitment)?.acknowledgedBy.length ?? 0) > 0;
  return [
    ...findings,
    ...(isAccession
      ? [
          {
            vi: 'clause: phiên bản gia nhập chỉ được khác ở các bên (khoản 4 Điều 36)',
            en: 'clause: a version by which somebody joins may differ in its parties only (Art 36(4))',
          },
        ]
      : []),
    ...(acknowledges
      ? [
          {
            vi: 'acknowledgedBy: mỗi bên tự xác nhận khi đồng ý điều khoản này; không ghi thay',
            en: 'acknowledgedBy: each party acknowledges by its own tick of this clause; leave it out',
          },
        ]
      : []),
  ];
}

type Commitment = { readonly acknowledgedBy: readonly string[] } | null | undefined;

function frozenOf(facts: AgreementFacts, context: CaseContext) {
  const { draft } = freezing(facts, context);
  invariant(draft, 'the findings of the command allowed the text');
  return { draft, digest: agreementDigest(draft) };
}
