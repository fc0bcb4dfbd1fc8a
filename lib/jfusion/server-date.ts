/** The clock of whoever answered, out of its `Date` header: ms since 1970, whole seconds; null where it says nothing legible. */
export function serverDate(header: string | undefined): number | null {
  if (!header || !/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(header)) return null;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : at;
}
