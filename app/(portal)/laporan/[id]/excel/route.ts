import { Refusal } from '#lib/errors.ts';
import { bacaPilihan } from '#lib/laporan/baca-pilihan.ts';
import { laporanBernama } from '#lib/laporan/daftar-laporan.ts';
import { unduhLaporan } from '#lib/laporan/unduh-laporan.ts';
import { excelDoor } from '../../../../_request/excel-door.ts';

export const dynamic = 'force-dynamic';

/** A report as an Excel file, asked for as on its page. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  return excelDoor(async (actor) => {
    const laporan = laporanBernama(id);
    if (!laporan) throw new Refusal('Laporan ini tidak dikenal.');
    const asked = Object.fromEntries(new URL(request.url).searchParams);
    return unduhLaporan(actor, laporan, await bacaPilihan(actor, laporan, asked));
  });
}
