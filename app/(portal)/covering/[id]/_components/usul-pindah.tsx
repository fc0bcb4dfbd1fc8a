import { Banner } from '#components/ui/banner.tsx';
import { formatWaktu } from '#lib/tanggal.ts';
import { pageActor } from '../../../../_request/session.ts';
import { bacaPindah } from './baca-pindah.ts';
import { TarikPindah } from './tarik-pindah.tsx';

/** Says at the head of a guarantee that its debtor is about to go over to another branch, and whose turn it is. */
export async function UsulPindah({ penjaminanId }: { readonly penjaminanId: string }) {
  const actor = await pageActor();
  const { usul } = await bacaPindah(actor, penjaminanId);
  if (!usul) return null;
  return (
    <div className="mb-5">
      <Banner
        tone="wait"
        title={`Diusulkan pindah ke ${usul.ke}`}
        action={usul.milikSendiri && !usul.dibuka && <TarikPindah persetujuanId={usul.persetujuanId} ke={usul.ke} />}
      >
        {usul.pengusul}, {formatWaktu(usul.pada)}: “{usul.alasan}”. Supervisor unit tujuan yang memutuskan; sampai saat itu semuanya tetap
        di unit ini.
      </Banner>
    </div>
  );
}
