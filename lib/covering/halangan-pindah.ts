import type { Tx } from '#lib/db.ts';
import { endpoints, type Operasi } from '#lib/jfusion/contract/endpoints.ts';
import { type StatusPengiriman, statusPengiriman } from '#lib/pengiriman/status.ts';
import { type IsiPindah, objekPindah } from './isi-pindah.ts';

type Surat = { readonly operasi: string; readonly status: StatusPengiriman };

/**
 * Why a debtor cannot go over to another branch now, as a sentence, or null: a letter of theirs under way or unknown, or something else
 * that waits for a second person (`kecuali`: the proposal itself). A question that only waits its turn stands in nobody's way.
 */
export async function halanganPindah(tx: Tx, isi: IsiPindah, kecuali: string | null): Promise<string | null> {
  const [surat] = await tx.$queryRaw<Surat[]>`
    SELECT operasi, status::text AS status FROM pengiriman WHERE id = ANY(${isi.pengiriman}::uuid[])
      AND status IN ('menunggu_persetujuan', 'siap', 'dikirim', 'belum_terkirim', 'tertahan', 'belum_pasti') AND (efek OR status IN ('dikirim', 'belum_pasti'))
    ORDER BY nomor LIMIT 1`;
  if (surat) {
    const label = endpoints[surat.operasi as Operasi]?.label ?? surat.operasi;
    return `Surat ${label} tentang debitur ini masih berstatus ${statusPengiriman[surat.status].label.toLowerCase()}. Tunggu sampai jelas, baru pindahkan.`;
  }
  const lain = await tx.persetujuan.findFirst({
    where: { status: 'menunggu', objek_id: { in: objekPindah(isi) }, ...(kecuali && { id: { not: kecuali } }) },
    select: { jenis: true },
  });
  if (!lain) return null;
  return lain.jenis === 'pindah_uker'
    ? 'Usul pindah unit kerja debitur ini sudah menunggu keputusan. Tunggu keputusannya, atau tarik usul itu dahulu.'
    : 'Masih ada permintaan lain tentang debitur ini yang menunggu persetujuan. Tunggu keputusannya.';
}
