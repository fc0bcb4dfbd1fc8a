import { randomUUID } from 'node:crypto';
import type { Actor } from '#lib/auth/actor.ts';
import { barisPengajuan } from '#lib/covering/row.ts';
import type { PengajuanLengkap } from '#lib/covering/schema.ts';
import { db } from '#lib/db.ts';
import { newId } from '#lib/id.ts';
import type { StatusPengiriman } from '#lib/pengiriman/status.ts';
import { toDay } from '#lib/tanggal.ts';
import { contohIsian } from '#lib/worker/test-book.ts';

interface Guarantee {
  readonly nomor: string;
  readonly plafon: string;
  readonly tanggal: string | null;
  readonly produk?: string;
  readonly nik?: string;
}

/** A letter made at this moment, in this state. */
export async function letterAt(
  actor: Actor,
  waktu: string,
  operasi: string,
  status: StatusPengiriman,
  nilai: string | null = null,
): Promise<string> {
  const at = new Date(waktu);
  const row = await db().pengiriman.create({
    data: {
      id: newId(at.getTime()),
      operasi,
      efek: true,
      jalur: 'interaktif',
      tujuan: 'layar',
      status,
      metode: 'POST',
      target: '/uji',
      isi_sha256: '0'.repeat(64),
      nilai,
      objek_jenis: 'uji',
      objek_id: randomUUID(),
      partner_reference_id: randomUUID().toUpperCase(),
      cabang_id: actor.cabangId,
      dibuat_oleh: actor.id,
      dibuat_pada: at,
      selesai_pada: status === 'berhasil' || status === 'ditolak' ? at : null,
    },
  });
  return row.id;
}

/** A guarantee with its filing, written by hand. */
export async function guarantee(actor: Actor, { nomor, plafon, tanggal, produk = 'KUR-MIKRO', nik = '3314096810840001' }: Guarantee) {
  const isian = contohIsian(nomor, { nama_debitur: `DEBITUR ${nomor}`, no_identitas: nik, plafon_kredit: plafon }) as PengajuanLengkap;
  const pengajuan = await db().pengajuan.create({
    data: {
      ...barisPengajuan(isian),
      cabang_id: actor.cabangId,
      dibuat_oleh: actor.id,
      pengiriman_id: await letterAt(actor, '2026-01-02T03:00:00Z', 'penjaminanBaru', 'berhasil', plafon),
    },
  });
  return db().penjaminan.create({
    data: {
      cabang_id: actor.cabangId,
      asal: 'portal',
      jenis: 'baru',
      pengajuan_id: pengajuan.id,
      produk_kode: produk,
      nomor_aplikasi: nomor,
      no_rekening: `00${nomor.replace(/\D/g, '')}000123456789`,
      nama_debitur: `DEBITUR ${nomor}`,
      kode_bank: '009',
      plafon_kredit: plafon,
      tanggal_awal: toDay('2026-01-01'),
      tanggal_akhir: toDay('2027-01-01'),
      no_sertifikat: `012026000000${nomor.replace(/\D/g, '')}`,
      tanggal_sertifikat: tanggal ? toDay(tanggal) : null,
    },
  });
}

/** An invoice of one guarantee, and payments on it by the state of their letters. */
export async function invoiceWith(
  actor: Actor,
  penjaminanId: string,
  { nomor, tanggal, nilai }: { nomor: string; tanggal: string; nilai: string },
  payments: readonly { readonly nilai: string; readonly status: StatusPengiriman; readonly waktu: string }[],
): Promise<void> {
  const invoice = await db().invoice.create({
    data: {
      cabang_id: actor.cabangId,
      no_invoice: nomor,
      produk_kode: 'KUR-MIKRO',
      tanggal_invoice: toDay(tanggal),
      kode_bank: '009',
      jumlah_nasabah: 1,
      plafon_kredit: '1000000',
      nilai_ijp: nilai,
      asal: 'jawaban',
      baris: { create: { penjaminan_id: penjaminanId, nilai_ijp: nilai } },
    },
  });
  for (const [at, payment] of payments.entries()) {
    const transfer = await db().transfer.create({
      data: {
        cabang_id: actor.cabangId,
        no_referensi: `${nomor}-${at}`,
        tgl_referensi: toDay(tanggal),
        nilai: payment.nilai,
        dibuat_oleh: actor.id,
      },
    });
    await db().alokasi.create({
      data: {
        transfer_id: transfer.id,
        penjaminan_id: penjaminanId,
        tahun_ke: 1,
        nilai: payment.nilai,
        invoice_id: invoice.id,
        pengiriman_id: await letterAt(actor, payment.waktu, 'pembayaranIjp', payment.status, payment.nilai),
      },
    });
  }
}

/** A claim on a guarantee, filed at this moment. */
export async function claim(actor: Actor, penjaminanId: string, waktu: string, tuntutan: string, status: StatusPengiriman = 'berhasil') {
  return db().klaim.create({
    data: {
      id: newId(Date.parse(waktu)),
      cabang_id: actor.cabangId,
      penjaminan_id: penjaminanId,
      pengiriman_id: await letterAt(actor, waktu, 'requestKlaim', status, tuntutan),
      dibuat_oleh: actor.id,
      dibuat_pada: new Date(waktu),
      nama_debitur: 'DEBITUR KLAIM',
      no_spk: 'SPK-1',
      tgl_spk: toDay('2026-01-01'),
      no_rekening: '0012345678901234567',
      nomor_aplikasi: 'K-1',
      nomor_sertifikat: '0120260000009',
      nilai_pengikatan: '0',
      penyebab_klaim: '1',
      nilai_tuntutan_klaim: tuntutan,
      periode: toDay('2026-01-01'),
      tindakan1: 'Surat peringatan',
      tunggakan_pokok: tuntutan,
      tunggakan_bunga: '0',
      tunggakan_denda: '0',
      tipe_kredit: '1',
    },
  });
}

/** An instalment of a claim, filed at this moment and accepted. */
export async function instalment(actor: Actor, klaimId: string, ke: number, waktu: string, nilai: string) {
  return db().angsuran.create({
    data: {
      id: newId(Date.parse(waktu)),
      cabang_id: actor.cabangId,
      klaim_id: klaimId,
      ke,
      pengiriman_id: await letterAt(actor, waktu, 'pengajuanSubrogasi', 'berhasil', nilai),
      dibuat_oleh: actor.id,
      dibuat_pada: new Date(waktu),
      no_surat_subrogasi: `SUB-${ke}`,
      tgl_surat_subrogasi: toDay('2026-03-01'),
      no_referensi_pembayaran: `REF-${ke}`,
      tgl_referensi_pembayaran: toDay('2026-03-01'),
      kode_bank_pengirim: '009',
      no_rekening_pengirim: '0011111111111111111',
      kode_bank_penerima: '002',
      no_rekening_penerima: '0022222222222222222',
      nilai,
      nilai_tertagih: '1000000',
      porsi_penjamin_persen: '70',
    },
  });
}
