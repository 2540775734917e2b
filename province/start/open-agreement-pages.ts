import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import type { AgreementPages } from '../../schema/exchange/agreement-pages.ts';
import { frozenText } from '../../schema/procedure/agreement/frozen-text.ts';
import { agreementText } from '../../schema/procedure/agreement-text/agreement-text.ts';
import { seesWhole } from '../../schema/procedure/machine/open-case.ts';
import { AgreementPrinter } from '../../subgraphs/registry/procedure/agreement-printer.ts';
import type { Cases } from '../../subgraphs/registry/procedure/cases.ts';

/** The pages of the agreements of a province. */
export function openAgreementPages(
  { catalogue }: { readonly catalogue: CatalogueModel },
  cases: Pick<Cases, 'find'>,
): AgreementPages {
  const printer = new AgreementPrinter();
  return {
    print: async ({ id }, number, language) => {
      const { opened, sides, context } = await cases.find(number, id);
      // WHY the words of no case: who asks to join, or has left, sees nothing of the text.
      if (opened.machine.procedure.id !== 'AGREEMENT' || !seesWhole(sides))
        throw codedError('CASE_UNKNOWN', { case: number });
      const frozen = frozenText(opened.acts);
      if (frozen === null) throw codedError('AGREEMENT_NOT_FROZEN', { case: number });
      const text = agreementText(frozen.draft, { catalogue, accounts: context.policy.accounts });
      const { number: agreementNumber, version, digest } = text;
      return { bytes: await printer.print({ text, language }), agreementNumber, version, digest };
    },
  };
}
