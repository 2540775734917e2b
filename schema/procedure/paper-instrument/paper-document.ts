import { legalDayOf } from '../../calendar/legal-day.ts';
import { ownersOf } from '../../catalogue/owner-of.ts';
import { type InstrumentDraft, readInstrument } from '../../policy/instrument-document.ts';
import type { BilingualText } from '../../text/bilingual-text.ts';
import { readYaml } from '../../text/yaml-findings.ts';
import type { CaseContext } from '../machine/machine.ts';
import type { Confirmation, PaperFacts } from './paper-facts.ts';

/** An instrument that was signed on paper, as its YAML says it, or what is wrong with it. */
export interface ReadPaper {
  readonly draft: InstrumentDraft | null;
  readonly findings: readonly BilingualText[];
}

/** Reads the YAML of exactly one instrument. */
export function readPaper(text: string, { catalogue, policy }: CaseContext): ReadPaper {
  const { documents, findings } = readYaml(text);
  if (findings.length > 0) return { draft: null, findings };
  const [document, ...others] = documents;
  if (document === undefined || others.length > 0)
    return {
      draft: null,
      findings: [{ vi: 'text: cần đúng một văn bản', en: 'text: exactly one instrument is needed' }],
    };
  return readInstrument(document, { catalogue, accounts: policy.accounts });
}

/** Who has to confirm it: the owner of each item, or the People's Committee for the open-data list (Decree 47 Art 17). */
export function confirmingBodies(
  draft: InstrumentDraft,
  { catalogue, register, now }: CaseContext,
): readonly Pick<Confirmation, 'agency' | 'side'>[] {
  if (draft.kind === 'OPEN_LIST') {
    const day = legalDayOf(Date.parse(now));
    const chair = register.roles.find(
      ({ role, from, to }) => role === 'CHAIR' && from <= day && (to === null || day < to),
    );
    return chair === undefined ? [] : [{ agency: chair.agency, side: 'CHAIR' }];
  }
  const items = draft.content
    .flatMap((entry) => entry.items)
    .flatMap((name) => catalogue.items.get(name) ?? []);
  const owners = [...new Set(items.flatMap((item) => ownersOf(catalogue, item)))].sort();
  return owners.map((agency) => ({ agency, side: 'OWNER' }));
}

/** The instrument on the acts of those who confirmed it, whatever authority its text claims. */
export function confirmedDraft(
  draft: InstrumentDraft,
  { confirmations, signedOn }: Pick<PaperFacts, 'confirmations' | 'signedOn'>,
): InstrumentDraft {
  const confirmed = confirmations.filter(({ state }) => state === 'CONFIRMED');
  const consents = confirmed
    .filter(({ side }) => side === 'OWNER')
    .map(({ agency, by }) => ({ agency, document: draft.number, date: signedOn, signer: by }));
  const chair = confirmed.find(({ side }) => side === 'CHAIR');
  const decision = chair === undefined ? null : { number: draft.number, date: signedOn, body: chair.by };
  return { ...draft, authority: { ownerConsents: consents, decision } };
}
