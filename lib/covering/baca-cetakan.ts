import { type Actor, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import type { StatusPengiriman } from '#lib/pengiriman/status.ts';
import { unsealText } from '#lib/seal.ts';

export interface Cetakan {
  readonly suratId: string;
  readonly status: StatusPengiriman;
  readonly keterangan: string | null;
  /** the guarantor's own words, where it sent words instead of a document */
  readonly pesan: string | null;
  readonly berkasId: string | null;
}

/** The latest print that the desk asked for about a filing, or null; its document is the stored file with the answer's own hash. */
export async function bacaCetakan(actor: Actor, pengajuanId: string): Promise<Cetakan | null> {
  permit(actor, 'covering.cetak');
  const surat = await db().pengiriman.findFirst({
    where: {
      operasi: 'cetakCovering',
      objek_jenis: { in: ['pengajuan', 'pengajuan_spr'] },
      objek_id: pengajuanId,
      cabang_id: { in: [...actor.cabangIds] },
    },
    orderBy: { nomor: 'desc' },
    include: { percobaan: { where: { hasil: 'berhasil' }, select: { jawaban_sha256: true } } },
  });
  if (!surat) return null;
  const sha256 = surat.percobaan[0]?.jawaban_sha256;
  const berkas = sha256 ? await db().berkas.findFirst({ where: { sha256, cabang_id: surat.cabang_id }, orderBy: { id: 'desc' } }) : null;
  return {
    suratId: surat.id,
    status: surat.status,
    keterangan: surat.keterangan,
    pesan: surat.pesan && unsealText(surat.pesan, 'pengiriman.pesan'),
    berkasId: berkas?.id ?? null,
  };
}
