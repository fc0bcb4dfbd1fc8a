import { type Actor, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { isCalendarDate } from '#lib/jfusion/contract/check.ts';
import { formatTanggal, hariIni, toDay } from '#lib/tanggal.ts';
import type { Laporan, PilihanLaporan } from './schema.ts';

interface Pilih {
  readonly kode: string;
  readonly label: string;
}

/** What a report is asked for, what may be chosen, and how the choice reads. */
export interface PilihanTerbaca {
  readonly pilihan: PilihanLaporan;
  readonly cabang: readonly Pilih[];
  readonly produk: readonly Pilih[];
  readonly kata: { readonly periode: string; readonly cabang: string; readonly produk: string };
  /** why the period asked for could not be taken; the month stands instead */
  readonly salah: string | null;
}

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** Reads what a report is asked for from its address: this month, every branch of the actor and every product where nothing is said. */
export async function bacaPilihan(actor: Actor, laporan: Laporan, params: Params, now: Date = new Date()): Promise<PilihanTerbaca> {
  permit(actor, laporan.izin);
  const one = (key: string): string => {
    const value = params[key];
    return (Array.isArray(value) ? value[0] : value)?.trim() ?? '';
  };
  const [branches, products] = await Promise.all([
    db().cabang.findMany({ where: { id: { in: [...actor.cabangIds] } }, orderBy: { kode_uker: 'asc' }, select: { id: true, nama: true } }),
    laporan.berproduk ? db().produk.findMany({ orderBy: { nama: 'asc' }, select: { kode: true, nama: true } }) : [],
  ]);
  const cabang = branches.map((row) => ({ kode: row.id, label: row.nama }));
  const produk = products.map((row) => ({ kode: row.kode, label: row.nama }));
  const periode = bacaPeriode(one('dari'), one('sampai'), now);
  const terpilih = (daftar: readonly Pilih[], key: string) => daftar.find(({ kode }) => kode === one(key)) ?? null;
  const [satuCabang, satuProduk] = [terpilih(cabang, 'cabang'), terpilih(produk, 'produk')];
  const kelompok = laporan.kelompok.find(({ key }) => key === one('menurut')) ?? laporan.kelompok[0];
  return {
    pilihan: {
      dari: periode.dari,
      sampai: periode.sampai,
      cabang: satuCabang?.kode ?? null,
      produk: satuProduk?.kode ?? null,
      kelompok: kelompok?.key ?? '',
    },
    cabang,
    produk,
    kata: {
      periode: kataPeriode(periode.dari, periode.sampai),
      cabang: satuCabang?.label ?? (cabang.length === 1 ? (cabang[0]?.label ?? '') : `Semua cabang (${cabang.length})`),
      produk: satuProduk?.label ?? 'Semua produk',
    },
    salah: periode.salah,
  };
}

/** Address of what a report is asked for; nothing in it names a person. */
export function alamatPilihan(pilihan: PilihanLaporan, change: Readonly<Record<string, string>> = {}): string {
  const { dari, sampai, cabang, produk, kelompok } = pilihan;
  const query = new URLSearchParams({
    dari,
    sampai,
    ...(cabang ? { cabang } : {}),
    ...(produk ? { produk } : {}),
    menurut: kelompok,
    ...change,
  });
  return `?${query}`;
}

/** First and last day of the month that a day lies in, so many months away. */
export function bulanDari(hari: string, geser = 0): { readonly dari: string; readonly sampai: string } {
  const [tahun, bulan] = [toDay(hari).getUTCFullYear(), toDay(hari).getUTCMonth() + geser];
  const day = (date: number) => new Date(date).toISOString().slice(0, 10);
  return { dari: day(Date.UTC(tahun, bulan, 1)), sampai: day(Date.UTC(tahun, bulan + 1, 0)) };
}

function bacaPeriode(dari: string, sampai: string, now: Date): { dari: string; sampai: string; salah: string | null } {
  const bulan = bulanDari(hariIni(now));
  if (!dari && !sampai) return { ...bulan, salah: null };
  for (const hari of [dari, sampai].filter(Boolean)) {
    if (!isCalendarDate(hari)) return { ...bulan, salah: `“${hari}” bukan tanggal. Tulis seperti 17-06-2025.` };
  }
  const awal = dari || bulanDari(sampai).dari;
  const akhir = sampai || [hariIni(now), awal].sort().at(-1) || awal;
  if (akhir < awal) return { ...bulan, salah: 'Tanggal akhir lebih awal dari tanggal awal. Yang tampil bulan ini.' };
  return { dari: awal, sampai: akhir, salah: null };
}

function kataPeriode(dari: string, sampai: string): string {
  return dari === sampai ? formatTanggal(dari) : `${formatTanggal(dari)} – ${formatTanggal(sampai)}`;
}
