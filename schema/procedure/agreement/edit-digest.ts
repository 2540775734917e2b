import { legalDayOf } from '../../calendar/legal-day.ts';
import type { Role } from '../../people/register.ts';
import type { BilingualText } from '../../text/bilingual-text.ts';
import { clauseTitles } from '../agreement-text/clauses.ts';
import type { Act } from '../machine/act.ts';
import type { CaseNotice } from '../machine/machine.ts';
import { type AgreementFacts, type ClauseEdit, partiesConcerned } from './agreement-facts.ts';
import { clauseNumber, type WrittenClauseKey } from './clause-members.ts';

const drafters: readonly Role[] = ['OWNER_STEWARD', 'CONSUMER_OFFICER', 'FOCAL_OFFICER'];

/** Keeps of the edits those that the other parties have not been told (procedures SM4a: a digest once a day). */
export function foldDigest(facts: AgreementFacts, act: Act): AgreementFacts {
  if (act.command === 'digestEdits') return { ...facts, told: facts.untold, untold: [] };
  if (act.command === 'editClause') {
    const { actor, at, input } = act;
    const edit = { clause: clauseNumber(input.clause as WrittenClauseKey), agency: actor.agency, at };
    return isIn(facts.untold, edit) ? facts : { ...facts, untold: [...facts.untold, edit] };
  }
  const isOpen = facts.ended === null && facts.negotiation?.stage === 'IN_NEGOTIATION';
  // WHY: who has ticked every clause, or sees the text closed, needs no list of edits.
  return isOpen || facts.untold.length === 0 ? facts : { ...facts, untold: [] };
}

function isIn(edits: readonly ClauseEdit[], { clause, agency }: ClauseEdit): boolean {
  return edits.some((each) => each.clause === clause && each.agency === agency);
}

/** Whether the legal day of the first edit that was not told is over. WHY the day: of its edits all are told at once. */
export function isDigestDue({ untold, negotiation, ended }: AgreementFacts, now: string): boolean {
  const [first] = untold;
  const isOpen = ended === null && negotiation?.stage === 'IN_NEGOTIATION';
  return isOpen && first !== undefined && legalDayOf(Date.parse(first.at)) < legalDayOf(Date.parse(now));
}

/** One notice for each party of the clauses that others edited; none for who edited all of them. */
export function digestNotices(facts: AgreementFacts): readonly CaseNotice[] {
  return partiesConcerned(facts).flatMap(({ agency }): readonly CaseNotice[] => {
    const others = facts.told.filter((edit) => edit.agency !== agency);
    const numbers = [...new Set(others.map(({ clause }) => clause))].sort((left, right) => left - right);
    if (numbers.length === 0) return [];
    return [{ agency, roles: drafters, isLegal: false, text: digestText(facts.number, numbers) }];
  });
}

function digestText(number: string, clauses: readonly number[]): BilingualText {
  const titles = clauses.map(titleOf);
  const listed = (language: keyof BilingualText) => titles.map((title) => title[language]).join('; ');
  return {
    vi: `Thỏa thuận ${number}: các điều khoản đã được sửa: ${listed('vi')}`,
    en: `Agreement ${number}: clauses were edited: ${listed('en')}`,
  };
}

function titleOf(clause: number): BilingualText {
  const title = clauseTitles[clause - 1];
  if (title === undefined) return { vi: 'phần mở đầu', en: 'what stands before the first clause' };
  return { vi: `${clause}. ${title.vi}`, en: `${clause}. ${title.en}` };
}
