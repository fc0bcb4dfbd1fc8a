import { type Actor, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';
import { fromDay, toDay } from '#lib/tanggal.ts';
import { bacaPerjanjian, type Perjanjian } from './perjanjian.ts';
import type { Masa } from './schema.ts';

const masa = (row: { berlaku_dari: Date; berlaku_sampai: Date | null }): Masa => ({
  dari: fromDay(row.berlaku_dari),
  sampai: row.berlaku_sampai && fromDay(row.berlaku_sampai),
});

/** Every product with its validity, KUR first. */
export async function daftarProduk(actor: Actor) {
  permit(actor, 'referensi.lihat');
  const rows = await db().produk.findMany({ orderBy: [{ dapat_diajukan: 'desc' }, { nama: 'asc' }] });
  return rows.map((row) => ({ ...row, masa: masa(row) }));
}

/** Every agreement with the name of its product: by product, the newest first. */
export async function daftarPerjanjian(actor: Actor): Promise<(Perjanjian & { readonly produk: string })[]> {
  permit(actor, 'referensi.lihat');
  const rows = await db().perjanjian.findMany({
    include: { dokumen: true, produk: { select: { nama: true } } },
    orderBy: [{ produk: { nama: 'asc' } }, { berlaku_dari: 'desc' }],
  });
  return rows.map((row) => ({ ...bacaPerjanjian(row), produk: row.produk.nama }));
}

/** One agreement, how many claims stand on it, and who wrote it down when. @throws Refusal where there is none */
export async function bacaReferensi(actor: Actor, id: string) {
  permit(actor, 'referensi.lihat');
  const row = await db().perjanjian.findUnique({
    where: { id },
    include: { dokumen: true, produk: true, _count: { select: { klaim: true } } },
  });
  if (!row) throw new Refusal('Perjanjian itu tidak ditemukan.');
  const pencatat = row.dibuat_oleh && (await db().pengguna.findUnique({ where: { id: row.dibuat_oleh }, select: { nama: true } }));
  return {
    perjanjian: bacaPerjanjian(row),
    produk: row.produk.nama,
    jumlahKlaim: row._count.klaim,
    dicatat: { oleh: pencatat ? pencatat.nama : null, pada: row.dibuat_pada },
  };
}

const PALING_BANYAK = 200;

/** Codes of one list by code or word, at most 200, and how many fit in all. */
export async function isiDaftar(actor: Actor, daftar: string, kata: string) {
  permit(actor, 'referensi.lihat');
  const where = {
    daftar,
    ...(kata && { OR: [{ kode: { startsWith: kata } }, { label: { contains: kata, mode: 'insensitive' as const } }] }),
  };
  const [rows, jumlah] = await Promise.all([
    db().kode_referensi.findMany({ where, orderBy: { kode: 'asc' }, take: PALING_BANYAK }),
    db().kode_referensi.count({ where }),
  ]);
  return { jumlah, rows: rows.map((row) => ({ kode: row.kode, label: row.label, contoh: row.contoh, masa: masa(row) })) };
}

/** The holidays of one year, and the years that have any. */
export async function daftarLibur(actor: Actor, tahun: number) {
  permit(actor, 'referensi.lihat');
  const [rows, semua] = await Promise.all([
    db().hari_libur.findMany({
      where: { tanggal: { gte: toDay(`${tahun}-01-01`), lte: toDay(`${tahun}-12-31`) } },
      orderBy: { tanggal: 'asc' },
    }),
    db().hari_libur.findMany({ select: { tanggal: true }, orderBy: { tanggal: 'asc' } }),
  ]);
  return {
    rows: rows.map(({ tanggal, nama, contoh }) => ({ tanggal: fromDay(tanggal), nama, contoh })),
    tahun: [...new Set(semua.map((row) => row.tanggal.getUTCFullYear()))],
  };
}
