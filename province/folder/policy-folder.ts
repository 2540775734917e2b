import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { invalidPolicyFolder, type PolicyFile } from '../../schema/policy/policy-files.ts';

/** A policy folder: its files by what they hold. */
export interface PolicyFolder {
  /** Accounts and instruments, by their names. */
  readonly files: readonly PolicyFile[];
  /** Paths of the files of assertions, whose names end in `-tests.yaml`. */
  readonly testFiles: readonly string[];
}

const yamlName = /\.ya?ml$/;
const testsName = /(?:^|-)tests\.ya?ml$/;

/** Reads the YAML files of a policy folder; all other files say nothing. @throws POLICY_FOLDER_INVALID */
export async function readPolicyFolder(folder: string): Promise<PolicyFolder> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw invalidPolicyFolder([unreadable(folder)], error);
  });
  const yaml = names.filter((name) => yamlName.test(name)).sort();
  // WHY refused: whoever applies a folder means something.
  if (yaml.length === 0) throw invalidPolicyFolder([empty(folder)]);
  const files = yaml.filter((name) => !testsName.test(name)).map((name) => readOne(folder, name));
  const testFiles = yaml.filter((name) => testsName.test(name)).map((name) => join(folder, name));
  return { files: await Promise.all(files), testFiles };
}

async function readOne(folder: string, name: string): Promise<PolicyFile> {
  const file = join(folder, name);
  const source = await readFile(file, 'utf8').catch((error: unknown) => {
    throw invalidPolicyFolder([unreadable(file)], error);
  });
  return { name, source };
}

const unreadable = (path: string) => ({ vi: `không đọc được ${path}`, en: `${path} cannot be read` });
const empty = (folder: string) => ({
  vi: `${folder} không có tệp YAML nào`,
  en: `${folder} has no YAML file`,
});
