import { type ConstValueNode, type DirectiveNode, type DocumentNode, Kind, visit } from 'graphql';

/** The directives of Federation 2 that an agency file may use. */
const federationDirectives = ['key', 'external', 'requires', 'provides', 'shareable'] as const;
const specification = /\/federation\/v2\.\d+\/?$/;

/**
 * Gives directives of the federation specification their own names, whatever the file's `@link` imports them as
 * (`{ name, as }`) or prefixes them with (`@federation__key`, `as:`), and imports them so. What follows knows one name for each.
 */
export function canonicalDirectives(document: DocumentNode): DocumentNode {
  const names = namesIn(document);
  const imports = [...new Set(names.values())].map(
    (name) => ({ kind: Kind.STRING, value: `@${name}` }) as const,
  );
  return visit(document, {
    Directive: (node): DirectiveNode | undefined => {
      if (isFederationLink(node)) return canonicalLink(node, imports);
      const name = names.get(node.name.value) ?? foreign(node.name.value, names);
      return name === node.name.value ? undefined : { ...node, name: { ...node.name, value: name } };
    },
  });
}

/** WHY: a name that now belongs to another directive must not be read as the federation's own. */
function foreign(name: string, names: ReadonlyMap<string, string>): string {
  return [...names.values()].some((each) => each === name) ? `not_imported_${name}` : name;
}

/** The written name of each imported directive -> its name in the specification. */
function namesIn(document: DocumentNode): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  visit(document, {
    Directive: (node) => {
      if (!isFederationLink(node)) return;
      const prefix = text(argumentOf(node, 'as')) ?? 'federation';
      for (const name of federationDirectives) names.set(`${prefix}__${name}`, name);
      const list = argumentOf(node, 'import');
      for (const entry of list?.kind === Kind.LIST ? list.values : []) {
        const { name, as } = importOf(entry);
        if (name?.startsWith('@')) names.set((as ?? name).slice(1), name.slice(1));
      }
    },
  });
  return names;
}

function importOf(entry: ConstValueNode): { readonly name: string | null; readonly as: string | null } {
  if (entry.kind !== Kind.OBJECT) return { name: text(entry), as: null };
  const of = (wanted: string) => text(entry.fields.find(({ name }) => name.value === wanted)?.value);
  return { name: of('name'), as: of('as') };
}

function isFederationLink(node: DirectiveNode): boolean {
  return node.name.value === 'link' && specification.test(text(argumentOf(node, 'url')) ?? '');
}

function canonicalLink(
  node: DirectiveNode,
  values: readonly { readonly kind: Kind.STRING; readonly value: string }[],
): DirectiveNode {
  const url = (node.arguments ?? []).filter(({ name }) => name.value === 'url');
  const list = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: 'import' },
    value: { kind: Kind.LIST, values },
  } as const;
  return { ...node, arguments: [...url, list] };
}

function argumentOf(node: DirectiveNode, wanted: string): ConstValueNode | undefined {
  return node.arguments?.find(({ name }) => name.value === wanted)?.value as ConstValueNode | undefined;
}

function text(value: ConstValueNode | undefined): string | null {
  return value?.kind === Kind.STRING ? value.value : null;
}
