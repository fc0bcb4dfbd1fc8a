import { posisiBaru } from './posisi-baru.ts';

type Sakelar = Readonly<Record<string, unknown>>;
type Props = {
  readonly sakelar: Sakelar;
  /** positions of an earlier call: what it had already is left out */
  readonly sebelum?: Sakelar;
};

/** Positions of a call that differ from the profile the test began with, on one line; nothing where none does. */
export function Posisi({ sakelar, sebelum = {} }: Props) {
  const moved = posisiBaru(sebelum, sakelar);
  if (moved.length === 0) return null;
  return (
    <p className="text-faint wrap-anywhere">
      {moved.map(({ sakelar: path, label, posisi }, index) => (
        <span key={path}>
          {index > 0 && ' · '}
          {label}: <span className="text-soft">{posisi}</span>
        </span>
      ))}
    </p>
  );
}
