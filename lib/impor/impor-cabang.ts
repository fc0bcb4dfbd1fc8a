import { randomUUID } from 'node:crypto';
import { gantiKodeCabang } from '#lib/cabang/ganti-kode-cabang.ts';
import { tambahCabang } from '#lib/cabang/tambah-cabang.ts';
import { db } from '#lib/db.ts';
import { cleanText } from '#lib/jfusion/contract/check.ts';
import { hariIni } from '#lib/tanggal.ts';
import { ulangan } from './doubles.ts';
import type { BarisImpor, BarisMentah, ImportKind } from './import-kind.ts';

/** Branches: new ones, and new names of those that stand in the book; codes change on the branch's own page. */
export const imporCabang: ImportKind = {
  judul: 'Cabang',
  izin: 'cabang.ubah',
  columns: [
    {
      key: 'kodeUker',
      label: 'Kode unit kerja',
      kind: 'code',
      jelas: 'Kode cabang dari bank, sebagai teks. Nol di depan ikut ditulis.',
      contoh: '0099',
    },
    { key: 'nama', label: 'Nama cabang', kind: 'text', jelas: 'Nama cabang, paling banyak 120 huruf.', contoh: 'Cabang Contoh' },
  ],
  keterangan: [
    'Kode yang belum ada ditambahkan sebagai cabang baru.',
    'Kode yang sudah ada dengan nama lain berganti nama mulai hari ini; nama lamanya tetap di riwayat.',
    'Kode sebuah cabang tidak dapat diganti dari sini. Bukalah halaman cabangnya.',
  ],
  periksa: async (_actor, rows) => {
    const kode = rows.map((row) => row.isi.kodeUker ?? '');
    const ada = await db().kode_cabang.findMany({ where: { kode_uker: { in: kode } }, include: { cabang: true } });
    const ganda = ulangan(rows, 'kodeUker');
    return rows.map((row) => {
      const milik = ada.filter((satu) => satu.kode_uker === row.isi.kodeUker);
      return tentukanNasib(row, milik.find((satu) => satu.berlaku_sampai === null) ?? milik[0], ganda(row));
    });
  },
  simpan: async (actor, { baris, isi, nasib }) => {
    const { kodeUker = '', nama = '' } = isi;
    const kunci = randomUUID();
    const cabang = nasib === 'berubah' ? await db().cabang.findUnique({ where: { kode_uker: kodeUker } }) : null;
    if (cabang) {
      const ganti = { kunci, id: cabang.id, riwayatId: null, kodeUker, nama, dari: hariIni(), alasan: 'Nama dari berkas Excel' };
      await gantiKodeCabang(actor, ganti);
    } else await tambahCabang(actor, { kunci, kodeUker, nama });
    return { baris, nama: `${kodeUker} ${nama}` };
  },
};

type Riwayat = { readonly berlaku_sampai: Date | null; readonly cabang: { readonly nama: string } } | undefined;

function tentukanNasib(row: BarisMentah, riwayat: Riwayat, ganda: BarisMentah['temuan']): BarisImpor {
  const { kodeUker = '' } = row.isi;
  const nama = cleanText(row.isi.nama ?? '');
  const temuan = [...row.temuan, ...ganda];
  const salah = (field: string, pesan: string) => temuan.some((satu) => satu.field === field) || temuan.push({ field, pesan });
  if (!kodeUker) salah('kodeUker', 'wajib diisi');
  else if (!/^[0-9A-Za-z.-]{1,10}$/.test(kodeUker))
    salah('kodeUker', 'paling banyak 10 huruf atau angka; selain itu hanya titik dan tanda hubung');
  if (!nama) salah('nama', 'wajib diisi');
  else if (nama.length > 120) salah('nama', `paling banyak 120 huruf, sekarang ${nama.length}`);
  if (riwayat && riwayat.berlaku_sampai !== null) salah('kodeUker', `pernah dipakai ${riwayat.cabang.nama}, jadi tidak dapat dipakai lagi`);
  const isi = { ...row.isi, nama };
  if (temuan.length > 0) return { ...row, isi, temuan, nasib: 'salah' };
  if (!riwayat) return { ...row, isi, temuan, nasib: 'baru' };
  if (riwayat.cabang.nama === nama) return { ...row, isi, temuan, nasib: 'ada' };
  return { ...row, isi, temuan, nasib: 'berubah', catatan: `Sekarang bernama ${riwayat.cabang.nama}` };
}
