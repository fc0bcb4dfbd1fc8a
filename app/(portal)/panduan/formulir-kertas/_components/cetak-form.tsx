import { Field } from '#components/form/field.tsx';
import { Button } from '#components/ui/button.tsx';

type Props = { readonly jenis: string; readonly label: string; readonly kalimat: string; readonly paling: number };

/** One paper form: what it is for, how many copies, and the way to its PDF. */
export function CetakForm({ jenis, label, kalimat, paling }: Props) {
  const id = `salinan-${jenis}`;
  return (
    <form
      aria-label={label}
      action={`/panduan/formulir-kertas/${jenis}`}
      target="_blank"
      className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 border-b border-rule py-4"
      rel="noopener"
    >
      <div className="min-w-0 flex-1 basis-64">
        <h2 className="text-base font-semibold">{label}</h2>
        <p className="text-soft">{kalimat}</p>
      </div>
      <div className="flex items-end gap-3">
        <div className="w-36">
          <Field id={id} label="Banyaknya">
            {(aria) => (
              <div className="field-box">
                <input {...aria} name="salinan" type="number" min={1} max={paling} step={1} defaultValue={5} required />
                <span className="field-unit">rangkap</span>
              </div>
            )}
          </Field>
        </div>
        <Button type="submit" className="min-h-10">
          Buka PDF
          <span className="sr-only"> {label.toLowerCase()}, tab baru</span>
        </Button>
      </div>
    </form>
  );
}
