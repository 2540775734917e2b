import { errorTable } from './error-table.ts';

const heading = `# Errors

Every error that a client, an administrator or an operator can see. An error in a GraphQL answer carries its code in
\`extensions.code\`, both messages in \`extensions.messages\` and the request id in \`extensions.requestId\`; \`message\` is in
the language of \`Accept-Language\` (Vietnamese unless English is asked for). The status is that of a request that fails
as a whole. This page is made from \`schema/errors/error-table.ts\`; a test keeps the two equal.

| Code | Status | What happened | What to do |
|---|---|---|---|
`;

/** The reference page docs/errors.md, in Markdown. */
export function errorPage(): string {
  const rows = Object.entries(errorTable)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(
      ([code, { status, vi, en, hintVi, hintEn }]) =>
        `| \`${code}\` | ${status} | ${vi}<br>${en} | ${hintVi}<br>${hintEn} |`,
    );
  return `${heading}${rows.join('\n')}\n`;
}
