import { dokumenKlaim } from '../../contract/dokumen-klaim.ts';
import type { Effect } from '../ledger.ts';
import { rupiahToSen } from '../rupiah.ts';

export interface DokumenMasuk {
  readonly kode: string;
  readonly nama: string;
  readonly sha256: string;
  /** bytes */
  readonly ukuran: string;
  readonly effect: Effect;
}

export interface Keputusan {
  readonly waktu: string;
  readonly putusan: 'disetujui' | 'ditolak';
  readonly nomor: string;
  /** yyyy-mm-dd */
  readonly tanggal: string;
  readonly pokokSen: bigint;
  readonly bungaSen: bigint;
  readonly alasan: string | null;
}

export interface Pembayaran {
  readonly waktu: string;
  readonly tanggal: string;
  readonly sen: bigint;
  readonly referensi: string;
}

/** A notice as it was made: a second sending repeats its bytes. */
export interface Pemberitahuan {
  readonly id: string;
  readonly jenis: string;
  readonly badan: string;
}

/** A claim as the guarantor knows it; `id` counts the claims of the ledger from 1. */
export interface Klaim {
  readonly id: number;
  readonly isi: Readonly<Record<string, string>>;
  readonly diterimaPada: string;
  /** every document that came, oldest first; a later one of the same code replaces the earlier */
  readonly dokumen: readonly DokumenMasuk[];
  readonly lengkapPada: string | null;
  readonly keputusan: Keputusan | null;
  readonly pembayaran: Pembayaran | null;
  readonly pemberitahuan: readonly Pemberitahuan[];
}

export type KeadaanKlaim = 'diterima' | 'lengkap' | 'disetujui' | 'ditolak' | 'dibayar';

/** Where a claim stands: diterima → lengkap → disetujui or ditolak → dibayar. */
export function keadaanKlaim({ lengkapPada, keputusan, pembayaran }: Klaim): KeadaanKlaim {
  if (pembayaran) return 'dibayar';
  return keputusan?.putusan ?? (lengkapPada ? 'lengkap' : 'diterima');
}

/** The codes of the checklist's required documents which did not come yet. */
export function dokumenKurang({ dokumen }: Pick<Klaim, 'dokumen'>): string[] {
  const come = new Set(dokumen.map(({ kode }) => kode));
  return dokumenKlaim.filter(({ kode, wajib }) => wajib && !come.has(kode)).map(({ kode }) => kode);
}

/** The claims which the ledger's lines add up to. */
export interface Claims {
  apply(effect: Effect): void;
  /** oldest first */
  all(): readonly Klaim[];
  byId(id: number): Klaim | undefined;
  ofSpk(noSpk: string): readonly Klaim[];
  ofAccount(noRekening: string): readonly Klaim[];
  /** not decided yet: takes documents, and is the only one of its account */
  openOf(noRekening: string): Klaim | undefined;
}

/** No claims. */
export function createClaims(): Claims {
  const claims: Klaim[] = [];
  const spk = new Map<string, number[]>();
  const account = new Map<string, number[]>();
  const note = (index: Map<string, number[]>, key: string, id: number): void => void index.set(key, [...(index.get(key) ?? []), id]);
  const some = (ids: readonly number[] | undefined): Klaim[] => (ids ?? []).flatMap((id) => claims[id - 1] ?? []);
  const ofAccount = (noRekening: string): Klaim[] => some(account.get(noRekening));
  const openOf = (noRekening: string): Klaim | undefined => ofAccount(noRekening).findLast(({ keputusan }) => keputusan === null);

  const change = (id: number, more: (klaim: Klaim) => Partial<Klaim>): void => {
    const found = claims[id - 1];
    if (!found) throw new Error('a line about a claim which the ledger does not have');
    claims[id - 1] = { ...found, ...more(found) };
  };

  const rows: { readonly [K in Effect['operasi']]?: (effect: Effect) => void } = {
    requestKlaim: ({ isi, waktu: diterimaPada }) => {
      const id = claims.length + 1;
      claims.push({ id, isi, diterimaPada, dokumen: [], lengkapPada: null, keputusan: null, pembayaran: null, pemberitahuan: [] });
      note(spk, isi.no_spk ?? '', id);
      note(account, isi.no_rekening ?? '', id);
    },
    uploadDokumen: (effect) => {
      const { kode_dokumen: kode = '', nama_berkas: nama = '', sha256_berkas: sha256 = '', ukuran_berkas: ukuran = '' } = effect.isi;
      change(openOf(effect.isi.no_rekening ?? '')?.id ?? 0, (klaim) => {
        const dokumen = [...klaim.dokumen, { kode, nama, sha256, ukuran, effect }];
        const whole = dokumenKurang({ dokumen }).length === 0;
        return { dokumen, lengkapPada: klaim.lengkapPada ?? (whole ? effect.waktu : null) };
      });
    },
    kelengkapanKlaim: ({ isi, waktu }) => change(Number(isi.klaim), () => ({ lengkapPada: waktu })),
    keputusanKlaim: ({ isi, waktu }) =>
      change(Number(isi.klaim), () => ({
        keputusan: {
          waktu,
          putusan: isi.putusan === 'disetujui' ? 'disetujui' : 'ditolak',
          nomor: isi.nomor_persetujuan ?? '',
          tanggal: isi.tgl_keputusan ?? '',
          pokokSen: rupiahToSen(isi.nilai_persetujuan_pokok ?? '0'),
          bungaSen: rupiahToSen(isi.nilai_persetujuan_bunga ?? '0'),
          alasan: isi.alasan_penolakan ?? null,
        },
      })),
    pembayaranKlaim: ({ isi, waktu }) =>
      change(Number(isi.klaim), () => ({
        pembayaran: {
          waktu,
          tanggal: isi.tanggal_bayar ?? '',
          sen: rupiahToSen(isi.nilai_dibayar ?? '0'),
          referensi: isi.no_referensi_pembayaran ?? '',
        },
      })),
    pemberitahuanKlaim: ({ isi }) =>
      change(Number(isi.klaim), ({ pemberitahuan }) => ({
        pemberitahuan: [...pemberitahuan, { id: isi.notifikasi_id ?? '', jenis: isi.jenis ?? '', badan: isi.badan ?? '' }],
      })),
  };

  return {
    apply: (effect) => rows[effect.operasi]?.(effect),
    all: () => claims,
    byId: (id) => claims[id - 1],
    ofSpk: (noSpk) => some(spk.get(noSpk)),
    ofAccount,
    openOf,
  };
}
