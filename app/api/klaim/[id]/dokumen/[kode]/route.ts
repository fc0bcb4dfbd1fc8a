import { z } from 'zod';
import { Refusal } from '#lib/errors.ts';
import { unggahDokumen } from '#lib/klaim/unggah-dokumen.ts';
import { act } from '../../../../../_request/form-action.ts';
import { requireSession } from '../../../../../_request/stream-session.ts';
import { whileSignedIn } from '../../../../../_request/while-signed-in.ts';

export const dynamic = 'force-dynamic';

const kepala = z.object({
  klaimId: z.guid(),
  kode: z.string().max(3),
  kunci: z.guid(),
  nama: z.string().max(2_000).transform(namaBerkas),
  ukuran: z.coerce.number().int().nonnegative().optional(),
});

/**
 * Takes one claim document from the browser: the raw bytes as the body, `X-Kunci` the once-key, `X-Nama-Berkas` the file's name
 * percent-encoded. Answers as an action does (`{ok, data}` or `{ok, pesan, temuan, keluar}`), at once when the document lies in
 * the vault; what follows is the worker's.
 */
export async function PUT(request: Request, { params }: { params: Promise<{ id: string; kode: string }> }): Promise<Response> {
  const { id, kode } = await params;
  const result = await act(async (actor) => {
    const { still } = await requireSession();
    const { klaimId, kunci, nama, ukuran } = kepala.parse({
      klaimId: id,
      kode,
      kunci: request.headers.get('x-kunci'),
      nama: request.headers.get('x-nama-berkas') ?? '',
      ukuran: request.headers.get('content-length') ?? undefined,
    });
    return unggahDokumen(actor, { kunci, klaimId, kode, berkas: { nama, ukuran, isi: whileSignedIn(bodyOf(request), still) } });
  });
  const status = result.ok ? 200 : result.keluar ? 401 : 422;
  return Response.json(result, { status, headers: { 'Cache-Control': 'no-store' } });
}

/** The body as it comes; one that breaks off is nobody's fault. */
async function* bodyOf(request: Request): AsyncGenerator<Uint8Array> {
  try {
    yield* request.body ?? [];
  } catch {
    throw new Refusal('Unggahan terputus sebelum selesai. Pilih berkasnya lagi.');
  }
}

function namaBerkas(encoded: string): string {
  try {
    return decodeURIComponent(encoded).slice(-200) || 'dokumen';
  } catch {
    return 'dokumen';
  }
}
