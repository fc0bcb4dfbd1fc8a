import { NoticePage } from '#components/layout/notice-page.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';

/** For those who may not see the tests of the connection: whose page this is. */
export function OnlySupervisors() {
  return (
    <NoticePage title="Halaman ini untuk supervisor" action={<LinkButton href="/">Ke Beranda</LinkButton>}>
      <p>Pengujian koneksi hanya dapat dilihat oleh supervisor. Bila Anda memerlukannya, hubungi supervisor cabang Anda.</p>
    </NoticePage>
  );
}
