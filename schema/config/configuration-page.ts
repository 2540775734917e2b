import { configurationOptions } from './configuration.ts';
import type { ConfigurationOption } from './option.ts';

/** The reference page docs/configuration.md, in Markdown. */
export function configurationPage(): string {
  const rows = Object.entries<ConfigurationOption>(configurationOptions).map(
    ([name, { environment, fallback, range, unit, description }]) =>
      `| \`${environment}\` | \`${name}\` | ${fallback === '' ? 'empty' : `\`${fallback}\``} | ${range} | ${unit ?? ''} | ${description} |`,
  );
  return `${heading}${rows.join('\n')}\n`;
}

const heading = `# Configuration

Every option of the server and of the commands that read its data folder. An option is read from its environment variable; \`--data-dir\`, and
\`--port\` and \`--host\` of \`serve\`, win over it. An empty variable counts as not set. A value out of its range stops the start with
CONFIGURATION_INVALID, and so do time limits that do not rise: database below subgraph below request. This page is made from
\`schema/config/configuration.ts\`; a test keeps the two equal.

| Environment | Name | Default | Values | Unit | What it is |
|---|---|---|---|---|---|
`;
