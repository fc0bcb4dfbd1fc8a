import { beritaAcara } from '#lib/koneksi/uji/berita-acara.ts';
import { fileDoor } from '../../../../../../_request/file-door.ts';

export const dynamic = 'force-dynamic';

/** The Berita Acara of one UAT run that has ended, as a PDF to keep; for those who may see the connection. */
export function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return fileDoor(params, async (actor, id) => ({ ...(await beritaAcara(actor, id)), tipe: 'application/pdf', how: 'attachment' }));
}
