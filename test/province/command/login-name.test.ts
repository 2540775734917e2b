import { expect, it } from 'vitest';
import { loginName } from '../../../province/command/login-name.ts';

it('is the name of who is logged in', () => {
  expect(loginName(() => ({ username: 'van-thu' }))).toBe('van-thu');
});

it('a user without an entry in the system acts under its number', () => {
  const failing = () => {
    throw new Error('uv_os_get_passwd returned ENOENT');
  };
  expect(loginName(failing)).toMatch(/^uid:\d+$/);
});
