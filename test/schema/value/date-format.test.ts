import { expect, test } from 'vitest';
import { partialFormats, readDateFormat } from '../../../schema/value/date-format.ts';

test('where the parts of a written date stand', () => {
  expect(readDateFormat('dd/MM/yyyy')).toEqual({
    shape: '00/00/0000',
    year: 7,
    month: 4,
    day: 1,
    time: null,
  });
  expect(readDateFormat('yyyyMMddHHmm')).toEqual({
    ...{ shape: '000000000000', year: 1, month: 5, day: 7 },
    time: { hour: 9, minute: 11, second: null },
  });
  expect(readDateFormat('yyyy-MM-ddTHH:mm:ss')).toEqual({
    ...{ shape: '0000-00-00T00:00:00', year: 1, month: 6, day: 9 },
    time: { hour: 12, minute: 15, second: 18 },
  });
});

test.each([
  '',
  'dd/MM',
  'dd/MM/yy',
  'dd/MM/yyyy HH',
  'dd/MM/yyyy ss',
  'dd/MM/yyyy MM',
  'DD/MM/yyyy',
  "dd'/'MM/yyyy",
  'dd%MM%yyyy',
  'dd*MM*yyyy',
])('%s is no format', (format) => {
  expect(readDateFormat(format)).toBeNull();
});

test.each([
  ['dd/MM/yyyy', ['0000', '00/0000', '00/00/0000']],
  ['yyyyMMdd', ['0000', '000000', '00000000']],
  ['yyyy-MM-dd', ['0000', '0000-00', '0000-00-00']],
  ['MM.dd.yyyy', ['0000', '00.0000', '00.00.0000']],
  ['yyyyMMddHHmm', []],
])('dates of %s that are not wholly written', (format, shapes) => {
  expect(partialFormats(format).map(({ shape }) => shape)).toEqual(shapes);
});
