import { z } from 'zod';
import type { BilingualText } from '../../text/bilingual-text.ts';
import { readStandingDraft } from '../agreement-text/read-agreement.ts';
import type { Acting, CaseContext, Command, CommandInput } from '../machine/machine.ts';
import { acknowledged } from './acknowledged.ts';
import { type AgreementFacts, partiesWritten, versioned } from './agreement-facts.ts';
import {
  askerNamed,
  askerSdl,
  consumerNamed,
  consumerSdl,
  joiningRequest,
  joiningRequestSdl,
} from './agreement-fields.ts';
import { about, noticesBy } from './agreement-notices.ts';
import { askersUnanswered, joinable, ownUse, proofsToJudge, withOpenReviews } from './concerns.ts';
import { disposalRecords } from './disposal-records.ts';
import { forceEffects } from './force-rules.ts';
import { drafters, heads } from './negotiation-commands.ts';

const noFields = { fields: z.strictObject({}), sdl: '' };
const inForceStates = ['EFFECTIVE', 'AMENDING', 'PENDING_SIGNATURE', 'SIGNED'];

/** Amendment (procedures SM4b) and accession (SM4c). */
const changeCommands: readonly Command<AgreementFacts>[] = [
  {
    name: 'amendAgreement',
    text: { vi: 'Sửa đổi, gia hạn thỏa thuận', en: 'Amend or renew the agreement' },
    from: ['EFFECTIVE'],
    to: ['AMENDING'],
    who: [{ side: 'PARTY', roles: drafters }],
    duty: 'CONFIRMS',
    carries: { reason: true },
    ...noFields,
    notices: noticesBy({ parties: 'PLAIN', says: about('đang được sửa đổi', 'is being amended') }),
    citation: 'Decree 47/2020 Art 39',
  },
  {
    name: 'confirmAgreementUnderRegulation',
    text: {
      vi: 'Xác nhận thỏa thuận theo quy chế mới',
      en: 'Confirm the agreement under the new regulation',
    },
    from: inForceStates,
    to: inForceStates,
    who: [{ side: 'PARTY', roles: heads }],
    concerns: withOpenReviews,
    // WHY no decision: it consents to nothing that is granted, and must not count as the signature of a version.
    duty: 'RECEIVES',
    carries: {},
    ...noFields,
    notices: noticesBy({
      parties: 'PLAIN',
      coordinator: 'PLAIN',
      says: about('một bên xác nhận theo quy chế mới', 'a party confirms it under the new regulation'),
    }),
    citation: 'Regulation 27(4)',
  },
  {
    name: 'askToJoin',
    text: { vi: 'Đề nghị tham gia thỏa thuận', en: 'Ask to join the agreement' },
    from: [...inForceStates, 'OBJECTED'],
    to: ['ASKED'],
    who: [{ side: 'ASKER', roles: ['CONSUMER_HEAD'] }],
    byOutsiders: true,
    concerns: joinable,
    duty: 'DECIDES',
    carries: { documents: true },
    fields: joiningRequest,
    sdl: joiningRequestSdl,
    findings: joiningFindings,
    notices: noticesBy({
      parties: 'LEGAL',
      coordinator: 'PLAIN',
      says: about('một cơ quan đề nghị tham gia', 'an agency asks to join'),
    }),
    citation: 'Decree 47/2020 Art 36(4)',
  },
  {
    name: 'acceptJoining',
    text: { vi: 'Đồng ý cho tham gia', en: 'Accept the request to join' },
    from: ['ASKED'],
    to: ['ASKED'],
    who: [{ side: 'PARTY', roles: heads }],
    concerns: askersUnanswered,
    names: ({ asker }) => ({ agency: String(asker), side: 'ASKER' }),
    duty: 'DECIDES',
    carries: {},
    fields: askerNamed,
    sdl: askerSdl,
    notices: noticesBy({
      concerned: 'PLAIN',
      says: about('một bên đồng ý cho tham gia', 'a party accepts that the agency joins'),
    }),
    citation: 'Decree 47/2020 Art 36(4)',
  },
  {
    name: 'objectToJoining',
    text: { vi: 'Phản đối tham gia', en: 'Object to the request to join' },
    from: ['ASKED'],
    to: ['OBJECTED'],
    who: [{ side: 'PARTY', roles: heads }],
    concerns: askersUnanswered,
    names: ({ asker }) => ({ agency: String(asker), side: 'ASKER' }),
    duty: 'DECIDES',
    carries: { reason: true },
    fields: askerNamed,
    sdl: askerSdl,
    notices: noticesBy({
      concerned: 'LEGAL',
      parties: 'PLAIN',
      says: about('một bên phản đối việc tham gia', 'a party objects to the joining'),
    }),
    citation: 'Decree 47/2020 Art 36(4)',
  },
];

