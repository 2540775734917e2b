import type { CaseContext, CaseParty, OwnStep, Procedure, StateText } from '../machine/machine.ts';
import { noSealed, type SealedFields } from '../machine/sealed-fields.ts';
import { dataErrorCommands } from './data-error-commands.ts';
import {
  blankDataError,
  type DataErrorFacts,
  dataErrorClocks,
  dataErrorHolders,
  dataErrorParties,
  dataErrorTally,
  foldDataError,
} from './data-error-facts.ts';
import { unverifiedParties } from './data-error-rules.ts';

const state = (vi: string, en: string, isFinal = false): StateText => ({ text: { vi, en }, isFinal });

const steps: readonly OwnStep<DataErrorFacts>[] = [
  {
    name: 'assumeDataErrorVerified',
    text: { vi: 'Coi như dữ liệu đã đúng', en: 'Counts as verified' },
    from: ['CORRECTED'],
    to: ['VERIFIED'],
    due: unverifiedParties,
    notices: () => [],
    citation: 'HOUSE',
  },
  {
    name: 'closeDataError',
    text: { vi: 'Kết thúc', en: 'Closed' },
    from: ['VERIFIED'],
    to: ['CLOSED'],
    due: ({ stage, provider }) => (stage === 'VERIFIED' ? [{ agency: provider, side: 'OWNER' }] : []),
    notices: () => [],
    citation: 'Regulation 28(3)',
  },
];

/** WHY the account only to the two sides: of a citizen it says who the row is about. */
function view(
  facts: DataErrorFacts,
  sides: readonly CaseParty[],
  { catalogue }: CaseContext,
  sealed: SealedFields = noSealed,
): object {
  const { item, database, provider, account, seenAt, readBy, reportedAt, correctedAt } = facts;
  const known = catalogue.items.get(item);
  const isConcerned = sides.some(({ side }) => side !== 'COORDINATOR');
  const ofSealed = (name: string) => sealed[name] ?? null;
  return {
    ...{ item, database, provider, reportedAt, correctedAt },
    itemLabel: known === undefined ? null : { vi: known.vi, en: known.en },
    ...(isConcerned ? { account, seenAt, readBy } : { account: null, seenAt: null, readBy: null }),
    ...{ key: ofSealed('key'), observed: ofSealed('observed'), expected: ofSealed('expected') },
    ...{ evidence: ofSealed('evidence'), answer: ofSealed('answer') },
    sourceReference: ofSealed('sourceReference'),
  };
}

/**
 * A report that a cell is wrong, from whoever may read it to the owner of the item (procedures SM9). Its key and its values are sealed for
 * the two of them, and no permission follows from it.
 */
export const dataError: Procedure<DataErrorFacts> = {
  id: 'DATA_ERROR',
  prefix: 'SL',
  name: { vi: 'Thông báo sai sót của dữ liệu', en: 'Data-error report' },
  objectName: 'DataErrorReport',
  fieldName: 'dataErrorReport',
  citation: 'Regulation 28(3), 5(6); Decree 47/2020 Art 51(2)d, 52(2)c',
  states: {
    REPORTED: state('Đã báo', 'Reported'),
    ACKNOWLEDGED: state('Đã tiếp nhận', 'Acknowledged'),
    CONFIRMED: state('Đã xác nhận, đang sửa', 'Confirmed'),
    NOT_CONFIRMED: state('Không xác nhận', 'Not confirmed', true),
    CORRECTED: state('Đã sửa', 'Corrected'),
    VERIFIED: state('Đã kiểm tra', 'Verified'),
    CLOSED: state('Đã kết thúc', 'Closed', true),
  },
  commands: dataErrorCommands,
  steps,
  blank: blankDataError,
  fold: foldDataError,
  partiesOf: dataErrorParties,
  stateFor: ({ stage }) => stage,
  clocks: dataErrorClocks,
  view,
  sealedFor: dataErrorHolders,
  tally: dataErrorTally,
  sdl: `
  "Hạng mục có sai sót. The item that is wrong, as the catalogue names it."
  item: String!
  itemLabel: BilingualText
  database: String!
  "Cơ quan chủ quản. Owner of the item."
  provider: String!
  "Tài khoản đã đọc ô đó; chỉ hai bên thấy. Account by which it was read; told to the two sides alone."
  account: String
  seenAt: DateTime
  "Mã yêu cầu trong nhật ký chia sẻ. Id of the request in the sharing log."
  readBy: String
  reportedAt: DateTime!
  correctedAt: DateTime
  "Niêm phong: chỉ bên báo và chủ quản đọc được. Sealed for the reporter and the provider; null for all others."
  key: String
  observed: String
  expected: String
  evidence: [String!]
  answer: String
  sourceReference: String`,
  typesSdl: '',
};
