import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { holds, type Peran, type Permission } from '#lib/auth/permissions.ts';

/** What would be here, for each thing a role looks after. */
const isi: readonly { readonly izin: Permission; readonly kata: string }[] = [
  { izin: 'covering.ajukan', kata: 'permohonan yang ditolak, IJP yang belum dibayar, dan draf' },
  { izin: 'klaim.ajukan', kata: 'dokumen klaim yang kurang, klaim yang ditolak, dan angsuran subrogasi' },
  { izin: 'persetujuan.putuskan', kata: 'permintaan persetujuan, surat yang belum pasti atau ditahan' },
  { izin: 'pengguna.ubah', kata: 'gangguan sambungan, cabang tanpa supervisor, orang yang belum memilih sandi, dan usul perubahan aturan' },
];

/** An empty worklist; `baru`: the branch has not filed anything yet. */
export function NothingWaits({ peran, baru }: { readonly peran: readonly Peran[]; readonly baru: boolean }) {
  if (baru) return <Beginning />;
  const words = isi.filter(({ izin }) => holds(peran, izin)).map(({ kata }) => kata);
  const sentence = words.join('; ');
  return (
    <EmptyState title="Semua sudah beres">
      {sentence && `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)} tampil di sini begitu ada.`}
    </EmptyState>
  );
}

function Beginning() {
  return (
    <EmptyState
      title="Belum ada penjaminan dari cabang Anda"
      action={
        <>
          <LinkButton href="/covering/baru" kind="primary">
            Ajukan penjaminan pertama
          </LinkButton>
          <LinkButton href="/panduan">Baca panduan</LinkButton>
        </>
      }
    >
      Isi permohonan satu debitur, kirim, dan jawaban Jamkrindo tampil di sini. Yang menunggu Anda akan selalu ada di halaman ini.
    </EmptyState>
  );
}
