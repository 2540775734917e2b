import { catalogueErrors } from '../../../schema/errors/catalogue-errors.ts';
import { controlErrors } from '../../../schema/errors/control-errors.ts';
import { documentErrors } from '../../../schema/errors/document-errors.ts';
import type { ErrorEntry } from '../../../schema/errors/error-entry.ts';
import { permissionErrors } from '../../../schema/errors/permission-errors.ts';
import { procedureErrors } from '../../../schema/errors/procedure-errors.ts';
import { requestErrors } from '../../../schema/errors/request-errors.ts';
import { startErrors } from '../../../schema/errors/start-errors.ts';

/** The areas of the error table, in the order of the reference page, by their titles. */
export const errorAreas: Readonly<Record<string, Readonly<Record<string, ErrorEntry>>>> = {
  Requests: requestErrors,
  Permissions: permissionErrors,
  'Records behind the policy': controlErrors,
  'Catalogue and source databases': catalogueErrors,
  'Procedures and terms': procedureErrors,
  Start: startErrors,
  Documents: documentErrors,
};

/** The reference page docs/errors.md, in Markdown: a section an area, codes in alphabetical order. */
export function errorPage(): string {
  return [heading, ...Object.entries(errorAreas).map(([title, entries]) => section(title, entries))].join(
    '\n',
  );
}

const heading = `# Errors

Every error that a client, an administrator or an operator can see. An error in a GraphQL answer carries its code in
\`extensions.code\`, both messages in \`extensions.messages\` and the request id in \`extensions.requestId\`; \`message\` is in
the language of \`Accept-Language\` (Vietnamese unless English is asked for). The status is that of a request that fails
as a whole. This page is made from the tables in \`schema/errors\`; a test keeps the two equal.
`;

function section(title: string, entries: Readonly<Record<string, ErrorEntry>>): string {
  const rows = Object.entries(entries)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(
      ([code, { status, vi, en, hintVi, hintEn }]) =>
        `| \`${code}\` | ${status} | ${vi}<br>${en} | ${hintVi}<br>${hintEn} |\n`,
    );
  return `## ${title}\n\n| Code | Status | What happened | What to do |\n|---|---|---|---|\n${rows.join('')}`;
}
