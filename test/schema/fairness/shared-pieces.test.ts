import { describe, expect, it } from 'vitest';
import { atOnce, inFurtherTurns, type Pieces } from '../../../schema/fairness/pieces.ts';
import { SharedPieces } from '../../../schema/fairness/shared-pieces.ts';

/** Work of some pieces that notes each, and fails at the end where it is told to. */
function noting() {
  const pieces: string[] = [];
  function* work(name: string, count: number, failure?: Error): Pieces<string> {
    for (let at = 0; at < count; at += 1) {
      if (at > 0) yield;
      pieces.push(`${name} ${at}`);
    }
    if (failure !== undefined) throw failure;
    return name;
  }
  return { pieces, work };
}

const nextRound = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('SharedPieces', () => {
  it('does the work of one key once, whoever waits for it, and gives it to all', async () => {
    const { pieces, work } = noting();
    const shared = new SharedPieces<string>();
    const join = () =>
      inFurtherTurns(
        shared.join('a', () => work('a', 6)),
        nextRound,
      );
    expect(await Promise.all([join(), join(), join()])).toEqual(['a', 'a', 'a']);
    expect(pieces).toEqual(['a 0', 'a 1', 'a 2', 'a 3', 'a 4', 'a 5']);
  });

  it('keeps keys apart', async () => {
    const { pieces, work } = noting();
    const shared = new SharedPieces<string>();
    const join = (key: string) =>
      inFurtherTurns(
        shared.join(key, () => work(key, 2)),
        nextRound,
      );
    expect(await Promise.all([join('a'), join('b')])).toEqual(['a', 'b']);
    expect(pieces).toEqual(['a 0', 'b 0', 'a 1', 'b 1']);
  });

  it('tells all who wait of a failure, and begins anew after it', async () => {
    const { pieces, work } = noting();
    const shared = new SharedPieces<string>();
    const join = (failure?: Error) =>
      inFurtherTurns(
        shared.join('a', () => work('a', 2, failure)),
        nextRound,
      );
    const failed = await Promise.allSettled([join(new TypeError('no')), join()]);
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await join()).toBe('a');
    expect(pieces).toHaveLength(4);
  });

  it('lets who cannot wait end what others have begun', async () => {
    const { pieces, work } = noting();
    const shared = new SharedPieces<string>();
    const waiting = inFurtherTurns(
      shared.join('a', () => work('a', 5)),
      nextRound,
    );
    expect(atOnce(shared.join('a', () => work('again', 5)))).toBe('a');
    expect(await waiting).toBe('a');
    expect(pieces).toHaveLength(5);
  });
});

describe('inFurtherTurns', () => {
  it('takes no turn for one piece, and one before each other', async () => {
    const { work } = noting();
    let turns = 0;
    const turn = async () => {
      turns += 1;
    };
    expect(await inFurtherTurns(work('one', 1), turn)).toBe('one');
    expect(turns).toBe(0);
    expect(await inFurtherTurns(work('four', 4), turn)).toBe('four');
    expect(turns).toBe(3);
  });
});
