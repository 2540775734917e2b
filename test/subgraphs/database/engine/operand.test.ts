import { expect, test } from 'vitest';
import { Slot, spelled } from '../../../../subgraphs/database/engine/operand.ts';
import { filledBindings } from '../../../../subgraphs/database/engine/statement.ts';

const shout = (value: unknown) => `${String(value)}!`;

test('a slot is filled by its name, as each spelling writes it in turn; what has no value is null', () => {
  const slot = new Slot('a').spelled(shout).spelled((value) => `<${String(value)}>`);
  expect(slot.fill({ a: 'x', b: 'y' })).toBe('<x!>');
  expect(slot.fill({ b: 'y' })).toBeNull();
  expect(slot.fill({ a: null })).toBeNull();
  expect(new Slot('a').fill({ a: ['x'] })).toEqual(['x']);
});

test('a constant is spelled at once, a slot when it is filled; its shape is its name alone', () => {
  expect(spelled('x', shout)).toBe('x!');
  const slot = spelled(new Slot('a'), shout);
  expect(JSON.stringify(slot)).toBe('{"name":"a"}');
  expect(filledBindings({ sql: '', bindings: [1, slot, new Slot('b')] }, { a: 'x' })).toEqual([
    1,
    'x!',
    null,
  ]);
});
