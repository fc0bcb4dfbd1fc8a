import type { Actor } from '#lib/auth/actor.ts';
import { contentDisposition } from './content-disposition.ts';
import { doorRefusal } from './door-refusal.ts';
import { requireActor } from './session.ts';

/** Hands out a PDF made for who asked, to look at and print: 401 to whom is not signed in, 403 with the sentence where `make` refuses. */
export async function paperDoor(make: (actor: Actor) => Promise<{ readonly nama: string; readonly isi: Uint8Array }>): Promise<Response> {
  try {
    const { nama, isi } = await make(await requireActor());
    return new Response(new Uint8Array(isi), {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Length': String(isi.length),
        'Content-Disposition': contentDisposition('inline', nama),
        'Content-Security-Policy': "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'private, no-store',
      },
    });
  } catch (error) {
    return doorRefusal(error);
  }
}
