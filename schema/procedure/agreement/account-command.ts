import type { BilingualText } from '../../text/bilingual-text.ts';
import { applicationFor, type NamedApplication, newAccountFindings } from '../account/application-rules.ts';
import { officerFindings } from '../connection-request/request-rules.ts';
import type { Act } from '../machine/act.ts';
import type { Acting, CaseContext, Command, CommandInput, Effect } from '../machine/machine.ts';
import { type AgreementFacts, partiesWritten, usesIn } from './agreement-facts.ts';
import { accountReserved, accountReservedSdl } from './agreement-fields.ts';
import { about, noticesBy } from './agreement-notices.ts';
import { accountMissing } from './concerns.ts';
import { requireDisposals } from './disposal-records.ts';

/**
 * The coordinator reserves an account for a consumer that has none, so that its parties can be written (procedures SM5, first row).
 * It opens nothing: what it may read the signed agreement says, and its key is claimed by the consumer.
 */
export const reserveAgreementAccount: Command<AgreementFacts> = {
  name: 'reserveAgreementAccount',
  text: { vi: 'Dành tài khoản kết nối cho bên khai thác', en: 'Reserve an account for a consumer' },
  from: ['IN_NEGOTIATION', 'AMENDING'],
  to: ['IN_NEGOTIATION', 'AMENDING'],
  who: [{ side: 'COORDINATOR', roles: ['COORDINATOR_OFFICER', 'COORDINATOR_HEAD'] }],
  concerns: accountMissing,
  duty: 'DECIDES',
  carries: {},
  fields: accountReserved,
  sdl: accountReservedSdl,
  findings: accountFindings,
  notices: noticesBy({
    concerned: 'LEGAL',
    says: about('tài khoản kết nối đã được dành sẵn', 'a connection account was reserved'),
  }),
  effects: reserved,
  citation: 'Regulation 14(2), 19; Decree 47/2020 Art 40',
};

function accountFindings(
  facts: AgreementFacts,
  { fields }: CommandInput,
  { agency }: Acting,
  context: CaseContext,
): readonly BilingualText[] {
  requireDisposals(facts, agency, context);
  const { negotiation } = facts;
  const { consumer, account, application, technicalOfficer } = named(fields);
  const isConsumer = usesIn(partiesWritten(negotiation?.written ?? {}), consumer);
  return [
    ...(isConsumer
      ? []
      : [
          {
            vi: `consumer: ${consumer} không phải bên khai thác`,
            en: `consumer: ${consumer} is no consumer of it`,
          },
        ]),
    ...newAccountFindings(account, application, consumer, context),
    ...officerFindings(technicalOfficer, consumer, context),
  ];
}

function reserved({ negotiation }: AgreementFacts, { input }: Act, context: CaseContext): readonly Effect[] {
  const { consumer, account, application, technicalOfficer } = named(input);
  const { purpose, title } = negotiation?.written ?? {};
  const own = { id: account, agency: consumer, purpose: String(purpose), describes: String(title) };
  const bound = applicationFor(application, consumer, context);
  const to = bound === null ? {} : { application: bound };
  return [{ kind: 'RESERVED_ACCOUNT', account: { ...own, ...to, technicalOfficer } }];
}

/** INVARIANT: the command's schema read them. */
function named(fields: Readonly<Record<string, unknown>>) {
  return fields as {
    readonly consumer: string;
    readonly account: string;
    readonly application: NamedApplication;
    readonly technicalOfficer: string;
  };
}
