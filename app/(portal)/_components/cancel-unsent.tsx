import { type CancellableLetter, cancellable } from '#lib/pengiriman/status.ts';
import { CancelLetter } from '../pengiriman/[id]/_components/cancel-letter.tsx';
import { Only } from './only.tsx';

/** Cancelling a letter that never left, for who may; not once a checker has it open. */
export function CancelUnsent({ surat }: { readonly surat: (CancellableLetter & { readonly id: string }) | null }) {
  return (
    surat &&
    cancellable(surat) && (
      <Only izin="pengiriman.batalkan">
        <CancelLetter pengirimanId={surat.id} />
      </Only>
    )
  );
}
