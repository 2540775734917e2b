import { readFile, stat } from 'node:fs/promises';
import type { TypeNode } from 'graphql';
import { parse } from 'yaml';
import { type CodedError, codedError } from '../../../schema/errors/coded-error.ts';
import type { Machine } from '../../../schema/procedure/machine/open-case.ts';
import { inputTypesOf, isListType, namedTypeOf } from './procedure-types.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Most bytes of a file of fields. */
const maxBytes = 1024 * 1024;

/** An object that a file holds, in YAML or JSON. @throws OPTION_INVALID */
export async function readFieldsFile(file: string): Promise<Fields> {
  const size = await stat(file).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  );
  if (size === null || size > maxBytes)
    throw wrong(
      `không đọc được tệp ${file} (hoặc quá 1 MiB)`,
      `the file ${file} cannot be read (or is over 1 MiB)`,
    );
  const text = await readFile(file, 'utf8');
  const read = yamlOf(text, file);
  if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read as Fields;
  throw wrong(`${file}: cần các cặp tên: giá trị`, `${file}: names and values are needed`);
}

/**
 * The fields of a command: those of a file, and over them what `--set` says, `name=value`, within an object `name.part=value`.
 * A text stays as it is written; of a list or an object the value is YAML.
 * @throws OPTION_INVALID for a field that the command does not have
 */
export function actFields(
  machine: Machine,
  command: string,
  given: Fields,
  settings: readonly string[],
): Fields {
  const types = inputTypesOf(machine, command);
  const known = [...(types.get(command) ?? new Map()).keys()].filter((name) => name !== 'requestId');
  for (const name of Object.keys(given)) if (!known.includes(name)) throw unknownField(command, name, known);
  return settings.reduce<Fields>((fields, setting) => {
    const at = setting.indexOf('=');
    if (at < 1)
      throw wrong(`--set "${setting}": cần tên=giá trị`, `--set "${setting}": name=value is needed`);
    const path = setting.slice(0, at).split('.');
    return withValue(fields, { path, type: command, text: setting.slice(at + 1), setting });
  }, given);

  function withValue(fields: Fields, place: Place): Fields {
    const [name = '', ...rest] = place.path;
    const type = types.get(place.type)?.get(name);
    if (type === undefined || name === 'requestId') throw unknownField(command, place.path.join('.'), known);
    if (rest.length === 0) return { ...fields, [name]: writtenValue(type, place) };
    const inner = fields[name];
    const before =
      typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? (inner as Fields) : {};
    return { ...fields, [name]: withValue(before, { ...place, path: rest, type: namedTypeOf(type) }) };
  }
}

interface Place {
  readonly path: readonly string[];
  /** Name of the type whose field it is. */
  readonly type: string;
  readonly text: string;
  readonly setting: string;
}

/** Types whose values are texts. */
const texts = new Set(['String', 'ID', 'DateTime', 'Date']);

function writtenValue(type: TypeNode, { text, setting }: Place): unknown {
  return !isListType(type) && texts.has(namedTypeOf(type)) ? text : yamlOf(text, `--set "${setting}"`);
}

function yamlOf(text: string, where: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0 }) as unknown;
  } catch (error) {
    throw wrong(`${where}: không phải YAML`, `${where}: this is no YAML`, error);
  }
}

function unknownField(command: string, name: string, known: readonly string[]): CodedError {
  const all = known.join(', ') || '-';
  return wrong(
    `${command} không có trường "${name}"; có: ${all}`,
    `${command} has no field "${name}"; it has ${all}`,
  );
}

function wrong(vi: string, en: string, cause?: unknown): CodedError {
  return codedError('OPTION_INVALID', { detail: { vi, en } }, cause);
}
