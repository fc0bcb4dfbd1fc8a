import { Banner } from '#components/ui/banner.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import type { Awal } from '../awal.ts';

/** Which filing is corrected and why it came back, in the guarantor's own words; or why it cannot be corrected. */
export function KoreksiNotice({ id, nama, aplikasi, kalimat, pesan, sudahDi, boleh }: NonNullable<Awal['dikoreksi']>) {
  const tentang = `${nama}, nomor aplikasi ${aplikasi}.`;
  const action = (
    <LinkButton href={`/covering/${sudahDi ?? id}`} size="small">
      {sudahDi ? 'Lihat koreksinya' : 'Lihat permohonan asal'}
    </LinkButton>
  );
  return (
    <div className="mb-4">
      {boleh ? (
        <Banner tone="wait" title={tentang} action={action}>
          {pesan ? `Jamkrindo menjawab: “${pesan}” ` : `${kalimat} `}
          Perbaiki di bawah ini; koreksi tercatat sebagai permohonan baru yang tertaut ke asalnya.
        </Banner>
      ) : (
        <Banner title={tentang} action={action}>
          {sudahDi ? 'Permohonan itu sudah dikoreksi.' : `Permohonan itu tidak sedang menunggu koreksi. ${kalimat}`}
        </Banner>
      )}
    </div>
  );
}
