import { Kbd } from '#components/ui/kbd.tsx';
import type { Chapter } from './chapter.ts';

const keys: readonly (readonly [readonly string[], string])[] = [
  [['Ctrl', 'K'], 'Cari debitur, nomor aplikasi, rekening, sertifikat, atau pindah halaman'],
  [['Ctrl', 'Enter'], 'Kirim formulir permohonan; di daftar, buka baris di tab baru'],
  [['/'], 'Ke kotak pencarian daftar'],
  [['j', 'k'], 'Baris berikutnya dan sebelumnya di daftar'],
  [['Enter'], 'Buka baris'],
  [['x'], 'Pilih atau lepas baris'],
  [['?'], 'Semua tombol di daftar'],
  [['Esc'], 'Tutup jendela'],
];

/** The keyboard of the whole product. */
export const keysChapter: Chapter = {
  id: 'papan-ketik',
  title: 'Pintasan papan ketik',
  body: (
    <dl>
      {keys.map(([names, meaning]) => (
        <div key={meaning}>
          <dt className="flex items-center gap-1">
            {names.map((name) => (
              <Kbd key={name}>{name}</Kbd>
            ))}
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  ),
};