/** Leaving (procedures SM4d) and disposal (SM4e). */
const endCommands: readonly Command<AgreementFacts>[] = [
  {
    name: 'leaveAgreement',
    text: { vi: 'Rời thỏa thuận', en: 'Leave the agreement' },
    from: ['EFFECTIVE', 'AMENDING'],
    to: ['LEFT'],
    who: [{ side: 'PARTY', roles: ['CONSUMER_HEAD'] }],
    concerns: ownUse,
    names: (_fields, { agency }) => ({ agency, side: 'FORMER' }),
    duty: 'CONFIRMS',
    carries: { reason: true },
    ...noFields,
    notices: noticesBy({
      parties: 'LEGAL',
      coordinator: 'PLAIN',
      says: about('một bên khai thác đã rời', 'a consumer has left'),
    }),
    effects: forceEffects,
    citation: 'Decree 47/2020 Art 44(1)d',
  },
  {
    name: 'submitDisposalProof',
    text: { vi: 'Nộp bằng chứng xóa, hủy dữ liệu', en: 'Submit the proof of disposal' },
    from: ['DISPOSAL_PENDING', 'SENT_BACK'],
    to: ['PROOF_SUBMITTED'],
    who: [{ side: 'FORMER', roles: ['CONSUMER_HEAD'] }],
    duty: 'DECIDES',
    carries: {},
    ...noFields,
    findings: proofFindings,
    notices: noticesBy({
      providers: 'LEGAL',
      coordinator: 'PLAIN',
      says: about('đã nộp bằng chứng xóa, hủy', 'the proof of disposal was submitted'),
    }),
    effects: disposalRecords,
    opensNothing: true,
    citation: 'Decree 47/2020 Art 38(11), 44(2)',
  },
  {
    name: 'acceptDisposalProof',
    text: { vi: 'Chấp nhận bằng chứng xóa, hủy', en: 'Accept the proof of disposal' },
    from: ['PROOF_SUBMITTED'],
    to: ['PROOF_SUBMITTED', 'ACCEPTED'],
    who: [{ side: 'PARTY', roles: ['OWNER_HEAD'] }],
    concerns: proofsToJudge,
    names: ({ consumer }) => ({ agency: String(consumer), side: 'FORMER' }),
    duty: 'DECIDES',
    carries: {},
    fields: consumerNamed,
    sdl: consumerSdl,
    notices: noticesBy({
      concerned: 'PLAIN',
      says: about('bằng chứng xóa, hủy được chấp nhận', 'the proof of disposal was accepted'),
    }),
    citation: 'Decree 47/2020 Art 44(2)',
  },
  {
    name: 'sendBackDisposalProof',
    text: { vi: 'Trả lại bằng chứng xóa, hủy', en: 'Send the proof of disposal back' },
    from: ['PROOF_SUBMITTED'],
    to: ['SENT_BACK'],
    who: [{ side: 'PARTY', roles: ['OWNER_HEAD'] }],
    concerns: proofsToJudge,
    names: ({ consumer }) => ({ agency: String(consumer), side: 'FORMER' }),
    duty: 'DECIDES',
    carries: { reason: true },
    fields: consumerNamed,
    sdl: consumerSdl,
    notices: noticesBy({
      concerned: 'LEGAL',
      says: about('bằng chứng xóa, hủy bị trả lại', 'the proof of disposal was sent back'),
    }),
    effects: disposalRecords,
    opensNothing: true,
    citation: 'Decree 47/2020 Art 44(2)',
  },
];

export const lifeCommands = [...changeCommands, ...endCommands];

/** WHY no more than this: what the rules say of its items would tell an outsider what the agreement is about. */
function joiningFindings(
  facts: AgreementFacts,
  { fields }: CommandInput,
  { agency }: Acting,
  { policy, catalogue }: CaseContext,
): readonly BilingualText[] {
  const accounts = fields.accounts as readonly string[];
  const foreign = accounts.filter((id) => policy.accounts.get(id)?.agency !== agency);
  if (foreign.length > 0)
    return foreign.map((id) => ({
      vi: `accounts: ${id} không phải tài khoản của ${agency}`,
      en: `accounts: ${id} is no account of ${agency}`,
    }));
  const before = facts.inForce?.written ?? {};
  const party = { agency, role: 'CONSUMER' as const, applications: fields.applications, accounts };
  const written = acknowledged({ ...before, parties: [...partiesWritten(before), party] });
  const { findings } = readStandingDraft(versioned(facts, written), { catalogue, accounts: policy.accounts });
  return findings.length === 0
    ? []
    : [
        {
          vi: 'thỏa thuận này không mở rộng được cho cơ quan; hãy nêu nhu cầu riêng bằng startAgreement',
          en: 'this agreement cannot be extended to the agency; state a need of its own by startAgreement',
        },
      ];
}

function proofFindings(
  { departures }: AgreementFacts,
  { documents }: CommandInput,
  { agency }: Acting,
): readonly BilingualText[] {
  const proof = departures.find((each) => each.agency === agency)?.disposal?.proof ?? null;
  return documents.length > 0 || proof === 'NONE'
    ? []
    : [{ vi: 'documents: cần biên bản xóa, hủy', en: 'documents: the minutes of disposal are needed' }];
}
