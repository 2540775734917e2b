import { userInfo } from 'node:os';

/** Name of who is logged in; `uid:<number>` where the system has no entry for the user, as in a container. */
export function loginName(read: () => { readonly username: string } = userInfo): string {
  try {
    return read().username;
  } catch {
    return `uid:${process.getuid?.() ?? 'unknown'}`;
  }
}
