import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import { veilRecord } from '#lib/auth/veil-record.ts';
import { db } from '#lib/db.ts';
import { bacaKertas } from '#lib/kertas/asal-kertas.ts';
import { semuaStatusPengiriman, statusPengiriman } from '#lib/pengiriman/status.ts';
import { istilahProduk } from '#lib/referensi/istilah-produk.ts';
import { fromSen, jumlahkan, toSen } from '#lib/rupiah.ts';
import { fromDay, hariIni } from '#lib/tanggal.ts';
import { isianPengajuan } from './row.ts';
import type { IsianPengajuan } from './schema.ts';
import { statusPengajuan } from './status.ts';

const menunggu = semuaStatusPengiriman.filter((status) => statusPengiriman[status].holds && status !== 'berhasil');

/** One filing with all that came of it. @throws Refusal outside the actor's branches */
export async function bacaPermohonan(actor: Actor, id: string) {
  permit(actor, 'covering.lihat');
  const found = await db().pengajuan.findUnique({
    where: { id },
    include: {
      pengiriman: true,
      penjaminan: true,
      cabang: true,
      pembuat: true,
      koreksi: { select: { id: true } },
      koreksi_dari: { select: { id: true } },
    },
  });
  const pengajuan = inScope(actor, found);
  return veilRecord(actor, {
    id: pengajuan.id,
    isian: isianPengajuan(pengajuan),
    unit: pengajuan.cabang.nama,
    pembuat: pengajuan.pembuat.nama,
    dibuatPada: pengajuan.dibuat_pada,
    surat: pengajuan.pengiriman,
    status: statusPengajuan(pengajuan.pengiriman.status, pengajuan.penjaminan?.no_sertifikat ?? null),
    penjaminanId: pengajuan.penjaminan?.id ?? null,
    koreksiId: pengajuan.koreksi?.id ?? null,
    koreksiDariId: pengajuan.koreksi_dari?.id ?? null,
    kertas: (await bacaKertas(db(), 'pengajuan', [id])).get(id) ?? null,
  });
}

/** The certificate, the IJP ledger by year and the payments of one guarantee. Amounts are decimal strings in rupiah. */
export async function bacaPenjaminan(actor: Actor, id: string) {
  permit(actor, 'covering.lihat');
  const found = await db().penjaminan.findUnique({
    where: { id },
    include: {
      produk: true,
      tagihan_ijp: { orderBy: { tahun_ke: 'asc' } },
      alokasi: { orderBy: { dibuat_pada: 'asc' }, include: { pengiriman: true, transfer: true, invoice: true, jawaban_ijp: true } },
      invoice_baris: { include: { invoice: true } },
    },
  });
  const penjaminan = inScope(actor, found);
  const berkas =
    penjaminan.sertifikat_berkas_id &&
    (await db().berkas.findUnique({ where: { id: penjaminan.sertifikat_berkas_id }, select: { sha256: true, ukuran: true } }));
  const lunas = (tahun: number) =>
    penjaminan.alokasi.filter((row) => row.tahun_ke === tahun && row.pengiriman.status === 'berhasil').map((row) => row.nilai.toFixed(2));
  const tahun = penjaminan.tagihan_ijp.map((row) => {
    const tagihan = row.angsuran_ijp?.toFixed(2) ?? null;
    const dibayar = jumlahkan(lunas(row.tahun_ke));
    return {
      tahunKe: row.tahun_ke,
      jangkaWaktu: row.jangka_waktu_kredit,
      totalIjp: row.total_ijp?.toFixed(2) ?? null,
      tagihan,
      dibayar,
      sisa: tagihan === null ? null : fromSen(toSen(tagihan) - toSen(dibayar)),
      menunggu: penjaminan.alokasi.some((alokasi) => alokasi.tahun_ke === row.tahun_ke && menunggu.includes(alokasi.pengiriman.status)),
    };
  });
  return veilRecord(actor, {
    id: penjaminan.id,
    pengajuanId: penjaminan.pengajuan_id,
    namaDebitur: penjaminan.nama_debitur,
    noSertifikat: penjaminan.no_sertifikat,
    tanggalSertifikat: penjaminan.tanggal_sertifikat && fromDay(penjaminan.tanggal_sertifikat),
    produk: penjaminan.produk.nama,
    istilah: istilahProduk(penjaminan.produk),
    berkasId: penjaminan.sertifikat_berkas_id,
    berkas,
    tahun,
    jumlah: {
      tagihan: jumlahkan(tahun.map((row) => row.tagihan)),
      dibayar: jumlahkan(tahun.map((row) => row.dibayar)),
      sisa: jumlahkan(tahun.map((row) => row.sisa)),
    },
    pembayaran: penjaminan.alokasi.map((row) => ({
      id: row.id,
      tahunKe: row.tahun_ke,
      nilai: row.nilai.toFixed(2),
      noReferensi: row.transfer.no_referensi,
      tglReferensi: fromDay(row.transfer.tgl_referensi),
      noInvoice: row.invoice.no_invoice,
      suratId: row.pengiriman_id,
      status: row.pengiriman.status,
      keterangan: row.pengiriman.keterangan,
      jawaban: row.jawaban_ijp && {
        tagihan: row.jawaban_ijp.tagihan?.toFixed(2) ?? null,
        dibayar: row.jawaban_ijp.dibayar?.toFixed(2) ?? null,
        totalDibayar: row.jawaban_ijp.total_dibayar?.toFixed(2) ?? null,
        sisa: row.jawaban_ijp.sisa?.toFixed(2) ?? null,
        ke: row.jawaban_ijp.pembayaran_ke,
      },
    })),
    invoice: penjaminan.invoice_baris.map((row) => ({
      id: row.invoice_id,
      nomor: row.invoice.no_invoice,
      tanggal: fromDay(row.invoice.tanggal_invoice),
      nilai: row.nilai_ijp.toFixed(2),
      asal: row.invoice.asal,
    })),
  });
}

