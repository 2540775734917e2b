/** Whether a server is on this machine, so that nothing that is said to it leaves it. A folder is that of a socket. */
export function isOnThisMachine(host: string): boolean {
  return host.startsWith('/') || host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
