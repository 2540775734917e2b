import { delegatedWorks } from '../../../schema/procedure/machine/sharing-records.ts';
import { dayAfter, type Fields, type InputMaker, writerOf } from './input-maker.ts';

function proposeOfficer(maker: InputMaker): Fields {
  const { random, context } = maker;
  const own = context.register.people.filter(({ agency }) => agency === writerOf(maker));
  const chosen = random.chance(0.95) && own.length > 0 ? own : context.register.people;
  return { person: random.pick(chosen).id, duties: 'Đầu mối chia sẻ dữ liệu' };
}

function appointOfficer(maker: InputMaker): Fields {
  const { random } = maker;
  return {
    decision: `${random.between(1, 99)}/QĐ`,
    decidedOn: dayAfter(maker, random.chance(0.95) ? -random.between(0, 5) : 1),
    from: dayAfter(maker, random.chance(0.95) ? random.between(0, 12) : -1),
  };
}

const endOfficer = (maker: InputMaker): Fields => ({
  until: dayAfter(
    maker,
    maker.random.chance(0.93) ? maker.random.between(0, maker.random.pick([25, 500])) : -1,
  ),
});

/** Databases of an agency, at times of another one. */
function databasesOf(maker: InputMaker): readonly string[] {
  const { random, context } = maker;
  const own = context.catalogue.agencies.filter(({ database }) => database.owner === writerOf(maker));
  const all = random.chance(0.06) || own.length === 0 ? context.catalogue.agencies : own;
  return all.map(({ database }) => database.id);
}

function declareReadiness(maker: InputMaker): Fields {
  const { random } = maker;
  const readiness = random.pick(['NOT_READY', 'READY_OPEN', 'READY_DEFAULT', 'READY_SPECIFIC']);
  const isPlanned = random.chance(readiness === 'NOT_READY' ? 0.9 : 0.1);
  const plannedDate = isPlanned ? dayAfter(maker, random.between(0, 60)) : null;
  return { database: random.pick(databasesOf(maker)), readiness, plannedDate };
}

function proposeDelegation(maker: InputMaker): Fields {
  const { random } = maker;
  const agencies = ['H41.SKHCN', 'H41.STC', 'H41.SNNMT', 'G01.CAT', 'H41.CTHUE', 'Z01.NGANHANG'];
  const start = random.between(-1, 20);
  const works = delegatedWorks.filter(() => random.chance(0.5));
  return {
    delegate: random.chance(0.5) ? 'H41.SKHCN' : random.pick(agencies),
    works: works.length === 0 ? [random.pick(delegatedWorks)] : works,
    from: dayAfter(maker, start),
    to: random.chance(0.6) ? dayAfter(maker, start + random.between(0, 40)) : null,
    decision: '1/QĐ-UQ',
  };
}

function regulationContent(maker: InputMaker): Fields {
  const { random } = maker;
  const number = (usual: number) => (random.chance(0.97) ? usual + random.between(0, 9) : null);
  const [first = '', ...others] = databasesOf(maker);
  const twice = random.chance(0.03) ? [first] : [];
  return {
    databases: [first, ...others.filter(() => random.chance(0.3)), ...twice],
    ...{ onlineValidityHours: number(24), syncValidityDays: number(7), packagedValidityDays: number(30) },
    ...{ cacheSeconds: number(0), logRetentionDays: number(365) },
    conditions: random.chance(0.97) ? 'Đúng mục đích' : null,
  };
}

function issueRegulation(maker: InputMaker): Fields {
  const { random } = maker;
  const issued = random.chance(0.95) ? -random.between(0, 10) : 1;
  return {
    decision: `${random.between(1, 99)}/QĐ`,
    issuedOn: dayAfter(maker, issued),
    effectiveFrom: dayAfter(maker, issued + random.between(random.chance(0.05) ? -1 : 0, 30)),
  };
}

const repealRegulation = (maker: InputMaker): Fields => ({
  decision: '2/QĐ',
  from: dayAfter(maker, maker.random.between(maker.random.chance(0.05) ? -1 : 0, 40)),
});

/** Makers of the commands of focal officers, readiness, delegations and usage regulations. */
export const registerMakers: Readonly<Record<string, (maker: InputMaker) => Fields>> = {
  proposeFocalOfficer: proposeOfficer,
  appointFocalOfficer: appointOfficer,
  endFocalOfficer: endOfficer,
  declareReadiness,
  proposeDelegation,
  draftUsageRegulation: regulationContent,
  editUsageRegulation: regulationContent,
  issueUsageRegulation: issueRegulation,
  repealUsageRegulation: repealRegulation,
};
