import { type Actor, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';
import { parseProfile } from '#lib/jfusion/contract/profile.ts';
import { hariIni } from '#lib/tanggal.ts';
import type { BahanBeritaAcara } from './berita-acara-isi.ts';
import { gambarBeritaAcara } from './berita-acara-kertas.ts';
import { bacaTemuan } from './temuan-uji.ts';

/**
 * The Berita Acara of one UAT run as a PDF, with a name for the file.
 * @throws Refusal where there is no such UAT run, or it has not ended yet
 */
export async function beritaAcara(actor: Actor, ujiId: string, now = new Date()): Promise<{ nama: string; isi: Uint8Array }> {
  permit(actor, 'koneksi.lihat');
  const bahan = await bacaBahan(ujiId);
  const isi = await gambarBeritaAcara(bahan, { nama: actor.nama, pada: now });
  return { nama: `Berita Acara UAT ${hariIni(bahan.selesai ?? now)}.pdf`, isi };
}

async function bacaBahan(ujiId: string): Promise<BahanBeritaAcara> {
  const orang = { select: { nama: true } };
  const [uji, koneksi] = await Promise.all([
    db().uji.findUnique({
      where: { id: ujiId },
      include: {
        percobaan: { orderBy: { ke: 'asc' }, omit: { isi: true, jawaban: true } },
        pertanyaan: { orderBy: { urutan: 'asc' }, include: { penjawab: orang } },
        versi: { orderBy: { nomor: 'desc' }, take: 1 },
        pembuat: orang,
        pembeku: orang,
      },
    }),
    db().koneksi.findUniqueOrThrow({ where: { id: 1 }, select: { nama_mitra: true, mitra_id: true } }),
  ]);
  if (uji?.jenis !== 'uat') throw new Refusal('UAT tidak ditemukan.');
  if (!uji.selesai) throw new Refusal('UAT belum selesai. Berita acara dapat dibuat setelah selesai atau dihentikan.');
  const [versi] = uji.versi;
  return {
    mitra: koneksi.nama_mitra,
    mitraId: koneksi.mitra_id,
    lingkungan: uji.lingkungan,
    alamat: uji.base_url,
    kunciSidik: uji.kunci_sidik,
    versiAwal: uji.profil_versi,
    versiHasil: versi?.nomor ?? null,
    status: uji.status,
    keterangan: uji.keterangan,
    dipesan: { nama: uji.pembuat.nama, pada: uji.dibuat_pada },
    dibekukan: uji.pembeku && uji.dibekukan_pada && { nama: uji.pembeku.nama, pada: uji.dibekukan_pada },
    mulai: uji.mulai,
    selesai: uji.selesai,
    profilAwal: parseProfile(uji.profil),
    profilHasil: parseProfile(versi?.profil ?? uji.profil),
    panggilan: uji.percobaan.map((row) => ({ ...row, sakelar: row.sakelar as Record<string, unknown> })),
    temuan: bacaTemuan(uji.temuan),
    pertanyaan: uji.pertanyaan.map((row) => ({
      pertanyaan: row.pertanyaan,
      jawaban: labelJawaban(row.pilihan, row.jawaban),
      nama: row.penjawab?.nama ?? null,
      pada: row.dijawab_pada,
    })),
  };
}

/** The words of the choice that was made; the bare value where it is none of them. */
function labelJawaban(pilihan: unknown, jawaban: unknown): string | null {
  if (jawaban === null) return null;
  const choices = pilihan as readonly { nilai: unknown; label: string }[];
  const same = (value: unknown) => JSON.stringify(value) === JSON.stringify(jawaban);
  return choices.find(({ nilai }) => same(nilai))?.label ?? JSON.stringify(jawaban);
}
