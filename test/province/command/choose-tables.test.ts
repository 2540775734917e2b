import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';
import { chooseTables } from '../../../province/command/choose-tables.ts';
import { wordsIn } from '../../../province/command/words.ts';
import type { StoredTable } from '../../../subgraphs/database/engine/structure.ts';

const table = (name: string): StoredTable => ({
  ...{ name, isView: false, comment: `Bảng ${name}`, rows: 7 },
  ...{ columns: [], keys: [], references: [], indexes: [] },
});

/** Answers each question with its keys, once it is there; again while it is not answered. */
async function asked(language: 'vi' | 'en', answers: readonly (readonly [question: string, keys: string])[]) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  // WHY: a question ends what it was shown on, and a terminal does not end.
  output.end = () => output;
  let shown = '';
  let next = 0;
  output.on('data', (data: Buffer) => {
    shown += stripVTControlCharacters(data.toString());
  });
  const typing = setInterval(() => {
    const [question, keys] = answers[next] ?? [];
    if (question === undefined || keys === undefined || !shown.includes(question)) return;
    if (shown.includes(`✔ ${question}`)) next += 1;
    else input.write(keys);
  }, 150);
  const suggested = new Map([
    ['HOSO', 'Dossier'],
    ['DONVI', 'Agency'],
  ]);
  const choose = chooseTables(wordsIn(language), { input, output });
  const chosen = await choose([table('HOSO'), table('DONVI')], suggested).finally(() =>
    clearInterval(typing),
  );
  return { chosen, shown };
}

it('takes all tables under the suggested names where somebody only confirms', async () => {
  const { chosen, shown } = await asked('en', [
    ['Which tables', '\r'],
    ['Change the names', '\r'],
  ]);
  expect(shown).toContain('HOSO  Dossier  ~7  Bảng HOSO');
  expect([...chosen.tables]).toEqual(['HOSO', 'DONVI']);
  expect([...chosen.names]).toEqual([]);
});

it('leaves out what is taken off, and takes other names, in Vietnamese', async () => {
  const { chosen } = await asked('vi', [
    ['Mô tả những bảng nào', ' \r'],
    ['Đặt lại tên', 'y\r'],
    ['DONVI', `${'\b'.repeat(20)}Office\r`],
  ]);
  expect([...chosen.tables]).toEqual(['DONVI']);
  expect([...chosen.names]).toEqual([['DONVI', 'Office']]);
});
