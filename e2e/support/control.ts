import { createConnection } from 'node:net';
import { createInterface } from 'node:readline';
import type { ControlAnswer, ControlRequest } from '#lib/boot/control.ts';

export type ProcessName = 'worker' | 'sandbox' | 'web';

/** One process of the stack under test. Each call resolves when it has happened. */
export type StackProcess = {
  /** Starts it, or starts it again. With `entry` (a script of the project) another takes its place and is not started again when it ends. */
  start: (other?: { entry: string; env?: Record<string, string> }) => Promise<void>;
  /** SIGTERM, as an orderly stop does. */
  stop: () => Promise<void>;
  /** SIGKILL; it stays dead until started. */
  kill: () => Promise<void>;
  /** Waits until the process has ended by itself. */
  ended: () => Promise<void>;
};

const touched = new Set<ProcessName>();

/** The process of the stack under test that has this name. */
export function stackProcess(child: ProcessName): StackProcess {
  const ask = async (request: Omit<ControlRequest, 'child'>) => {
    touched.add(child);
    await send({ child, ...request });
  };
  return {
    start: (other) => ask({ action: 'start', ...other }),
    stop: () => ask({ action: 'stop' }),
    kill: () => ask({ action: 'kill' }),
    ended: () => ask({ action: 'ended' }),
  };
}

/** Puts the ordinary processes back that a journey has meddled with. */
export async function restoreProcesses(): Promise<void> {
  for (const child of touched) await send({ child, action: 'start' });
  touched.clear();
}

async function send(request: ControlRequest): Promise<void> {
  const socket = process.env.MITRA_CONTROL_SOCKET;
  if (!socket) throw new Error('no stack under test: run the journeys with npm run test:e2e');
  const connection = createConnection(socket);
  connection.write(`${JSON.stringify(request)}\n`);
  for await (const line of createInterface({ input: connection })) {
    const answer = JSON.parse(line) as ControlAnswer;
    if (answer.ok) return;
    throw new Error(`${request.action} ${request.child}: ${answer.message}`);
  }
  throw new Error('the stack under test has gone');
}
