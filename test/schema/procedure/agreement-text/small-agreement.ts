import type { DocumentContext } from '../../../../schema/policy/instrument-document.ts';
import type { AgreementDraft } from '../../../../schema/procedure/agreement-text/agreement-draft.ts';
import { readAgreement } from '../../../../schema/procedure/agreement-text/read-agreement.ts';
import { account, smallCatalogue } from '../../permission/small-policy.ts';

/** Accounts of the two consumers. */
const accounts = new Map(
  [
    account({ id: 'tax', agency: 'A.tax', agencyName: 'Thuế tỉnh', attributes: { unit: '40' } }),
    account({ id: 'tax2', agency: 'A.tax', agencyName: 'Thuế tỉnh', attributes: { unit: '41' } }),
    account({ id: 'units', agency: 'A.units', agencyName: 'Chủ units', attributes: { unit: '42' } }),
  ].map((each) => [each.id, each] as const),
);

/** What drafts of the small town are read against. */
export const smallContext = { catalogue: smallCatalogue, accounts } satisfies DocumentContext;

/** The written form of an agreement that says something of every content. */
export const written = {
  number: 'TT-1/2026',
  version: 2,
  supersedes: 1,
  title: 'Chia sẻ dữ liệu người dân',
  whyNotDefault: 'Cần mục ngoài danh mục mặc định',
  dpiaRef: 'DPIA-7/2026',
  usageRegulationVersions: ['QC-1@3'],
  renewal: 'BY_NEW_VERSION',
  legalBasis: ['Luật Quản lý thuế 2019 Điều 19'],
  parties: [
    { agency: 'A.people', role: 'PROVIDER' },
    { agency: 'A.tax', role: 'CONSUMER', applications: ['Hệ thống thuế'], accounts: ['tax'] },
  ],
  content: [
    {
      items: ['Person.name', 'Person.born'],
      rows: { home: { unit: { eq: '$account.unit' } } },
      masks: { 'Person.born': 'year' },
    },
    { items: ['Person.age'], operations: ['AGGREGATE'], smallestGroup: 7 },
  ],
  networks: ['10.12.0.0/16'],
  sites: ['Trụ sở Thuế tỉnh'],
  term: { from: '2026-01-01', to: '2027-12-31' },
  methods: ['ONLINE_QUERY'],
  protocol: 'GraphQL qua HTTPS',
  processing: { text: 'Chỉ để thu thuế', forbidden: ['Sao chép'] },
  purpose: 'Thu thuế',
  limits: { rowsPerDay: 1000 },
  userRoles: ['Phòng Kê khai'],
  onwardSharing: 'Kho bạc, khi có văn bản',
  feeSettled: true,
  commitment: { text: 'Dùng đúng mục đích', acknowledgedBy: ['A.people', 'A.tax'] },
  security: { authentication: 'KEY', minLevel: 3, storageEncryption: true },
  storage: { retentionDays: 30, derivedData: 'Không lưu' },
  disposal: { method: 'Xóa an toàn', dueDaysAfterEnd: 15, proof: 'MINUTES' },
  other: 'Rà soát sáu tháng một lần',
};

/** The draft that it is, changed as the test says. */
export function smallAgreement(changes: Readonly<Record<string, unknown>> = {}): AgreementDraft {
  return readAgreement({ ...written, ...changes }, smallContext);
}
