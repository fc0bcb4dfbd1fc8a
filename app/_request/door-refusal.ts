import { Refusal, SignedOut } from '#lib/errors.ts';

/** What a door to a made file answers instead: 401 to whom is not signed in, 403 with the sentence of a refusal. @throws anything else */
export function doorRefusal(error: unknown): Response {
  if (error instanceof SignedOut) return new Response(null, { status: 401 });
  if (!(error instanceof Refusal)) throw error;
  return new Response(error.message, {
    status: 403,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
