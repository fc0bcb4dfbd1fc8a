import { Section } from '#components/layout/section.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { CopyCode } from '#components/ui/copy-code.tsx';
import type { Actor } from '#lib/auth/actor.ts';
import { holds } from '#lib/auth/permissions.ts';
import type { Cetakan } from '#lib/covering/baca-cetakan.ts';
import type { readLetter } from '#lib/pengiriman/queries.ts';
import { isFiling } from '#lib/pengiriman/status.ts';
import { formatTanggal, formatWaktu, fromDay } from '#lib/tanggal.ts';
import { CariCetakan } from './cari-cetakan.tsx';
import { LangkahSendiri } from './langkah-sendiri.tsx';
import { PutusanUsul } from './putusan-usul.tsx';
import { UsulBaru } from './usul-baru.tsx';

type Letter = Awaited<ReturnType<typeof readLetter>>;
type Usul = Letter['surat']['penyelesaian'][number];
type Props = {
  readonly actor: Actor;
  readonly letter: Letter;
  readonly cetakan: Cetakan | null;
  /** whether the profile says that sending it again is proven safe */
  readonly kirimUlang: boolean;
};

/** The desk for an unknown outcome: find out, propose, and let a second person decide. Nothing is concluded by the machine. */
export function Meja({ actor, letter, cetakan, kirimUlang }: Props) {
  const { surat } = letter;
  const adaCetakan = Boolean(cetakan?.berkasId);
  const filing = isFiling(surat.operasi);
  const menunggu = surat.penyelesaian.find((row) => row.keputusan === null);
  const disetujui = surat.penyelesaian.some((row) => row.keputusan === 'disetujui');
  return (
    <Section title="Meja Belum Pasti" id="meja">
      <div className="space-y-6 pt-3">
        <Banner tone="danger" title="Belum pasti apakah surat ini sampai di Jamkrindo">
          Bisa jadi Jamkrindo sudah mencatatnya, bisa jadi belum. {kirimUlang ? '' : 'Portal tidak mengirim ulang sendiri. '}Dua orang
          memastikannya di sini: satu mengusulkan, supervisor lain memutuskan.
        </Banner>
        <div>
          <h3 className="text-base font-semibold">Yang dilakukan portal</h3>
          <LangkahSendiri letter={letter} kirimUlang={kirimUlang} />
        </div>
        <div>
          <h3 className="text-base font-semibold">1. Cari tahu</h3>
          {filing && holds(actor.peran, 'covering.cetak') ? (
            <CariCetakan pengajuanId={surat.objek_id} cetakan={cetakan} />
          ) : (
            <p className="mt-1">
              Hubungi Jamkrindo dan tanyakan apakah surat ini tercatat. Lihat juga mutasi rekening bila surat ini tentang pembayaran.
            </p>
          )}
          <p className="mt-2 text-soft">
            Bila menelepon Jamkrindo, sebutkan {surat.no_rekening && <>rekening {surat.no_rekening} dan </>}nomor referensi{' '}
            <CopyCode value={surat.partner_reference_id ?? '–'} label="Salin referensi" />
          </p>
        </div>
        <div>
          <h3 className="text-base font-semibold">2. Usulkan dan putuskan</h3>
          {menunggu ? (
            <UsulMenunggu actor={actor} letter={letter} usul={menunggu} adaCetakan={adaCetakan} />
          ) : disetujui ? (
            <p role="status" className="mt-1">
              Usul disetujui. Sedang dibukukan…
            </p>
          ) : !holds(actor.peran, 'pengiriman.usulkan') ? (
            <p className="mt-1">Belum ada usul.</p>
          ) : (
            <UsulBaru pengirimanId={surat.id} perluNomor={filing} adaCetakan={adaCetakan} />
          )}
        </div>
      </div>
    </Section>
  );
}

type UsulProps = { readonly actor: Actor; readonly letter: Letter; readonly usul: Usul; readonly adaCetakan: boolean };

function UsulMenunggu({ actor, letter, usul, adaCetakan }: UsulProps) {
  const sendiri = usul.diusulkan_oleh === actor.id;
  return (
    <div className="mt-2 rounded-md border border-wait bg-wait-wash p-4">
      <UraianUsul letter={letter} usul={usul} />
      <div className="mt-3">
        {sendiri ? (
          <p className="font-medium">Ini usul Anda sendiri, jadi Anda tidak dapat memutusnya. Menunggu supervisor lain.</p>
        ) : holds(actor.peran, 'pengiriman.putuskan') ? (
          <PutusanUsul penyelesaianId={usul.id} diterima={usul.usul === 'diterima'} adaCetakan={adaCetakan} />
        ) : (
          <p className="font-medium">Menunggu keputusan supervisor.</p>
        )}
      </div>
    </div>
  );
}

/** What somebody proposed about a letter, with where they know it from. */
export function UraianUsul({ letter, usul }: { readonly letter: Letter; readonly usul: Usul }) {
  return (
    <>
      <p className="font-semibold">
        {usul.usul === 'diterima' ? 'Diusulkan: diterima Jamkrindo' : 'Diusulkan: tidak ada di Jamkrindo'}
        {usul.no_sertifikat && `, sertifikat ${usul.no_sertifikat}`}
        {usul.tanggal_sertifikat && ` tanggal ${formatTanggal(fromDay(usul.tanggal_sertifikat))}`}
      </p>
      <p className="wrap-anywhere">“{usul.catatan}”</p>
      <p className="text-soft">
        {letter.namaOrang(usul.diusulkan_oleh)} · {formatWaktu(usul.diusulkan_pada)}
      </p>
    </>
  );
}
