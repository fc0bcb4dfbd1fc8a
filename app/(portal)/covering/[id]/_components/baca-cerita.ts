import type { Actor } from '#lib/auth/actor.ts';
import { bacaPenjaminan } from '#lib/covering/queries.ts';
import { rantaiPenjaminan } from '#lib/covering/rantai-penjaminan.ts';
import type { StatusPengajuan } from '#lib/covering/status.ts';
import { interval } from '#lib/intervals.ts';
import { auditTrail, letterEvents } from '#lib/pengiriman/queries.ts';
import { statusPengiriman } from '#lib/pengiriman/status.ts';
import { formatDuration } from '../../../_components/duration.ts';
import { lamaJawaban } from './riwayat.ts';

interface Tentang {
  /** the filing the page is about */
  readonly objek: { readonly jenis: 'pengajuan' | 'pengajuan_spr'; readonly id: string } | null;
  readonly suratId: string | null;
  readonly status: StatusPengajuan | null;
  readonly penjaminanId: string | null;
  /** the guarantee whose chain is told, where none came of the filing (yet) */
  readonly lamaId?: string;
}

/** All that came of a filing, baru or SPR: its guarantee, the chain it stands in, letters and audit rows, and what its page tells live. */
export async function bacaCerita(actor: Actor, { objek, suratId, status, penjaminanId, lamaId }: Tentang) {
  const anggotaId = penjaminanId ?? lamaId;
  const [penjaminan, rantai] = await Promise.all([
    penjaminanId ? bacaPenjaminan(actor, penjaminanId) : null,
    anggotaId ? rantaiPenjaminan(actor, anggotaId) : null,
  ]);
  const tentang = [
    ...(objek ? [objek] : []),
    ...(penjaminan
      ? [{ jenis: 'penjaminan', id: penjaminan.id }, ...penjaminan.pembayaran.map((row) => ({ jenis: 'alokasi', id: row.id }))]
      : []),
  ];
  const surat = await letterEvents(actor, tentang);
  const catatan = await auditTrail(actor, [...tentang, ...surat.map((row) => ({ jenis: 'pengiriman', id: row.id }))]);
  const rincian = new Map(penjaminan?.pembayaran.map((row) => [row.id, `tahun ke-${row.tahunKe}`]));
  if (objek && penjaminan?.noSertifikat) rincian.set(objek.id, `sertifikat ${penjaminan.noSertifikat} terbit`);
  const pertama = surat.find((row) => row.id === suratId);
  return {
    penjaminan,
    rantai,
    surat,
    catatan,
    rincian,
    suratPertama: pertama,
    langsung: pertama && status ? jawabanLangsung(pertama, status) : null,
    /** what the page listens for */
    watch: tentang.map(({ jenis, id }) => `${jenis}:${id}`),
  };
}

type Surat = Awaited<ReturnType<typeof letterEvents>>[number];

/** What the top of the page tells about a filing just made; null for one that is older, or waits for people. */
function jawabanLangsung(surat: Surat, status: StatusPengajuan, now: number = Date.now()) {
  const batasMs = interval('slowAnswer');
  if (surat.status === 'siap' || surat.status === 'dikirim') {
    const mulai = surat.percobaan.at(-1)?.mulai ?? surat.persetujuan?.diputus_pada ?? surat.dibuat_pada;
    return { menungguMs: Math.max(0, now - mulai.getTime()), batasMs, kalimat: statusPengiriman.dikirim.kalimat, lanjut: '' };
  }
  const selesai = surat.percobaan.at(-1)?.selesai;
  const lama = lamaJawaban(surat);
  if (!selesai || lama === null || now - selesai.getTime() > interval('justFiled')) return null;
  const cerita = (sesudah: string, lanjut: string) => ({
    menungguMs: null,
    batasMs,
    kalimat: `Terkirim. Jamkrindo menjawab dalam ${formatDuration(lama)}: ${sesudah}`,
    lanjut,
  });
  if (status.kode === 'terbit')
    return cerita('sertifikat terbit.', 'Jadwal IJP dan lembar sertifikatnya diambil sendiri; keduanya tampil di bawah.');
  if (surat.status === 'berhasil') return cerita('diterima.', 'Nomor sertifikat menyusul setelah IJP dibayar.');
  if (surat.status === 'ditolak') return cerita('ditolak.', 'Alasannya di bawah. Perbaiki, lalu ajukan lagi.');
  if (surat.status === 'belum_terkirim') {
    return {
      menungguMs: null,
      batasMs,
      kalimat: 'Jamkrindo belum dapat dihubungi.',
      lanjut: 'Permohonan tersimpan dan dikirim sendiri begitu jalur pulih; Anda tidak perlu mengulang.',
    };
  }
  return null;
}
