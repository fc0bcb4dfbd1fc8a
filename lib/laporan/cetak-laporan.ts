import { type Actor, permit } from '#lib/auth/actor.ts';
import type { ListRow } from '#lib/daftar/page.ts';
import { db } from '#lib/db.ts';
import { runningLines } from '#lib/pdf/running.ts';
import { openSheets, type Sheets } from '#lib/pdf/sheets.ts';
import { signOff } from '#lib/pdf/sign-off.ts';
import { type Column, table } from '#lib/pdf/table.ts';
import { documentTitle, facts, heading, paragraph } from '#lib/pdf/text.ts';
import { formatRupiah } from '#lib/rupiah.ts';
import { formatTanggal, formatWaktu } from '#lib/tanggal.ts';
import { bacaRingkasan, type RingkasanLaporan, semuaBaris } from './baca-laporan.ts';
import type { PilihanTerbaca } from './baca-pilihan.ts';
import { isiKolom } from './isi-baris.ts';
import type { KolomLaporan, Laporan } from './schema.ts';

/** More rows than these are no reading for paper: the sums are printed, the rows are for Excel. */
const BARIS_KERTAS = 1_000;
const lingkunganKertas = { sandbox: 'Sandbox, bukan data sebenarnya', uat: 'UAT, bukan data sebenarnya', produksi: '' } as const;

/** A report on A4 as a PDF: what it is and of what, sums, rows, places to sign, "Halaman x dari y" on each sheet. */
export async function cetakLaporan(
  actor: Actor,
  laporan: Laporan,
  { pilihan, kata }: PilihanTerbaca,
  now: Date = new Date(),
): Promise<{ readonly nama: string; readonly isi: Uint8Array }> {
  permit(actor, 'laporan.unduh');
  const [ringkasan, koneksi] = await Promise.all([
    bacaRingkasan(actor, laporan, pilihan),
    db().koneksi.findUniqueOrThrow({ where: { id: 1 }, select: { nama_mitra: true, lingkungan: true } }),
  ]);
  const sheets = await openSheets({ title: `${laporan.judul} ${kata.periode}`, author: koneksi.nama_mitra, date: now });
  documentTitle(sheets, laporan.judul, laporan.kalimat);
  facts(sheets, [
    { label: 'Mitra', value: koneksi.nama_mitra },
    { label: `Periode (${laporan.waktu.label.toLowerCase()})`, value: kata.periode },
    { label: 'Cabang', value: kata.cabang },
    ...(laporan.berproduk ? [{ label: 'Produk', value: kata.produk }] : []),
    { label: 'Dicetak', value: `oleh ${actor.nama}, ${formatWaktu(now)}` },
  ]);
  tulisRingkasan(sheets, laporan, pilihan.kelompok, ringkasan);
  await tulisBaris(sheets, laporan, ringkasan, semuaBaris(actor, laporan, pilihan));
  if (ringkasan.luput) paragraph(sheets, ringkasan.luput, { soft: true });
  sheets.y -= 14;
  signOff(sheets, ['Dibuat oleh', 'Diperiksa oleh']);
  const sandbox = lingkunganKertas[koneksi.lingkungan];
  runningLines(sheets, {
    left: `${laporan.judul} · ${kata.periode}`,
    right: [koneksi.nama_mitra, sandbox].filter(Boolean).join(' · '),
    foot: `${kata.cabang}. Dicetak oleh ${actor.nama}, ${formatWaktu(now)}.`,
  });
  return { nama: `${laporan.judul} ${pilihan.dari} ${pilihan.sampai}.pdf`, isi: await sheets.document.save() };
}

function tulisRingkasan(sheets: Sheets, laporan: Laporan, kunci: string, { kelompok, seluruh }: RingkasanLaporan): void {
  const menurut = laporan.kelompok.find(({ key }) => key === kunci)?.label ?? '';
  const dijumlah = laporan.kolom.filter(({ jumlah }) => jumlah);
  const columns: Column[] = [
    { title: menurut, share: 3 },
    { title: 'Baris', share: 1, align: 'right' },
    ...dijumlah.map((kolom): Column => ({ title: judulKolom(kolom), share: 2, align: 'right' })),
  ];
  heading(sheets, `Menurut ${menurut.toLowerCase()}`);
  table(
    sheets,
    columns,
    [...kelompok, seluruh].map(({ label, baris, jumlah }) => [
      label,
      ribuan(String(baris)),
      ...dijumlah.map((kolom) => tulisNilai(kolom, jumlah[kolom.key])),
    ]),
    7.5,
  );
}

async function tulisBaris(sheets: Sheets, laporan: Laporan, { seluruh }: RingkasanLaporan, rows: AsyncIterable<ListRow>): Promise<void> {
  heading(sheets, 'Rincian');
  if (seluruh.baris === 0) return paragraph(sheets, 'Tidak ada baris dalam periode ini.');
  if (seluruh.baris > BARIS_KERTAS) {
    const kalimat = `Rincian ${ribuan(String(seluruh.baris))} baris terlalu panjang untuk kertas; unduh berkas Excel-nya.`;
    return paragraph(sheets, kalimat);
  }
  const kolom = laporan.kolom.filter(({ kertas }) => kertas !== undefined);
  const isi: string[][] = [];
  for await (const row of rows) isi.push(kolom.map((one) => tulisNilai(one, isiKolom(one, row))));
  const jumlah = kolom.map((one, at) => (at === 0 ? 'Jumlah' : one.jumlah ? tulisNilai(one, seluruh.jumlah[one.key]) : ''));
  const columns = kolom.map(
    (one): Column => ({ title: judulKolom(one), share: one.kertas ?? 1, ...(kanan(one) ? { align: 'right' } : {}) }),
  );
  table(sheets, columns, [...isi, jumlah], 7);
}

const kanan = ({ kind }: KolomLaporan): boolean => kind === 'money' || kind === 'count';

function judulKolom({ kind, label }: KolomLaporan): string {
  return kind === 'money' ? `${label} (Rp)` : label;
}

function tulisNilai({ kind }: KolomLaporan, value: string | Date | null | undefined): string {
  if (value === null || value === undefined || value === '') return '–';
  if (value instanceof Date) return formatWaktu(value).replace(' WIB', '');
  if (kind === 'money') return formatRupiah(value).replace('Rp ', '');
  if (kind === 'date') return formatTanggal(value);
  return kind === 'count' ? ribuan(value) : value;
}

function ribuan(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, '.');
}
