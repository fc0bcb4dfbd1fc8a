import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import { isVeiled, veil } from '#lib/auth/mask.ts';
import { veilRecord } from '#lib/auth/veil-record.ts';
import { dijamin, type PerihalSurat, perihalDijamin } from '#lib/covering/perihal-surat.ts';
import { db } from '#lib/db.ts';
import type { StatusPengiriman } from '#lib/pengiriman/status.ts';
import { unsealText } from '#lib/seal.ts';
import { fromDay } from '#lib/tanggal.ts';
import type { jenis_rekonsiliasi, kelas_rekonsiliasi } from '#prisma/client.ts';
import { kelasSekarang } from './status.ts';

/** One certificate or claim; amounts in rupiah as decimal strings, as each of the two books says them. */
export interface BarisRekonsiliasi {
  readonly id: string;
  readonly kelas: kelas_rekonsiliasi;
  readonly nama: string;
  readonly sertifikat: string | null;
  readonly rekening: string;
  readonly nilaiKami: string | null;
  readonly nilaiPenjamin: string | null;
  readonly keterangan: string | null;
  readonly dijawabPada: Date | null;
  /** null where it could not be asked */
  readonly surat: { readonly id: string; readonly status: StatusPengiriman } | null;
  readonly objekJenis: 'penjaminan' | 'klaim';
  readonly objekId: string;
  /** where the certificate is told; null for a claim */
  readonly perihal: PerihalSurat | null;
}

export interface Rekonsiliasi {
  readonly id: string;
  readonly jenis: jenis_rekonsiliasi;
  readonly cabangId: string;
  readonly cabang: string;
  readonly dari: string;
  readonly sampai: string;
  readonly pembuat: string;
  readonly dibuatPada: Date;
  readonly baris: readonly BarisRekonsiliasi[];
  /** rows not shown, because their debtor went over to another branch */
  readonly pindah: number;
}

/** A reconciliation with its rows, in the order they were asked. @throws Refusal outside the actor's branches */
export async function bacaRekonsiliasi(actor: Actor, id: string): Promise<Rekonsiliasi> {
  permit(actor, 'rekonsiliasi.lihat');
  const found = await db().rekonsiliasi.findUnique({
    where: { id },
    include: {
      cabang: true,
      pembuat: true,
      baris: { orderBy: { id: 'asc' }, include: { pengiriman: { select: { id: true, status: true, keterangan: true, pesan: true } } } },
    },
  });
  const row = inScope(actor, found);
  const milik = (jenis: string) => row.baris.filter((satu) => satu.objek_jenis === jenis).map((satu) => satu.objek_id);
  const cabang_id = { in: [...actor.cabangIds] };
  const [sertifikat, klaim] = await Promise.all([
    db().penjaminan.findMany({ where: { id: { in: milik('penjaminan') }, cabang_id }, select: dijamin }),
    db().klaim.findMany({ where: { id: { in: milik('klaim') }, cabang_id }, select: { id: true } }),
  ]);
  const terlihat = new Set([...sertifikat, ...klaim].map((satu) => satu.id));
  const baris = row.baris.filter((satu) => terlihat.has(satu.objek_id));
  const perihal = new Map(sertifikat.map((satu) => [satu.id, perihalDijamin(satu)]));
  return {
    id: row.id,
    jenis: row.jenis,
    cabangId: row.cabang_id,
    cabang: row.cabang.nama,
    dari: fromDay(row.dari),
    sampai: fromDay(row.sampai),
    pembuat: row.pembuat.nama,
    dibuatPada: row.dibuat_pada,
    pindah: row.baris.length - baris.length,
    baris: baris.map((satu) => ({
      id: satu.id,
      ...kelasSekarang(
        satu.kelas,
        satu.keterangan,
        satu.pengiriman && { ...satu.pengiriman, pesan: isVeiled(actor) ? null : pesan(satu.pengiriman) },
      ),
      nama: veil(actor, 'nama', satu.nama_debitur),
      sertifikat: satu.no_sertifikat,
      rekening: veil(actor, 'nomor', satu.no_rekening),
      nilaiKami: satu.nilai_kami?.toFixed(2) ?? null,
      nilaiPenjamin: satu.nilai_penjamin?.toFixed(2) ?? null,
      dijawabPada: satu.dijawab_pada,
      surat: satu.pengiriman && { id: satu.pengiriman.id, status: satu.pengiriman.status },
      objekJenis: satu.objek_jenis === 'klaim' ? 'klaim' : 'penjaminan',
      objekId: satu.objek_id,
      perihal: veilRecord(actor, perihal.get(satu.objek_id) ?? null),
    })),
  };
}

const pesan = (surat: { pesan: Uint8Array | null }) => surat.pesan && unsealText(surat.pesan, 'pengiriman.pesan');
