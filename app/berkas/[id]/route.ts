import { bukaBerkas } from '#lib/berkas/buka-berkas.ts';
import { Refusal, SignedOut } from '#lib/errors.ts';
import { isId } from '#lib/id.ts';
import { requireActor } from '../../_request/session.ts';
import { contentDisposition } from './content-disposition.ts';

export const dynamic = 'force-dynamic';

/** The only door to stored files: who is signed in and sees the file's branch gets it, to look at or (`?unduh=1`) to keep. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  try {
    const actor = await requireActor();
    if (!isId(id)) return new Response(null, { status: 404 });
    const berkas = await bukaBerkas(actor, id);
    const keep = new URL(request.url).searchParams.get('unduh') === '1';
    return new Response(new Uint8Array(berkas.isi), {
      headers: {
        'Content-Type': berkas.tipe,
        'Content-Length': String(berkas.isi.length),
        'Content-Disposition': contentDisposition(keep ? 'attachment' : 'inline', berkas.nama),
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
