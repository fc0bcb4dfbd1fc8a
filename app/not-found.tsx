import { NoticePage } from '#components/layout/notice-page.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';

/** No page at this address, or none this person may see: the same words for both. */
export default function NotFound() {
  return (
    <main>
      <NoticePage
        title="Halaman tidak ditemukan"
        action={
          <LinkButton href="/" kind="primary">
            Ke Beranda
          </LinkButton>
        }
      >
        <p>Alamatnya mungkin salah ketik, halamannya sudah dipindahkan, atau bukan milik cabang Anda.</p>
      </NoticePage>
    </main>
  );
}
