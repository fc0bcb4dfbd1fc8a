import type { Metadata } from 'next';
import { Facts } from '#components/layout/facts.tsx';
import { PageHeader } from '#components/layout/page-header.tsx';
import { Section } from '#components/layout/section.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { akunSaya } from '#lib/auth/account.ts';
import { labelPeran } from '#lib/auth/permissions.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { pageActor } from '../../_request/session.ts';
import { PasswordForm } from './_components/password-form.tsx';
import { SecondFactor } from './_components/second-factor.tsx';

export const metadata: Metadata = { title: 'Akun saya' };

/** One's own account: who one is here, password, second factor, sessions. */
export default async function AkunPage() {
  const actor = await pageActor();
  const akun = await akunSaya(actor);
  return (
    <div className="max-w-3xl">
      <PageHeader title="Akun saya" action={<LinkButton href="/akun/sesi">Sesi saya</LinkButton>} />
      <Facts
        items={[
          { label: 'Nama', value: actor.nama },
          { label: 'Nama pengguna', value: akun.namaPengguna },
          { label: 'Peran', value: labelPeran(actor.peran) },
          { label: 'Cabang', value: akun.cabang },
          { label: 'Surel', value: akun.email },
          { label: 'Sandi diganti', value: akun.sandiDiubahPada ? formatWaktu(akun.sandiDiubahPada) : 'Belum pernah' },
        ]}
      />
      <p className="mt-2 text-sm text-faint">Nama, surel, peran, dan cabang diubah oleh admin.</p>
      <Section title="Kode masuk" id="kode-masuk">
        <SecondFactor
          totp={akun.totp && { sejak: formatWaktu(akun.totp.sejak), sisaPemulihan: akun.totp.sisaPemulihan }}
          wajib={akun.wajibTotp}
        />
      </Section>
      <Section title="Ganti sandi" id="ganti-sandi">
        <PasswordForm namaPengguna={akun.namaPengguna} />
      </Section>
    </div>
  );
}
