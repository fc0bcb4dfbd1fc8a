import { type Actor, may } from '#lib/auth/actor.ts';
import { type Objek, perihalSurat } from '#lib/covering/perihal-surat.ts';
import { perihalKlaim } from '#lib/klaim/perihal-klaim.ts';
import { labelOperasi } from '#lib/pengiriman/queries.ts';
import { type Kotak, menungguKeputusan, milikSaya } from '#lib/persetujuan/menunggu-keputusan.ts';
import type { Permintaan } from '#lib/persetujuan/permintaan.ts';
import { perihalAngsuran } from '#lib/subrogasi/perihal-angsuran.ts';
import { hariIni } from '#lib/tanggal.ts';

/** One approval that waits; `nilai` a decimal string in rupiah. */
export interface TugasPersetujuan {
  readonly jenis: 'persetujuan' | 'menunggu_orang';
  readonly jumlah: number;
  readonly nilai: string | null;
  readonly baris: readonly {
    readonly objek: 'persetujuan' | 'aturan' | 'surat';
    readonly id: string;
    readonly nama: string;
    readonly keterangan: string;
    readonly nilai: string | null;
    readonly sejak: Date;
  }[];
}

const TAMPIL = 6;

/** What waits for this person's decision, by role or delegation, and what of theirs waits for somebody else's. */
export async function tugasPersetujuan(actor: Actor): Promise<TugasPersetujuan[]> {
  const [masuk, keluar] = await Promise.all([menungguKeputusan(actor), milikSaya(actor)]);
  const perihal = await namaDebitur(actor, [...shown(masuk), ...shown(keluar)]);
  return [
    kelompok('persetujuan', masuk, perihal, (row) => `dibuat ${row.pembuat.nama}`),
    kelompok('menunggu_orang', keluar, perihal, (row) => (row.dibuka ? `sedang diperiksa ${row.dibuka.nama}` : 'belum diperiksa')),
  ];
}

/** The oldest hundred, by oldest day and then by largest amount. */
function shown({ permintaan }: Kotak): Permintaan[] {
  const hari = (row: Permintaan) => hariIni(row.dibuatPada);
  return [...permintaan].sort((a, b) => hari(a).localeCompare(hari(b)) || Number(b.nilai ?? 0) - Number(a.nilai ?? 0)).slice(0, TAMPIL);
}

async function namaDebitur(actor: Actor, rows: readonly Permintaan[]): Promise<(row: Permintaan) => string | null> {
  if (!may(actor, 'covering.lihat')) return () => null;
  const objek: Objek[] = rows.map((row) => row.surat ?? { objek_jenis: row.objek.jenis, objek_id: row.objek.id });
  const maps = await Promise.all([perihalSurat(actor, objek), perihalKlaim(actor, objek), perihalAngsuran(actor, objek)]);
  return (row) => {
    const id = row.surat?.objek_id ?? row.objek.id;
    return maps.map((map) => map.get(id)?.namaDebitur).find((nama) => nama !== undefined) ?? null;
  };
}

function kelompok(
  jenis: TugasPersetujuan['jenis'],
  kotak: Kotak,
  nama: (row: Permintaan) => string | null,
  siapa: (row: Permintaan) => string,
): TugasPersetujuan {
  const uang = kotak.permintaan.some((row) => row.nilai !== null);
  return {
    jenis,
    jumlah: kotak.jumlah,
    nilai: uang ? kotak.nilai : null,
    baris: shown(kotak).map((row) => ({
      objek: row.jenis === 'aturan' ? 'aturan' : row.jenis === 'surat' && row.surat && jenis === 'menunggu_orang' ? 'surat' : 'persetujuan',
      id: row.jenis === 'surat' && row.surat && jenis === 'menunggu_orang' ? row.surat.id : row.id,
      nama: row.jenis === 'kelompok' ? `Kelompok ${row.jumlah} surat` : (nama(row) ?? hal(row)),
      keterangan: row.jenis === 'aturan' ? siapa(row) : `${hal(row)} · ${siapa(row)}`,
      nilai: row.nilai,
      sejak: row.dibuatPada,
    })),
  };
}

function hal({ jenis, operasi }: Permintaan): string {
  if (jenis === 'pindah_uker') return 'Pindah unit kerja';
  if (jenis === 'aturan') return 'Perubahan aturan persetujuan';
  return operasi ? labelOperasi(operasi) : 'Surat';
}
