import { NoticePage } from '#components/layout/notice-page.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';

/** For those who may not see the connection and its tests: whose pages these are. */
export function NotYours() {
  return (
    <NoticePage title="Halaman ini untuk admin dan supervisor" action={<LinkButton href="/">Ke Beranda</LinkButton>}>
      <p>Koneksi diatur oleh admin dan dapat dilihat supervisor serta auditor. Bila Anda memerlukannya, hubungi admin.</p>
    </NoticePage>
  );
}
