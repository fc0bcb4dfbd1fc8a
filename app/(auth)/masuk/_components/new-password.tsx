'use client';

import { PasswordInput } from '#components/form/password-input.tsx';
import { findingAt, type Problem } from '../../../(portal)/_components/use-submit.ts';

type Props = {
  readonly label?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem: Problem | null;
};

/** The field of a password that is being chosen. */
export function NewPassword({ label = 'Sandi baru', value, onChange, problem }: Props) {
  return (
    <PasswordInput
      id="sandi-baru"
      name="sandiBaru"
      label={label}
      value={value}
      onChange={onChange}
      autoComplete="new-password"
      hint="Paling sedikit 12 huruf atau tanda, boleh dengan spasi. Beberapa kata yang tidak berkaitan mudah diingat dan sulit ditebak."
      error={findingAt(problem, 'sandi')}
    />
  );
}
