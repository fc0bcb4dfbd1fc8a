import type { Metadata } from 'next';
import { PageHeader } from '#components/layout/page-header.tsx';
import { may } from '#lib/auth/actor.ts';
import { formulirKertas, SALINAN_MAKS } from '#lib/laporan/formulir-kertas.ts';
import { pageActor } from '../../../_request/session.ts';
import { CetakForm } from './_components/cetak-form.tsx';

export const metadata: Metadata = { title: 'Formulir kertas' };

/** The paper forms a person may print, ahead of a day without the portal or during an outage, and what becomes of them later. */
export default async function FormulirKertasPage() {
  const actor = await pageActor();
  const boleh = Object.entries(formulirKertas).filter(([, { izin }]) => may(actor, izin));
  return (
    <>
      <PageHeader
        title="Formulir kertas"
        parent={{ label: 'Panduan', href: '/panduan' }}
        lead="Untuk hari ketika portal tidak dapat dibuka: listrik padam, jaringan putus, atau sedang dirawat."
      />
      <div className="max-w-3xl">
        <ol className="mb-6 list-decimal space-y-1.5 pl-5">
          <li>Cetak beberapa rangkap sekarang dan simpan di cabang. Tiap rangkap bernomor sendiri dan hanya berlaku untuk satu isian.</li>
          <li>Tulis dengan huruf cetak, lalu tanda tangani. Simpan lembarnya bersama berkas kredit.</li>
          <li>
            Begitu portal dapat dibuka, salin isiannya di formulir portal, pilih <em>Isian ini disalin dari formulir kertas</em>, dan tulis
            nomor formulirnya. Catatannya menyebut formulir itu; nomor yang sudah dipakai tidak dapat dipakai lagi.
          </li>
        </ol>
        {boleh.length > 0 ? (
          <div className="border-t border-rule-strong">
            {boleh.map(([jenis, { label, kalimat }]) => (
              <CetakForm key={jenis} jenis={jenis} label={label} kalimat={kalimat} paling={SALINAN_MAKS} />
            ))}
          </div>
        ) : (
          <p className="text-soft">
            Formulir dicetak oleh yang mengajukannya: staf cabang untuk penjaminan dan SPR, petugas klaim untuk klaim dan angsuran
            subrogasi.
          </p>
        )}
      </div>
    </>
  );
}
