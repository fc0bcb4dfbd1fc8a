import { Banner } from '#components/ui/banner.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import type { Rantai } from '#lib/covering/rantai-penjaminan.ts';
import { alamatPenjaminan } from '../../../_alamat.ts';

/** Says at the head of a guarantee that was continued which one is in force now. */
export function Penerus({ rantai, iniId }: { readonly rantai: Rantai | null; readonly iniId: string | null }) {
  const ini = rantai?.anggota.find((row) => row.id === iniId);
  const berlaku = rantai?.anggota.at(-1);
  if (!ini || ini.berlaku || !berlaku) return null;
  const href = alamatPenjaminan(berlaku);
  return (
    <div className="mb-5">
      <Banner
        title={`Sudah dilanjutkan; yang berlaku sekarang ${berlaku.nama}`}
        action={
          href && (
            <LinkButton href={href} size="small" className="no-print">
              Buka {berlaku.nama}
            </LinkButton>
          )
        }
      >
        {berlaku.noSertifikat ? `Sertifikat ${berlaku.noSertifikat}.` : 'Nomor sertifikatnya menyusul.'} Klaim dan SPR berikutnya diajukan
        dari sana.
      </Banner>
    </div>
  );
}
