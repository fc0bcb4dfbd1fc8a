import { type Mark, type StatusPengiriman, semuaStatusPengiriman, statusPengiriman } from '#lib/pengiriman/status.ts';

/** Letters in these states stand: waiting, under way, unknown or accepted. */
export const masihBerlaku = semuaStatusPengiriman.filter((status) => statusPengiriman[status].holds);

/** Letters in these states ended without an effect: what they reported may be filed again, corrected. */
export const dapatDikoreksi = semuaStatusPengiriman.filter((status) => !statusPengiriman[status].holds);

export type Putusan = 'disetujui' | 'ditolak' | 'diproses' | 'tidak_dikenal';

/** What tells how a claim stands: its letter, the guarantor's last word, what it paid, whether it was taken back. */
export interface FaktaKlaim {
  readonly pengiriman: { readonly status: StatusPengiriman };
  /** the newest first */
  readonly keputusan: readonly { readonly putusan: Putusan; readonly lengkap: boolean }[];
  readonly pembayaran: readonly unknown[];
  readonly penarikan: object | null;
}

/** A claim is open while its letter stands and it was neither turned down, nor paid, nor taken back. */
export function masihTerbuka({ pengiriman, keputusan, pembayaran, penarikan }: FaktaKlaim): boolean {
  return masihBerlaku.includes(pengiriman.status) && keputusan[0]?.putusan !== 'ditolak' && pembayaran.length === 0 && penarikan === null;
}

/** A claim that came to nothing may be filed again: its letter had no effect, it was turned down, or it was taken back. */
export function dapatDiajukanLagi(fakta: FaktaKlaim): boolean {
  return fakta.pembayaran.length === 0 && !masihTerbuka(fakta);
}

export type StatusKlaim =
  | Exclude<StatusPengiriman, 'berhasil'>
  | 'dokumen'
  | 'menunggu_keputusan'
  | 'kode_asing'
  | 'disetujui'
  | 'ditolak_penjamin'
  | 'dibayar'
  | 'ditarik';

interface BarisStatus {
  readonly label: string;
  readonly mark: Mark;
  /** one sentence for a person: where it stands and what comes next */
  readonly kalimat: string;
  readonly bolaDi: 'Anda' | 'supervisor' | 'Jamkrindo' | 'portal' | null;
}

const surat = (status: StatusPengiriman, bolaDi: BarisStatus['bolaDi'], lain: Partial<BarisStatus> = {}): BarisStatus => {
  const { label, mark, kalimat } = statusPengiriman[status];
  return { label, mark, kalimat, bolaDi, ...lain };
};

/** Every state a claim is told in, in the order of its life. Lists, pages and reports read this table. */
export const statusKlaim: Record<StatusKlaim, BarisStatus> = {
  menunggu_persetujuan: surat('menunggu_persetujuan', 'supervisor'),
  siap: surat('siap', 'portal', { label: 'Sedang dikirim' }),
  dikirim: surat('dikirim', 'Jamkrindo'),
  belum_terkirim: surat('belum_terkirim', 'portal'),
  tertahan: surat('tertahan', 'supervisor'),
  belum_pasti: surat('belum_pasti', 'supervisor'),
  ditolak: surat('ditolak', 'Anda', { label: 'Ditolak saat pengajuan' }),
  dibatalkan: surat('dibatalkan', 'Anda'),
  terbukti_tidak_ada: surat('terbukti_tidak_ada', 'Anda'),
  dokumen: {
    label: 'Dokumen dalam proses',
    mark: 'jalan',
    kalimat: 'Klaim diterima Jamkrindo. Kirim dokumennya; klaim diperiksa begitu lengkap.',
    bolaDi: 'Anda',
  },
  menunggu_keputusan: {
    label: 'Menunggu keputusan',
    mark: 'jalan',
    kalimat: 'Dokumen dinyatakan lengkap. Jamkrindo memeriksa klaim ini.',
    bolaDi: 'Jamkrindo',
  },
  kode_asing: {
    label: 'Kode belum dikenal',
    mark: 'tanya',
    kalimat: 'Jamkrindo menjawab dengan kode yang belum dikenal portal. Tanyakan artinya, lalu lengkapi tabel kode di Pengaturan, Koneksi.',
    bolaDi: 'supervisor',
  },
  disetujui: {
    label: 'Disetujui',
    mark: 'tunggu',
    kalimat: 'Klaim disetujui. Menunggu pembayaran dari Jamkrindo; catat di sini bila uangnya sudah masuk.',
    bolaDi: 'Jamkrindo',
  },
  ditolak_penjamin: {
    label: 'Ditolak',
    mark: 'gagal',
    kalimat: 'Jamkrindo menolak klaim ini. Baca alasannya; bila dapat diperbaiki, ajukan klaim baru.',
    bolaDi: 'Anda',
  },
  dibayar: { label: 'Dibayar', mark: 'selesai', kalimat: 'Klaim sudah dibayar. Hasil penagihan berikutnya masuk subrogasi.', bolaDi: null },
  ditarik: { label: 'Ditarik', mark: 'draf', kalimat: 'Klaim ditarik sebelum dibayar. Hak klaimnya tetap ada.', bolaDi: null },
};

export const semuaStatusKlaim = Object.keys(statusKlaim) as StatusKlaim[];

/** How a claim stands, told from its letter and facts: a state of the screen, never a column. `sqlStatusKlaim` says the same in SQL. */
export function statusKlaimDari({ pengiriman, keputusan, pembayaran, penarikan }: FaktaKlaim): StatusKlaim {
  const { status } = pengiriman;
  if (status !== 'berhasil' && !masihBerlaku.includes(status)) return status;
  if (pembayaran.length > 0) return 'dibayar';
  if (penarikan) return 'ditarik';
  const [terakhir] = keputusan;
  if (!terakhir) return status === 'berhasil' ? 'dokumen' : status;
  if (terakhir.putusan === 'disetujui') return 'disetujui';
  if (terakhir.putusan === 'ditolak') return 'ditolak_penjamin';
  if (terakhir.putusan === 'tidak_dikenal') return 'kode_asing';
  return terakhir.lengkap ? 'menunggu_keputusan' : 'dokumen';
}

/**
 * A claim's state as an SQL expression over the claim `k` and its letter `s` (`klaim k JOIN pengiriman s ON s.id = k.pengiriman_id`);
 * the same words as `statusKlaimDari`.
 */
export const sqlStatusKlaim = `(CASE
  WHEN s.status IN (${dapatDikoreksi.map((status) => `'${status}'`).join(', ')}) THEN s.status::text
  WHEN EXISTS (SELECT 1 FROM pembayaran_klaim pb WHERE pb.klaim_id = k.id) THEN 'dibayar'
  WHEN EXISTS (SELECT 1 FROM penarikan_klaim pt WHERE pt.klaim_id = k.id) THEN 'ditarik'
  ELSE COALESCE((SELECT CASE kk.putusan WHEN 'disetujui' THEN 'disetujui' WHEN 'ditolak' THEN 'ditolak_penjamin'
      WHEN 'tidak_dikenal' THEN 'kode_asing' ELSE CASE WHEN kk.lengkap THEN 'menunggu_keputusan' ELSE 'dokumen' END END
      FROM keputusan_klaim kk WHERE kk.klaim_id = k.id ORDER BY kk.id DESC LIMIT 1),
    CASE s.status WHEN 'berhasil' THEN 'dokumen' ELSE s.status::text END)
  END)`;
