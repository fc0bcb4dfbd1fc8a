import type { Sheets } from '#lib/pdf/sheets.ts';
import { table } from '#lib/pdf/table.ts';
import { documentTitle, paragraph } from '#lib/pdf/text.ts';
import { statusPengiriman } from '#lib/pengiriman/status.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import type { DokumenSatu, VersiDokumen } from '../daftar-dokumen.ts';

/** One row of the checklist in print: the version that counts, and the page it begins on. */
export interface BarisIsi {
  readonly baris: DokumenSatu;
  readonly berlaku: VersiDokumen | null;
  readonly halaman: number | null;
}

/** Writes the checklist of a claim on one sheet: what is asked for, what is there, and where in this file. */
export function daftarIsi(sheets: Sheets, isi: readonly BarisIsi[], sumber: string): void {
  documentTitle(sheets, 'Daftar Dokumen Klaim', sumber);
  table(
    sheets,
    [
      { title: 'Kode', share: 7 },
      { title: 'Dokumen', share: 35 },
      { title: 'Wajib', share: 9 },
      { title: 'Keadaan', share: 35 },
      { title: 'Halaman', share: 11, align: 'right' },
    ],
    isi.map(({ baris, berlaku, halaman }) => [
      baris.kode,
      baris.label,
      baris.wajib ? 'Wajib' : 'Tidak',
      berlaku ? keadaan(berlaku) : 'Belum ada',
      halaman === null ? '–' : String(halaman),
    ]),
    9,
  );
  paragraph(sheets, 'Halaman adalah tempat dokumen itu mulai dalam berkas ini. Versi yang dicetak ialah yang terakhir berlaku.', {
    soft: true,
  });
}

function keadaan({ versi, surat }: VersiDokumen): string {
  if (surat.status === 'berhasil') return `Versi ${versi}, diterima Jamkrindo ${surat.selesai ? formatWaktu(surat.selesai) : ''}`.trim();
  return `Versi ${versi}, ${statusPengiriman[surat.status].label.toLowerCase()}`;
}
