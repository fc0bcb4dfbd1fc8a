import type { Metadata } from 'next';
import { PageHeader } from '#components/layout/page-header.tsx';
import { PrintHeader } from '#components/layout/print-header.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { holds } from '#lib/auth/permissions.ts';
import { daftarCabang } from '#lib/cabang/queries.ts';
import { daftarRekonsiliasi } from '#lib/laporan/daftar-rekonsiliasi.ts';
import { hariIni } from '#lib/tanggal.ts';
import { pageFor } from '../../../_request/page-for.ts';
import { LiveRefresh } from '../../_components/live-refresh.tsx';
import { MulaiForm } from './_components/mulai-form.tsx';
import { RekonsiliasiTable } from './_components/rekonsiliasi-table.tsx';

export const metadata: Metadata = { title: 'Rekonsiliasi' };

/** Every reconciliation of the actor's branches, and for a supervisor the form that begins one. */
export default async function RekonsiliasiPage() {
  const actor = await pageFor('rekonsiliasi.lihat');
  const [rows, cabang] = await Promise.all([daftarRekonsiliasi(actor), daftarCabang(actor)]);
  const boleh = holds(actor.peran, 'rekonsiliasi.mulai');
  const hari = hariIni();
  const form = boleh && <MulaiForm cabang={cabang} awal={{ dari: `${hari.slice(0, 7)}-01`, sampai: hari }} />;
  return (
    <>
      <LiveRefresh watch={rows.some((row) => row.menunggu > 0) ? 'semua' : []} />
      <PrintHeader title="Rekonsiliasi" printedBy={actor.nama} />
      <PageHeader
        title="Rekonsiliasi"
        count={rows.length > 0 ? String(rows.length) : ''}
        lead="Buku kami dicocokkan dengan jawaban Jamkrindo untuk satu periode."
        action={rows.length > 0 && form}
      />
      {rows.length > 0 ? (
        <RekonsiliasiTable rows={rows} />
      ) : (
        <EmptyState title="Belum ada rekonsiliasi" action={form}>
          {boleh
            ? 'Pilih periode; portal menanyakan tiap sertifikat atau klaim kepada Jamkrindo dan menunjukkan mana yang cocok, berselisih, atau hanya ada di kami.'
            : 'Supervisor cabang memulai rekonsiliasi; hasilnya tampil di sini.'}
        </EmptyState>
      )}
    </>
  );
}