/**
 * One invoice with its guarantees and payments; those of debtors who went over to another branch (`pindah`) are only counted.
 * `diterima`: all that the guarantor accepted on it, rupiah. @throws Refusal outside the actor's branches
 */
export async function bacaInvoice(actor: Actor, id: string) {
  permit(actor, 'covering.lihat');
  const found = await db().invoice.findUnique({
    where: { id },
    include: {
      produk: true,
      cabang: true,
      baris: { take: 200, include: { penjaminan: true } },
      alokasi: {
        orderBy: { dibuat_pada: 'asc' },
        include: { transfer: true, pengiriman: true, penjaminan: { select: { nama_debitur: true, pengajuan_id: true, cabang_id: true } } },
      },
    },
  });
  const { baris, alokasi, ...invoice } = inScope(actor, found);
  const terlihat = ({ penjaminan }: { penjaminan: { cabang_id: string } }) => actor.cabangIds.includes(penjaminan.cabang_id);
  const diterima = jumlahkan(alokasi.filter((row) => row.pengiriman.status === 'berhasil').map((row) => row.nilai.toFixed(2)));
  const pindah = new Set([...baris, ...alokasi].filter((row) => !terlihat(row)).map((row) => row.penjaminan_id)).size;
  return veilRecord(actor, { ...invoice, baris: baris.filter(terlihat), alokasi: alokasi.filter(terlihat), diterima, pindah });
}

/** What a filing was filled with, for "salin dari pengajuan lalu" (`hanyaYangDisalin`) or a correction. */
export async function bacaIsian(actor: Actor, id: string): Promise<IsianPengajuan> {
  permit(actor, 'covering.ajukan');
  return isianPengajuan(inScope(actor, await db().pengajuan.findUnique({ where: { id } })));
}

/** The actor's branches' latest filings, to copy from. */
export async function pengajuanTerakhir(actor: Actor): Promise<{ id: string; nama: string; aplikasi: string; dibuatPada: Date }[]> {
  permit(actor, 'covering.ajukan');
  const rows = await db().pengajuan.findMany({
    where: { cabang_id: actor.cabangId },
    orderBy: { id: 'desc' },
    take: 8,
    select: { id: true, nama_debitur: true, nomor_aplikasi: true, dibuat_pada: true },
  });
  return rows.map((row) => ({ id: row.id, nama: row.nama_debitur, aplikasi: row.nomor_aplikasi, dibuatPada: row.dibuat_pada }));
}

/** What a new filing begins with: today, the actor's own branch, the bank of the connection, and what is nearly always so. */
export async function bawaanPengajuan(actor: Actor, now: Date = new Date()): Promise<IsianPengajuan> {
  permit(actor, 'covering.ajukan');
  const [cabang, koneksi] = await Promise.all([
    db().cabang.findUniqueOrThrow({ where: { id: actor.cabangId } }),
    db().koneksi.findUniqueOrThrow({ where: { id: 1 }, select: { kode_bank: true } }),
  ]);
  return {
    tanggal_rekam: hariIni(now),
    kode_uker: cabang.kode_uker,
    kode_bank: koneksi.kode_bank,
    coverage: '70',
    jenis_linkage: 'N',
    jenis_identitas: '1',
  };
}
