import { describe, expect, it } from 'vitest';
import { PersonPlaces } from '../../../gateway/limit/person-places.ts';

describe('places of people', () => {
  it('are few for each and for all, and come back once', () => {
    const places = new PersonPlaces({ ofPerson: 2, ofAll: 3 });
    const [first] = [places.take('an'), places.take('an')];
    expect(() => places.take('an')).toThrow(expect.objectContaining({ code: 'TOO_MANY_REQUESTS' }));
    places.take('binh');
    expect(() => places.take('chi')).toThrow(expect.objectContaining({ code: 'TOO_MANY_REQUESTS' }));
    first();
    first();
    places.take('chi');
    expect(() => places.take('dung')).toThrow(expect.objectContaining({ code: 'TOO_MANY_REQUESTS' }));
    expect(() => places.take('an')).toThrow(expect.objectContaining({ code: 'TOO_MANY_REQUESTS' }));
  });

  it('of somebody who gave all back are as at the beginning', () => {
    const places = new PersonPlaces({ ofPerson: 1, ofAll: 1 });
    for (let at = 0; at < 5; at++) places.take('an')();
    expect(places.take('an')).toBeTypeOf('function');
  });
});
