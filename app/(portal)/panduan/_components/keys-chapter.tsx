import { Kbd } from '#components/ui/kbd.tsx';
import type { Keys } from '#components/ui/keys-dialog.tsx';
import { inboxKeys } from '../../persetujuan/_components/inbox-keys.ts';
import type { Chapter } from './chapter.ts';

const keys: Keys = [
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
    <>
      <KeyList keys={keys} />
      <h3>Di Persetujuan</h3>
      <KeyList keys={inboxKeys} />
    </>
  ),
};

function KeyList({ keys: rows }: { readonly keys: Keys }) {
  return (
    <dl>
      {rows.map(([names, meaning]) => (
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
  );
}
