'use client';

import { ErrorSummary } from '#components/form/error-summary.tsx';
import { FormFooter, FormGroup, FormLayout } from '#components/form/form-layout.tsx';
import { GroupIndex } from '#components/form/group-index.tsx';
import { SaveState } from '#components/form/save-state.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import { formulirSpr, type KelompokSpr, kelompokSpr } from '#lib/covering/formulir-spr.ts';
import { jenisSpr } from '#lib/covering/jenis-spr.ts';
import type { NamaSpr } from '#lib/covering/schema.ts';
import { labelKertas } from '#lib/kertas/isian-kertas.ts';
import { KertasFields } from '../../../../_components/kertas-fields.tsx';
import { PesanKirim, SesiBerakhir } from '../../../baru/_components/pesan-kirim.tsx';
import { kalimat } from '../../../baru/_components/temuan.ts';
import type { DrafAwal } from '../../../baru/_components/use-draf.ts';
import { useTabLain } from '../../../baru/_components/use-tab-lain.ts';
import type { NilaiSpr } from './isian-spr.ts';
import { KolomSprInput } from './kolom-spr-input.tsx';
import { type Dilanjutkan, keadaanKelompokSpr } from './temuan-spr.ts';
import { useSpr } from './use-spr.ts';

export type SprFormProps = {
  readonly nilai: NilaiSpr;
  readonly draf: DrafAwal | null;
  readonly koreksiDariId: string | null;
  readonly lama: Dilanjutkan & {
    readonly penjaminanId: string;
    readonly namaDebitur: string;
    readonly hari: string;
    readonly asalDapatDiubah: boolean;
  };
  readonly onDrafBaru: (id: string) => void;
};

const sebutan: Readonly<Partial<Record<string, string>>> = labelKertas;
const kelompok = Object.keys(kelompokSpr) as KelompokSpr[];

/** The form of an SPR: the kind first, then what it changes; checks itself, keeps its draft, and sends. */
export function SprForm(props: SprFormProps) {
  const { lama } = props;
  const { nilai, ubah, lewati, temuan, tampak, warning, draf, kirim, sending, attempt, jawaban } = useSpr(props);
  const tabLain = useTabLain(draf.id);
  const jenis = jenisSpr.find((row) => row.kode === nilai.status_data);
  const error: Partial<Record<string, string>> = Object.fromEntries(tampak.map(({ field, pesan }) => [field, kalimat(pesan)]));
  const label = (field: string) => formulirSpr.find((row) => row.field === field)?.label ?? sebutan[field] ?? field;
  return (
    <form
      method="post"
      noValidate
      autoComplete="off"
      aria-label="Pengajuan SPR"
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        if (event.ctrlKey || event.metaKey) {
          event.preventDefault();
          void kirim();
        } else if (event.target instanceof HTMLInputElement) event.preventDefault();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void kirim();
      }}
      className="space-y-4 [&_:is(input,textarea)]:scroll-my-28"
    >
      {tabLain && (
        <Banner tone="wait" title="Draf ini juga terbuka di tab lain">
          Lanjutkan di satu tab saja supaya isian kedua tab tidak saling menimpa.
        </Banner>
      )}
      <PesanKirim jawaban={jawaban} signedOut={draf.signedOut} />
      {attempt > 0 && (
        <ErrorSummary
          focusKey={attempt}
          items={tampak.map(({ field, pesan }) => ({ fieldId: field, label: label(field), message: pesan }))}
        />
      )}
      <FormLayout index={<GroupIndex groups={keadaanKelompokSpr(temuan, tampak)} />}>
        {kelompok.map((nama) => (
          <FormGroup key={nama} id={`kelompok-${nama}`} title={kelompokSpr[nama].label} intro={kelompokSpr[nama].hint}>
            {formulirSpr
              .filter((baris) => baris.kelompok === nama)
              .map((baris) => (
                <KolomSprInput
                  key={baris.field}
                  baris={baris}
                  value={nilai[baris.field]}
                  berubah={jenis?.berubah[baris.field]}
                  tetap={baris.tetap === true && !(baris.field === 'no_rekening_asal' && lama.asalDapatDiubah)}
                  error={error[baris.field]}
                  warning={error[baris.field] ? undefined : warning[baris.field]}
                  onChange={(value) => ubah(baris.field as NamaSpr, value)}
                  onBlur={() => lewati(baris.field)}
                />
              ))}
          </FormGroup>
        ))}
        {props.koreksiDariId === null && <KertasFields nilai={nilai} onChange={ubah} onBlur={lewati} error={(field) => error[field]} />}
        <FormFooter state={draf.signedOut ? <SesiBerakhir /> : <SaveState state={draf.progress} time={draf.time} />}>
          <Button kind="primary" type="submit" pending={sending}>
            Kirim ke Jamkrindo
            {tampak.length > 0 && <span className="font-normal">· {tampak.length} perlu diperbaiki</span>}
          </Button>
          <span className="hidden lg:inline">
            <Kbd>Ctrl Enter</Kbd>
          </span>
        </FormFooter>
      </FormLayout>
    </form>
  );
}
