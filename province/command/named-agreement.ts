import { readFile } from 'node:fs/promises';
import { codedError } from '../../schema/errors/coded-error.ts';
import type { PolicySnapshot } from '../../schema/policy/policy.ts';
import type { TextContext } from '../../schema/procedure/agreement-text/agency-names.ts';
import type { AgreementDraft } from '../../schema/procedure/agreement-text/agreement-draft.ts';
import { withStore } from '../start/with-store.ts';
import type { CommandContext } from './command-context.ts';
import { recordedInstrument } from './recorded-instrument.ts';

/** Agreements as somebody names them, with what their texts need. */
export interface NamedAgreements extends TextContext {
  /** In the order of the names. */
  readonly drafts: readonly NamedDraft[];
}

interface NamedDraft {
  readonly draft: AgreementDraft;
  /** Whether it is in the control store, and not only in a file. */
  readonly isRecorded: boolean;
}

/**
 * Each name is a YAML file with a draft, or a recorded NUMBER[@VERSION].
 * @throws AGREEMENT_INVALID, AGREEMENT_UNKNOWN also for an instrument of another kind
 */
export async function agreementsNamed(
  names: readonly string[],
  { province, configuration }: CommandContext,
): Promise<NamedAgreements> {
  const catalogue = await province.loadCatalogue();
  const policy = await withStore(configuration(), (store) => store.snapshot());
  const context = { catalogue, accounts: policy.accounts };
  const drafts = await Promise.all(names.map((named) => draftNamed(named, policy, context)));
  return { ...context, drafts };
}

async function draftNamed(named: string, policy: PolicySnapshot, context: TextContext): Promise<NamedDraft> {
  const source = await readFile(named, 'utf8').catch(() => null);
  if (source !== null) {
    const { parseAgreement } = await import('../../schema/procedure/agreement-text/read-agreement.ts');
    return { draft: parseAgreement(source, context), isRecorded: false };
  }
  const { agreementOf } = await import('../../schema/procedure/agreement-text/agreement-instrument.ts');
  const instrument = recordedInstrument(named, policy);
  if (instrument.kind !== 'AGREEMENT') throw codedError('AGREEMENT_UNKNOWN', { number: named });
  return { draft: agreementOf(instrument, context.accounts), isRecorded: true };
}
