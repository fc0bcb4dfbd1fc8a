import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import { transaction } from '#lib/db.ts';
import type { SheetColumn, SheetRow } from '#lib/spreadsheet/cells.ts';
import type { Workbook } from '#lib/spreadsheet/write.ts';
import { formatTanggal, formatWaktu } from '#lib/tanggal.ts';
import { type BarisRekonsiliasi, bacaRekonsiliasi } from './baca-rekonsiliasi.ts';
import { kelasRekonsiliasi } from './status.ts';

const columns: readonly SheetColumn[] = [
  { key: 'nama', label: 'Nama debitur', kind: 'text' },
  { key: 'sertifikat', label: 'Nomor sertifikat', kind: 'code', width: 36 },
  { key: 'rekening', label: 'Nomor rekening', kind: 'code' },
  { key: 'kami', label: 'Nilai di buku kami', kind: 'money' },
  { key: 'penjamin', label: 'Nilai dari Jamkrindo', kind: 'money' },
  { key: 'kelas', label: 'Hasil', kind: 'text', width: 18 },
  { key: 'keterangan', label: 'Keterangan', kind: 'text', width: 60 },
  { key: 'dijawab', label: 'Dijawab', kind: 'datetime' },
];

/** A reconciliation as an Excel file, as it stands now; that it was taken out stands in the audit. @throws Refusal outside the actor's branches */
export async function bukuRekonsiliasi(actor: Actor, id: string, now: Date = new Date()): Promise<{ nama: string; buku: Workbook }> {
  permit(actor, 'laporan.unduh');
  const rekonsiliasi = await bacaRekonsiliasi(actor, id);
  const judul = rekonsiliasi.jenis === 'ijp' ? 'Rekonsiliasi IJP' : 'Rekonsiliasi klaim';
  await transaction((tx) =>
    recordAudit(tx, actor, {
      tindakan: 'unduh_rekonsiliasi',
      objek: ['rekonsiliasi', id],
      cabangId: rekonsiliasi.cabangId,
      ringkasan: `${judul} diunduh sebagai Excel, ${rekonsiliasi.baris.length} baris`,
    }),
  );
  const buku: Workbook = {
    nama: judul,
    columns,
    rows: lines(rekonsiliasi.baris),
    keterangan: [
      ['Laporan', judul],
      ['Cabang', rekonsiliasi.cabang],
      ['Periode', `${formatTanggal(rekonsiliasi.dari)} sampai ${formatTanggal(rekonsiliasi.sampai)}`],
      ['Dimulai', `${formatWaktu(rekonsiliasi.dibuatPada)} oleh ${rekonsiliasi.pembuat}`],
      ['Dibuat', `${formatWaktu(now)} oleh ${actor.nama}`],
    ],
    pembuat: actor.nama,
    dibuatPada: now,
  };
  return { nama: `${judul} ${rekonsiliasi.dari} sampai ${rekonsiliasi.sampai}`, buku };
}

async function* lines(baris: readonly BarisRekonsiliasi[]): AsyncGenerator<SheetRow> {
  for (const satu of baris) {
    yield {
      nama: satu.nama,
      sertifikat: satu.sertifikat,
      rekening: satu.rekening,
      kami: satu.nilaiKami,
      penjamin: satu.nilaiPenjamin,
      kelas: kelasRekonsiliasi[satu.kelas].label,
      keterangan: satu.keterangan,
      dijawab: satu.dijawabPada,
    };
  }
}
