import { constants, setPriority } from 'node:os';
import { agent, ask } from './ask.ts';
import { loads } from './loads.ts';

/** Requests at once. */
const atOnce = 50;

/**
 * Sends one load over and over until told to stop, then tells how many answers had which status; see `fairness.bench.ts`.
 * Arguments: address, name of the load, key (none for the public).
 */
const [address = '', name = '', key] = process.argv.slice(2);
const load = loads.find((one) => one.name === name);
if (load === undefined) throw new TypeError(`no load ${name}`);
// WHY: who floods a server does it from another machine, with processors of its own.
setPriority(constants.priority.PRIORITY_LOW);

let isOver = false;
let at = 0;
const statuses = new Map<number, number>();
process.send?.('begun');
process.on('message', () => {
  isOver = true;
});
await Promise.all(
  Array.from({ length: atOnce }, async () => {
    while (!isOver) {
      const status = await ask(address, key, load.query(at++));
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  }),
);
agent.destroy();
process.send?.([...statuses].map(([status, count]) => `${count} x ${status}`).join(', '));
process.disconnect();
