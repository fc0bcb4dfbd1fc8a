import { type Operasi, tokenEndpoint } from '../contract/endpoints.ts';
import { type Answer, accepted, Refusal, refused } from './answer.ts';
import { advanceClaims } from './claims/claim-clock.ts';
import type { Fault, Faults } from './fault/fault.ts';
import type { FileStore } from './file-store.ts';
import type { Ledger } from './ledger.ts';
import type { Mitra } from './mitra.ts';
import { handlers } from './operations/handlers.ts';
import { performOnce } from './perform-once.ts';
import { type Received, receive } from './receive.ts';
import type { Seen } from './request-log.ts';
import { demandMethod, type Route, routeOf } from './route.ts';
import type { Tokens } from './token.ts';

export interface Desk {
  readonly ledger: Ledger;
  readonly files: FileStore;
  readonly tokens: Tokens;
  readonly faults: Faults;
}

/** One request of the partner, from its bytes to the answer; under a fault that strikes before, nothing happens at the guarantor. */
export async function exchange(
  received: Received,
  mitra: Mitra | null,
  desk: Desk,
  now: Date,
  seen: Seen,
  fault: Fault | null,
): Promise<Answer> {
  if (fault?.tempat === 'sebelum_efek') return accepted(null, 'Success.');
  const route = mitra && routeOf(received.url.pathname, mitra.mitraId, mitra.profile);
  try {
    if (received.url.pathname !== tokenEndpoint.path) return await operate(route, received, mitra, desk, now, seen);
    demandMethod(received.method, 'POST');
    return desk.tokens.issue(received.headers, received.body, mitra, now);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    seen.sebab = error.message;
    return refused(error.status, error.message, error.headers);
  }
}

async function operate(route: Route | null, received: Received, mitra: Mitra | null, desk: Desk, now: Date, seen: Seen): Promise<Answer> {
  const partner = desk.tokens.check(received.headers.authorization, mitra, now);
  if (!route) throw new Refusal(404, 'Alamat atau mitra tidak dikenal.');
  demandMethod(received.method, route.method);
  return perform({ ...route, operasi: route.operasi }, received, partner, desk, now, seen);
}

async function perform<O extends Operasi>(
  route: Route & { readonly operasi: O },
  received: Received,
  mitra: Mitra,
  { ledger, files }: Desk,
  now: Date,
  seen: Seen,
): Promise<Answer> {
  const call = receive(route, received, mitra, seen);
  const handler = handlers[route.operasi];
  await advanceClaims(ledger, mitra, now);
  const context = { mitra, book: ledger.book, now, file: call.file };
  return handler.effect ? performOnce(call, handler, context, ledger, files) : handler.answer(call.values, context);
}
