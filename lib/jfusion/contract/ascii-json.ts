/** A JSON string of ASCII characters only, so that a receiver in a Latin-1 runtime verifies it too. */
export function asciiJsonString(value: string): string {
  return JSON.stringify(value).replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
