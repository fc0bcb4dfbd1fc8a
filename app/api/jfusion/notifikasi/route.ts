import { NOTIFIKASI_MAX, terimaNotifikasi } from '#lib/koneksi/terima-notifikasi.ts';
import { describeError, log } from '#lib/log.ts';

export const dynamic = 'force-dynamic';

/**
 * The guarantor's signed notices (format: lib/jfusion/inbound.ts). Machine to machine: no session and no origin, the signature
 * over the raw bytes is all that counts. Always an envelope.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    const isi = await rawBody(request);
    const { status, notifikasiId, pesan } = await terimaNotifikasi(isi, request.headers.get('signature'));
    return envelope(status, notifikasiId, pesan);
  } catch (error) {
    log.error({ galat: describeError(error) }, 'notice');
    return envelope(503, null, 'Pemberitahuan belum dapat disimpan. Kirim lagi nanti.');
  }
}

function envelope(status: number, notifikasiId: string | null, message: string): Response {
  const body = { status: status === 200, data: notifikasiId === null ? null : { notifikasi_id: notifikasiId }, message };
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } });
}

/** The body's bytes as they came, null where they are more than a notice may have; never more of them are held. */
async function rawBody(request: Request): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request.body ?? []) {
    size += piece.length;
    if (size > NOTIFIKASI_MAX) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
