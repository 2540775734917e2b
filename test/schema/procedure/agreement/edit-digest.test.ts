import { describe, expect, it } from 'vitest';
import { clauseKeys } from '../../../../schema/procedure/agreement/clause-members.ts';
import { contextOf, does, later, negotiating, type World } from './agreement-world.ts';

const edit = (world: World, person: string, clause: string, members: unknown) =>
  does(world, person, 'editClause', { clause, content: JSON.stringify(members) });
const told = (world: World) =>
  world.opened.notices(contextOf(world)).map(({ agency, text, isLegal }) => [agency, text.en, isLegal]);
const digests = ({ fresh }: World) => fresh.filter(({ command }) => command === 'digestEdits').length;
/** The same legal day in Vietnam, and the first moment of the next one. */
const sameDay = '2025-12-01T16:59:59.000Z';
const nextDay = '2025-12-01T17:00:00.000Z';

describe('edits of a draft', () => {
  it('are told once a day, to each party those of the others, and never one by one', () => {
    let world = negotiating();
    expect(told(world)).toEqual([]);
    world = edit(world, 'people.steward', 'OTHER', { other: 'Thêm' });
    world = edit(world, 'people.steward', 'OTHER', { other: 'Thêm nữa' });
    expect(told(world)).toEqual([]);
    expect(digests(later(world, sameDay))).toBe(0);
    world = later(world, nextDay);
    expect(digests(world)).toBe(1);
    const notices = told(world);
    expect(notices.map(([agency]) => agency)).toEqual(['A.people', 'A.tax']);
    expect(notices[1]).toEqual(['A.tax', expect.stringMatching(/clauses were edited: 12\. [^;]+$/), false]);
    expect(notices[0]?.[1]).toContain('what stands before the first clause; 3. ');
    expect(notices[0]?.[1]).not.toContain('12. ');
    expect(digests(later(world, '2025-12-05T00:00:00.000Z'))).toBe(0);
  });

  it('tell nothing to who edited all of it, and begin anew after a digest', () => {
    let world = later(negotiating(), nextDay);
    world = edit(world, 'people.steward', 'OTHER', { other: 'Thêm' });
    world = later(world, '2025-12-03T00:00:00.000Z');
    expect(told(world).map(([agency]) => agency)).toEqual(['A.tax']);
  });

  it('are not told once the text is frozen: all have ticked them', () => {
    let world = negotiating();
    for (const person of ['tax.officer', 'people.steward'])
      world = does(world, person, 'tickClause', { clauses: clauseKeys });
    world = does(world, 'tax.officer', 'freezeAgreement');
    expect(digests(later(world, nextDay))).toBe(0);
    world = does(world, 'people.head', 'reopenAgreement');
    expect(digests(later(world, '2025-12-09T00:00:00.000Z'))).toBe(0);
  });
});
