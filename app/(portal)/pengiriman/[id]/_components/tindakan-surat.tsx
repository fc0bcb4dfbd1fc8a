'use client';

import { ReasonDialog } from '../../../_components/reason-dialog.tsx';
import { SubmitButton } from '../../../_components/submit-button.tsx';
import { kirimSekarang, putuskan } from '../actions.ts';

/** Lets a held letter, or one that waits for its next try, go at once. */
export function TombolKirim({ pengirimanId }: { readonly pengirimanId: string }) {
  return (
    <SubmitButton kind="primary" onSubmit={(kunci) => kirimSekarang({ kunci, pengirimanId })}>
      Kirim sekarang
    </SubmitButton>
  );
}

/** Approves a letter that waits for a second person, or turns it down; bound to the hash of the body in sight. */
export function Putusan({ pengirimanId, isiSha256 }: { readonly pengirimanId: string; readonly isiSha256: string }) {
  const surat = { pengirimanId, isiSha256 };
  return (
    <>
      <ReasonDialog
        label="Tolak"
        title="Tolak surat ini?"
        description="Surat tidak dikirim. Pembuatnya membaca alasan Anda dan dapat mengoreksi permohonannya."
        onSubmit={(input) => putuskan({ ...surat, ...input, keputusan: 'ditolak' })}
      />
      <SubmitButton kind="primary" onSubmit={(kunci) => putuskan({ ...surat, kunci, keputusan: 'disetujui', alasan: '' })}>
        Setujui dan kirim
      </SubmitButton>
    </>
  );
}
