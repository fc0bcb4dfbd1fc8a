import type { Notice } from '#lib/pemberitahuan/queries.ts';
import type { NoticeApproval } from '#lib/pemberitahuan/records.ts';
import { labelOperasi } from '#lib/pengiriman/queries.ts';
import { formatRupiah } from '#lib/rupiah.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { type NoticeBook, type NoticeWords, subjectName } from './notice-book.ts';

/** The words of a notice about an approval or a delegation; null where its record is not seen any more. */
export function approvalWords({ jenis, objek: [objek, id], isi }: Notice, book: NoticeBook): NoticeWords | null {
  if (objek === 'delegasi') return delegationWords(jenis, id, book);
  const row = book.persetujuan.get(id);
  if (!row) return null;
  const about = aboutApproval(row, book);
  const oleh = row.diputus_oleh ? ` oleh ${book.nama(row.diputus_oleh) ?? 'orang lain'}` : '';
  const rincian = (...more: (string | null | undefined)[]) => [about, ...more].filter(Boolean).join(' · ');
  const href = row.jenis === 'aturan' ? '/pengaturan/aturan' : `/persetujuan/${id}`;
  const [surat] = row.surat;
  if (jenis === 'menunggu_keputusan') {
    if (row.status !== 'menunggu') return { judul: `Sudah ${putus[row.status]}${oleh}`, rincian: rincian(), href, nada: 'biasa' };
    const maker = `dibuat ${book.nama(row.dibuat_oleh) ?? 'orang lain'}`;
    return {
      judul: 'Menunggu keputusan Anda',
      rincian: rincian(row.nilai && formatRupiah(row.nilai.toFixed(2)), maker),
      href,
      nada: 'tunggu',
    };
  }
  const done = row.jenis === 'surat' && surat ? `/pengiriman/${surat.id}` : href;
  if (jenis === 'disetujui') {
    const tolak = isi.tolak ? `${isi.tolak} surat tidak disetujui` : null;
    return { judul: `Disetujui${oleh}`, rincian: rincian(tolak), href: done, nada: tolak ? 'tunggu' : 'biasa' };
  }
  if (jenis === 'ditolak_pemutus')
    return { judul: `Tidak disetujui${oleh}`, rincian: rincian(isi.alasan ?? row.alasan), href: done, nada: 'tunggu' };
  return { judul: 'Batas wewenang Anda memutus berubah', rincian: rincian(), href: '/pengaturan/aturan', nada: 'biasa' };
}

const putus = { disetujui: 'disetujui', ditolak: 'ditolak', ditarik: 'ditarik kembali' } as const;

function aboutApproval(row: NoticeApproval, book: NoticeBook): string {
  const [surat] = row.surat;
  const operasi = surat ? labelOperasi(surat.operasi) : null;
  if (row.jenis === 'kelompok') return [`Kelompok ${row.jumlah} surat`, operasi].filter(Boolean).join(' · ');
  if (row.jenis === 'pindah_uker') return 'Pindah unit kerja';
  if (row.jenis === 'aturan') return 'Perubahan aturan persetujuan';
  return [operasi, surat && subjectName(book, surat.objek_id)].filter(Boolean).join(' · ');
}

function delegationWords(jenis: Notice['jenis'], id: string, book: NoticeBook): NoticeWords | null {
  const row = book.delegasi.get(id);
  if (!row) return null;
  const lain = row.dari_id === book.actor.id ? row.kepada.nama : row.dari.nama;
  const href = '/persetujuan/delegasi';
  if (jenis === 'delegasi_dicabut') return { judul: 'Delegasi berakhir', rincian: lain, href, nada: 'biasa' };
  return { judul: `${lain} menyerahkan wewenang memutus kepada Anda`, rincian: `Sampai ${formatWaktu(row.sampai)}`, href, nada: 'biasa' };
}
