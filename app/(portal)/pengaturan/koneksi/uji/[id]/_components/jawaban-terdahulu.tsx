import { LedgerTable } from '#components/data-table/ledger-table.tsx';

type Row = { readonly id: string; readonly pertanyaan: string; readonly jawaban: string; readonly oleh: string };

/** Questions that were answered: what, and by whom. */
export function JawabanTerdahulu({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <LedgerTable label="Pertanyaan yang sudah dijawab">
      <thead>
        <tr>
          <th scope="col">Pertanyaan</th>
          <th scope="col">Jawaban</th>
          <th scope="col">Dijawab oleh</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.pertanyaan}</th>
            <td data-label="Jawaban">{row.jawaban}</td>
            <td data-label="Oleh">{row.oleh}</td>
          </tr>
        ))}
      </tbody>
    </LedgerTable>
  );
}
