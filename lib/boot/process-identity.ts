import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { waitUntil } from './wait.ts';

/** A process that cannot be mistaken for a later one with the same number. */
export type ProcessIdentity = { pid: number; born: string };

/** Identity of a running process, or undefined if there is none (a zombie counts as none). */
export function identify(pid: number): ProcessIdentity | undefined {
  const born = process.platform === 'linux' ? bornOnLinux(pid) : bornByPs(pid);
  return born ? { pid, born } : undefined;
}

/** Whether exactly this process still runs. */
export function isAlive(identity: ProcessIdentity): boolean {
  return identify(identity.pid)?.born === identity.born;
}

/** Name of the program that a process runs; empty if there is none. */
export function commandOf(pid: number): string {
  try {
    return process.platform === 'linux' ? readFileSync(`/proc/${pid}/comm`, 'utf8').trim() : ps(pid, 'comm=');
  } catch {
    return '';
  }
}

/** Ends a process that is not our child: SIGTERM, then SIGKILL after `patienceMs`. */
export async function endProcess(identity: ProcessIdentity, patienceMs: number, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (!isAlive(identity)) return;
  sendSignal(identity.pid, signal);
  if (await waitUntil(() => !isAlive(identity), patienceMs)) return;
  sendSignal(identity.pid, 'SIGKILL');
  await waitUntil(() => !isAlive(identity), 5_000);
}

/** Sends a signal; a process that has gone meanwhile is no error. */
export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function bornOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function bornByPs(pid: number): string | undefined {
  try {
    return ps(pid, 'lstart=') || undefined;
  } catch {
    return undefined;
  }
}

function ps(pid: number, column: string): string {
  return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } }).trim();
}
