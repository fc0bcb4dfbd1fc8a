import NextAuth from 'next-auth';
import { authOptions } from '../../../_request/auth-options.ts';
import { isOwnOrigin } from '../../../_request/origin.ts';

/** What the sign-in page asks of next-auth; all else of it (its session, its own pages, its sign-out) is shut. */
const asked = { GET: /^\/api\/auth\/(?:csrf|providers)$/, POST: /^\/api\/auth\/callback\/credentials$/ };

async function handler(request: Request, context: unknown): Promise<Response> {
  const method = request.method === 'POST' ? 'POST' : 'GET';
  if (!asked[method].test(new URL(request.url).pathname)) return new Response(null, { status: 404 });
  if (method === 'POST' && !isOwnOrigin(request.headers)) return new Response(null, { status: 403 });
  return NextAuth(request as never, context as never, authOptions());
}

export { handler as GET, handler as POST };
