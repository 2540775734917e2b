import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { openFolderProvince } from '../../../province/folder/folder-province.ts';

const folders: string[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** The mail server of a province whose file names it so. */
async function mailOf(mail: string, files: Readonly<Record<string, string>> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'province-mail-'));
  folders.push(folder);
  const province =
    'province: { name: Tỉnh A, nameEn: A, code: "44", coordinator: H50.SKHCN }\nagencies: []\n';
  await writeFile(join(folder, 'province.yaml'), `${province}${mail}`);
  for (const [name, text] of Object.entries(files))
    await writeFile(join(folder, name), text, { mode: 0o600 });
  return (await openFolderProvince(folder)).loadMail();
}

const server = 'host: mail.tinh.vn, port: 587, security: STARTTLS, from: a@tinh.vn';

it('a province without a mail server has none', async () => {
  expect(await mailOf('')).toBeNull();
});

it('the password and the authority of the mail server are read from where the file says', async () => {
  vi.stubEnv('MAIL_PASSWORD', 'from the environment');
  const file = `mail: { ${server}, ca: ca.pem, user: u, password: { file: mail.secret } }\n`;
  const settings = await mailOf(file, { 'ca.pem': 'PEM', 'mail.secret': 'from a file\n' });
  expect(settings).toEqual({
    ...{ host: 'mail.tinh.vn', port: 587, security: 'STARTTLS', from: 'a@tinh.vn', user: 'u' },
    ...{ ca: 'PEM', password: 'from a file' },
  });
  const fromEnvironment = await mailOf(`mail: { ${server}, user: u, password: { env: MAIL_PASSWORD } }\n`);
  expect(fromEnvironment?.password).toBe('from the environment');
});

it.each([
  ['a password', `mail: { ${server}, user: u, password: { env: MAIL_NOT_SET } }\n`],
  ['a file of certificates', `mail: { ${server}, ca: nothing.pem }\n`],
])('%s that is not there is told at the start', async (_what, file) => {
  await expect(mailOf(file)).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID' });
});
