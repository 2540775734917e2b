import { invariant } from '../../schema/invariant.ts';
import type { PeopleRegister, Role } from '../../schema/people/register.ts';
import type { InstrumentDraft } from '../../schema/policy/instrument-document.ts';
import type { CaseContext } from '../../schema/procedure/machine/machine.ts';
import { signerOf } from '../../schema/procedure/machine/signer.ts';
import {
  confirmedDraft,
  confirmingBodies,
  readPaper,
} from '../../schema/procedure/paper-instrument/paper-document.ts';
import { paperDigest } from '../../schema/procedure/paper-instrument/paper-facts.ts';
import { legalDayOfDraft } from './legal-day-of-draft.ts';
import type { SeedActs } from './seed-acts.ts';

/** Who confirms for an agency: the head of the owner, or the chair. */
function headOf({ roles }: PeopleRegister, agency: string, role: Role): string {
  const found = roles.find((each) => each.agency === agency && each.role === role);
  invariant(found, `the demonstration has a ${role} of ${agency}`);
  return found.person;
}

/** An instrument of the demonstration on the acts of its owners, as they confirm it below. */
export function signedDraft(draft: InstrumentDraft, context: CaseContext): InstrumentDraft {
  const confirmations = confirmingBodies(draft, context).map(({ agency, side }) => {
    const person = headOf(context.register, agency, side === 'CHAIR' ? 'CHAIR' : 'OWNER_HEAD');
    const by = signerOf({ person, agency, side, role: null, delegate: null }, context);
    return { agency, side, state: 'CONFIRMED' as const, by, at: null, reason: null };
  });
  return confirmedDraft(draft, { confirmations, signedOn: legalDayOfDraft(draft) });
}

/** Records every text of an instrument as signed on paper, and lets its owners confirm it. */
export async function seedPaper(acts: SeedActs, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    const { draft } = readPaper(text, await acts.context());
    invariant(draft, 'an instrument of the demonstration is read again');
    const { number } = draft;
    const signedOn = legalDayOfDraft(draft);
    const by = headOf((await acts.context()).register, acts.coordinator, 'COORDINATOR_OFFICER');
    const opened = await acts.act({
      ...{ name: `paper ${number}`, person: by, command: 'recordPaperInstrument', number: null },
      fields: { text, signedOn },
    });
    const contentDigest = paperDigest({ ...{ number: opened, text, signedOn } });
    for (const { agency, side } of confirmingBodies(draft, await acts.context())) {
      const person = headOf(
        (await acts.context()).register,
        agency,
        side === 'CHAIR' ? 'CHAIR' : 'OWNER_HEAD',
      );
      await acts.act({
        ...{ name: `paper ${number} ${agency}`, person, command: 'confirmPaperInstrument', number: opened },
        fields: { contentDigest },
      });
    }
  }
}
