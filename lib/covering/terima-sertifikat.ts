import { recordAudit } from '#lib/audit/record.ts';
import { simpanBerkas } from '#lib/berkas/simpan-berkas.ts';
import type { Tx } from '#lib/db.ts';

interface Dokumen {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

/** The guarantor's certificate arrived: kept in our vault with its SHA-256, served from there ever after. */
export async function terimaSertifikat(tx: Tx, penjaminanId: string, dokumen: Dokumen): Promise<void> {
  const penjaminan = await tx.penjaminan.findUniqueOrThrow({ where: { id: penjaminanId } });
  if (penjaminan.sertifikat_berkas_id) return;
  const nama = `Sertifikat ${penjaminan.no_sertifikat ?? penjaminan.nomor_aplikasi}.pdf`;
  const { id, sha256, ukuran } = await simpanBerkas(tx, { ...dokumen, nama, cabangId: penjaminan.cabang_id });
  await tx.penjaminan.update({ where: { id: penjaminan.id }, data: { sertifikat_berkas_id: id } });
  await recordAudit(tx, null, {
    tindakan: 'simpan_sertifikat',
    objek: ['penjaminan', penjaminan.id],
    cabangId: penjaminan.cabang_id,
    ringkasan: 'Sertifikat disimpan',
    sesudah: { sha256, ukuran },
  });
}

/**
 * The desk's print of a filing whose outcome is unknown arrived: kept for people to read. It changes nothing in the book: the
 * machine concludes nothing from it. Found again by the hash of the answer that brought it (`bacaCetakan`).
 */
export async function terimaCetakan(tx: Tx, objek: { jenis: 'pengajuan' | 'pengajuan_spr'; id: string }, dokumen: Dokumen): Promise<void> {
  const where = { id: objek.id };
  const pengajuan =
    objek.jenis === 'pengajuan' ? await tx.pengajuan.findUniqueOrThrow({ where }) : await tx.pengajuan_spr.findUniqueOrThrow({ where });
  const { sha256, ukuran } = await simpanBerkas(tx, {
    ...dokumen,
    nama: `Cetakan ${pengajuan.nomor_aplikasi}.pdf`,
    cabangId: pengajuan.cabang_id,
  });
  await recordAudit(tx, null, {
    tindakan: 'simpan_cetakan',
    objek: [objek.jenis, pengajuan.id],
    cabangId: pengajuan.cabang_id,
    ringkasan: 'Cetakan sertifikat disimpan untuk dibaca',
    sesudah: { sha256, ukuran },
  });
}
