'use client';

import { AskButton } from '../../_components/ask-button.tsx';
import { keluarkanAkun } from '../../actions.ts';

/** Signs a person out everywhere, after a question. */
export function KeluarkanAkun({ id, nama }: { readonly id: string; readonly nama: string }) {
  return (
    <AskButton
      label="Akhiri semua sesi"
      title={`Akhiri semua sesi ${nama}?`}
      description="Ia keluar dari semua perangkat dalam beberapa detik, dan dapat masuk lagi dengan sandinya. Drafnya tersimpan."
      size="small"
      onSubmit={(kunci) => keluarkanAkun({ kunci, id })}
    />
  );
}
