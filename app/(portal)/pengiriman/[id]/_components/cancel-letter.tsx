'use client';

import { ReasonDialog } from '../../../_components/reason-dialog.tsx';
import { batalkan } from '../actions.ts';

/** Cancels a letter that never left. */
export function CancelLetter({ pengirimanId }: { readonly pengirimanId: string }) {
  return (
    <ReasonDialog
      label="Batalkan"
      title="Batalkan surat ini?"
      description="Surat belum pernah sampai di Jamkrindo. Setelah dibatalkan tidak dikirim lagi; permohonannya dapat dikoreksi dan diajukan lagi."
      onSubmit={(input) => batalkan({ ...input, pengirimanId })}
    />
  );
}
