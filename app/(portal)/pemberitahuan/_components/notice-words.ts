import { may } from '#lib/auth/actor.ts';
import type { Notice } from '#lib/pemberitahuan/queries.ts';
import { labelOperasi } from '#lib/pengiriman/queries.ts';
import { formatRupiah } from '#lib/rupiah.ts';
import { approvalWords } from './approval-words.ts';
import { type NoticeBook, type NoticeWords, subjectName } from './notice-book.ts';

/** What is said of a record that the reader does not see any more. */
const HILANG: NoticeWords = { judul: 'Tentang data yang tidak lagi Anda lihat', rincian: '', href: null, nada: 'biasa' };

/** The words of one notice, made of its record as it stands now. */
export function noticeWords(notice: Notice, book: NoticeBook): NoticeWords {
  const [jenis, id] = notice.objek;
  if (jenis === 'pengiriman') return letterWords(notice, book) ?? HILANG;
  if (jenis === 'jalur') return lineWords(id, book);
  if (jenis === 'klaim') return claimWords(notice, book) ?? HILANG;
  if (jenis === 'persetujuan' || jenis === 'delegasi') return approvalWords(notice, book) ?? HILANG;
  if (id === book.actor.id || notice.jenis === 'masuk_baru' || notice.jenis === 'akun_diubah') return accountWords(notice);
  return HILANG;
}

const akhirSurat: Record<
  string,
  { readonly satu: string; readonly banyak: string; readonly status: string; readonly nada: NoticeWords['nada'] }
> = {
  ditolak_penjamin: { satu: 'Ditolak Jamkrindo', banyak: 'surat ditolak Jamkrindo', status: 'ditolak', nada: 'biasa' },
  belum_pasti: {
    satu: 'Belum pasti sampai di Jamkrindo',
    banyak: 'surat belum pasti sampai di Jamkrindo',
    status: 'belum_pasti',
    nada: 'bahaya',
  },
  jawaban_terlambat: {
    satu: 'Diputus tidak ada, ternyata diterima Jamkrindo',
    banyak: 'surat diputus tidak ada, ternyata diterima Jamkrindo',
    status: 'terbukti_tidak_ada',
    nada: 'bahaya',
  },
  surat_ditahan: {
    satu: 'Surat ditahan dan menunggu orang',
    banyak: 'surat ditahan dan menunggu orang',
    status: 'tertahan',
    nada: 'tunggu',
  },
};

function letterWords({ jenis, objek: [, id], isi }: Notice, book: NoticeBook): NoticeWords | null {
  const surat = book.surat.get(id);
  if (!surat) return null;
  const rincian = [labelOperasi(surat.operasi), subjectName(book, surat.objek_id)].filter(Boolean).join(' · ');
  const href = `/pengiriman/${id}`;
  if (jenis === 'usul_meja') return { judul: 'Usul atas surat yang belum pasti menunggu keputusan', rincian, href, nada: 'tunggu' };
  if (jenis === 'usul_meja_diputus') {
    const kata = isi.keputusan === 'disetujui' ? 'disetujui' : 'ditolak';
    const hasil = isi.usul === 'diterima' ? 'diterima Jamkrindo' : 'tidak ada di Jamkrindo';
    return { judul: `Usul “${hasil}” ${kata}`, rincian, href, nada: 'biasa' };
  }
  if (jenis === 'disetujui') return { judul: 'Disetujui, dikirim ke Jamkrindo', rincian, href, nada: 'biasa' };
  if (jenis === 'ditolak_pemutus') return { judul: 'Tidak disetujui', rincian: kata(rincian, isi.alasan ?? null), href, nada: 'tunggu' };
  const akhir = akhirSurat[jenis];
  if (!akhir) return { judul: 'Kabar tentang surat', rincian, href, nada: 'biasa' };
  const jumlah = Number(isi.jumlah ?? '1');
  if (jumlah === 1) return { judul: akhir.satu, rincian, href, nada: akhir.nada };
  return {
    judul: `${jumlah} ${akhir.banyak}`,
    rincian: `${rincian} dan ${jumlah - 1} lainnya`,
    href: `/pengiriman?status=${akhir.status}`,
    nada: akhir.nada,
  };
}

/** A lane that stopped after refusals in a row; an admin, who sees no letters, opens it beside the connection. */
function lineWords(jalur: string, { actor }: NoticeBook): NoticeWords {
  return {
    judul: 'Jalur berhenti dan menunggu orang',
    rincian: `Jalur ${jalur}: beberapa surat berturut-turut ditolak Jamkrindo`,
    href: may(actor, 'pengiriman.lihat') ? '/pengiriman' : '/pengaturan/koneksi',
    nada: 'bahaya',
  };
}

function claimWords({ jenis, objek: [, id], isi }: Notice, { klaim }: NoticeBook): NoticeWords | null {
  const row = klaim.get(id);
  if (!row) return null;
  const jumlah = Number(isi.jumlah ?? '1');
  const { nama } = row;
  if (jumlah > 1) {
    const judul = jenis === 'klaim_dibayar' ? `${jumlah} klaim dibayar Jamkrindo` : `${jumlah} klaim diputus Jamkrindo`;
    return { judul, rincian: `${nama} dan ${jumlah - 1} lainnya`, href: '/klaim', nada: 'biasa' };
  }
  const href = `/klaim/${id}`;
  if (jenis === 'klaim_dibayar')
    return { judul: 'Klaim dibayar Jamkrindo', rincian: kata(nama, formatRupiah(row.dibayar)), href, nada: 'biasa' };
  if (row.putusan === 'ditolak') return { judul: 'Klaim ditolak Jamkrindo', rincian: kata(nama, row.alasan), href, nada: 'biasa' };
  return { judul: 'Klaim disetujui Jamkrindo', rincian: kata(nama, formatRupiah(row.disetujui)), href, nada: 'biasa' };
}

const kata = (...parts: (string | null)[]): string => parts.filter(Boolean).join(' · ');

function accountWords({ jenis, isi }: Notice): NoticeWords {
  if (jenis === 'masuk_baru')
    return {
      judul: 'Masuk dari perangkat baru',
      rincian: kata(isi.perangkat ?? null, isi.alamat ?? null),
      href: '/akun',
      nada: 'biasa',
    };
  return { judul: 'Akun Anda diubah', rincian: isi.apa ?? '', href: null, nada: 'biasa' };
}
