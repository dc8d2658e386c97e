const types: Record<string, string> = {
  json: 'application/json',
  md: 'text/markdown',
  ics: 'text/calendar',
};

/** Hands a file to the user as a download; the browser asks where to keep it, or keeps it where downloads go. */
export function offerFile(name: string, text: string): void {
  const url = URL.createObjectURL(
    new Blob([text], { type: types[name.split('.').at(-1) ?? ''] ?? 'text/plain' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has taken hold of the data by then; a minute is for slow disks.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
