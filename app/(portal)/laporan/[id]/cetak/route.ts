import { Refusal } from '#lib/errors.ts';
import { bacaPilihan } from '#lib/laporan/baca-pilihan.ts';
import { cetakLaporan } from '#lib/laporan/cetak-laporan.ts';
import { laporanBernama } from '#lib/laporan/daftar-laporan.ts';
import { paperDoor } from '../../../../_request/paper-door.ts';

export const dynamic = 'force-dynamic';

/** A report on A4 as a PDF, asked for as on its page. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  return paperDoor(async (actor) => {
    const laporan = laporanBernama(id);
    if (!laporan) throw new Refusal('Laporan ini tidak dikenal.');
    const asked = Object.fromEntries(new URL(request.url).searchParams);
    return cetakLaporan(actor, laporan, await bacaPilihan(actor, laporan, asked));
  });
}
