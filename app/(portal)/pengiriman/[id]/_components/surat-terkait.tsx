import Link from 'next/link';
import { labelOperasi, type readLetter } from '#lib/pengiriman/queries.ts';

type SuratLengkap = Awaited<ReturnType<typeof readLetter>>['surat'];

/** Which letter this one corrects, and which one it was to find out about. */
export function SuratTerkait({ surat: { koreksi_dari, memastikan } }: { readonly surat: SuratLengkap }) {
  if (!koreksi_dari && !memastikan) return null;
  return (
    <p className="mb-4 text-soft">
      {koreksi_dari && (
        <>
          Koreksi dari <Surat id={koreksi_dari.id} kata="surat sebelumnya" />.{' '}
        </>
      )}
      {memastikan && (
        <>
          Dikirim untuk memastikan hasil <Surat id={memastikan.id} kata={`surat ${labelOperasi(memastikan.operasi)}`} />.
        </>
      )}
    </p>
  );
}

function Surat({ id, kata }: { readonly id: string; readonly kata: string }) {
  return (
    <Link href={`/pengiriman/${id}`} className="rounded text-accent underline underline-offset-2">
      {kata}
    </Link>
  );
}
