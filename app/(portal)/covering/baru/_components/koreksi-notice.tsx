import { Banner } from '#components/ui/banner.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { alamatPermohonan } from '../../../_alamat.ts';
import type { Awal } from '../awal.ts';

type Props = NonNullable<Awal['dikoreksi']> & { readonly jenis?: 'baru' | 'spr' };

/** Which filing is corrected and why it came back, in the guarantor's own words; or why it cannot be corrected. */
export function KoreksiNotice({ id, nama, aplikasi, kalimat, pesan, sudahDi, boleh, jenis = 'baru' }: Props) {
  const tentang = `${nama}, nomor aplikasi ${aplikasi}.`;
  const action = (
    <LinkButton href={alamatPermohonan(jenis, sudahDi ?? id)} size="small">
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
