/** Cookie that keeps which columns of a list this browser shows: column keys alone, nothing of a person. */
export function columnsCookie(nama: string): string {
  return `kolom.${nama}`;
}

/** The keys kept in it; null where nothing was chosen. */
export function readColumns(value: string | undefined): string[] | null {
  const keys = (value ?? '').split('.').filter((key) => /^[a-z_]{1,30}$/.test(key));
  return keys.length > 0 ? keys : null;
}
