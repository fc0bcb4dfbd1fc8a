import type { StatusKind } from '#components/ui/status-kind.ts';

/** One call of a test as the page lists it; what was sent and answered word for word is asked for apart. */
export interface Percobaan {
  readonly ke: number;
  readonly tahap: string;
  readonly sakelar: Readonly<Record<string, unknown>>;
  /** null for a step that is no call */
  readonly metode: string | null;
  readonly mulai: Date;
  readonly selesai: Date | null;
  readonly hasil: string | null;
  readonly lolos: boolean | null;
  readonly http_status: number | null;
  readonly isi_sha256: string | null;
  readonly jawaban_sha256: string | null;
  readonly keterangan: string | null;
  /** the guarantor's own words where it did not take the call */
  readonly kata: string | null;
}

type StatusUji = 'menunggu' | 'berjalan' | 'bertanya' | 'selesai' | 'dihentikan' | 'gagal';

interface StatusRow {
  readonly label: string;
  readonly mark: StatusKind;
  /** not over yet: it may still be stopped */
  readonly aktif: boolean;
  /** calls are still to come */
  readonly jalan: boolean;
}

/** The states of a test, as a person reads them. */
export const statusUji: Record<StatusUji, StatusRow> = {
  menunggu: { label: 'Menunggu giliran', mark: 'tunggu', aktif: true, jalan: true },
  berjalan: { label: 'Berjalan', mark: 'jalan', aktif: true, jalan: true },
  bertanya: { label: 'Menunggu jawaban Anda', mark: 'tunggu', aktif: true, jalan: false },
  selesai: { label: 'Selesai', mark: 'selesai', aktif: false, jalan: false },
  dihentikan: { label: 'Dihentikan', mark: 'draf', aktif: false, jalan: false },
  gagal: { label: 'Gagal', mark: 'gagal', aktif: false, jalan: false },
};

export const jenisUji = { koneksi: 'Uji koneksi', uat: 'UAT' } as const;

/** The steps of a connection test in the order they are taken; one that fails leaves those behind it undone. */
export const langkahKoneksi = ['jangkau', 'token', 'jam', 'tanda_tangan'] as const;

/** A result of one call or stage: its mark and the word that says it. */
export interface Hasil {
  readonly mark: StatusKind;
  readonly label: string;
}

const hasilPanggilan: Readonly<Record<string, Hasil>> = {
  berhasil: { mark: 'selesai', label: 'Diterima' },
  ditolak: { mark: 'gagal', label: 'Ditolak' },
  belum_terkirim: { mark: 'tunggu', label: 'Tidak terkirim' },
  tertahan: { mark: 'gagal', label: 'Tidak dilayani' },
  belum_pasti: { mark: 'tanya', label: 'Belum pasti' },
};

/** What became of one call. `aktif`: the test it belongs to is still running. */
export function hasilPercobaan({ tahap, hasil, lolos, selesai }: Percobaan, aktif: boolean): Hasil {
  if (!selesai) return aktif ? { mark: 'jalan', label: 'Sedang dicoba' } : { mark: 'tanya', label: 'Tidak diketahui' };
  if (tahap === 'kendali' && (hasil === 'ditolak' || hasil === 'tertahan'))
    return { mark: 'selesai', label: 'Ditolak, seperti seharusnya' };
  if (hasil && hasilPanggilan[hasil]) return hasilPanggilan[hasil];
  if (lolos === null) return { mark: 'tunggu', label: 'Perhatian' };
  return lolos ? { mark: 'selesai', label: 'Baik' } : { mark: 'gagal', label: 'Tidak baik' };
}
