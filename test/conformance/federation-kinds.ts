import type { FederatedPart } from './federated-server.ts';

/** One kind of federated graph: its subgraphs, and what operations on it must answer. */
export interface FederationKind {
  readonly parts: Readonly<Record<string, FederatedPart>>;
  /** Query, data that it must answer without an error, variables. */
  readonly asks: readonly (readonly [query: string, data: unknown, variables?: object])[];
}

type Row = Readonly<Record<string, unknown>>;
const list = (...ids: readonly string[]) => ids.map((id) => ({ id }));

/** What the mutations below write to: one number. */
class Total {
  #sum = 0;

  add(number: number): number {
    this.#sum += number;
    return this.#sum;
  }

  times(number: number): number {
    this.#sum *= number;
    return this.#sum;
  }
}
const writes = new Total();

/** Kinds by what is special of them; ADR 21 names those of public suites that each stands for. */
export const federationKinds: Readonly<Record<string, FederationKind>> = {
  'one subgraph alone': {
    parts: {
      land: {
        sdl: 'type Query { parcel(code: ID!): Parcel } type Parcel { code: ID! sides: [[Int!]!] open: Boolean }',
        resolvers: {
          Query: { parcel: (_: unknown, { code }: Row) => ({ code, sides: [[1, 2], []], open: false }) },
        },
      },
    },
    asks: [
      [
        '{ a: parcel(code: "1") { code sides open } }',
        { a: { code: '1', sides: [[1, 2], []], open: false } },
      ],
      ['query ($c: ID!) { parcel(code: $c) { code } }', { parcel: { code: '7' } }, { c: '7' }],
    ],
  },
  'an entity whose fields lie in two': {
    parts: {
      people: {
        sdl: 'type Query { persons: [Person] } type Person @key(fields: "id") { id: ID! name: String }',
        resolvers: {
          Query: {
            persons: () => [
              { id: '1', name: 'An' },
              { id: '2', name: null },
            ],
          },
        },
      },
      tax: {
        sdl: 'type Person @key(fields: "id") { id: ID! code: String }',
        resolvers: { Person: { code: ({ id }: Row) => `MST-${id}` } },
      },
    },
    asks: [
      [
        '{ persons { name code __typename } }',
        {
          persons: [
            { name: 'An', code: 'MST-1', __typename: 'Person' },
            { name: null, code: 'MST-2', __typename: 'Person' },
          ],
        },
      ],
      [
        'query ($no: Boolean!) { persons { id ... on Person @include(if: $no) { code } name @skip(if: true) } }',
        { persons: [{ id: '1' }, { id: '2' }] },
        { no: false },
      ],
      [
        'query ($yes: Boolean!) { persons { ...P @include(if: $yes) } } fragment P on Person { k: code l: code }',
        {
          persons: [
            { k: 'MST-1', l: 'MST-1' },
            { k: 'MST-2', l: 'MST-2' },
          ],
        },
        { yes: true },
      ],
    ],
  },
  'a key of several fields, one of them an object with a list': {
    parts: {
      register: {
        sdl: `type Query { certificates: [Certificate] }
          type Certificate @key(fields: "serial parcel { sheet numbers }") { serial: ID! parcel: Place! }
          type Place @shareable { sheet: Int! numbers: [Int!]! }`,
        resolvers: {
          Query: { certificates: () => [{ serial: 'S', parcel: { sheet: 4, numbers: [1, 2] } }] },
        },
      },
      fees: {
        sdl: `type Certificate @key(fields: "serial parcel { sheet numbers }") { serial: ID! parcel: Place! fee: Int }
          type Place @shareable { sheet: Int! numbers: [Int!]! }`,
        resolvers: {
          Certificate: {
            fee: ({ parcel }: { parcel: { sheet: number; numbers: number[] } }) =>
              parcel.sheet * 100 + parcel.numbers.length,
          },
        },
      },
    },
    asks: [['{ certificates { fee } }', { certificates: [{ fee: 402 }] }]],
  },
  'several keys, one known to each side': {
    parts: {
      people: {
        sdl: 'type Query { persons: [Person] } type Person @key(fields: "id") @key(fields: "passport") { id: ID! passport: ID! }',
        resolvers: { Query: { persons: () => [{ id: '1', passport: 'C1' }] } },
      },
      border: {
        sdl: 'type Person @key(fields: "passport") { passport: ID! stamps: [String] }',
        resolvers: { Person: { stamps: ({ passport }: Row) => [`${passport}-vào`, `${passport}-ra`] } },
      },
      health: {
        sdl: 'type Person @key(fields: "id") { id: ID! blood: String }',
        resolvers: { Person: { blood: ({ id }: Row) => `nhóm ${id}` } },
      },
    },
    asks: [['{ persons { stamps blood } }', { persons: [{ stamps: ['C1-vào', 'C1-ra'], blood: 'nhóm 1' }] }]],
  },
  'a key that is null in one row': {
    parts: {
      dossiers: {
        sdl: 'type Query { dossiers: [Dossier] } type Dossier { code: ID! owner: Person } type Person @key(fields: "id") { id: ID }',
        resolvers: {
          Query: {
            dossiers: () => [
              { code: 'a', owner: { id: '1' } },
              { code: 'b', owner: null },
              { code: 'c', owner: { id: '3' } },
            ],
          },
        },
      },
      people: {
        sdl: 'type Person @key(fields: "id") { id: ID name: String }',
        resolvers: {
          Person: {
            __resolveReference: ({ id }: Row) => (id === '3' ? null : { id }),
            name: ({ id }: Row) => `tên ${id}`,
          },
        },
      },
    },
    asks: [
      [
        '{ dossiers { code owner { name } } }',
        {
          dossiers: [
            { code: 'a', owner: { name: 'tên 1' } },
            { code: 'b', owner: null },
            { code: 'c', owner: { name: null } },
          ],
        },
      ],
    ],
  },
  'an interface whose types lie apart': {
    parts: {
      people: {
        sdl: `type Query { subjects: [Subject] } interface Subject { id: ID! }
          type Person implements Subject @key(fields: "id") { id: ID! born: Int }
          type Enterprise implements Subject @key(fields: "id") { id: ID! }`,
        resolvers: {
          Query: {
            subjects: () => [
              { __typename: 'Person', id: 'p', born: 1990 },
              { __typename: 'Enterprise', id: 'e' },
            ],
          },
        },
      },
      business: {
        sdl: `interface Subject { id: ID! label: String }
          type Person implements Subject @key(fields: "id") { id: ID! label: String }
          type Enterprise implements Subject @key(fields: "id") { id: ID! label: String capital: Int }`,
        resolvers: {
          Person: { label: ({ id }: Row) => `người ${id}` },
          Enterprise: { label: ({ id }: Row) => `doanh nghiệp ${id}`, capital: () => 5 },
        },
      },
    },
    asks: [
      [
        '{ subjects { __typename id label ... on Person { born } ... on Enterprise { capital } } }',
        {
          subjects: [
            { __typename: 'Person', id: 'p', label: 'người p', born: 1990 },
            { __typename: 'Enterprise', id: 'e', label: 'doanh nghiệp e', capital: 5 },
          ],
        },
      ],
    ],
  },
  'types that lead to each other through an interface': {
    parts: {
      land: {
        sdl: `type Query { plot: Plot } interface Plot { near: Plot }
          type Field implements Plot @key(fields: "id") { id: ID! near: Plot }`,
        resolvers: {
          Query: { plot: () => ({ __typename: 'Field', id: '1' }) },
          Field: { near: ({ id }: Row) => ({ __typename: 'Field', id: `${id}0` }) },
        },
      },
      price: {
        sdl: 'interface Plot { price: Int } type Field implements Plot @key(fields: "id") { id: ID! price: Int }',
        resolvers: { Field: { price: ({ id }: Row) => Number(id) } },
      },
    },
    asks: [
      [
        '{ plot { ... on Field { price near { ... on Field { price near { ... on Field { id price } } } } } } }',
        { plot: { price: 1, near: { price: 10, near: { id: '100', price: 100 } } } },
      ],
    ],
  },
  'an object that stands for an interface': {
    parts: {
      people: {
        sdl: `type Query { subjects: [Subject] } interface Subject @key(fields: "id") { id: ID! }
          type Person implements Subject @key(fields: "id") { id: ID! age: Int }
          type Enterprise implements Subject @key(fields: "id") { id: ID! age: Int }`,
        resolvers: {
          Query: {
            subjects: () => [
              { __typename: 'Person', id: 'p', age: 30 },
              { __typename: 'Enterprise', id: 'e', age: 4 },
            ],
          },
          Subject: {
            __resolveReference: ({ id }: Row) => ({ __typename: id === 'p' ? 'Person' : 'Enterprise', id }),
          },
        },
      },
      debts: {
        sdl: `type Query { debtors: [Subject] }
          type Subject @key(fields: "id") @interfaceObject { id: ID! debt: Int }`,
        resolvers: {
          Query: { debtors: () => list('e') },
          Subject: { debt: ({ id }: Row) => (id === 'p' ? 1 : 2) },
        },
      },
    },
    asks: [
      [
        '{ subjects { id debt ... on Person { age } } }',
        {
          subjects: [
            { id: 'p', debt: 1, age: 30 },
            { id: 'e', debt: 2 },
          ],
        },
      ],
      ['{ debtors { __typename debt } }', { debtors: [{ __typename: 'Enterprise', debt: 2 }] }],
      ['{ debtors { ... on Enterprise { age } ... on Person { id } } }', { debtors: [{ age: null }] }],
    ],
  },
  'an object for an interface, computed from its fields': {
    parts: {
      people: {
        sdl: `type Query { subjects: [Subject] } interface Subject @key(fields: "id") { id: ID! name: String }
          type Person implements Subject @key(fields: "id") { id: ID! name: String }`,
        resolvers: {
          Query: { subjects: () => [{ __typename: 'Person', id: 'p', name: 'An' }] },
          Subject: { __resolveReference: ({ id }: Row) => ({ __typename: 'Person', id, name: 'An' }) },
        },
      },
      cards: {
        sdl: `type Subject @key(fields: "id") @interfaceObject
          { id: ID! name: String @external card: String @requires(fields: "name") }`,
        resolvers: { Subject: { card: ({ name }: Row) => `Thẻ ${name}` } },
      },
    },
    asks: [['{ subjects { card } }', { subjects: [{ card: 'Thẻ An' }] }]],
  },
  'members of a union that one side has and the other has not': {
    parts: {
      a: {
        sdl: `type Query { found: [Found] } union Found = Person | Parcel
          type Person @key(fields: "id") { id: ID! } type Parcel @key(fields: "id") { id: ID! }`,
        resolvers: {
          Query: {
            found: () => [
              { __typename: 'Person', id: 'p' },
              { __typename: 'Parcel', id: 'q' },
            ],
          },
        },
      },
      b: {
        sdl: `type Query { other: Found } union Found = Person | Vehicle
          type Person @key(fields: "id") { id: ID! name: String } type Vehicle { plate: String }`,
        resolvers: {
          Query: { other: () => ({ __typename: 'Vehicle', plate: '51A' }) },
          Person: { name: ({ id }: Row) => `tên ${id}` },
        },
      },
    },
    asks: [
      [
        '{ found { __typename ... on Person { name } ... on Parcel { id } ... on Vehicle { plate } } }',
        {
          found: [
            { __typename: 'Person', name: 'tên p' },
            { __typename: 'Parcel', id: 'q' },
          ],
        },
      ],
      ['{ other { ... on Vehicle { plate } ... on Parcel { id } } }', { other: { plate: '51A' } }],
    ],
  },
  'members of a union whose fields of one name have other types': {
    parts: {
      a: {
        sdl: `type Query { found: [Found] } union Found = Person | Parcel
          type Person @key(fields: "id") { id: ID! } type Parcel { id: ID area: String }`,
        resolvers: {
          Query: {
            found: () => [
              { __typename: 'Person', id: 'p' },
              { __typename: 'Parcel', id: null, area: 'rộng' },
            ],
          },
        },
      },
      b: {
        sdl: 'type Person @key(fields: "id") { id: ID! area: Int! }',
        resolvers: { Person: { area: () => 9 } },
      },
    },
    asks: [
      [
        '{ found { ... on Person { a: id n: area } ... on Parcel { b: id s: area } } }',
        {
          found: [
            { a: 'p', n: 9 },
            { b: null, s: 'rộng' },
          ],
        },
      ],
    ],
  },
  'values of enumerations and inputs that both sides share': {
    parts: {
      a: {
        sdl: `type Query { state(of: Which): State @shareable } enum State { OPEN CLOSED } enum Kind { LAND CAR }
          input Which { kind: Kind id: ID }`,
        resolvers: {
          Query: { state: (_: unknown, { of }: { of?: Row }) => (of?.kind === 'LAND' ? 'OPEN' : 'CLOSED') },
        },
      },
      b: {
        sdl: 'type Query { count(of: Which): Int } enum Kind { LAND SHIP } input Which { kind: Kind only: Int }',
        resolvers: { Query: { count: (_: unknown, { of }: { of?: Row }) => (of?.kind === 'LAND' ? 1 : 0) } },
      },
    },
    asks: [
      ['{ state(of: { kind: LAND }) count(of: { kind: LAND }) }', { state: 'OPEN', count: 1 }],
      [
        'query ($w: Which) { state(of: $w) count(of: $w) }',
        { state: 'OPEN', count: 1 },
        { w: { kind: 'LAND' } },
      ],
    ],
  },
  'value types that both sides fill': {
    parts: {
      a: {
        sdl: `type Query { home: Address work: Address } type Address @shareable { street: String ward: String }`,
        resolvers: { Query: { home: () => ({ street: 's', ward: 'w' }), work: () => null } },
      },
      b: {
        sdl: `type Query { office: Address } type Address @shareable { street: String ward: String }`,
        resolvers: { Query: { office: () => ({ street: 't', ward: null }) } },
      },
    },
    asks: [
      [
        '{ home { ...A } work { ...A } office { ...A } } fragment A on Address { street ward __typename }',
        {
          home: { street: 's', ward: 'w', __typename: 'Address' },
          work: null,
          office: { street: 't', ward: null, __typename: 'Address' },
        },
      ],
    ],
  },
  'a root field that several share': {
    parts: {
      name: {
        sdl: 'type Query { parcel: Parcel @shareable } type Parcel @shareable { id: ID! } extend type Parcel { name: String }',
        resolvers: { Query: { parcel: () => ({ id: '1', name: 'thửa' }) } },
      },
      price: {
        sdl: 'type Query { parcel: Parcel @shareable } type Parcel @shareable { id: ID! } extend type Parcel { price: Int }',
        resolvers: { Query: { parcel: () => ({ id: '1', price: 3 }) } },
      },
    },
    asks: [['{ parcel { id name price } }', { parcel: { id: '1', name: 'thửa', price: 3 } }]],
  },
  'fields below a parent that only it can reach': {
    parts: {
      dossiers: {
        sdl: `type Query { dossiers: [Dossier] } type Dossier @key(fields: "id") { id: ID! step: Step @shareable }
          type Step @shareable { name: String }`,
        resolvers: { Query: { dossiers: () => [{ id: '1', step: { name: 'nhận' } }] } },
      },
      times: {
        sdl: `type Dossier @key(fields: "id") { id: ID! step: Step @shareable }
          type Step { hours: Int by: Officer }
          type Officer { name: String }`,
        resolvers: { Dossier: { step: ({ id }: Row) => ({ hours: Number(id) * 8, by: { name: 'Bình' } }) } },
      },
    },
    asks: [
      [
        '{ dossiers { step { hours by { name } } } }',
        { dossiers: [{ step: { hours: 8, by: { name: 'Bình' } } }] },
      ],
    ],
  },
  'a computed field, its input from afar': {
    parts: {
      a: {
        sdl: 'type Query { parcels: [Parcel] } type Parcel @key(fields: "id") { id: ID! area: Int use: Use } type Use { code: String rate: Int }',
        resolvers: {
          Query: {
            parcels: () => [
              { id: '1', area: 10, use: { code: 'L', rate: 2 } },
              { id: '2', area: 5, use: null },
            ],
          },
        },
      },
      b: {
        sdl: `type Parcel @key(fields: "id") { id: ID! area: Int @external use: Use @external
            tax: Int @requires(fields: "area use { rate }") }
          type Use { rate: Int @external }`,
        resolvers: {
          Parcel: {
            tax: ({ area, use }: { area: number; use: { rate: number } | null }) => area * (use?.rate ?? 1),
          },
        },
      },
      c: {
        sdl: 'type Parcel @key(fields: "id") { id: ID! tax: Int @external bill: String @requires(fields: "tax") }',
        resolvers: { Parcel: { bill: ({ tax }: Row) => `hóa đơn ${tax}` } },
      },
    },
    asks: [
      ['{ parcels { tax } }', { parcels: [{ tax: 20 }, { tax: 5 }] }],
      ['{ parcels { bill } }', { parcels: [{ bill: 'hóa đơn 20' }, { bill: 'hóa đơn 5' }] }],
      [
        '{ parcels { bill area tax use { code } } }',
        {
          parcels: [
            { bill: 'hóa đơn 20', area: 10, tax: 20, use: { code: 'L' } },
            { bill: 'hóa đơn 5', area: 5, tax: 5, use: null },
          ],
        },
      ],
    ],
  },
  'a computed field whose input is an interface': {
    parts: {
      a: {
        sdl: `type Query { parcel: Parcel } type Parcel @key(fields: "id") { id: ID! holder: Holder }
          interface Holder { id: ID! } type Person implements Holder { id: ID! age: Int } type Firm implements Holder { id: ID! }`,
        resolvers: {
          Query: { parcel: () => ({ id: '1', holder: { __typename: 'Person', id: 'p', age: 70 } }) },
        },
      },
      b: {
        sdl: `type Parcel @key(fields: "id") { id: ID! holder: Holder @external
            relief: Boolean @requires(fields: "holder { id ... on Person { age } }") }
          interface Holder { id: ID! }
          type Person implements Holder { id: ID! @external age: Int @external }
          type Firm implements Holder { id: ID! @external }`,
        resolvers: {
          Parcel: { relief: ({ holder }: { holder: { age?: number } }) => (holder.age ?? 0) > 60 },
        },
      },
    },
    asks: [['{ parcel { relief } }', { parcel: { relief: true } }]],
  },
  'fields that come along, also nested, in unions and interfaces': {
    parts: {
      a: {
        sdl: `type Query { owner: Person @provides(fields: "name address { ward }") any: Any @provides(fields: "... on Person { name }")
            holder: Holder @provides(fields: "... on Person { name }") }
          union Any = Person | Parcel
          interface Holder { id: ID! }
          type Person implements Holder @key(fields: "id") { id: ID! name: String @external address: Address @external }
          type Address { ward: String @external } type Parcel { code: ID }`,
        resolvers: {
          Query: {
            owner: () => ({ id: '1', name: 'mang theo', address: { ward: 'mang theo' } }),
            any: () => ({ __typename: 'Person', id: '1', name: 'mang theo' }),
            holder: () => ({ __typename: 'Person', id: '1', name: 'mang theo' }),
          },
        },
      },
      b: {
        sdl: `type Person @key(fields: "id") { id: ID! name: String @shareable address: Address @shareable }
          type Address { ward: String @shareable city: String }`,
        resolvers: { Person: { name: () => 'nguồn', address: () => ({ ward: 'nguồn', city: 'tỉnh' }) } },
      },
    },
    asks: [
      [
        '{ owner { name address { ward } } }',
        { owner: { name: 'mang theo', address: { ward: 'mang theo' } } },
      ],
      ['{ owner { address { city } } }', { owner: { address: { city: 'tỉnh' } } }],
      ['{ any { ... on Person { name } ... on Parcel { code } } }', { any: { name: 'mang theo' } }],
      ['{ holder { ... on Person { name } } }', { holder: { name: 'mang theo' } }],
    ],
  },
  'a field that another subgraph takes over': {
    parts: {
      old: {
        sdl: 'type Query { parcels: [Parcel] } type Parcel @key(fields: "id") { id: ID! area: Int note: String @shareable }',
        resolvers: { Query: { parcels: () => [{ id: '1', area: 1, note: 'cũ' }] } },
      },
      next: {
        sdl: `type Parcel @key(fields: "id") { id: ID! area: Int @override(from: "old") note: String @shareable @override(from: "nowhere")
            fee: Int @requires(fields: "rate") rate: Int @external }`,
        resolvers: { Parcel: { area: () => 2, note: () => 'cũ', fee: ({ rate }: Row) => Number(rate) + 1 } },
      },
      rates: {
        sdl: 'type Parcel @key(fields: "id") { id: ID! rate: Int note: String @shareable }',
        resolvers: { Parcel: { rate: () => 6, note: () => 'cũ' } },
      },
    },
    asks: [['{ parcels { area fee note } }', { parcels: [{ area: 2, fee: 7, note: 'cũ' }] }]],
  },
  'a field of an interface that one type gets from elsewhere': {
    parts: {
      old: {
        sdl: `type Query { holdings: [Holding] } interface Holding { id: ID! since: Int }
          type Parcel implements Holding @key(fields: "id") { id: ID! since: Int }
          type Vehicle implements Holding { id: ID! since: Int }`,
        resolvers: {
          Query: {
            holdings: () => [
              { __typename: 'Parcel', id: 'q', since: 1 },
              { __typename: 'Vehicle', id: 'v', since: 2 },
            ],
          },
        },
      },
      next: {
        sdl: 'type Parcel @key(fields: "id") { id: ID! since: Int @override(from: "old") }',
        resolvers: { Parcel: { since: () => 2026 } },
      },
    },
    asks: [
      [
        '{ holdings { id since } }',
        {
          holdings: [
            { id: 'q', since: 2026 },
            { id: 'v', since: 2 },
          ],
        },
      ],
      ['{ holdings { ... on Parcel { since } } }', { holdings: [{ since: 2026 }, {}] }],
    ],
  },
  'extensions of Federation 1': {
    parts: {
      users: {
        isFirst: true,
        sdl: 'type Query { person: Person } type Person @key(fields: "id") { id: ID! name: String }',
        resolvers: { Query: { person: () => ({ id: '1', name: 'An' }) } },
      },
      cards: {
        isFirst: true,
        sdl: 'extend type Query { holder: Person } extend type Person @key(fields: "id") { id: ID! @external name: String @external card: String @requires(fields: "name") }',
        resolvers: {
          Query: { holder: () => ({ id: '1' }) },
          Person: { card: ({ name }: Row) => `Thẻ ${name}` },
        },
      },
    },
    asks: [['{ person { name card } }', { person: { name: 'An', card: 'Thẻ An' } }]],
  },
  'extensions of Federation 2': {
    parts: {
      users: {
        sdl: 'type Query { person: Person } type Person @key(fields: "id") { id: ID! name: String }',
        resolvers: {
          Query: { person: () => ({ id: '1', name: 'An' }) },
          Person: { __resolveReference: ({ id }: Row) => ({ id, name: 'An' }) },
        },
      },
      cards: {
        sdl: `type Query { holder: Person }
          type Person @extends @key(fields: "id") { id: ID! @external name: String @external card: String @requires(fields: "name") }`,
        resolvers: {
          Query: { holder: () => ({ id: '1' }) },
          Person: { card: ({ name }: Row) => `Thẻ ${name}` },
        },
      },
    },
    asks: [
      [
        '{ person { card } holder { name card } }',
        { person: { card: 'Thẻ An' }, holder: { name: 'An', card: 'Thẻ An' } },
      ],
    ],
  },
  'a node that any id names': {
    parts: {
      nodes: {
        sdl: `type Query { node: Node } interface Node { id: ID! } type Person implements Node @key(fields: "id") { id: ID! }
          type Parcel implements Node @key(fields: "id") { id: ID! }`,
        resolvers: { Query: { node: () => ({ __typename: 'Parcel', id: 'q' }) } },
      },
      types: {
        sdl: `interface Node { id: ID! } type Person implements Node @key(fields: "id") { id: ID! name: String }
          type Parcel implements Node @key(fields: "id") { id: ID! area: Int }`,
        resolvers: { Parcel: { area: () => 8 } },
      },
    },
    asks: [
      [
        '{ node { __typename id ... on Person { name } ... on Parcel { area } } }',
        { node: { __typename: 'Parcel', id: 'q', area: 8 } },
      ],
    ],
  },
  'names that the graph keeps to itself': {
    parts: {
      a: {
        sdl: `type Query { parcel: Parcel } type Parcel @key(fields: "id") @key(fields: "inner") { id: ID! inner: ID! @inaccessible }`,
        resolvers: { Query: { parcel: () => ({ id: '1', inner: 'k' }) } },
      },
      b: {
        sdl: 'type Parcel @key(fields: "inner") { inner: ID! @inaccessible note: String }',
        resolvers: { Parcel: { note: ({ inner }: Row) => `theo ${inner}` } },
      },
    },
    asks: [
      ['{ parcel { note } }', { parcel: { note: 'theo k' } }],
      [
        '{ __type(name: "Parcel") { fields { name } } }',
        { __type: { fields: [{ name: 'id' }, { name: 'note' }] } },
      ],
    ],
  },
  'an operation that writes, one step after the other': {
    parts: {
      a: {
        sdl: `type Query { sum: Int } type Mutation { add(n: Int!): Total } type Total @key(fields: "id") { id: ID! }`,
        resolvers: {
          Mutation: { add: (_: unknown, { n }: Row) => ({ id: String(writes.add(Number(n))) }) },
        },
      },
      b: {
        sdl: 'type Mutation { times(n: Int!): Int } type Total @key(fields: "id") { id: ID! text: String }',
        resolvers: {
          Mutation: { times: (_: unknown, { n }: Row) => writes.times(Number(n)) },
          Total: { text: ({ id }: Row) => `tổng ${id}` },
        },
      },
    },
    asks: [
      [
        'mutation { x: add(n: 2) { text } times(n: 10) y: add(n: 1) { id text } }',
        { x: { text: 'tổng 2' }, times: 20, y: { id: '21', text: 'tổng 21' } },
      ],
    ],
  },
};

/** What is refused as a whole, with the code that conformance mode gives. */
export const refusedOperations: readonly (readonly [what: string, query: string, code: string])[] = [
  ['@defer', '{ persons { id ... @defer { code } } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['a field that is not there', '{ persons { nosuch } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['a subscription', 'subscription { persons { id } }', 'BAD_REQUEST'],
];
