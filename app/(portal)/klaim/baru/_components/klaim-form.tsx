'use client';

import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useState } from 'react';
import { ErrorSummary } from '#components/form/error-summary.tsx';
import { FormFooter, FormGroup, FormLayout } from '#components/form/form-layout.tsx';
import { GroupIndex } from '#components/form/group-index.tsx';
import { SaveState } from '#components/form/save-state.tsx';
import { Button } from '#components/ui/button.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import { labelKertas } from '#lib/kertas/isian-kertas.ts';
import { kelompokKlaim, kelompokKlaimLabel, kolomKlaimIsian, labelKolomKlaim } from '#lib/klaim/fields.ts';
import type { DasarKlaim } from '#lib/klaim/queries.ts';
import { KertasFields } from '../../../_components/kertas-fields.tsx';
import { ProblemNotice } from '../../../_components/problem-notice.tsx';
import { useSubmit } from '../../../_components/use-submit.ts';
import { useTabLain } from '../../../covering/baru/_components/use-tab-lain.ts';
import { buangDraf, kirimKlaim } from '../actions.ts';
import { DrafNotice } from './draf-notice.tsx';
import type { Nilai } from './isian.ts';
import { KolomKlaimInput } from './kolom-klaim.tsx';
import { Rumus } from './rumus.tsx';
import { useDrafKlaim } from './use-draf-klaim.ts';
import { useIsianKlaim } from './use-isian-klaim.ts';

type Props = {
  readonly dasar: DasarKlaim;
  readonly nilai: Nilai;
  readonly draf: { readonly id: string; readonly pada: string } | null;
  readonly koreksiDariId: string | null;
};

const sebutan: Readonly<Partial<Record<string, string>>> = labelKertas;
const kalimat = (pesan: string) => `${pesan.charAt(0).toUpperCase()}${pesan.slice(1)}.`;

/** The form of a claim: checks itself while it is filled in, shows how the amount comes about, keeps its draft, and sends. */
export function KlaimForm({ dasar, nilai: awal, draf: drafAwal, koreksiDariId }: Props) {
  const router = useRouter();
  const { penjaminanId } = dasar;
  const draf = useDrafKlaim(drafAwal, { penjaminanId, koreksiDariId });
  const { nilai, hitungan, temuan, peringatan, ubah, lewati, dilewati } = useIsianKlaim(
    awal,
    dasar,
    koreksiDariId !== null,
    draf.autosave.change,
  );
  const { pending, problem, submit, keyFor } = useSubmit();
  const [attempt, setAttempt] = useState(0);
  const tabLain = useTabLain(draf.id);
  const tampak = temuan.filter(({ field }) => attempt > 0 || dilewati.has(field));
  const pesan = (field: string) => {
    const found = tampak.find((row) => row.field === field) ?? problem?.temuan.find((row) => row.field === field);
    return found && kalimat(found.pesan);
  };

  function kirim() {
    if (temuan.length > 0) return setAttempt((count) => count + 1);
    submit(
      async () => {
        await draf.autosave.pause();
        await draf.autosave.flush();
        const isian = { ...nilai };
        const result = await kirimKlaim({ kunci: keyFor(isian), drafId: draf.id, penjaminanId, koreksiDariId, isian });
        if (result.ok) draf.autosave.close();
        else draf.autosave.resume();
        return result;
      },
      ({ id }) => router.push(`/klaim/${id}`),
    );
  }

  function key(event: KeyboardEvent<HTMLFormElement>) {
    if (event.key !== 'Enter') return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      if (!pending) kirim();
    } else if (event.target instanceof HTMLInputElement) event.preventDefault();
  }

  return (
    <form
      method="post"
      noValidate
      autoComplete="off"
      aria-label="Permohonan klaim"
      onKeyDown={key}
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) kirim();
      }}
      className="space-y-4 [&_:is(input,textarea)]:scroll-my-28"
    >
      <DrafNotice pada={drafAwal?.pada ?? null} tabLain={tabLain} onBuang={() => buangDraf(draf.id)} onDibuang={draf.autosave.close} />
      {problem && problem.temuan.length === 0 && <ProblemNotice problem={problem} />}
      {attempt > 0 && tampak.length > 0 && (
        <ErrorSummary
          focusKey={attempt}
          items={tampak.map(({ field, pesan }) => ({ fieldId: field, label: sebutan[field] ?? labelKolomKlaim(field), message: pesan }))}
        />
      )}
      <FormLayout
        index={
          <GroupIndex
            groups={kelompokKlaim.map((kelompok) => {
              const milik = (field: string) => kolomKlaimIsian.some((kolom) => kolom.field === field && kolom.kelompok === kelompok);
              return {
                id: `kelompok-${kelompok}`,
                label: kelompokKlaimLabel[kelompok].label,
                findings: tampak.filter(({ field }) => milik(field)).length,
                complete: !temuan.some(({ field }) => milik(field)),
              };
            })}
          />
        }
      >
        {kelompokKlaim.map((kelompok) => (
          <FormGroup
            key={kelompok}
            id={`kelompok-${kelompok}`}
            title={kelompokKlaimLabel[kelompok].label}
            intro={kelompokKlaimLabel[kelompok].hint}
          >
            {kolomKlaimIsian
              .filter((kolom) => kolom.kelompok === kelompok)
              .map((kolom) => (
                <div key={kolom.field} className="space-y-3">
                  {kolom.field === 'nilai_tuntutan_klaim' && (
                    <Rumus
                      perjanjian={dasar.perjanjian}
                      plafon={dasar.plafon}
                      nilai={nilai}
                      hitungan={hitungan}
                      onPakai={(value) => ubah('nilai_tuntutan_klaim', value)}
                    />
                  )}
                  <KolomKlaimInput
                    kolom={kolom}
                    value={nilai[kolom.field]}
                    onChange={(value) => ubah(kolom.field, value)}
                    onBlur={() => lewati(kolom.field)}
                    error={pesan(kolom.field)}
                    warning={peringatan[kolom.field]}
                  />
                </div>
              ))}
          </FormGroup>
        ))}
        {koreksiDariId === null && <KertasFields nilai={nilai} onChange={ubah} onBlur={lewati} error={pesan} />}
        <FormFooter state={<SaveState state={draf.progress} time={draf.time} />}>
          <Button kind="primary" type="submit" pending={pending}>
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
