import type { JfusionProfile } from '#lib/jfusion/contract/profile.ts';
import { switches } from '#lib/jfusion/contract/switches.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { labelPosisi, labelTahap, posisiBawaan, switchOf } from '../label-sakelar.ts';
import { positionsOf } from '../positions.ts';
import { berakibat, type OperasiTeruji, operasiTeruji, type Panggilan } from './operasi-teruji.ts';
import type { TemuanUji } from './temuan-uji.ts';

/** Everything a Berita Acara tells, as the tables hold it. No secret is in it. */
export interface BahanBeritaAcara {
  readonly mitra: string;
  readonly lingkungan: 'sandbox' | 'uat' | 'produksi';
  readonly alamat: string;
  readonly mitraId: string;
  readonly kunciSidik: string;
  readonly versiAwal: number;
  readonly versiHasil: number | null;
  readonly status: string;
  readonly keterangan: string | null;
  readonly dipesan: { readonly nama: string; readonly pada: Date };
  readonly dibekukan: { readonly nama: string; readonly pada: Date } | null;
  readonly mulai: Date | null;
  readonly selesai: Date | null;
  readonly profilAwal: JfusionProfile;
  /** as it stands after what was frozen; the one it began with where nothing was */
  readonly profilHasil: JfusionProfile;
  readonly panggilan: readonly Panggilan[];
  readonly temuan: readonly TemuanUji[];
  readonly pertanyaan: readonly {
    readonly pertanyaan: string;
    readonly jawaban: string | null;
    readonly nama: string | null;
    readonly pada: Date | null;
  }[];
}

export const namaLingkungan = { sandbox: 'Sandbox', uat: 'UAT', produksi: 'Produksi' } as const;

const hasil: Readonly<Record<string, string>> = {
  berhasil: 'Diterima',
  ditolak: 'Ditolak',
  belum_terkirim: 'Tidak terkirim',
  tertahan: 'Tidak dilayani',
  belum_pasti: 'Belum pasti',
};

/** A hash short enough for a table: its first 16 and last 8 digits, on two lines; the whole one stands in the appendix. */
export function sidikPendek(sha256: string | null): string {
  return sha256 ? `${sha256.slice(0, 16)}\n…${sha256.slice(-8)}` : '–';
}

/** `17 Jun 2025`, and the time to the second below it. */
export function saatDuaBaris(moment: Date): string {
  const [, day = '', time = ''] = /^(.+) (\d\d\.\d\d) WIB$/.exec(formatWaktu(moment)) ?? [];
  return `${day}\n${time}.${String(moment.getUTCSeconds()).padStart(2, '0')}`;
}

/** Operations with what stands for each: positions, hashes, HTTP, result, time; one never tried says why. */
export function barisOperasi(bahan: BahanBeritaAcara): { teruji: OperasiTeruji[]; baris: string[][] } {
  const teruji = operasiTeruji(bahan.profilAwal, bahan.panggilan);
  const baris = teruji.map((row) => {
    const { panggilan: call, tahap, posisi, jumlah } = row;
    if (!call) return [labelTahap(tahap), '–', '–', '–', '–', tidakDiuji(bahan, tahap), '–'];
    return [
      `${labelTahap(tahap)}\nke-${call.ke}, dari ${jumlah} kali`,
      posisi.map(({ sakelar, nilai }) => `${sakelar} = ${mesin(nilai)}`).join('\n') || '–',
      sidikPendek(call.isi_sha256),
      sidikPendek(call.jawaban_sha256),
      call.http_status === null ? '–' : String(call.http_status),
      hasilPanggilan(call),
      saatDuaBaris(call.mulai),
    ];
  });
  return { teruji, baris };
}

function hasilPanggilan(call: Panggilan): string {
  const word = hasil[call.hasil ?? ''] ?? 'Tidak ada jawaban yang tercatat';
  return call.hasil === 'berhasil' || !call.keterangan ? word : `${word}. ${call.keterangan}`;
}

function tidakDiuji({ lingkungan, status }: BahanBeritaAcara, tahap: string): string {
  if (lingkungan === 'produksi' && berakibat(tahap)) return 'Tidak diuji: berakibat, jadi tidak dicoba di produksi.';
  return status === 'selesai' ? 'Tidak diuji.' : 'Tidak diuji: pengujian berakhir sebelum tahap ini.';
}

const cara = { panggilan: 'panggilan', orang: 'jawaban orang', tidak_diuji: 'tidak diuji' } as const;

/** The readings: document, before, found, and how it is known. */
export function barisTemuan({ temuan }: BahanBeritaAcara): string[][] {
  return temuan.map((row) => [
    `${switchOf(row.sakelar)?.label ?? row.sakelar}\n${row.sakelar}`,
    labelPosisi(row.sakelar, posisiBawaan(row.sakelar)),
    labelPosisi(row.sakelar, row.sekarang),
    row.cara === 'tidak_diuji' ? '–' : labelPosisi(row.sakelar, row.ditemukan),
    row.bukti === null ? cara[row.cara] : `${cara[row.cara]} ke-${row.bukti}`,
    row.keterangan ?? '',
  ]);
}

/** Every switch with its position at the end. */
export function barisProfil({ profilHasil }: BahanBeritaAcara): string[][] {
  const standing = positionsOf(profilHasil);
  return switches.map(({ path, label }) => [label, path, labelPosisi(path, standing.get(path))]);
}

/** The hashes in full of the calls in the first table. */
export function barisSidik(teruji: readonly OperasiTeruji[]): string[][] {
  return teruji.flatMap(({ tahap, panggilan: call }) =>
    call ? [[`${labelTahap(tahap)}\nke-${call.ke}`, `${call.isi_sha256 ?? '–'} permintaan\n${call.jawaban_sha256 ?? '–'} jawaban`]] : [],
  );
}

/** A value as the machines at both ends write it. */
function mesin(nilai: unknown): string {
  if (Array.isArray(nilai)) return nilai.length === 0 ? 'tidak ada' : nilai.join(', ');
  return typeof nilai === 'object' && nilai !== null ? JSON.stringify(nilai) : String(nilai);
}
