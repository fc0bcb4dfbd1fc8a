import { Palang } from '../../../../_components/palang.tsx';
import type { Unggahan } from './use-unggah.ts';

/** A file on its way from the browser to the portal, or why it was not taken. */
export function HasilUnggah({ unggahan }: { readonly unggahan: Exclude<Unggahan, { fase: 'diam' }> }) {
  if (unggahan.fase === 'naik') {
    const persen = Math.floor(unggahan.bagian * 100);
    return (
      <div className="min-w-0 max-w-md" role="status">
        <p>{persen < 100 ? `Mengunggah ke portal: ${persen}%` : 'Menyimpan di portal…'}</p>
        <Palang nilai={persen} penuh={100} label={`Unggahan ${unggahan.nama}`} />
        <p className="mt-0.5 text-sm text-faint">Jangan tutup halaman ini sampai berkasnya tiba di portal.</p>
      </div>
    );
  }
  return (
    <div className="max-w-md" role="alert">
      <p className="text-danger wrap-anywhere">{unggahan.pesan}</p>
      <p className="text-sm text-faint wrap-anywhere">
        {unggahan.keluar ? (
          <a href="/masuk" target="_blank" rel="noreferrer" className="text-accent underline underline-offset-2">
            Masuk lagi di tab baru, lalu pilih berkasnya lagi
          </a>
        ) : (
          unggahan.nama
        )}
      </p>
    </div>
  );
}
