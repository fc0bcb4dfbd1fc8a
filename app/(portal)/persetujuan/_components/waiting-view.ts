import type { Actor } from '#lib/auth/actor.ts';
import { labelOperasi } from '#lib/pengiriman/queries.ts';
import { hariTerakhir } from '#lib/persetujuan/hari-terakhir.ts';
import type { Permintaan } from '#lib/persetujuan/permintaan.ts';
import { formatTanggal, formatWaktu } from '#lib/tanggal.ts';
import { age } from '../../_components/age.ts';
import type { Subject } from '../../_perihal.ts';

/** One thing that waits, as a row of the inbox; every text as it reads, `nilai` a decimal string in rupiah. */
export interface WaitingView {
  readonly id: string;
  readonly jenis: Permintaan['jenis'];
  /** what a decision is bound to */
  readonly sha256: string;
  readonly judul: string;
  readonly rincian: string;
  /** the kind of thing in a word, for totals */
  readonly macam: string;
  /** of letters: the operation's name in the contract */
  readonly operasi: string | null;
  readonly jumlah: number;
  readonly nilai: string | null;
  readonly cabang: string;
  readonly pembuat: string;
  readonly umur: string;
  readonly dibuat: string;
  readonly atasNama: string | null;
  /** why it cannot be approved by who looks */
  readonly halangan: string | null;
  readonly dibuka: string | null;
}

/** How a request is called. */
export interface Words {
  readonly judul: string;
  readonly rincian: string;
  /** its maker's branch, where the request itself belongs to another */
  readonly cabang?: string;
}

const macam = { pindah_uker: 'Pindah unit kerja', aturan: 'Perubahan aturan' } as const;

/** What a request is called where its own words are not known: the operation, how many, or the kind of change. */
export function requestKind({ jenis, operasi }: { readonly jenis: Permintaan['jenis']; readonly operasi: string | null }): string {
  return jenis === 'pindah_uker' || jenis === 'aturan' ? macam[jenis] : operasi ? labelOperasi(operasi) : 'Surat';
}

/** Title and second line of a request. `kata`: of a move or a rule, made from its proposal. */
export function requestWords(row: Pick<Permintaan, 'jenis' | 'operasi' | 'jumlah'>, perihal: Subject | undefined, kata?: Words): Words {
  if (kata) return kata;
  const label = requestKind(row);
  if (row.jenis === 'kelompok') return { judul: `${row.jumlah} ${label.toLowerCase()}`, rincian: 'Diajukan sebagai satu kelompok' };
  const tahun = perihal?.tahunKe ? `tahun ke-${perihal.tahunKe}` : null;
  const rincian = [label, tahun, perihal?.nomorAplikasi].filter(Boolean).join(' · ');
  return { judul: perihal?.namaDebitur ?? label, rincian: perihal ? rincian : 'Perinciannya tampil di sebelah' };
}

/** Words of one waiting request for who decides on it. */
export function waitingView(actor: Actor, row: Permintaan, kata: Words): WaitingView {
  const { id, jenis, sha256, operasi, jumlah, nilai, halangan, dibuka } = row;
  return {
    id,
    jenis,
    sha256,
    ...kata,
    macam: requestKind(row),
    operasi,
    jumlah,
    nilai,
    cabang: kata.cabang ?? row.cabang?.nama ?? 'Seluruh portal',
    pembuat: row.pembuat.nama,
    umur: age(row.dibuatPada),
    dibuat: formatWaktu(row.dibuatPada),
    atasNama: onBehalf(actor, row),
    halangan,
    dibuka: dibuka && dibuka.id !== actor.id ? `Dibuka ${dibuka.nama} ${formatWaktu(dibuka.pada)}` : null,
  };
}

/** In whose name a person would decide, until when; null for their own authority. */
function onBehalf(actor: Actor, { wewenang }: Permintaan): string | null {
  const dipakai = wewenang.find((one) => one.cukup) ?? wewenang[0];
  if (!dipakai?.atasNama) return null;
  const { id, nama } = dipakai.atasNama;
  const sampai = actor.wewenang.find((one) => one.dariId === id)?.sampai;
  return sampai ? `atas nama ${nama} s.d. ${formatTanggal(hariTerakhir(sampai))}` : `atas nama ${nama}`;
}
