import { Refusal, SignedOut } from '#lib/errors.ts';
import { isId } from '#lib/id.ts';
import { beritaAcara } from '#lib/koneksi/berita-acara.ts';
import { requireActor } from '../../../../../../_request/session.ts';
import { contentDisposition } from '../../../../../../berkas/[id]/content-disposition.ts';

export const dynamic = 'force-dynamic';

/** The Berita Acara of one UAT run that has ended, as a PDF to keep; for those who may see the connection. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  try {
    const actor = await requireActor();
    if (!isId(id)) return new Response(null, { status: 404 });
    const { nama, isi } = await beritaAcara(actor, id);
    return new Response(new Uint8Array(isi), {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Length': String(isi.length),
        'Content-Disposition': contentDisposition('attachment', nama),
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
