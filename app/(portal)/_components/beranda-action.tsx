import { LinkButton } from '#components/ui/link-button.tsx';
import { holds, type Peran, type Permission } from '#lib/auth/permissions.ts';

const pilihan: readonly { readonly izin: Permission; readonly href: string; readonly kata: string }[] = [
  { izin: 'covering.ajukan', href: '/covering/baru', kata: 'Ajukan penjaminan' },
  { izin: 'klaim.ajukan', href: '/klaim/baru', kata: 'Ajukan klaim' },
  { izin: 'persetujuan.putuskan', href: '/persetujuan', kata: 'Buka persetujuan' },
  { izin: 'pengguna.ubah', href: '/pengaturan/pengguna', kata: 'Kelola pengguna' },
];

/** The one thing this role does most often. */
export function BerandaAction({ peran }: { readonly peran: readonly Peran[] }) {
  const mine = pilihan.find(({ izin }) => holds(peran, izin));
  return (
    mine && (
      <LinkButton href={mine.href} kind="primary">
        {mine.kata}
      </LinkButton>
    )
  );
}
