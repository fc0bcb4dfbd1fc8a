import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { EnvironmentBand } from '#components/layout/environment-band.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { labelPeran } from '#lib/auth/permissions.ts';
import { ringkasanKoneksi } from '#lib/koneksi/queries.ts';
import { akunDemo, cabangDemo } from '../../../prisma/demo.ts';
import { isSignedIn } from '../../_request/session.ts';
import { SignIn } from './_components/sign-in.tsx';

export const metadata: Metadata = { title: 'Masuk' };

const alasan: Record<string, string> = {
  berakhir:
    'Sesi Anda berakhir karena 15 menit tanpa kegiatan atau ditutup dari tempat lain. Yang sudah tersimpan, termasuk draf, tetap ada.',
  keluar: 'Anda sudah keluar.',
};

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The sign-in page; who is signed in already goes on to Beranda. */
export default async function MasukPage({ searchParams }: Props) {
  if (await isSignedIn()) redirect('/');
  const [{ sesi, error }, { lingkungan, namaMitra }] = await Promise.all([searchParams, ringkasanKoneksi()]);
  const kalimat = typeof sesi === 'string' ? alasan[sesi] : undefined;
  const demo = lingkungan === 'sandbox' ? akunDemo.map(demoAccount) : [];
  return (
    <>
      {lingkungan === 'sandbox' && <EnvironmentBand environment={{ label: 'Sandbox · data percobaan', tone: 'test' }} />}
      {lingkungan === 'uat' && <EnvironmentBand environment={{ label: 'UAT · uji bersama Jamkrindo', tone: 'rehearsal' }} />}
      <main className="mx-auto w-full max-w-sm px-5 pt-[max(2rem,6dvh)] pb-12">
        <p className="font-semibold text-accent">J-FUSION Mitra</p>
        <h1 className="mt-1 text-xl/7 font-semibold">Masuk</h1>
        <p className="mt-1 mb-6 text-soft">Portal penjaminan {namaMitra} ke Jamkrindo.</p>
        {kalimat && (
          <div className="mb-6">
            <Banner>{kalimat}</Banner>
          </div>
        )}
        <SignIn demo={demo} failed={error !== undefined} />
      </main>
    </>
  );
}

function demoAccount({ namaPengguna, sandi, nama, peran, cabang }: (typeof akunDemo)[number]) {
  const unit = cabangDemo.find((row) => row.kode_uker === cabang)?.nama ?? cabang;
  return { namaPengguna, sandi, nama, keterangan: `${labelPeran[peran]} · ${unit}` };
}
