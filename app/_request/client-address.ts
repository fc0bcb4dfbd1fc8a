import { headers } from 'next/headers';
import { addressHeader } from '#lib/address-header.ts';
import { deviceName } from './device-name.ts';

/** The true network address of who asks, IPv4 or IPv6 without a port; the portal's server writes it into every request. */
export async function clientAddress(): Promise<string> {
  const address = (await headers()).get(addressHeader);
  if (!address) throw new Error('this request did not come through server.ts');
  return address;
}

/** Browser and operating system of who asks, in at most 80 characters: "Chrome di Windows". */
export async function clientDevice(): Promise<string> {
  return deviceName((await headers()).get('user-agent'));
}
