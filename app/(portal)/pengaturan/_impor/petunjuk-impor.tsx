type Props = {
  readonly kolom: readonly { readonly key: string; readonly label: string; readonly jelas: string }[];
  readonly keterangan: readonly string[];
};

/** What stands in each column, and what happens with the rows. */
export function PetunjukImpor({ kolom, keterangan }: Props) {
  return (
    <section aria-labelledby="petunjuk">
      <h2 id="petunjuk" className="border-b border-rule-strong pb-1.5 font-semibold">
        Isi kolomnya
      </h2>
      <dl>
        {kolom.map(({ key, label, jelas }) => (
          <div key={key} className="grid gap-x-4 border-b border-rule py-1.5 sm:grid-cols-[11rem_minmax(0,1fr)]">
            <dt className="font-medium">{label}</dt>
            <dd className="text-soft">{jelas}</dd>
          </div>
        ))}
      </dl>
      <ul className="mt-3 list-disc space-y-1 pl-5 text-soft">
        {keterangan.map((kalimat) => (
          <li key={kalimat}>{kalimat}</li>
        ))}
        <li>Berkas yang sama boleh diunggah lagi: yang sudah masuk tidak masuk dua kali.</li>
      </ul>
    </section>
  );
}
