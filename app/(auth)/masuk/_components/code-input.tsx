'use client';

import { TextInput } from '#components/form/text-input.tsx';

type Props = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  /** a recovery code instead of one of the app */
  readonly recovery?: boolean;
};

/** The id of the field, for who puts the caret there. */
export function codeInputId(recovery: boolean): string {
  return recovery ? 'kode-pemulihan' : 'kode';
}

/** The field of a code, pasted or typed; spaces and dashes do not count. */
export function CodeInput({ value, onChange, error, recovery = false }: Props) {
  return (
    <TextInput
      key={codeInputId(recovery)}
      id={codeInputId(recovery)}
      name="kode"
      label={recovery ? 'Kode pemulihan' : 'Kode dari aplikasi'}
      hint={recovery ? 'Salah satu dari sepuluh kode yang Anda simpan, seperti ABCD-EFGH-JKLM.' : 'Enam angka yang sedang tampil.'}
      value={value}
      onChange={onChange}
      inputMode={recovery ? 'text' : 'numeric'}
      autoComplete={recovery ? 'off' : 'one-time-code'}
      error={error}
    />
  );
}
