import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { EnvironmentBand } from '#components/layout/environment-band.tsx';
import { ringkasanKoneksi } from '#lib/koneksi/queries.ts';

type Props = { readonly title: string; readonly lead?: ReactNode; readonly children: ReactNode };

/** The page around every step of signing in: environment, title, one sentence, one column. */
export async function SignInFrame({ title, lead, children }: Props) {
  // What it says stands in the database, which no build has.
  await connection();
  const { lingkungan } = await ringkasanKoneksi();
  return (
    <>
      {lingkungan === 'sandbox' && <EnvironmentBand environment={{ label: 'Sandbox · data percobaan', tone: 'test' }} />}
      {lingkungan === 'uat' && <EnvironmentBand environment={{ label: 'UAT · uji bersama Jamkrindo', tone: 'rehearsal' }} />}
      <main className="mx-auto w-full max-w-sm px-5 pt-[max(2rem,6dvh)] pb-12">
        <p className="font-semibold text-accent">J-FUSION Mitra</p>
        <h1 className="mt-1 text-xl/7 font-semibold">{title}</h1>
        {lead && <div className="mt-1 text-soft">{lead}</div>}
        <div className="mt-6">{children}</div>
      </main>
    </>
  );
}
