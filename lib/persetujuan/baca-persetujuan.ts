import type { Actor } from '#lib/auth/actor.ts';
import { veilRecord } from '#lib/auth/veil-record.ts';
import { db } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';
import { seesApproval } from './decide-approval.ts';
import { bacaNama, bacaPermintaan, denganCabang, type Permintaan } from './permintaan.ts';

/** One letter of an approval. `nilai` rupiah, decimal string; `keterangan` why it was turned down or cancelled. */
export interface BarisSuratPersetujuan {
  readonly id: string;
  /** place in its batch, from 1 */
  readonly urutan: number;
  readonly operasi: string;
  readonly objek_jenis: string;
  readonly objek_id: string;
  readonly nomorAplikasi: string | null;
  readonly noRekening: string | null;
  readonly nilai: string | null;
  readonly isiSha256: string;
  readonly status: string;
  readonly keterangan: string | null;
}

/** How an approval ended. */
export interface Putusan {
  readonly status: 'disetujui' | 'ditolak' | 'ditarik';
  readonly oleh: string | null;
  readonly atasNama: string | null;
  readonly pada: Date | null;
  readonly alasan: string | null;
}

export interface PersetujuanLengkap extends Permintaan {
  /** null while it waits */
  readonly putusan: Putusan | null;
  /** every letter in order, those turned down or withdrawn too; empty for what is no letter */
  readonly baris: readonly BarisSuratPersetujuan[];
  readonly milikSendiri: boolean;
}

/** One approval with its letters in their order (a batch has at most a hundred), veiled for an auditor. @throws Refusal for one this person may not know of */
export async function bacaPersetujuan(actor: Actor, id: string): Promise<PersetujuanLengkap> {
  const row = await db().persetujuan.findUnique({ where: { id }, include: denganCabang });
  if (!row || !seesApproval(actor, row)) throw new Refusal('Permintaan persetujuan tidak ditemukan di cabang Anda.');
  const [surat, [permintaan], nama] = await Promise.all([
    db().pengiriman.findMany({ where: { persetujuan_id: id }, orderBy: { urutan: 'asc' } }),
    bacaPermintaan(actor, [row]),
    bacaNama([row.diputus_oleh, row.atas_nama]),
  ]);
  if (!permintaan) throw new Error('an approval read is not there');
  const { status } = row;
  return veilRecord(actor, {
    ...permintaan,
    milikSendiri: row.dibuat_oleh === actor.id,
    halangan: status === 'menunggu' ? permintaan.halangan : null,
    putusan:
      status === 'menunggu'
        ? null
        : {
            status,
            oleh: row.diputus_oleh && nama(row.diputus_oleh),
            atasNama: row.atas_nama && nama(row.atas_nama),
            pada: row.diputus_pada,
            alasan: row.alasan,
          },
    baris: surat.map((one) => ({
      id: one.id,
      urutan: one.urutan,
      operasi: one.operasi,
      objek_jenis: one.objek_jenis,
      objek_id: one.objek_id,
      nomorAplikasi: one.nomor_aplikasi,
      noRekening: one.no_rekening,
      nilai: one.nilai?.toFixed(2) ?? null,
      isiSha256: one.isi_sha256,
      status: one.status,
      keterangan: one.keterangan,
    })),
  });
}
