import { composeSupergraph } from '../../../gateway/compose/compose-supergraph.ts';
import { createPlanner } from '../../../gateway/prepare/plan-operation.ts';
import { buildCatalogue } from '../../../schema/catalogue/build-catalogue.ts';
import { catalogueSchemaDocument, schemaOf } from '../../../schema/contract/catalogue-schema.ts';
import { parseAgencySdl } from '../../../schema/language/parse-agency.ts';
import { subgraphSdl } from '../../../schema/language/query-surface.ts';
import { buildSurfaceIndex } from '../../../schema/language/surface-index.ts';
import { agencySdl, peopleTypes, unitTypes } from '../../schema/permission/small-policy.ts';

const agencies = '@share(mode: DEFAULT, to: [STATE_AGENCY], ground: COMMON_USE)';
/** The small town with an interface over two of its types. */
const partyTypes = peopleTypes
  .replace(
    'type Person @key',
    'interface Party { alive: Boolean team: Team }\ntype Person implements Party @key',
  )
  .replace('type Team @key', 'type Team implements Party @key')
  .replace(
    'name: String',
    `desk: String @column(name: "DESK") @item(vi: "m", en: "m") ${agencies}\n  name: String`,
  )
  .replace(
    'boss: Person',
    `alive: Boolean @column(name: "ALIVE") @item(vi: "m", en: "m") ${agencies}
  team: Team @reference(column: "TEAM") @item(vi: "m", en: "m") ${agencies}
  boss: Person`,
  )
  .replace(
    'holder: Holder @',
    `party: Party @reference(column: "PARTY", kindColumn: "PK", kinds: ["p:Person", "t:Team"])
    @item(vi: "m", en: "m") ${agencies}
  holder: Holder @`,
  );

/** A service that computes whether a person is of age. */
const serviceSdl = agencySdl(
  'attest',
  `type Person @key(fields: "personId") {
  personId: ID
  born: Date @external
  isAdult: Boolean @requires(fields: "born") @item(vi: "m", en: "m") ${agencies}
}`,
)
  .replace('import: ["@key"]', 'import: ["@key", "@external", "@requires"]')
  .replace('id: "attest"', 'id: "attest" service: true');

const catalogue = buildCatalogue([
  parseAgencySdl(agencySdl('people', partyTypes)),
  parseAgencySdl(agencySdl('units', unitTypes)),
  parseAgencySdl(serviceSdl),
]);
/** The registry, and by its side what no index knows. */
const registry = `type Query { desk: Desk loose: Loose }
type Desk { name: String }
type Loose { name: String }`;
const { apiSchema } = createPlanner(
  composeSupergraph([
    ...catalogue.agencies.map((agency) => ({
      name: agency.database.id,
      sdl: subgraphSdl(agency, catalogue),
    })),
    { name: 'registry', sdl: registry },
  ]),
);
const index = buildSurfaceIndex(catalogue);

/** The small town, composed with a service of its own: what the guard judges with. */
export const town = {
  schema: apiSchema,
  clientSchema: schemaOf(catalogueSchemaDocument(apiSchema, index)),
  index,
  serviceTypes: new Set(['Desk']),
  serviceRoots: new Set(['desk']),
  serviceMutations: new Set<string>(),
  forPeople: new Set<string>(),
};
