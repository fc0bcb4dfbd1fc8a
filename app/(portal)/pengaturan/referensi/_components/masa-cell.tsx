import { StatusMark } from '#components/ui/status-mark.tsx';
import type { Masa } from '#lib/referensi/schema.ts';
import { keadaanMasa, masaWords } from './masa-words.ts';

const marks = { belum: 'tunggu', berlaku: 'selesai', berakhir: 'draf' } as const;
const words = { belum: 'Belum berlaku', berlaku: 'Berlaku', berakhir: 'Berakhir' } as const;

/** A row's validity: where the day stands in it, and its span. */
export function MasaCell({ masa, hari }: { readonly masa: Masa; readonly hari: string }) {
  const keadaan = keadaanMasa(masa, hari);
  return (
    <div className="max-md:text-right">
      <StatusMark kind={marks[keadaan]}>{words[keadaan]}</StatusMark>
      <span className="block text-sm text-faint">{masaWords(masa)}</span>
    </div>
  );
}
