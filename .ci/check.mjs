/**
 * `npm run check`: every tool that reads the source, side by side. Each tool's output comes together, as it ends; the run
 * fails when one fails.
 */
import { spawn } from 'node:child_process';

const tools = [
  'biome check .',
  'oxlint --type-aware',
  'tsc --noEmit',
  'knip',
  'knip --production',
  'npm run -s structure',
];

/** Runs one command line; `npm run` has put the tools on the PATH. */
function run(command) {
  const began = performance.now();
  return new Promise((resolve) => {
    const output = [];
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (bytes) => output.push(bytes));
    child.stderr.on('data', (bytes) => output.push(bytes));
    child.on('close', (code) => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      process.stdout.write(`${code === 0 ? 'ok  ' : 'FAIL'} ${command} (${seconds} s)\n`);
      process.stdout.write(Buffer.concat(output));
      resolve(code === 0);
    });
  });
}

const passed = await Promise.all(tools.map(run));
process.exitCode = passed.every(Boolean) ? 0 : 1;
