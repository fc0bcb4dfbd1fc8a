import { cetakFormulir } from '#lib/laporan/cetak-formulir.ts';
import { paperDoor } from '../../../../_request/paper-door.ts';

export const dynamic = 'force-dynamic';

/** Blank copies of a paper form as one PDF, `?salinan=` of them; for who may file that thing. */
export async function GET(request: Request, { params }: { params: Promise<{ jenis: string }> }): Promise<Response> {
  const { jenis } = await params;
  return paperDoor((actor) => cetakFormulir(actor, jenis, Number(new URL(request.url).searchParams.get('salinan') ?? 1)));
}
