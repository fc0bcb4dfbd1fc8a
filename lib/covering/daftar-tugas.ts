import { type Actor, may, permit } from '#lib/auth/actor.ts';
import { daftarDraf } from '#lib/draf/draf.ts';
import { jumlahkan, toSen } from '#lib/rupiah.ts';
import { ijpTerbuka } from './ijp-terbuka.ts';
import { permohonanDitolak } from './permohonan-ditolak.ts';
import { tugasSurat } from './tugas-surat.ts';

export type JenisTugas = 'belum_pasti' | 'surat_ditahan' | 'ditolak' | 'ijp' | 'draf' | 'usul_menunggu' | 'tertahan';

/** One thing that waits. `id` is a letter's, a filing's or a draft's by `objek`; `nilai` a decimal string in rupiah. */
export interface Tugas {
  readonly objek: 'surat' | 'permohonan' | 'spr' | 'draf' | 'draf_spr';
  readonly id: string;
  readonly nama: string;
  readonly keterangan: string;
  readonly nilai: string | null;
  readonly sejak: Date;
}

export interface KelompokTugas {
  readonly jenis: JenisTugas;
  /** of which `baris` shows the first ones */
  readonly jumlah: number;
  /** sum over all of them, rupiah, decimal string; null where no money hangs on it */
  readonly nilai: string | null;
  readonly baris: readonly Tugas[];
}

/** Rows shown of one group. */
const TAMPIL = 6;

/**
 * What waits of guarantees for a person, grouped, each group by oldest day and then by largest amount. Scoped to the actor's branches;
 * each group is for who may act on it. Every part is bounded: index ranges and LIMIT, never the whole table.
 */
export async function daftarTugas(actor: Actor, now: Date = new Date()): Promise<KelompokTugas[]> {
  permit(actor, 'covering.lihat');
  const [surat, ditolak, ijp, draf] = await Promise.all([
    tugasSurat(actor),
    may(actor, 'covering.ajukan') ? permohonanDitolak(actor, TAMPIL, now) : [],
    may(actor, 'covering.bayar') ? ijpTerbuka(actor, TAMPIL, now) : [],
    may(actor, 'covering.ajukan') ? drafSaya(actor) : [],
  ]);
  const kelompok: KelompokTugas[] = [
    ...surat,
    {
      jenis: 'ditolak',
      jumlah: ditolak[0]?.jumlah ?? 0,
      nilai: ditolak[0]?.total ?? null,
      baris: ditolak.map((row) => jadiTugas(objekDari(row), row, row.alasan ?? 'Ditolak Jamkrindo')),
    },
    {
      jenis: 'ijp',
      jumlah: ijp[0]?.jumlah ?? 0,
      nilai: ijp[0]?.total ?? null,
      baris: ijp.map((row) => jadiTugas(objekDari(row), row, row.jenis === 'spr' ? `SPR · ${ijpWords(row.tahun)}` : ijpWords(row.tahun))),
    },
    { jenis: 'draf', jumlah: draf.length, nilai: jumlahUang(draf), baris: draf.slice(0, TAMPIL) },
  ];
  return kelompok.filter((group) => group.jumlah > 0);
}

/** Sum of what some tasks move, in rupiah as a decimal string; null where none moves money. */
export function jumlahUang(rows: readonly { readonly nilai: string | null }[]): string | null {
  return rows.some(({ nilai }) => nilai !== null) ? jumlahkan(rows.map(({ nilai }) => nilai)) : null;
}

async function drafSaya(actor: Actor): Promise<Tugas[]> {
  const [baru, spr] = await Promise.all([daftarDraf(actor, 'pengajuan'), daftarDraf(actor, 'spr')]);
  return [
    ...baru.map((row) => ({ ...row, objek: 'draf' as const, kata: 'Draf permohonan' })),
    ...spr.map((row) => ({ ...row, objek: 'draf_spr' as const, kata: 'Draf SPR' })),
  ]
    .sort((a, b) => a.diperbaruiPada.getTime() - b.diperbaruiPada.getTime())
    .map(({ id, isi, diperbaruiPada, objek, kata }) => ({
      objek,
      id,
      nama: isi.nama_debitur?.trim() || 'Tanpa nama debitur',
      keterangan: kata,
      nilai: bacaUang(isi.plafon_kredit),
      sejak: diperbaruiPada,
    }));
}

/** Drafts keep what was typed, amounts that are none too: those count as nothing. */
export function bacaUang(amount: string | undefined): string | null {
  try {
    return amount && toSen(amount) > 0n ? amount : null;
  } catch {
    return null;
  }
}

interface Row {
  readonly id: string;
  readonly nama: string;
  readonly nilai: string;
  readonly sejak: Date;
}

function objekDari({ jenis }: { readonly jenis: 'baru' | 'spr' }): Tugas['objek'] {
  return jenis === 'spr' ? 'spr' : 'permohonan';
}

function jadiTugas(objek: Tugas['objek'], { id, nama, nilai, sejak }: Row, keterangan: string): Tugas {
  return { objek, id, nama, keterangan, nilai, sejak };
}

function ijpWords(tahun: readonly number[]): string {
  return tahun.length === 1 ? `IJP tahun ke-${tahun[0]} belum dibayar` : `IJP ${tahun.length} tahun belum dibayar`;
}
