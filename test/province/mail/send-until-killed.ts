import { setTimeout } from 'node:timers/promises';
import { NoticeMailer } from '../../../province/mail/notice-mailer.ts';
import { openControlStore } from '../../../subgraphs/registry/store/sql-control-store.ts';

/** Sends the notices of a control database to a mail server of this machine until it is killed: `FILE PORT`. */
const [file = '', port = ''] = process.argv.slice(2);
const mailer = new NoticeMailer({
  outbox: await openControlStore({ file }),
  settings: {
    ...{ host: '127.0.0.1', port: Number(port), from: 'lien-thong@tinh.example' },
    security: 'NONE_ON_LOOPBACK',
  },
  report: (error) => process.stdout.write(`${String(error)}\n`),
});
mailer.start();
process.stdout.write('started\n');
await setTimeout(120_000);
