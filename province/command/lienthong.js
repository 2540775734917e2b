#!/usr/bin/env node
// The command of the package. Plain JavaScript, so that an old Node can still say what is wrong.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `NODE_UNSUPPORTED: Phiên bản Node.js ${process.versions.node} không được hỗ trợ; cài Node.js 20.19 trở lên.\n` +
      `NODE_UNSUPPORTED: Node.js ${process.versions.node} is not supported; install Node.js 20.19 or newer.\n`,
  );
  process.exitCode = 2;
} else {
  // WHY before anything else: the gateway library exports telemetry unless it is told not to.
  process.env.APOLLO_TELEMETRY_DISABLED = 'true';
  const { main } = await import('../../dist/province/command/main.js');
  await main(process.argv);
}
