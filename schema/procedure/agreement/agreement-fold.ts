import { invariant } from '../../invariant.ts';
import type { Act } from '../machine/act.ts';
import { acknowledged } from './acknowledged.ts';
import {
  type AgreementFacts,
  type FrozenVersion,
  type Negotiation,
  partiesWritten,
  signersOf,
  type WrittenAgreement,
} from './agreement-facts.ts';
import { clauseKeys, clauseMembers, clauseNumber, type WrittenClauseKey } from './clause-members.ts';
import { foldDigest } from './edit-digest.ts';
import { foldLife } from './life-fold.ts';

/** What an act makes of an agreement. */
export function foldAgreement(facts: AgreementFacts, act: Act): AgreementFacts {
  if (act.command === 'startAgreement') return started(facts, act);
  const { negotiation } = facts;
  const next = negotiation === null ? null : foldNegotiation(facts, negotiation, act);
  return foldDigest(next === null ? foldLife(facts, act) : { ...facts, negotiation: next }, act);
}

function started(facts: AgreementFacts, act: Act): AgreementFacts {
  const { input, actor } = act;
  const written = input.written as WrittenAgreement;
  return {
    ...facts,
    ...{ number: act.case, initiator: actor.agency },
    negotiation: {
      ...{ kind: 'FIRST', stage: 'NEED', newcomer: null, acceptedBy: [], frozen: null, signatures: [] },
      written: { ...written, number: input.agreementNumber ?? act.case },
      changes: Object.fromEntries(clauseKeys.map((_key, at) => [at, changeBy(act)])),
      ticks: {},
    },
  };
}

/** What an act makes of the version that is negotiated; null: it concerns something else. */
function foldNegotiation(facts: AgreementFacts, negotiation: Negotiation, act: Act): Negotiation | null {
  const { agency } = act.actor;
  switch (act.command) {
    case 'proposeAgreement':
      return { ...negotiation, stage: 'PROPOSED' };
    case 'acceptNegotiation': {
      const acceptedBy = [...negotiation.acceptedBy, agency];
      const isAll = partiesWritten(negotiation.written)
        .filter(({ role }) => role !== 'CONSUMER')
        .every((party) => acceptedBy.includes(party.agency) || party.agency === facts.initiator);
      return { ...negotiation, acceptedBy, stage: isAll ? 'IN_NEGOTIATION' : 'PROPOSED' };
    }
    case 'editClause':
      return edited(negotiation, act);
    case 'tickClause':
      return ticked(negotiation, act);
    case 'freezeAgreement':
      return {
        ...negotiation,
        ...{ stage: 'PENDING_SIGNATURE', signatures: [], frozen: act.input.frozen as FrozenVersion },
        written: acknowledged(negotiation.written),
      };
    case 'reopenAgreement':
      // WHY nothing stays of the signatures: each was over the whole text that is open again.
      return { ...negotiation, stage: 'IN_NEGOTIATION', frozen: null, signatures: [] };
    case 'signAgreement':
      return signed(facts, negotiation, act);
    default:
      return null;
  }
}

function edited(negotiation: Negotiation, act: Act): Negotiation {
  const key = act.input.clause as WrittenClauseKey;
  const at = clauseNumber(key);
  const members = new Set(clauseMembers(key));
  const others = Object.entries(negotiation.written).filter(([name]) => !members.has(name));
  const own = (negotiation.ticks[at] ?? []).filter((agency) => agency === act.actor.agency);
  return {
    ...negotiation,
    written: { ...Object.fromEntries(others), ...(act.input.members as WrittenAgreement) },
    changes: { ...negotiation.changes, [at]: changeBy(act) },
    ticks: { ...negotiation.ticks, [at]: own },
  };
}

function ticked(negotiation: Negotiation, { input, actor }: Act): Negotiation {
  const ticks = { ...negotiation.ticks };
  for (const key of input.clauses as readonly WrittenClauseKey[]) {
    const at = clauseNumber(key);
    ticks[at] = [...new Set([...(ticks[at] ?? []), actor.agency])];
  }
  return { ...negotiation, ticks };
}

function signed(facts: AgreementFacts, negotiation: Negotiation, { input, actor, at }: Act): Negotiation {
  const { agency, person } = actor;
  invariant(person, 'a person signs');
  const signature = { agency, person, at, signer: String(input.signer), digest: String(input.contentDigest) };
  const signatures = [...negotiation.signatures, signature];
  const isLast = signersOf(facts).every((party) => signatures.some((each) => each.agency === party.agency));
  return { ...negotiation, signatures, stage: isLast ? 'SIGNED' : 'PENDING_SIGNATURE' };
}

function changeBy({ actor, at }: Act) {
  return { agency: actor.agency, person: actor.person ?? '', at };
}
