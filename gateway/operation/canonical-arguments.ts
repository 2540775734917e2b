import { type ArgumentNode, Kind, print, type ValueNode } from 'graphql';

/** Text of a value that is equal for equal values: order of input fields and spelling of texts do not matter. */
function canonicalValue(value: ValueNode): string {
  switch (value.kind) {
    case Kind.OBJECT: {
      const fields = value.fields.map((field) => `${field.name.value}:${canonicalValue(field.value)}`);
      return `{${fields.sort().join(',')}}`;
    }
    case Kind.LIST:
      return `[${value.values.map(canonicalValue).join(',')}]`;
    case Kind.STRING:
      return JSON.stringify(value.value);
    default:
      return print(value);
  }
}

/** Text of a field's arguments that is equal for equal arguments; empty without any. */
export function canonicalArguments(given: readonly ArgumentNode[] = []): string {
  return given
    .map((argument) => `${argument.name.value}:${canonicalValue(argument.value)}`)
    .sort()
    .join(',');
}
