import { buildSchema, parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { contentSelection } from '../../../../province/command/server/procedure-types.ts';
import { knownProcedures } from '../../../../schema/procedure/known/known-procedures.ts';
import { logTypesSdl } from '../../../../schema/procedure/machine/logged-request.ts';

/** The types of all procedures beside those of every case, as the registry has them. */
const typesSdl = `
scalar DateTime
enum PersonRole { OWNER_HEAD }
enum StopGround { PLANNED }
${logTypesSdl}
type BilingualText { vi: String! en: String! }
type ActPerson { id: ID! name: String! position: BilingualText! }
${knownProcedures.map(({ procedure }) => procedure.typesSdl).join('\n')}`;

it.each(knownProcedures.map((machine) => [machine.procedure.id, machine] as const))(
  'what is selected of a case of %s is a whole selection, also of types that stand with another',
  (_id, machine) => {
    const { objectName, sdl } = machine.procedure;
    const schema = buildSchema(
      `${typesSdl}\ntype ${objectName} { number: ID! ${sdl} }\ntype Query { case: ${objectName} }`,
    );
    const selected = parse(`{ case ${contentSelection(machine)} }`);
    expect(validate(schema, selected)).toEqual([]);
  },
);
