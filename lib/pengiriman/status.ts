export type StatusPengiriman =
  | 'menunggu_persetujuan'
  | 'siap'
  | 'dikirim'
  | 'belum_terkirim'
  | 'tertahan'
  | 'belum_pasti'
  | 'berhasil'
  | 'ditolak'
  | 'dibatalkan'
  | 'terbukti_tidak_ada';

export type Mark = 'selesai' | 'jalan' | 'tunggu' | 'draf' | 'gagal' | 'tanya';

interface StatusRow {
  readonly label: string;
  readonly mark: Mark;
  readonly next: readonly StatusPengiriman[];
  /** holds its business keys: nothing else may do the same */
  readonly holds: boolean;
  /** bytes may have left for the guarantor */
  readonly left: boolean;
  /** one sentence for a person: whose turn it is and what comes next */
  readonly kalimat: string;
}

/** Where a letter may go next. Buttons, verbs, worker and tests read this table. */
export const statusPengiriman: Record<StatusPengiriman, StatusRow> = {
  menunggu_persetujuan: {
    label: 'Menunggu persetujuan',
    mark: 'tunggu',
    next: ['siap', 'dibatalkan'],
    holds: true,
    left: false,
    kalimat: 'Menunggu persetujuan supervisor. Belum ada yang dikirim.',
  },
  siap: {
    label: 'Siap dikirim',
    mark: 'jalan',
    next: ['dikirim', 'tertahan', 'dibatalkan'],
    holds: true,
    left: false,
    kalimat: 'Dalam antrean. Dikirim sendiri begitu jalur siap.',
  },
  dikirim: {
    label: 'Sedang dikirim',
    mark: 'jalan',
    next: ['berhasil', 'ditolak', 'belum_terkirim', 'tertahan', 'belum_pasti', 'dibatalkan'],
    holds: true,
    left: true,
    kalimat: 'Sedang dikirim ke Jamkrindo. Jawaban muncul di sini.',
  },
  belum_terkirim: {
    label: 'Belum terkirim',
    mark: 'tunggu',
    next: ['dikirim', 'tertahan', 'dibatalkan'],
    holds: true,
    left: false,
    kalimat: 'Jamkrindo belum dapat dihubungi. Surat tersimpan dan dikirim lagi sendiri.',
  },
  tertahan: {
    label: 'Tertahan',
    mark: 'tunggu',
    next: ['siap', 'dikirim', 'dibatalkan'],
    holds: true,
    left: false,
    kalimat:
      'Ditahan dan belum sampai di Jamkrindo, karena sambungan ditolak atau pembuatnya tidak lagi berwenang. Suratnya menyebut sebabnya.',
  },
  belum_pasti: {
    label: 'Belum pasti',
    mark: 'tanya',
    // goes again only where UAT has proven that the same reference is recognised (switch replay.<operation>)
    next: ['dikirim', 'berhasil', 'terbukti_tidak_ada'],
    holds: true,
    left: true,
    kalimat: 'Belum ada jawaban yang pasti. Tidak dikirim ulang sebelum jelas; pastikan di meja Belum Pasti.',
  },
  berhasil: { label: 'Berhasil', mark: 'selesai', next: [], holds: true, left: true, kalimat: 'Diterima Jamkrindo.' },
  ditolak: {
    label: 'Ditolak',
    mark: 'gagal',
    next: [],
    holds: false,
    left: true,
    kalimat: 'Ditolak Jamkrindo. Perbaiki lalu ajukan lagi.',
  },
  dibatalkan: { label: 'Dibatalkan', mark: 'draf', next: [], holds: false, left: false, kalimat: 'Dibatalkan sebelum dikirim.' },
  terbukti_tidak_ada: {
    label: 'Terbukti tidak ada',
    mark: 'gagal',
    next: [],
    holds: false,
    left: true,
    kalimat: 'Dipastikan tidak pernah sampai di Jamkrindo. Boleh diajukan lagi.',
  },
};

export const semuaStatusPengiriman = Object.keys(statusPengiriman) as StatusPengiriman[];

/** Statuses from which a letter may go to this one. */
export function before(status: StatusPengiriman): StatusPengiriman[] {
  return semuaStatusPengiriman.filter((from) => statusPengiriman[from].next.includes(status));
}

/** Whether an operation files a guarantee: its acceptance brings a certificate, and the desk can look for its print. */
export function isFiling(operasi: string): boolean {
  return operasi === 'penjaminanBaru' || operasi === 'penjaminanSpr';
}

/** What decides whether a letter may be cancelled; an attempt's `hasil` is null while it is under way. */
export interface CancellableLetter {
  readonly status: StatusPengiriman;
  readonly percobaan: readonly { readonly hasil: string | null }[];
  readonly persetujuan: { readonly dibuka_pada: Date | null } | null;
}

/** Whether a letter has not left: its status lets it be cancelled, and no attempt may have reached the guarantor. */
export function unsent({ status, percobaan }: Omit<CancellableLetter, 'persetujuan'>): boolean {
  const { next, left } = statusPengiriman[status];
  return next.includes('dibatalkan') && !left && percobaan.every(({ hasil }) => hasil === 'belum_terkirim' || hasil === 'tertahan');
}

/** Whether a person may still cancel a letter: it has not left, and no checker has it open. */
export function cancellable(surat: CancellableLetter): boolean {
  return unsent(surat) && !(surat.status === 'menunggu_persetujuan' && surat.persetujuan?.dibuka_pada);
}
