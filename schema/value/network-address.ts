import { isIP } from 'node:net';
import type { BilingualText } from '../text/bilingual-text.ts';

/** Whether a text is an IPv4 or IPv6 address. */
export function isNetworkAddress(text: string): boolean {
  return isIP(text) !== 0;
}

/** What a text is that is no address. */
export const notAddress: BilingualText = {
  vi: 'không phải một địa chỉ IPv4 hoặc IPv6',
  en: 'neither an IPv4 nor an IPv6 address',
};

/** Whether a text is a network, as CIDR. */
export function isNetwork(written: string): boolean {
  const [address = '', prefix = '', ...rest] = written.split('/');
  const family = isIP(address);
  return (
    rest.length === 0 &&
    family !== 0 &&
    /^\d{1,3}$/.test(prefix) &&
    Number(prefix) <= (family === 6 ? 128 : 32)
  );
}

/** How a network is written. */
export const notNetwork: BilingualText = {
  vi: 'mạng được viết theo CIDR, ví dụ 10.12.0.0/16',
  en: 'a network is written as CIDR, e.g. 10.12.0.0/16',
};
