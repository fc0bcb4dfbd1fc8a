const satu = new Intl.NumberFormat('id-ID', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A size in bytes as a person says it: "2,0 MB", "345 KB", "1 KB" for the smallest; one MB is 1,048,576 bytes. */
export function formatUkuran(bita: number): string {
  if (bita >= 1_048_576) return `${satu.format(bita / 1_048_576)} MB`;
  return `${bita === 0 ? 0 : Math.max(1, Math.round(bita / 1024))} KB`;
}
