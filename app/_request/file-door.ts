import type { Actor } from '#lib/auth/actor.ts';
import { Refusal, SignedOut } from '#lib/errors.ts';
import { isId } from '#lib/id.ts';
import { contentDisposition } from './content-disposition.ts';
import { requireActor } from './session.ts';

/** A file that may be handed to who asked. */
export interface OpenedFile {
  readonly nama: string;
  readonly tipe: string;
  readonly isi: Uint8Array;
  /** to look at, or to keep */
  readonly how: 'inline' | 'attachment';
}

/** Hands out the file of an id: 401 to whom is not signed in, 404 where `open` refuses it or there is none. It may be shown, never run. */
export async function fileDoor(
  params: Promise<{ id: string }>,
  open: (actor: Actor, id: string) => Promise<OpenedFile>,
): Promise<Response> {
  const { id } = await params;
  try {
    const actor = await requireActor();
    if (!isId(id)) return new Response(null, { status: 404 });
    const { nama, tipe, isi, how } = await open(actor, id);
    return new Response(new Uint8Array(isi), {
      headers: {
        'Content-Type': tipe,
        'Content-Length': String(isi.length),
        'Content-Disposition': contentDisposition(how, nama),
        'Content-Security-Policy': "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'private, no-store',
      },
    });
  } catch (error) {
    if (error instanceof SignedOut) return new Response(null, { status: 401 });
    if (error instanceof Refusal) return new Response(null, { status: 404 });
    throw error;
  }
}
