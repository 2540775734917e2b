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
