import type { ReactNode } from 'react';
import { LinkButton } from '#components/ui/link-button.tsx';
import { dapatDikoreksi } from '#lib/covering/status.ts';
import type { CancellableLetter, StatusPengiriman } from '#lib/pengiriman/status.ts';
import { CancelUnsent } from '../../../_components/cancel-unsent.tsx';
import { Only } from '../../../_components/only.tsx';
import { PrintButton } from '../../../_components/print-button.tsx';
import { PrintDocument } from '../../../_components/print-document.tsx';

type Props = {
  readonly jenis?: 'baru' | 'spr';
  readonly pengajuanId: string;
  readonly status: StatusPengiriman;
  readonly surat: (CancellableLetter & { readonly id: string }) | null;
  readonly koreksiId: string | null;
  readonly berkasId: string | null;
  /** the way to an SPR, where one can be filed */
  readonly spr: ReactNode;
};

/** What may be done with a filing as it stands; the status table decides. */
export function Tindakan({ jenis = 'baru', pengajuanId, status, surat, koreksiId, berkasId, spr }: Props) {
  const formulir = jenis === 'spr' ? '/covering/spr/baru' : '/covering/baru';
  return (
    <>
      <CancelUnsent surat={surat} />
      <PrintButton label="Cetak ringkasan" />
      {jenis === 'baru' && (
        <Only izin="covering.ajukan">
          <LinkButton href={`/covering/baru?salin=${pengajuanId}`}>Salin</LinkButton>
        </Only>
      )}
      {spr}
      {dapatDikoreksi.includes(status) && !koreksiId && (
        <Only izin={jenis === 'spr' ? 'covering.spr' : 'covering.ajukan'}>
          <LinkButton href={`${formulir}?koreksi=${pengajuanId}`} kind="primary">
            Perbaiki dan ajukan lagi
          </LinkButton>
        </Only>
      )}
      {berkasId && (
        <Only izin="berkas.buka">
          <PrintDocument href={`/berkas/${berkasId}`} kind="primary">
            Cetak sertifikat
          </PrintDocument>
        </Only>
      )}
    </>
  );
}
