import { type Actor, may } from '#lib/auth/actor.ts';
import { bacaPindahUker } from '#lib/covering/baca-pindah-uker.ts';
import { type StatusPengiriman, statusPengiriman } from '#lib/pengiriman/status.ts';
import { bacaPersetujuan, type PersetujuanLengkap } from '#lib/persetujuan/baca-persetujuan.ts';
import { pemutusCukup } from '#lib/persetujuan/pemutus-cukup.ts';
import { riwayatAturan } from '#lib/persetujuan/riwayat-aturan.ts';
import { formatRupiah } from '#lib/rupiah.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { letterValues } from './letter-values.ts';
import type { ValueGroup } from './readable-values.ts';
import { type WaitingView, waitingView } from './waiting-view.ts';
import { subjectsOfLetters, wordsOf } from './words-of.ts';

/** One letter of a batch, as it reads; `isi` is fetched when it is opened. */
export interface BatchRow {
  readonly id: string;
  readonly judul: string;
  readonly rincian: string;
  readonly nilai: string | null;
  readonly menunggu: boolean;
  readonly status: string;
}

/** Everything about one request that is needed to decide on it. */
export interface DetailView {
  readonly permintaan: WaitingView;
  readonly milikSendiri: boolean;
  /** of a letter by itself */
  readonly suratId: string | null;
  /** how it ended, as a sentence; null while it waits */
  readonly selesai: string | null;
  readonly alasan: string | null;
  readonly koreksi: string | null;
  /** before → after, of a move or a rule */
  readonly perubahan: { readonly sebelum: string; readonly sesudah: string; readonly peringatan: string | null } | null;
  readonly bagian: readonly ValueGroup[];
  readonly baris: readonly BatchRow[];
  readonly tautan: readonly { readonly label: string; readonly href: string }[];
}

/** Reads one request whole. @throws Refusal for who may not know of it */
export async function detailView(actor: Actor, id: string): Promise<DetailView> {
  const read = await bacaPersetujuan(actor, id);
  // What no longer waits is still called by its first letter.
  const [first] = read.baris;
  const found = { ...read, operasi: read.operasi ?? first?.operasi ?? null, surat: read.surat ?? first ?? null };
  const { kata, usul } = await wordsOf(actor, [found]);
  const words = kata.get(id) ?? { judul: '', rincian: '' };
  const satu = usul.find((row) => row.persetujuanId === id);
  const halangan = found.putusan ? null : (satu?.halangan ?? (await obstacle(actor, found)));
  const permintaan = waitingView(actor, { ...found, halangan }, words);
  const dasar = {
    permintaan,
    milikSendiri: found.milikSendiri,
    suratId: found.jenis === 'surat' ? (found.baris[0]?.id ?? null) : null,
    selesai: outcome(found),
    alasan: found.putusan?.alasan ?? null,
    koreksi: null,
    perubahan: null,
    bagian: [],
    baris: [],
    tautan: [],
  };
  if (found.jenis === 'kelompok') return { ...dasar, baris: await batchRows(actor, found), tautan: batchLinks(actor, found) };
  if (found.jenis === 'pindah_uker') return { ...dasar, ...(await moveDetail(actor, found)) };
  if (satu) {
    const peringatan = satu.melonggarkan ? 'Perubahan ini melonggarkan: lebih sedikit hal yang diperiksa orang kedua.' : null;
    return { ...dasar, perubahan: { sebelum: satu.sekarang, sesudah: satu.menjadi, peringatan } };
  }
  if (found.jenis === 'aturan') return await decidedRule(actor, dasar);
  return first ? { ...dasar, ...(await letterValues(actor, first)) } : dasar;
}

/** Why it cannot be approved, and who could, where it is above one's limit. */
async function obstacle(actor: Actor, found: PersetujuanLengkap): Promise<string | null> {
  if (found.halangan === null || found.wewenang.length === 0) return found.halangan;
  const siapa = await pemutusCukup(actor, found);
  return siapa.length > 0 ? `${found.halangan} Yang dapat: ${siapa.join(', ')}.` : found.halangan;
}

async function decidedRule(actor: Actor, dasar: DetailView): Promise<DetailView> {
  const [aturan] = await riwayatAturan(actor, dasar.permintaan.id);
  if (!aturan) return dasar;
  const permintaan = { ...dasar.permintaan, judul: aturan.judul, rincian: `Perubahan aturan: ${aturan.menjadi}` };
  return { ...dasar, permintaan };
}

function outcome({ putusan }: PersetujuanLengkap): string | null {
  if (!putusan) return null;
  const kata = { disetujui: 'Disetujui', ditolak: 'Ditolak', ditarik: 'Ditarik kembali' }[putusan.status];
  const oleh = putusan.oleh ? ` oleh ${putusan.oleh}` : '';
  const atasNama = putusan.atasNama ? ` atas nama ${putusan.atasNama}` : '';
  return `${kata}${oleh}${atasNama}${putusan.pada ? ` pada ${formatWaktu(putusan.pada)}` : ''}.`;
}

async function batchRows(actor: Actor, { baris }: PersetujuanLengkap): Promise<BatchRow[]> {
  const perihal = await subjectsOfLetters(actor, baris);
  return baris.map((row) => {
    const siapa = perihal.get(row.objek_id);
    return {
      id: row.id,
      judul: siapa?.namaDebitur ?? row.nomorAplikasi ?? `Baris ${row.urutan}`,
      rincian: [row.nomorAplikasi && `Aplikasi ${row.nomorAplikasi}`, row.noRekening && `rekening ${row.noRekening}`]
        .filter(Boolean)
        .join(' · '),
      nilai: row.nilai && formatRupiah(row.nilai),
      menunggu: row.status === 'menunggu_persetujuan',
      status: row.keterangan ?? statusPengiriman[row.status as StatusPengiriman].label,
    };
  });
}

/** Where the letters of an approved batch are seen going. */
function batchLinks(actor: Actor, { putusan, objek }: PersetujuanLengkap): DetailView['tautan'] {
  if (putusan?.status !== 'disetujui' || !may(actor, 'pengiriman.lihat')) return [];
  return [{ label: 'Kemajuan pengiriman kelompok ini', href: `/pengiriman/kelompok/${objek.id}` }];
}

async function moveDetail(actor: Actor, { id, putusan }: PersetujuanLengkap): Promise<Pick<DetailView, 'perubahan' | 'bagian'>> {
  const pindah = await bacaPindahUker(actor, id);
  const { penjaminan, klaim, angsuran, surat, berkas } = pindah.jumlah;
  const cabang = ({ nama, kodeUker }: { readonly nama: string; readonly kodeUker: string }) => `${nama} (${kodeUker})`;
  const baris = (label: string, nilai: string) => ({ label, nilai, sebelum: null });
  return {
    perubahan: { sebelum: cabang(pindah.dari), sesudah: cabang(pindah.ke), peringatan: putusan ? null : pindah.halangan },
    bagian: [
      {
        judul: 'Debitur yang berpindah',
        isi: [
          baris('Nama debitur', pindah.namaDebitur),
          baris('Nomor sertifikat', pindah.noSertifikat ?? '–'),
          baris('Plafon', formatRupiah(pindah.plafon)),
          baris('Alasan', pindah.alasan),
        ],
      },
      {
        judul: 'Yang ikut berpindah',
        isi: [
          baris('Penjaminan', String(penjaminan)),
          baris('Klaim', String(klaim)),
          baris('Angsuran subrogasi', String(angsuran)),
          baris('Surat', String(surat)),
          baris('Berkas', String(berkas)),
        ],
      },
    ],
  };
}
