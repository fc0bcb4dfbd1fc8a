const pihak = ['Dibuat oleh', 'Diperiksa oleh', 'Jamkrindo'];

/** Where the print is signed by both houses; only on paper. */
export function TandaTangan() {
  return (
    <div className="print-only break-whole mt-10">
      <div className="grid grid-cols-3 gap-10">
        {pihak.map((siapa) => (
          <div key={siapa}>
            <p>{siapa},</p>
            <p className="mt-16 border-t border-ink pt-1">Nama dan tanggal</p>
          </div>
        ))}
      </div>
    </div>
  );
}
