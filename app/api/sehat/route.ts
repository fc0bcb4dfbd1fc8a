import { db } from '#lib/db.ts';

export const dynamic = 'force-dynamic';

/** Health: 200 when the portal reaches its database, 503 when it does not. Says nothing that an outsider may not know. */
export async function GET(): Promise<Response> {
  const headers = { 'Cache-Control': 'no-store' };
  try {
    await db().$queryRaw`SELECT 1`;
    return Response.json({ sehat: true }, { headers });
  } catch {
    return Response.json({ sehat: false }, { status: 503, headers });
  }
}
