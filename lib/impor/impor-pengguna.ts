import { randomUUID } from 'node:crypto';
import type { Actor } from '#lib/auth/actor.ts';
import { daftarPeran, semuaPeran } from '#lib/auth/permissions.ts';
import { cabangBuka } from '#lib/cabang/queries.ts';
import { db } from '#lib/db.ts';
import { bersihkanPengguna, type IsianPengguna, periksaPengguna } from '#lib/pengguna/schema.ts';
import { tambahPengguna } from '#lib/pengguna/tambah-pengguna.ts';
import { ulangan } from './doubles.ts';
import type { BarisImpor, BarisMentah, ImportKind } from './import-kind.ts';

const semua = /^semua( cabang)?$/i;
const pisah = (text: string) =>
  text
    .split(/[,;\n]/)
    .map((satu) => satu.trim())
    .filter(Boolean);

/** People: new accounts with an invitation each; accounts that stand in the book are left as they are. */
export const imporPengguna: ImportKind = {
  judul: 'Pengguna',
  izin: 'pengguna.ubah',
  columns: [
    {
      key: 'namaPengguna',
      label: 'Nama pengguna',
      kind: 'code',
      jelas: 'Dipakai untuk masuk: 3 sampai 60 huruf kecil, angka, titik, garis bawah, atau tanda hubung.',
      contoh: 'nama.contoh',
    },
    { key: 'nama', label: 'Nama lengkap', kind: 'text', jelas: 'Seperti yang dibaca orang lain di portal.', contoh: 'Nama Contoh' },
    {
      key: 'email',
      label: 'Surel',
      kind: 'text',
      jelas: 'Boleh kosong. Undangan dikirim ke sini bila portal dapat mengirim surel.',
      contoh: 'nama.contoh@bank.co.id',
    },
    {
      key: 'peran',
      label: 'Peran',
      kind: 'text',
      jelas: `Satu atau lebih, dipisah koma: ${semuaPeran.map((peran) => daftarPeran[peran].label).join(', ')}. Admin dan Auditor berdiri sendiri.`,
      contoh: 'Staf cabang, Petugas klaim',
    },
    {
      key: 'cabang',
      label: 'Kode unit kerja',
      kind: 'code',
      jelas: 'Cabang orang itu, sebagai teks. Nol di depan ikut ditulis.',
      contoh: '0099',
    },
    {
      key: 'cakupan',
      label: 'Melihat juga',
      kind: 'code',
      jelas: 'Boleh kosong. Kode cabang lain yang datanya ikut dilihat, dipisah koma; atau kata semua.',
      contoh: 'semua',
    },
  ],
  keterangan: [
    'Setiap baris menjadi satu akun. Sandinya dipilih sendiri oleh orangnya lewat tautan undangan.',
    'Nama pengguna yang sudah ada dilewati; akunnya diubah di halaman Pengguna.',
  ],
  periksa: async (actor, rows) => {
    const buku = await bacaBuku(actor, rows);
    const ganda = ulangan(rows, 'namaPengguna');
    return rows.map((row) => tentukanNasib(row, buku, ganda(row)));
  },
  simpan: async (actor, row) => {
    const { isian } = isianDari(row, await bacaBuku(actor, [row]));
    const { undangan } = await tambahPengguna(actor, { kunci: randomUUID(), isian });
    return { baris: row.baris, nama: isian.nama, akun: isian.namaPengguna, tautan: undangan.tautan, dikirim: undangan.dikirim };
  },
};

interface Buku {
  readonly cabang: ReadonlyMap<string, string>;
  readonly akun: ReadonlyMap<string, string>;
}

async function bacaBuku(actor: Actor, rows: readonly BarisMentah[]): Promise<Buku> {
  const nama = rows.map((row) => (row.isi.namaPengguna ?? '').toLowerCase());
  const [cabang, akun] = await Promise.all([
    cabangBuka(actor),
    db().pengguna.findMany({ where: { nama_pengguna: { in: nama } }, select: { nama_pengguna: true, nama: true } }),
  ]);
  return {
    cabang: new Map(cabang.map((row) => [row.kodeUker, row.id])),
    akun: new Map(akun.map((row) => [row.nama_pengguna, row.nama])),
  };
}

/** A row as the form would have it, and what of it cannot be understood. */
function isianDari(
  { isi, temuan: lama }: BarisMentah,
  { cabang }: Buku,
): { isian: IsianPengguna; temuan: { field: string; pesan: string }[] } {
  const temuan: { field: string; pesan: string }[] = [];
  const idOf = (field: string, kode: string) => {
    const id = cabang.get(kode);
    if (!id) temuan.push({ field, pesan: `${kode} bukan kode unit kerja yang berlaku` });
    return id ?? '';
  };
  const peran = pisah(isi.peran ?? '').map((kata) => {
    const kode = semuaPeran.find((satu) => daftarPeran[satu].label.toLowerCase() === kata.toLowerCase() || satu === kata.toLowerCase());
    if (!kode)
      temuan.push({
        field: 'peran',
        pesan: `${kata} bukan peran; pilihannya ${semuaPeran.map((satu) => daftarPeran[satu].label).join(', ')}`,
      });
    return kode ?? '';
  });
  const semuaCabang = semua.test((isi.cakupan ?? '').trim());
  if (!isi.cabang && !lama.some((satu) => satu.field === 'cabang')) temuan.push({ field: 'cabang', pesan: 'wajib diisi' });
  const isian = {
    namaPengguna: isi.namaPengguna ?? '',
    nama: isi.nama ?? '',
    email: isi.email ?? '',
    peran,
    cabangId: isi.cabang ? idOf('cabang', isi.cabang) : '',
    semuaCabang,
    cakupan: semuaCabang ? [] : pisah(isi.cakupan ?? '').map((kode) => idOf('cakupan', kode)),
  };
  return { isian, temuan };
}

function tentukanNasib(row: BarisMentah, buku: Buku, ganda: BarisMentah['temuan']): BarisImpor {
  const ada = buku.akun.get((row.isi.namaPengguna ?? '').toLowerCase());
  if (ada !== undefined) return { ...row, temuan: [], nasib: 'ada', catatan: `Milik ${ada}` };
  const { isian, temuan: baca } = isianDari(row, buku);
  const dari = (field: string) => (temuan: { field: string }) => temuan.field === field;
  const temuan = [...row.temuan, ...ganda, ...baca];
  for (const satu of periksaPengguna(bersihkanPengguna(isian))) if (!temuan.some(dari(satu.field))) temuan.push(satu);
  return { ...row, temuan, nasib: temuan.length > 0 ? 'salah' : 'baru' };
}
