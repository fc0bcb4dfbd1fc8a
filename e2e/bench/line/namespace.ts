import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { identify } from '#lib/boot/process-identity.ts';
import { obtainProgram } from '#lib/boot/programs.ts';
import type { Conditions } from './conditions.ts';
import type { Traffic } from './statistics.ts';

const PREFIX = 'mitra-line-';

/** A network of our own behind a shaped pair of interfaces. */
export interface Namespace {
  /** address inside */
  readonly host: string;
  /** what starts a process inside */
  readonly prefix: readonly string[];
  /** bytes that have crossed, with the 14 of each Ethernet header */
  readonly counters: () => Traffic;
  readonly remove: () => void;
}

const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const attempt = (...args: [string, ...string[]]): boolean => {
  try {
    run(...args);
    return true;
  } catch {
    return false;
  }
};

/** Makes the network; null where this machine lets nobody do so. Clears away first what a killed bench left. */
export async function openNamespace({ rate, queue }: Conditions): Promise<Namespace | null> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  for (const names of [['ip'], ['tc']]) {
    const { path } = await obtainProgram({
      label: 'iproute2',
      names,
      paths: ['/sbin', '/usr/sbin'].map((at) => `${at}/${names[0]}`),
      debian: ['iproute2'],
    });
    if (!path) return null;
  }
  clearAbandoned();
  const name = `${PREFIX}${process.pid}`;
  const [near, far] = [`mln${process.pid}`, `mlf${process.pid}`];
  // Addresses of RFC 2544, for the measuring of networks; they are this machine's own.
  const [third, fourth] = [(process.pid >> 6) % 256, (process.pid % 64) * 4];
  const address = (last: number): string => `198.18.${third}.${fourth + last}`;
  const inside = (...args: string[]) => run('ip', 'netns', 'exec', name, ...args);
  const remove = (): void => {
    attempt('ip', 'link', 'del', near);
    attempt('ip', 'netns', 'del', name);
  };
  const shape = ['root', 'tbf', 'rate', `${rate * 8}bit`, 'burst', '1600', 'limit', String(queue)];
  const route = ['route', 'change', `${address(0)}/30`, 'dev'];
  try {
    run('ip', 'netns', 'add', name);
    run('ip', 'link', 'add', near, 'type', 'veth', 'peer', 'name', far);
    run('ip', 'link', 'set', far, 'netns', name);
    // Packets as they stand on a wire, and the congestion control that most machines have, whatever this one's own is.
    run('ip', 'link', 'set', near, 'gso_max_segs', '1', 'up');
    inside('ip', 'link', 'set', far, 'gso_max_segs', '1', 'up');
    inside('ip', 'link', 'set', 'lo', 'up');
    run('ip', 'addr', 'add', `${address(1)}/30`, 'dev', near);
    inside('ip', 'addr', 'add', `${address(2)}/30`, 'dev', far);
    attempt('ip', ...route, near, 'src', address(1), 'congctl', 'cubic');
    attempt('ip', 'netns', 'exec', name, 'ip', ...route, far, 'src', address(2), 'congctl', 'cubic');
    run('tc', 'qdisc', 'add', 'dev', near, ...shape);
    inside('tc', 'qdisc', 'add', 'dev', far, ...shape);
  } catch {
    remove();
    return null;
  }
  const counter = (what: string): number => Number(readFileSync(`/sys/class/net/${near}/statistics/${what}`, 'utf8'));
  return {
    host: address(2),
    prefix: ['ip', 'netns', 'exec', name],
    counters: () => ({ up: counter('tx_bytes'), down: counter('rx_bytes') }),
    remove,
  };
}

function clearAbandoned(): void {
  for (const { name } of JSON.parse(run('ip', '-j', 'netns', 'list') || '[]') as { name: string }[]) {
    const owner = Number(name.startsWith(PREFIX) ? name.slice(PREFIX.length) : Number.NaN);
    if (!owner || identify(owner)) continue;
    attempt('ip', 'link', 'del', `mln${owner}`);
    attempt('ip', 'netns', 'del', name);
  }
}
