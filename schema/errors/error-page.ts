import type { ErrorEntry } from './error-entry.ts';
import { errorAreas } from './error-table.ts';

/** The reference page docs/errors.md, in Markdown: a section an area, codes in alphabetical order. */
export function errorPage(): string {
  return [
    heading,
    section('Requests', errorAreas.request),
    section('Permissions', errorAreas.permission),
    section('Records behind the policy', errorAreas.control),
    section('Catalogue and source databases', errorAreas.catalogue),
    section('Start', errorAreas.start),
  ].join('\n');
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
