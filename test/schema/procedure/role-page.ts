import { type Role, roles, roleTexts } from '../../../schema/people/register.ts';
import { knownProcedures } from '../../../schema/procedure/known/known-procedures.ts';
import { type OpenCase, seesWhole } from '../../../schema/procedure/machine/open-case.ts';
import { noRecords } from '../../../schema/procedure/machine/sharing-records.ts';
import { sideTexts } from '../../../schema/procedure/machine/side-texts.ts';

/** docs/roles.md: what each role may do, by the tables, and what it sees, by asking a case. */
export function rolePage(sample: OpenCase, coordinator: string): string {
  return [heading, seenTable(sample, coordinator), ...roles.map(section)].join('\n');
}

const heading = `# Roles

Who does what in the procedures, and who sees which case. It is drawn from the tables in \`schema/procedure\` and from what a case
answers; a test keeps the two equal. A role is held for an agency, on a decision, from a day to a day; it gives a command only in a
case in which that agency is on the side that is named. The rules of separation (SD1 to SD3 of [procedures.md](procedures.md)) take
from a person what a role would give: nobody drafts and decides, nobody acts for two sides, who consented does not issue.
`;

/** What a person in a role sees of a case in which the agency stands on a side. */
function seen(sample: OpenCase, role: Role, agency: string, coordinator: string): string {
  const grant = { ...{ person: 'x', agency, role }, from: '2020-01-01', to: null, decision: '1' };
  const sides = sample.sidesOf(
    { roles: [grant] },
    { coordinator, now: '2026-01-01T00:00:00.000Z', records: noRecords },
  );
  if (sides.length === 0) return 'nothing';
  return seesWhole(sides) ? 'all of it' : 'its own part';
}

function seenTable(sample: OpenCase, coordinator: string): string {
  const parties = sample.parties({ coordinator });
  const agencyOf = (side: string) => parties.find((party) => party.side === side)?.agency ?? '';
  const rows = roles.map((role) => {
    const cells = ['CONSUMER', 'OWNER', 'COORDINATOR']
      .map((side) => seen(sample, role, agencyOf(side), coordinator))
      .concat(seen(sample, role, 'another', coordinator));
    return `| ${roleTexts[role].en} | ${cells.join(' | ')} |\n`;
  });
  return `## What each sees of a case

By the place of the agency for which the role is held. An owner's part holds its own items, its own acts, those of the consumer and of
the coordinator, and nothing of any other owner. A request that was never sent, and a need that was never proposed, is seen by its own
agency alone.

| Role | For the consumer | For an owner | For the coordinator | For another agency |
|---|---|---|---|---|
${rows.join('')}`;
}

function section(role: Role): string {
  const rows = knownProcedures.flatMap(({ procedure, commands }) =>
    commands.flatMap(({ name, text, who, duty }) =>
      who
        .filter(({ roles: able }) => able.includes(role))
        .map(
          ({ side }) =>
            `| ${procedure.name.en} | \`${name}\` | ${text.en} | ${sideTexts[side].en} | ${duty.toLowerCase()} |\n`,
        ),
    ),
  );
  const table =
    rows.length === 0
      ? 'Gives no command of any procedure.\n'
      : `| Procedure | Command | What | On the side of | It |\n|---|---|---|---|---|\n${rows.join('')}`;
  return `## ${roleTexts[role].en} (\`${role}\`)\n\n${roleTexts[role].vi}.\n\n${table}`;
}
