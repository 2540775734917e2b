import { buildCatalogue } from '../../../schema/catalogue/build-catalogue.ts';
import type { CatalogueModel } from '../../../schema/catalogue/model.ts';
import { parseAgencySdl } from '../../../schema/language/parse-agency.ts';
import { agencySdl, peopleTypes, unitTypes } from './small-policy.ts';

const agencies = '@item(vi: "m", en: "m") @share(mode: DEFAULT, to: [STATE_AGENCY], ground: COMMON_USE)';

function serviceSdl(id: string, types: string): string {
  const imports = 'import: ["@key", "@external", "@requires", "@provides", "@shareable"]';
  return agencySdl(id, types)
    .replace('import: ["@key"]', imports)
    .replace(`id: "${id}"`, `id: "${id}" service: true`);
}

/** Whether somebody is of age, of the date of birth. */
const age = serviceSdl(
  'age',
  `type Person @key(fields: "personId") {
  personId: ID
  born: Date @external
  isAdult: Boolean @requires(fields: "born") ${agencies}
  lucky: Boolean ${agencies}
}`,
);

/** Items computed of items of the row, of value objects, of rows over a relation, and of a computed item. */
const vote = serviceSdl(
  'vote',
  `type Person @key(fields: "personId") {
  personId: ID
  isAdult: Boolean @external
  alive: Boolean @external
  faith: String @external
  note: String @external
  secretive: String @requires(fields: "alive note") ${agencies}
  home: Home @external
  team: Team @external
  assets: [Asset] @external
  nothing: String @external
  riddle: String @requires(fields: "alive nothing") ${agencies}
  mayVote: Boolean @requires(fields: "isAdult home { street }") ${agencies}
  teamOf: String @requires(fields: "team { boss { faith } }") ${agencies}
  owns: String @requires(fields: "alive assets { unit { code } }") ${agencies}
  holdings: Int @requires(fields: "assets { assetId }") ${agencies}
}
type Home { street: String @external }
type Team @key(fields: "teamId") { teamId: ID boss: Person @external }
type Asset @key(fields: "assetId") { assetId: ID unit: Unit @external }
type Unit @key(fields: "code") { code: ID }`,
);

/** The small town with two services that compute items of other agencies' items. */
export const serviceCatalogue = buildCatalogue(
  [agencySdl('people', peopleTypes), agencySdl('units', unitTypes), age, vote].map(parseAgencySdl),
);

/** The same where the second service hands out the boss of a team with a copy of their faith. */
export const copyingCatalogue: CatalogueModel = {
  ...serviceCatalogue,
  agencies: serviceCatalogue.agencies.map((agency) => ({
    ...agency,
    serviceSdl:
      agency.database.id === 'vote'
        ? (agency.serviceSdl ?? '').replace(
            'boss: Person @external',
            'boss: Person @provides(fields: "faith")',
          )
        : agency.serviceSdl,
  })),
};
