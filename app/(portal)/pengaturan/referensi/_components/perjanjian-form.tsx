'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { CodeCombobox } from '#components/form/code-combobox.tsx';
import type { CodeOption } from '#components/form/field-props.ts';
import { FormFooter, FormGroup } from '#components/form/form-layout.tsx';
import { Button } from '#components/ui/button.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { kolomPerjanjian, parameterPerjanjian } from '#lib/referensi/fields.ts';
import { ProblemNotice } from '../../../_components/problem-notice.tsx';
import { findingAt, useSubmit } from '../../../_components/use-submit.ts';
import { simpanPks } from '../actions.ts';
import { ChecklistInput } from './checklist-input.tsx';
import { type Isian, KolomInputs, kolomFields } from './kolom-input.tsx';

type Props = {
  readonly awal: { readonly produkKode: string; readonly isian: Isian; readonly wajib: readonly string[] };
  /** products to choose from; the one it belongs to where it stands on another agreement */
  readonly produk: readonly CodeOption[];
  readonly asal: { readonly id: string; readonly cara: 'perbaiki' | 'ganti' } | null;
};

const fields = { ...kolomFields('pks', [...kolomPerjanjian, ...parameterPerjanjian]), produk: { label: 'Produk', id: 'pks-produk' } };
const dasar = '/pengaturan/referensi/perjanjian';

/** An agreement: its number and validity, its parameters with what each does, its checklist. */
export function PerjanjianForm({ awal, produk, asal }: Props) {
  const router = useRouter();
  const [produkKode, setProdukKode] = useState(awal.produkKode);
  const [isian, setIsian] = useState<Isian>(awal.isian);
  const [wajib, setWajib] = useState(awal.wajib);
  const { pending, problem, submit, keyFor } = useSubmit();
  const kirim = () => {
    const isi = { produkKode, isian, wajib: [...wajib], asal };
    submit(
      () => simpanPks({ ...isi, kunci: keyFor(isi) }),
      ({ id }) => router.push(`${dasar}/${id}`),
    );
  };
  const bersama = { prefix: 'pks', isian, onChange: setIsian, problem };
  return (
    <form
      className="max-w-2xl space-y-8"
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) kirim();
      }}
    >
      <ProblemNotice problem={problem} fields={fields} />
      <FormGroup id="pks" title="Perjanjian">
        <CodeCombobox
          {...fields.produk}
          name="produk"
          value={produkKode}
          onChange={setProdukKode}
          options={produk}
          readOnly={asal !== null}
          error={findingAt(problem, 'produk')}
        />
        <KolomInputs {...bersama} kolom={kolomPerjanjian} />
      </FormGroup>
      <FormGroup id="parameter" title="Parameter klaim dan subrogasi">
        <KolomInputs {...bersama} kolom={parameterPerjanjian} />
      </FormGroup>
      <FormGroup id="dokumen" title="Dokumen klaim" intro="Centang yang wajib ada sebelum klaim dianggap lengkap.">
        <ChecklistInput wajib={wajib} onChange={setWajib} />
      </FormGroup>
      <FormFooter>
        <Button type="submit" kind="primary" pending={pending}>
          Simpan perjanjian
        </Button>
        <LinkButton href={asal ? `${dasar}/${asal.id}` : dasar}>Kembali</LinkButton>
      </FormFooter>
    </form>
  );
}
