const LINGER_MS = 10_000;

/** Saves a blob as a file of that name, where the browser puts downloads. */
export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), LINGER_MS);
}
