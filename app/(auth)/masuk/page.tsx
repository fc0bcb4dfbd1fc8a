import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Banner } from '#components/ui/banner.tsx';
import { labelPeran } from '#lib/auth/permissions.ts';
import { ringkasanKoneksi } from '#lib/koneksi/queries.ts';
import { akunDemo, cabangDemo } from '../../../prisma/demo.ts';
import { ownPath } from '../../_request/own-path.ts';
import { endedBecause, isSignedIn } from '../../_request/session.ts';
import { SignInFrame } from './_components/frame.tsx';
import { SignIn } from './_components/sign-in.tsx';
import { kalimatAkhir } from './_components/why-ended.ts';

export const metadata: Metadata = { title: 'Masuk' };

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The sign-in page; who is signed in already goes on to where they wanted to. */
export default async function MasukPage({ searchParams }: Props) {
  const { sesi, error, ke } = await searchParams;
  const kembali = ownPath(ke);
  if (await isSignedIn()) redirect(kembali ?? '/');
  const [{ lingkungan, namaMitra }, sebab] = await Promise.all([ringkasanKoneksi(), endedBecause()]);
  const kalimat = kalimatAkhir(sesi, sebab);
  const demo = lingkungan === 'sandbox' ? akunDemo.map(demoAccount) : [];
  return (
    <SignInFrame title="Masuk" lead={`Portal penjaminan ${namaMitra} ke Jamkrindo.`}>
      {kalimat && (
        <div className="mb-6">
          <Banner>{kalimat}</Banner>
        </div>
      )}
      <SignIn demo={demo} error={typeof error === 'string' ? error : null} ke={kembali} />
    </SignInFrame>
  );
}

function demoAccount({ namaPengguna, sandi, nama, peran, cabang }: (typeof akunDemo)[number]) {
  const unit = cabangDemo.find((row) => row.kode_uker === cabang)?.nama ?? cabang;
  return { namaPengguna, sandi, nama, keterangan: `${labelPeran(peran)} · ${unit}` };
}
