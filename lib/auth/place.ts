import ipaddr from 'ipaddr.js';

/** The network an address counts as, in CIDR form: IPv4 by itself, IPv6 by its /64, of which one machine has all. */
export function networkOf(address: string): string {
  const read = ipaddr.process(address);
  if (read instanceof ipaddr.IPv4) return `${read.toString()}/32`;
  const first = new ipaddr.IPv6([...read.parts.slice(0, 4), 0, 0, 0, 0]);
  return `${first.toString()}/64`;
}
