import { z } from 'zod';
import { type Answer, jsonAnswer, Refusal } from './answer.ts';
import type { AnswerKey } from './answer-signature.ts';
import type { Desk } from './exchange.ts';
import type { Received } from './receive.ts';
import type { RequestLog } from './request-log.ts';

/** What the surface for tests and trainers may reach. */
export interface AdminDesk extends Desk {
  readonly requests: RequestLog;
  readonly key: AnswerKey;
  /** answers that hang at this moment */
  readonly hanging: () => number;
  /** ends them */
  readonly release: () => void;
}

type Action = (desk: AdminDesk, received: Received) => Answer | Promise<Answer>;

const actions: Readonly<Record<string, Action>> = {
  'GET /sandbox/ledger': ({ ledger, requests, faults, hanging }) => {
    const counts: Record<string, number> = {};
    for (const { operasi } of ledger.effects) counts[operasi] = (counts[operasi] ?? 0) + 1;
    return jsonAnswer(200, { counts, effects: ledger.effects, requests: requests.latest(), faults: faults.list(), hanging: hanging() });
  },
  'POST /sandbox/fault': ({ faults }, { headers, body }) => {
    if (!headers['content-type']?.startsWith('application/json')) throw new Refusal(415, 'Content-Type harus application/json.');
    try {
      return jsonAnswer(200, faults.add(JSON.parse(body.toString('utf8'))));
    } catch (error) {
      if (error instanceof z.ZodError) throw new Refusal(400, `Gangguan tidak dapat dibaca: ${z.prettifyError(error)}`);
      if (error instanceof SyntaxError) throw new Refusal(400, 'Gangguan harus JSON.');
      throw error;
    }
  },
  'DELETE /sandbox/fault': ({ faults, release }) => {
    faults.clear();
    release();
    return jsonAnswer(200, { faults: [] });
  },
  'GET /sandbox/public-key': async ({ key }) => ({
    status: 200,
    headers: { 'Content-Type': 'application/x-pem-file' },
    body: Buffer.from(await key.publicKeyPem()),
  }),
};

/**
 * The surface under `/sandbox/`. The server listens on the loopback only; a page of another site that has its name
 * point there is turned away by the Host header.
 * @throws Refusal
 */
export async function administer(desk: AdminDesk, received: Received): Promise<Answer> {
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/i.test(received.headers.host ?? '')) throw new Refusal(403, 'Hanya untuk mesin ini.');
  const action = actions[`${received.method} ${received.url.pathname}`];
  if (!action) throw new Refusal(404, 'Alamat sandbox tidak dikenal.');
  return action(desk, received);
}
