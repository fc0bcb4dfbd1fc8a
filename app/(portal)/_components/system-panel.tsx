import { Section } from '#components/layout/section.tsx';
import type { RingkasanSistem } from '#lib/laporan/ringkasan-sistem.ts';
import { Count } from './count.tsx';

/** People and branches of this installation, for who runs it. */
export function SystemPanel({ sistem }: { readonly sistem: RingkasanSistem }) {
  return (
    <Section title="Sistem">
      <ul>
        <Count label="Orang yang sedang masuk" value={sistem.sedangMasuk} />
        <Count label="Pengguna aktif" value={sistem.penggunaAktif} href="/pengaturan/pengguna" />
        <Count label="Belum memilih sandi" value={sistem.diundang} href="/pengaturan/pengguna?status=diundang" />
        <Count label="Ditangguhkan" value={sistem.ditangguhkan} href="/pengaturan/pengguna?status=ditangguhkan" />
        <Count label="Cabang yang buka" value={sistem.cabang} href="/pengaturan/cabang" />
      </ul>
    </Section>
  );
}
