'use client';

import { buka, tutup } from '../pengiriman/actions.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { SubmitButton } from './submit-button.tsx';

/** Closes the line by hand, with a reason that everybody reads. */
export function CloseLine() {
  return (
    <ReasonDialog
      label="Tutup jalur"
      look="secondary"
      title="Tutup jalur ke Jamkrindo?"
      description="Yang sedang dikirim diselesaikan; sesudah itu tidak ada surat yang berangkat sampai seseorang membuka jalur. Semua orang tetap dapat mengajukan, dan melihat alasan Anda di atas setiap halaman."
      onSubmit={tutup}
    />
  );
}

type OpenProps = {
  readonly lingkup: string;
  readonly label: string;
  /** what is opened, for who hears the button alone */
  readonly judul: string;
  readonly utama: boolean;
};

/** Opens what waits for a person. */
export function OpenLine({ lingkup, label, judul, utama }: OpenProps) {
  return (
    <SubmitButton size="small" kind={utama ? 'primary' : 'secondary'} onSubmit={(kunci) => buka({ kunci, lingkup })}>
      {label}
      <span className="sr-only">: {judul}</span>
    </SubmitButton>
  );
}
