import type { Operasi } from '../contract/endpoints.ts';
import { type Answer, accepted, Refusal, refused } from './answer.ts';
import type { Fault, Faults } from './fault.ts';
import { handlers } from './handlers.ts';
import type { Ledger } from './ledger.ts';
import type { Mitra } from './mitra.ts';
import { performOnce } from './perform-once.ts';
import { type Received, receive } from './receive.ts';
import type { Seen } from './request-log.ts';
import { demandMethod, type Route, routeOf, TOKEN_PATH } from './route.ts';
import type { Tokens } from './token.ts';

export interface Desk {
  readonly ledger: Ledger;
  readonly tokens: Tokens;
  readonly faults: Faults;
}

export interface Outcome {
  readonly answer: Answer;
  readonly fault: Fault | null;
}

/** One request of the partner, from its bytes to the answer, and the fault which may spoil it on its way. */
export async function exchange(received: Received, mitra: Mitra | null, desk: Desk, now: Date, seen: Seen): Promise<Outcome> {
  const route = mitra && routeOf(received.url.pathname, mitra.mitraId, mitra.profile);
  const name = received.url.pathname === TOKEN_PATH ? 'token' : route?.operasi;
  seen.operasi = name ?? null;
  const fault = name ? desk.faults.take(name) : null;
  if (fault?.sebelumEfek) return { answer: accepted(null, 'Success.'), fault };
  try {
    if (name !== 'token') return { answer: await operate(route, received, mitra, desk, now, seen), fault };
    demandMethod(received.method, 'POST');
    return { answer: desk.tokens.issue(received.headers, received.body, mitra, now), fault };
  } catch (error) {
    if (error instanceof Refusal) return { answer: refused(error.status, error.message, error.headers), fault };
    throw error;
  }
}

async function operate(route: Route | null, received: Received, mitra: Mitra | null, desk: Desk, now: Date, seen: Seen): Promise<Answer> {
  const partner = desk.tokens.check(received.headers.authorization, mitra, now);
  if (!route) throw new Refusal(404, 'Alamat atau mitra tidak dikenal.');
  demandMethod(received.method, route.method);
  return perform({ ...route, operasi: route.operasi }, received, partner, desk, now, seen);
}

function perform<O extends Operasi>(
  route: Route & { readonly operasi: O },
  received: Received,
  mitra: Mitra,
  { ledger }: Desk,
  now: Date,
  seen: Seen,
): Promise<Answer> | Answer {
  const call = receive(route, received, mitra, seen);
  const handler = handlers[route.operasi];
  const context = { mitra, book: ledger.book, now };
  return handler.effect ? performOnce(call, handler, context, ledger) : handler.answer(call.values, context);
}
