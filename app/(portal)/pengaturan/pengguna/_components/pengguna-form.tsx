'use client';

import { type ReactNode, useState } from 'react';
import { CodeCombobox } from '#components/form/code-combobox.tsx';
import { FormFooter, FormGroup } from '#components/form/form-layout.tsx';
import { TextInput } from '#components/form/text-input.tsx';
import { Button } from '#components/ui/button.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { ProblemNotice } from '../../../_components/problem-notice.tsx';
import { findingAt, type Problem } from '../../../_components/use-submit.ts';
import { CabangScope } from './cabang-scope.tsx';
import { akunFields, type IsianAkun, type PilihanCabang } from './isian-pengguna.ts';
import { PeranChoice } from './peran-choice.tsx';

type Props = {
  readonly awal: IsianAkun;
  readonly cabang: readonly PilihanCabang[];
  /** the user name stands and does not change */
  readonly tetap: boolean;
  readonly action: string;
  readonly kembali: string;
  readonly pending: boolean;
  readonly problem: Problem | null;
  readonly onSubmit: (isian: IsianAkun) => void;
  /** what the change brings with it, beside the button */
  readonly akibat?: (isian: IsianAkun) => ReactNode;
};

/** The form of an account: who it is, what they may do, whose data they see. */
export function PenggunaForm({ awal, cabang, tetap, action, kembali, pending, problem, onSubmit, akibat }: Props) {
  const [isian, setIsian] = useState(awal);
  const set = (change: Partial<IsianAkun>) => setIsian((before) => ({ ...before, ...change }));
  const text = (name: 'namaPengguna' | 'nama' | 'email') => ({
    ...akunFields[name],
    name,
    value: isian[name],
    onChange: (value: string) => set({ [name]: value }),
    error: findingAt(problem, name),
  });
  return (
    <form
      className="max-w-2xl space-y-8"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) onSubmit(isian);
      }}
    >
      <ProblemNotice problem={problem} fields={akunFields} />
      <FormGroup id="orang" title="Orangnya">
        <TextInput {...text('nama')} />
        <TextInput
          {...text('namaPengguna')}
          readOnly={tetap}
          hint={tetap ? 'Tidak dapat diganti.' : 'Dipakai untuk masuk. Huruf kecil, angka, titik, garis bawah, tanda hubung.'}
        />
        <TextInput
          {...text('email')}
          type="email"
          required={false}
          hint="Undangan dan tautan sandi dikirim ke sini bila portal dapat mengirim surel."
        />
      </FormGroup>
      <FormGroup id="wewenang" title="Wewenang">
        <PeranChoice
          id={akunFields.peran.id}
          peran={isian.peran}
          onChange={(peran) => set({ peran })}
          error={findingAt(problem, 'peran')}
        />
      </FormGroup>
      <FormGroup id="tempat" title="Cabang">
        <CodeCombobox
          {...akunFields.cabangId}
          name="cabangId"
          value={cabang.find((row) => row.id === isian.cabangId)?.kodeUker ?? ''}
          onChange={(kode) => set({ cabangId: cabang.find((row) => row.kodeUker === kode)?.id ?? '' })}
          options={cabang.map((row) => ({ kode: row.kodeUker, label: row.nama }))}
          error={findingAt(problem, 'cabangId')}
        />
        <CabangScope
          id={akunFields.cakupan.id}
          cabang={cabang}
          sendiri={isian.cabangId}
          semua={isian.semuaCabang}
          cakupan={isian.cakupan}
          onChange={(semuaCabang, cakupan) => set({ semuaCabang, cakupan })}
          error={findingAt(problem, 'cakupan')}
        />
      </FormGroup>
      <FormFooter state={akibat?.(isian)}>
        <Button type="submit" kind="primary" pending={pending}>
          {action}
        </Button>
        <LinkButton href={kembali}>Kembali</LinkButton>
      </FormFooter>
    </form>
  );
}
