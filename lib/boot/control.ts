import { createServer, type Server } from 'node:net';
import { createInterface } from 'node:readline';
import type { ChildPlan } from './child.ts';
import type { Keeper } from './keeper.ts';
import { printable } from './sentence.ts';

/** What a journey may ask of the stack under test. `entry` starts another script in the place of the ordinary one, which is not started again when it ends. */
export type ControlRequest = { child: string; action: 'start' | 'stop' | 'kill' | 'ended'; entry?: string; env?: Record<string, string> };
export type ControlAnswer = { ok: true } | { ok: false; message: string };

/** Lets journeys stop, kill and start processes of the stack over a local socket: one JSON line a request, one an answer. Only the test stack has it. */
export async function openControl(socket: string, children: Record<string, { keeper: Keeper; plan: ChildPlan }>): Promise<Server> {
  const server = createServer((connection) => {
    createInterface({ input: connection }).on('line', (line) => {
      const answer = (content: ControlAnswer) => connection.end(`${JSON.stringify(content)}\n`);
      obey(JSON.parse(line) as ControlRequest, children).then(
        () => answer({ ok: true }),
        (error: unknown) => answer({ ok: false, message: printable(error) }),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  return server;
}

async function obey(request: ControlRequest, children: Record<string, { keeper: Keeper; plan: ChildPlan }>): Promise<void> {
  const target = children[request.child];
  if (!target) throw new Error(`no child called ${request.child}`);
  const { keeper, plan } = target;
  if (request.action !== 'start') return await keeper[request.action]();
  if (!request.entry) return await keeper.start();
  await keeper.start({ ...plan, args: [request.entry], env: { ...plan.env, ...request.env } }, { restart: false });
}
