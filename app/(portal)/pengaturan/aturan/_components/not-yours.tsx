import { NoticePage } from '#components/layout/notice-page.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';

/** For those who may not see the rules: whose page this is. */
export function NotYours() {
  return (
    <NoticePage
      title="Halaman ini untuk admin, supervisor, dan auditor"
      action={<LinkButton href="/persetujuan">Ke Persetujuan</LinkButton>}
    >
      <p>Aturan persetujuan diusulkan admin dan disetujui orang kedua. Bila surat Anda tertahan terlalu lama, hubungi supervisor.</p>
    </NoticePage>
  );
}
