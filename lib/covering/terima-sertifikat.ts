import { recordAudit } from '#lib/audit/record.ts';
import { putContent } from '#lib/berkas/vault.ts';
import type { Tx } from '#lib/db.ts';

/** The guarantor's certificate arrived: kept in our vault with its SHA-256, served from there ever after. */
export async function terimaSertifikat(tx: Tx, penjaminanId: string, dokumen: { bytes: Uint8Array; contentType: string }): Promise<void> {
  const penjaminan = await tx.penjaminan.findUniqueOrThrow({ where: { id: penjaminanId } });
  if (penjaminan.sertifikat_berkas_id) return;
  const { sha256, ukuran } = await putContent(dokumen.bytes);
  const nama = `Sertifikat ${penjaminan.no_sertifikat ?? penjaminan.nomor_aplikasi}.pdf`.replace(/[^\w .-]+/g, '-');
  const berkas = await tx.berkas.create({ data: { sha256, ukuran, tipe: dokumen.contentType, nama, cabang_id: penjaminan.cabang_id } });
  await tx.penjaminan.update({ where: { id: penjaminan.id }, data: { sertifikat_berkas_id: berkas.id } });
  await recordAudit(tx, null, {
    tindakan: 'simpan_sertifikat', objek: ['penjaminan', penjaminan.id], cabangId: penjaminan.cabang_id,
    ringkasan: 'Sertifikat disimpan', sesudah: { sha256, ukuran },
  });
}
