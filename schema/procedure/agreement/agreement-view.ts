import type { AgreementDraft } from '../agreement-text/agreement-draft.ts';
import { clauses, recitals } from '../agreement-text/clauses.ts';
import { difference } from '../agreement-text/compare-agreement-texts.ts';
import type { CaseContext, CaseParty } from '../machine/machine.ts';
import {
  type AgreementFacts,
  type Negotiation,
  partiesConcerned,
  signersOf,
  type WrittenAgreement,
} from './agreement-facts.ts';
import { agreementState } from './agreement-reading.ts';
import { freezing, isAllTicked, regulationsNamed, standingDraft } from './agreement-rules.ts';
import { agreementStates } from './agreement-states.ts';
import { clauseKeys, clauseMembers } from './clause-members.ts';
import { joinableAgreements } from './joinable-agreements.ts';

/**
 * What readers on the sides see: the parties and the coordinator the whole text (Decree 47 Art 36(5)); who asks to join and who has
 * left, what concerns themselves.
 */
export function agreementView(
  facts: AgreementFacts,
  sides: readonly CaseParty[],
  context: CaseContext,
): object {
  const isWhole = sides.some(({ side }) => side === 'PARTY' || side === 'COORDINATOR');
  const own = new Set(sides.map(({ agency }) => agency));
  const { joinings, departures } = facts;
  const personal = {
    joinings: joinings.filter(({ party }) => isWhole || own.has(party.agency)).map(joiningView(facts)),
    disposals: departures.filter(({ agency }) => isWhole || own.has(agency)).map(disposalView(facts)),
  };
  return isWhole ? { ...wholeView(facts, context), ...personal } : { ...nothingSeen, ...personal };
}

const nothingSeen = {
  ...{ agreementNumber: null, agreementVersion: null, supersedes: null, contentDigest: null },
  ...{ clauses: [], signers: [], findings: [], differences: [], inForce: null, joinable: [] },
  regulationReviews: [],
};

function wholeView(facts: AgreementFacts, context: CaseContext) {
  const { negotiation, inForce } = facts;
  const draft = negotiation?.frozen?.draft ?? standingDraft(facts, context).draft;
  const isOpen = negotiation?.stage === 'IN_NEGOTIATION' && facts.ended === null;
  const findings = isOpen ? [...freezing(facts, context).findings, ...regulationsNamed(facts, context)] : [];
  return {
    agreementNumber: draft?.number ?? null,
    agreementVersion: draft?.version ?? null,
    supersedes: draft?.supersedes ?? null,
    contentDigest: negotiation === null ? (inForce?.digest ?? null) : (negotiation.frozen?.digest ?? null),
    clauses: clausesView(facts, draft),
    signers: signersView(facts),
    findings,
    isReady: isOpen && isAllTicked(facts) && findings.length === 0,
    differences: inForce === null || draft === null ? [] : difference(inForce.draft, draft),
    inForce: inForceView(facts),
    regulationReviews: facts.reviews,
    joinable: draft !== null && negotiation?.kind === 'FIRST' ? joinableFor(draft, negotiation, context) : [],
  };
}

function joinableFor({ content, purposeCode }: AgreementDraft, { stage }: Negotiation, context: CaseContext) {
  if (stage !== 'NEED' && stage !== 'PROPOSED') return [];
  const items = content.flatMap((entry) => entry.items);
  return joinableAgreements(items, purposeCode, context);
}

function clausesView({ negotiation, inForce }: AgreementFacts, draft: AgreementDraft | null) {
  const written = negotiation?.written ?? inForce?.written ?? {};
  const said = draft === null ? [] : clauses(draft);
  return clauseKeys.map((key, number) => {
    const clause = said[number - 1];
    const lines = number === 0 && draft !== null ? recitals(draft) : (clause?.lines ?? []);
    const change = negotiation?.changes[number];
    return {
      ...{ number, key, lines, title: clause?.title ?? before, isFilled: lines.length > 0 },
      content: JSON.stringify(membersOf(written, clauseMembers(key))),
      ...{ changedBy: change?.agency ?? null, changedAt: change?.at ?? null },
      tickedBy: negotiation?.ticks[number] ?? [],
    };
  });
}

const before = { vi: 'Phần mở đầu', en: 'Before the first clause' };

function membersOf(written: WrittenAgreement, names: readonly string[]) {
  return Object.fromEntries(names.flatMap((name) => (name in written ? [[name, written[name]]] : [])));
}

function signersView(facts: AgreementFacts) {
  const { negotiation, inForce } = facts;
  const needed = new Set(signersOf(facts).map(({ agency }) => agency));
  const signatures = negotiation?.signatures ?? inForce?.signatures ?? [];
  return partiesConcerned(facts).map(({ agency, role, applications, accounts }) => {
    const own = signatures.find((each) => each.agency === agency);
    return {
      ...{ agency, role, applications, accounts, mustSign: needed.has(agency) },
      hasAcceptedToTalk: negotiation?.acceptedBy.includes(agency) ?? false,
      ...{ signer: own?.signer ?? null, signedAt: own?.at ?? null, signedDigest: own?.digest ?? null },
    };
  });
}

function inForceView({ inForce }: AgreementFacts) {
  if (inForce === null) return null;
  const { draft, digest, since } = inForce;
  const { version, validFrom, validTo, parties } = draft;
  return { version, digest, since, validFrom, validTo, parties: parties.map(({ agency }) => agency) };
}

function joiningView(facts: AgreementFacts) {
  return ({ party, purpose, askedAt, answers, state }: AgreementFacts['joinings'][number]) => {
    const { agency, applications, accounts } = party;
    const stateNow = state === 'OBJECTED' ? state : agreementState(facts, { agency, side: 'ASKER' });
    return {
      ...{ agency, applications, accounts, purpose, askedAt, answers, state: stateNow },
      stateText: agreementStates[stateNow]?.text,
    };
  };
}

function disposalView(facts: AgreementFacts) {
  return (departure: AgreementFacts['departures'][number]) => {
    const { agency, endedAt, disposal, providers, submittedAt, acceptedBy, sentBackReason } = departure;
    const state = agreementState(facts, { agency, side: 'FORMER' });
    return {
      ...{ agency, endedAt, providers, submittedAt, acceptedBy, sentBackReason, state },
      ...{ stateText: agreementStates[state]?.text, method: disposal?.method ?? null },
      ...{ proof: disposal?.proof ?? null, dueDaysAfterEnd: disposal?.dueDaysAfterEnd ?? null },
    };
  };
}
