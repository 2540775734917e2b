import { expect, it } from 'vitest';
import { answerExtensions } from '../../../gateway/answer/answer-extensions.ts';
import { cutLists } from '../../../gateway/answer/cut-lists.ts';
import { permissionOf } from '../../fixtures/permission-of.ts';

const members = 'Household.members';

it('tells where each cut list stands, what it is of, and how to go on', () => {
  const [first, inner] = [[{ name: 'a' }], [{ code: 'x' }, { code: 'y' }]];
  const data = { households: { nodes: [{ all: [] }, { all: first }, null, { all: [{ files: inner }] }] } };
  const cut = new Map<object, string>([
    [inner, 'Person.dossiers'],
    [first, members],
  ]);
  expect(cutLists(data, cut)).toEqual({
    total: 2,
    lists: [
      {
        path: ['households', 'nodes', 1, 'all'],
        coordinate: members,
        returned: 1,
        continueWith: 'Household.membersConnection',
      },
      {
        path: ['households', 'nodes', 3, 'all', 0, 'files'],
        coordinate: 'Person.dossiers',
        returned: 2,
        continueWith: 'Person.dossiersConnection',
      },
    ],
  });
});

it('names the first hundred and counts all', () => {
  const lists = Array.from({ length: 250 }, (_, at) => [at]);
  const told = cutLists({ lists }, new Map(lists.map((list) => [list, members])));
  expect(told?.total).toBe(250);
  expect(told?.lists.map(({ path }) => path)).toEqual(lists.slice(0, 100).map((_, at) => ['lists', at]));
});

it('tells nothing of a list that an error took out of the answer, and nothing where nothing was cut', () => {
  expect(cutLists({ household: null }, new Map([[[1], members]]))).toBeNull();
  expect(cutLists({ household: [1] }, new Map())).toBeNull();
});

it('is a member of its own beside the masked items, and there is none without data', () => {
  const list = [1];
  const cut = new Map<object, string>([[list, members]]);
  const permission = permissionOf({ entity: 'Person', items: ['Person.name'] });
  const facts = { permission, reads: [], validity: [] };
  expect(answerExtensions({ data: { list }, cut }, facts)).toEqual({
    cut: { total: 1, lists: [expect.objectContaining({ path: ['list'] })] },
  });
  expect(answerExtensions({ data: { list }, cut: new Map() }, facts)).toBeNull();
  expect(answerExtensions({ data: null, cut }, facts)).toBeNull();
});
