import { LinkButton } from '../ui/link-button.tsx';
import { NoticePage } from './notice-page.tsx';

/** No page at this address, or none this person may see: the same words for both. */
export function NotFoundNotice() {
  return (
    <NoticePage
      title="Halaman tidak ditemukan"
      action={
        <LinkButton href="/" kind="primary">
          Ke Beranda
        </LinkButton>
      }
    >
      <p>Alamatnya mungkin salah ketik, halamannya sudah dipindahkan, bukan milik cabang Anda, atau tidak terbuka bagi peran Anda.</p>
    </NoticePage>
  );
}
