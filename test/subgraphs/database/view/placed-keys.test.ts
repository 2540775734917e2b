import { expect, test } from 'vitest';
import { createHiddenOrder } from '../../../../subgraphs/database/view/hidden-order.ts';
import { byPlace, PlacedKeys } from '../../../../subgraphs/database/view/placed-keys.ts';
import { randomFrom } from '../fixtures/random-query.ts';

const context = { entity: 'E', entrance: 'LIST', permission: 'p', consumer: 'c' };
const placing = createHiddenOrder(Buffer.alloc(32))(context);

/** All keys in order, the plain way. */
function sorted(keys: readonly string[]) {
  const places = placing(keys);
  return keys.map((key, at) => ({ key, place: places[at] ?? '' })).sort(byPlace);
}

test('what is kept of any room gives the keys behind any place as a sort of all does, or says that it does not know', () => {
  const random = randomFrom(20);
  let known = 0;
  let unknown = 0;
  for (let round = 0; round < 300; round += 1) {
    const keys = Array.from({ length: Math.floor(random() * 400) }, (_, at) => `khoá ${at} ${round}`);
    const all = sorted(keys);
    const placeIn = () => (random() < 0.2 ? '' : (all[Math.floor(random() * all.length)]?.place ?? ''));
    const from = placeIn();
    const least = 1 + Math.floor(random() * 30);
    const kept = new PlacedKeys(placing, from, { bytes: Math.floor(random() * 20_000), keys: least });
    for (let at = 0; at < keys.length; at += 50) kept.add(keys.slice(at, at + 50));
    for (const place of [from, placeIn(), placeIn()]) {
      const limit = place === from ? least : 1 + Math.floor(random() * 60);
      const found = kept.behind(place, limit);
      // INVARIANT: what was asked for when the keys were read is there, however little room there is.
      if (place === from) expect(found).not.toBeNull();
      if (found === null) unknown += 1;
      else {
        known += 1;
        expect(found).toEqual(all.filter((each) => each.place > place).slice(0, limit));
      }
    }
  }
  expect(known).toBeGreaterThan(300);
  expect(unknown).toBeGreaterThan(50);
});

test('the keys of a long list take no more than their room, and the first of them are kept', () => {
  const keys = Array.from({ length: 50_000 }, (_, at) => String(at).padStart(12, '0'));
  const kept = new PlacedKeys(placing, '', { bytes: 500_000, keys: 20 });
  for (let at = 0; at < keys.length; at += 5_000) kept.add(keys.slice(at, at + 5_000));
  expect(kept.bytes).toBeLessThanOrEqual(500_000);
  expect(kept.bytes).toBeGreaterThan(450_000);
  const all = sorted(keys);
  expect(kept.behind('', 5_000)).toEqual(all.slice(0, 5_000));
  expect(kept.behind(all[45_000]?.place ?? '', 20)).toBeNull();
});
