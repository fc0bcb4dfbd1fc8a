import { Kbd } from '#components/ui/kbd.tsx';
import type { Chapter } from './chapter.ts';
import { PlaceLink } from './place-link.tsx';

/** What waits for a second person, and how that person works through it. */
export const approvalChapter: Chapter = {
  id: 'persetujuan',
  title: 'Persetujuan',
  body: (
    <>
      <p>
        Menurut <PlaceLink href="/pengaturan/aturan">aturan persetujuan</PlaceLink>, surat tertentu menunggu orang kedua sebelum dikirim:
        selalu, di atas jumlah tertentu, atau tidak. Pembuatnya tidak pernah menjadi pemutusnya, juga bila ia supervisor atau memegang
        delegasi. Yang dikirim persis yang disetujui.
      </p>
      <ol>
        <li>
          Buka <PlaceLink href="/persetujuan">Persetujuan</PlaceLink>. Tekan <Kbd>j</Kbd> atau <Kbd>↓</Kbd> untuk membaca permintaan
          pertama; isinya tampil di sebelah kanan, persis seperti akan dikirim.
        </li>
        <li>
          <Kbd>s</Kbd> menyetujui, <Kbd>t</Kbd> menolak dengan alasan. Permintaan berikutnya langsung terbuka. Untuk kelompok, baris yang
          keliru dapat ditolak sendiri-sendiri.
        </li>
        <li>
          Beberapa sekaligus: pilih dengan <Kbd>Spasi</Kbd>, tekan <Kbd>a</Kbd>, periksa jumlah dan nilainya, lalu setujui. Hasilnya tampil
          baris demi baris.
        </li>
      </ol>
      <p>
        Begitu pemeriksa membuka permintaan, pembuatnya tidak dapat lagi menarik atau mengubahnya. Bila ada yang keliru, minta pemeriksa
        menolaknya. Yang nilainya di atas batas wewenang Anda tetap tampil, beserta siapa yang dapat memutuskannya.
      </p>
      <p>
        Supervisor yang berhalangan mendelegasikan wewenangnya di <PlaceLink href="/persetujuan/delegasi">Delegasi</PlaceLink>, paling lama
        31 hari. Pada tiap keputusan tercatat siapa yang memutuskan dan atas nama siapa. Perubahan aturan diusulkan admin dan baru berlaku
        setelah orang kedua setuju.
      </p>
    </>
  ),
};
