import { LinkButton } from '#components/ui/link-button.tsx';
import { dapatDikoreksi } from '#lib/covering/status.ts';
import { cancellable, type StatusPengiriman } from '#lib/pengiriman/status.ts';
import { PrintButton } from '../../../_components/print-button.tsx';
import { PrintDocument } from '../../../_components/print-document.tsx';
import { CancelLetter } from '../../../pengiriman/[id]/_components/cancel-letter.tsx';

type Props = {
  readonly pengajuanId: string;
  readonly suratId: string;
  readonly status: StatusPengiriman;
  readonly percobaan: Parameters<typeof cancellable>[1];
  readonly koreksiId: string | null;
  readonly berkasId: string | null;
};

/** What may be done with a filing as it stands; the status table decides. */
export function Tindakan({ pengajuanId, suratId, status, percobaan, koreksiId, berkasId }: Props) {
  return (
    <>
      {cancellable(status, percobaan) && <CancelLetter pengirimanId={suratId} />}
      <PrintButton label="Cetak ringkasan" />
      <LinkButton href={`/covering/baru?salin=${pengajuanId}`}>Salin</LinkButton>
      {dapatDikoreksi.includes(status) && !koreksiId && (
        <LinkButton href={`/covering/baru?koreksi=${pengajuanId}`} kind="primary">
          Perbaiki dan ajukan lagi
        </LinkButton>
      )}
      {berkasId && (
        <PrintDocument href={`/berkas/${berkasId}`} kind="primary">
          Cetak sertifikat
        </PrintDocument>
      )}
    </>
  );
}
