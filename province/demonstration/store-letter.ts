import { Readable } from 'node:stream';
import type { DocumentStore } from '../../schema/exchange/document-store.ts';
import { invariant } from '../../schema/invariant.ts';
import type { SeedActs } from './seed-acts.ts';

/** Stores a letter of a case for the agency of who sends it; gives its id. */
export async function storeLetter(
  acts: SeedActs,
  documents: DocumentStore,
  { name, by, number }: { readonly name: string; readonly by: string; readonly number: string },
): Promise<string> {
  const { register } = await acts.context();
  const roles = register.roles.filter(({ person }) => person === by);
  const agency = roles[0]?.agency;
  invariant(agency, `${by} holds a role`);
  const letter = Buffer.from(`Văn bản đề nghị ${number} (dữ liệu giả lập)\n`);
  const { id } = await documents.add(
    {
      description: {
        ...{ kind: 'REQUEST_LETTER', number: `${name}/CV`, issuedOn: '2026-01-05', issuerAgency: agency },
        ...{ title: `Đề nghị ${number}`, sha256: null, storedFor: agency },
      },
      ...{ mediaType: 'text/plain', bytes: Readable.from([letter]), announcedBytes: letter.byteLength },
    },
    { id: by, agency, roles },
    async () => undefined,
  );
  return id;
}
