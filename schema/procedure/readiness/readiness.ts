import { z } from 'zod';
import { legalDayOf } from '../../calendar/legal-day.ts';
import { type BilingualText, saidOf } from '../../text/bilingual-text.ts';
import type { Act } from '../machine/act.ts';
import { legalDay, orNull } from '../machine/fields.ts';
import type {
  Acting,
  CaseContext,
  CaseNotice,
  Command,
  CommandInput,
  Procedure,
} from '../machine/machine.ts';
import { type Readiness, type ReadinessState, readinessStates } from '../machine/sharing-records.ts';
import { readinessContradictions } from './readiness-contradictions.ts';

/** What one declaration says. */
interface ReadinessFacts extends Readiness {
  readonly owner: string;
  readonly isSuperseded: boolean;
}

const blank: ReadinessFacts = {
  ...{ case: '', owner: '', database: '', state: 'NOT_READY', since: '', reason: null, plannedDate: null },
  isSuperseded: false,
};

function fold(
  facts: ReadinessFacts,
  { command, input, actor, at, reason, case: number }: Act,
): ReadinessFacts {
  if (command === 'supersedeReadiness') return { ...facts, isSuperseded: true };
  const { database, readiness, plannedDate, since } = input;
  return {
    ...{ case: number, owner: actor.agency, database: String(database), reason, isSuperseded: false },
    state: readiness as ReadinessState,
    since: typeof since === 'string' ? since : at,
    plannedDate: typeof plannedDate === 'string' ? plannedDate : null,
  };
}

/** Only a database of one's own; one that is not ready says why, and by when it will be. */
function declarationFindings(
  _facts: ReadinessFacts,
  { fields, reason }: CommandInput,
  { agency }: Acting,
  { catalogue, now }: CaseContext,
): readonly BilingualText[] {
  const { database, readiness, plannedDate } = fields;
  const known = catalogue.agencies.find((each) => each.database.id === database);
  const day = legalDayOf(Date.parse(now));
  const said = (at: string, vi: string, en: string) => saidOf(at, { vi, en });
  if (known?.database.owner !== agency)
    return [
      said('database', `${agency} không là chủ quản của ${database}`, `${agency} does not own ${database}`),
    ];
  if (readiness !== 'NOT_READY')
    return plannedDate === null
      ? []
      : [said('plannedDate', 'chỉ nêu khi chưa sẵn sàng', 'is only for what is not ready')];
  return [
    ...(reason === null ? [said('reason', 'nêu vì sao chưa sẵn sàng', 'why it is not ready')] : []),
    ...(typeof plannedDate === 'string' && plannedDate > day
      ? []
      : [said('plannedDate', `cần một ngày sau ${day}`, `a day after ${day} is needed`)]),
  ];
}

function newestOf({ database }: Pick<Readiness, 'database'>, { records }: CaseContext): Readiness | null {
  return records.readiness.find((each) => each.database === database) ?? null;
}

function toCoordinator(facts: ReadinessFacts, { coordinator }: CaseContext): readonly CaseNotice[] {
  const text = {
    vi: `Cơ sở dữ liệu ${facts.database}: chủ quản công bố sự sẵn sàng ${facts.state}`,
    en: `Database ${facts.database}: its owner declares ${facts.state}`,
  };
  return [{ agency: coordinator, roles: ['COORDINATOR_OFFICER', 'COORDINATOR_HEAD'], isLegal: false, text }];
}

const declare: Command<ReadinessFacts> = {
  name: 'declareReadiness',
  text: { vi: 'Công bố sự sẵn sàng chia sẻ', en: 'Declare the readiness of a database' },
  from: null,
  to: ['DECLARED'],
  who: [{ side: 'OWNER', roles: ['OWNER_STEWARD', 'OWNER_HEAD'] }],
  duty: 'CONFIRMS',
  delegable: 'KEEP_CATALOGUE',
  carries: {},
  fields: z.strictObject({
    database: z.string().max(128),
    readiness: z.enum(readinessStates),
    plannedDate: orNull(legalDay),
  }),
  sdl: `
  database: String!
  readiness: ReadinessState!
  "Ngày dự kiến sẵn sàng, khi chưa sẵn sàng. When it is to be ready, where it is not."
  plannedDate: String`,
  findings: declarationFindings,
  complete: (_facts, { fields }, _acting, context) => {
    const before = newestOf({ database: String(fields.database) }, context);
    return before !== null && before.state === fields.readiness ? { since: before.since } : {};
  },
  notices: (facts, _act, context) => toCoordinator(facts, context),
  effects: ({ owner: _owner, isSuperseded: _is, ...record }) => [{ kind: 'READINESS', record }],
  citation: 'Regulation 7(2)',
};

/** How far an owner says that a database is ready to be shared (procedures SM13). Public. */
export const readiness: Procedure<ReadinessFacts> = {
  id: 'READINESS',
  prefix: 'SS',
  name: { vi: 'Công bố sự sẵn sàng chia sẻ dữ liệu', en: 'Readiness to share' },
  objectName: 'ReadinessDeclaration',
  fieldName: 'readiness',
  citation: 'Regulation 7(2)',
  states: {
    DECLARED: { text: { vi: 'Đã công bố', en: 'Declared' }, isFinal: false },
    SUPERSEDED: { text: { vi: 'Đã có công bố mới', en: 'Superseded' }, isFinal: true },
  },
  commands: [declare],
  steps: [
    {
      name: 'supersedeReadiness',
      text: { vi: 'Được thay bằng công bố mới', en: 'Superseded by a later declaration' },
      from: ['DECLARED'],
      to: ['SUPERSEDED'],
      due: (facts, context) => {
        const newest = newestOf(facts, context);
        const isOlder = !facts.isSuperseded && newest !== null && newest.case !== facts.case;
        return isOlder ? [{ agency: facts.owner, side: 'OWNER' }] : [];
      },
      notices: () => [],
      citation: 'Regulation 7(2)',
    },
  ],
  blank,
  fold,
  partiesOf: ({ owner }) => [{ agency: owner, side: 'OWNER' }],
  stateFor: ({ isSuperseded }) => (isSuperseded ? 'SUPERSEDED' : 'DECLARED'),
  clocks: () => [],
  view: (facts, _sides, context) => ({
    ...{ database: facts.database, readiness: facts.state, since: facts.since, reason: facts.reason },
    plannedDate: facts.plannedDate,
    contradictions: () => readinessContradictions(facts, context),
  }),
  sdl: `
  database: String!
  readiness: ReadinessState!
  since: DateTime!
  reason: String
  plannedDate: String
  "Điểm mâu thuẫn với danh mục. What the catalogue says against it."
  contradictions: [BilingualText!]!`,
  typesSdl: `
enum ReadinessState { ${readinessStates.join(' ')} }`,
};
