import type { Actor } from '#lib/auth/actor.ts';
import { bacaPenjaminan, bacaPermohonan } from '#lib/covering/queries.ts';
import type { StatusPengajuan } from '#lib/covering/status.ts';
import { interval } from '#lib/intervals.ts';
import { auditTrail, letterEvents } from '#lib/pengiriman/queries.ts';
import { statusPengiriman } from '#lib/pengiriman/status.ts';
import { daftarKode } from '#lib/referensi/queries.ts';
import { formatDuration } from '../../../_components/duration.ts';
import { lamaJawaban } from './riwayat.ts';

/** Everything the page of a filing shows, scoped to the actor's branches. @throws Refusal outside them */
export async function bacaHalaman(actor: Actor, id: string) {
  const permohonan = await bacaPermohonan(actor, id);
  const [penjaminan, daftar] = await Promise.all([
    permohonan.penjaminanId ? bacaPenjaminan(actor, permohonan.penjaminanId) : null,
    daftarKode(actor),
  ]);
  const tentang = [
    { jenis: 'pengajuan', id },
    ...(penjaminan
      ? [{ jenis: 'penjaminan', id: penjaminan.id }, ...penjaminan.pembayaran.map((row) => ({ jenis: 'alokasi', id: row.id }))]
      : []),
  ];
  const surat = await letterEvents(actor, tentang);
  const catatan = await auditTrail(actor, [...tentang, ...surat.map((row) => ({ jenis: 'pengiriman', id: row.id }))]);
  const rincian = new Map(penjaminan?.pembayaran.map((row) => [row.id, `tahun ke-${row.tahunKe}`]));
  if (penjaminan?.noSertifikat) rincian.set(id, `sertifikat ${penjaminan.noSertifikat} terbit`);
  return {
    permohonan,
    penjaminan,
    surat,
    catatan,
    daftar,
    rincian,
    langsung: jawabanLangsung(
      surat.find((row) => row.id === permohonan.surat.id),
      permohonan.status,
    ),
  };
}

type Surat = Awaited<ReturnType<typeof letterEvents>>[number];

/** What the top of the page tells about a filing just made; null for one that is older, or waits for people. */
function jawabanLangsung(surat: Surat | undefined, status: StatusPengajuan, now: number = Date.now()) {
  if (!surat) return null;
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
