'use client';

import { ReasonDialog } from '../../../../_components/reason-dialog.tsx';
import { AskButton } from '../../_components/ask-button.tsx';
import { aktifkanAkun, lepasKodeMasuk, tangguhkanAkun } from '../../actions.ts';

type Props = { readonly id: string; readonly nama: string; readonly ditangguhkan: boolean; readonly faktorKedua: boolean };

/** What an admin may do with an account beside changing it. */
export function TindakanAkun({ id, nama, ditangguhkan, faktorKedua }: Props) {
  return (
    <>
      {faktorKedua && (
        <AskButton
          label="Lepas kode masuk"
          title={`Lepas kode masuk ${nama}?`}
          description="Untuk orang yang kehilangan ponsel dan kode pemulihannya. Pastikan benar ia yang meminta. Semua sesinya berakhir; bila perannya wajib memakai kode, ia memasang yang baru saat masuk."
          danger
          done="Kode masuk dilepas."
          onSubmit={(kunci) => lepasKodeMasuk({ kunci, id })}
        />
      )}
      {ditangguhkan ? (
        <AskButton
          label="Aktifkan kembali"
          title={`Aktifkan kembali ${nama}?`}
          description="Ia dapat masuk lagi dengan sandi yang dipunyainya. Delegasi yang dicabut tidak kembali dengan sendirinya."
          done={`${nama} aktif kembali.`}
          onSubmit={(kunci) => aktifkanAkun({ kunci, id })}
        />
      ) : (
        <ReasonDialog
          label="Tangguhkan"
          title={`Tangguhkan ${nama}?`}
          description="Ia keluar dari semua perangkat dalam beberapa detik dan tidak dapat masuk lagi sampai diaktifkan. Suratnya yang belum disetujui orang kedua tidak berangkat, delegasinya dicabut."
          onSubmit={({ kunci, alasan }) => tangguhkanAkun({ kunci, id, alasan })}
        />
      )}
    </>
  );
}
