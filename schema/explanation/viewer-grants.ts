import { CodedError } from '../errors/coded-error.ts';
import type { DecisionFacts } from '../permission/evaluate-item.ts';
import { grantId } from '../permission/instrument-state.ts';
import { describeRows } from '../policy/describe-rows.ts';
import type { ContentEntry, Instrument, InstrumentLimits } from '../policy/policy.ts';
import { rowScopeToPredicate } from '../policy/row-scope.ts';
import type { BilingualText } from '../text/bilingual-text.ts';
import { type DescribedContent, describeContents } from './describe-contents.ts';

/** An instrument in force for a caller: what binds whoever reads by it (Decree 47 Art 38). Instants are ISO 8601. */
export interface ViewerGrant {
  readonly grant: string;
  readonly number: string;
  readonly title: string;
  readonly provider: string;
  readonly purposeCode: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly networks: readonly string[];
  readonly limits: InstrumentLimits;
  readonly content: readonly GrantedContent[];
  /** What was agreed beside the grant, as far as it says something. */
  readonly obligations: readonly DescribedContent[];
}

/** Items of a grant, and the rows that it is for. */
export interface GrantedContent {
  readonly items: readonly string[];
  readonly rows: BilingualText;
}

/** The instruments in force for a caller whose conditions the situation meets, in the order of the policy. */
export function grantsOf(facts: DecisionFacts): readonly ViewerGrant[] {
  return facts.states
    .filter(
      ({ standing, unmet, instrument }) =>
        standing === 'IN_FORCE' && unmet === null && instrument.kind !== 'SELF',
    )
    .map(({ instrument }) => grantOf(facts, instrument));
}

function grantOf(facts: DecisionFacts, instrument: Instrument): ViewerGrant {
  const { number, title, provider, purposeCode, validFrom, validTo, networks, limits, contents } = instrument;
  return {
    ...{
      grant: grantId(instrument),
      number,
      title,
      provider,
      purposeCode,
      validFrom,
      validTo,
      networks,
      limits,
    },
    content: instrument.content.map((entry) => ({ items: entry.items, rows: rowsText(facts, entry) })),
    obligations: describeContents(contents).filter(({ name }) => saysSomething(contents[name])),
  };
}

function saysSomething(content: unknown): boolean {
  return content !== null && !(Array.isArray(content) && content.length === 0);
}

const noRow: BilingualText = { vi: 'không dòng nào', en: 'no row' };

/** WHY no row where the scope cannot be read: the compiler grants none either. */
function rowsText({ catalogue, account }: DecisionFacts, { items, rows }: ContentEntry): BilingualText {
  const entity = items.map((name) => catalogue.items.get(name)?.entity).find((each) => each !== undefined);
  if (entity === undefined) return noRow;
  if (rows === null) return describeRows(null, entity, catalogue);
  try {
    return describeRows(
      rowScopeToPredicate(rows, entity, catalogue, account?.attributes ?? {}),
      entity,
      catalogue,
    );
  } catch (error) {
    if (error instanceof CodedError) return noRow;
    throw error;
  }
}
