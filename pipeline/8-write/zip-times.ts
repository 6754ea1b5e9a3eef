/**
 * Takes the clock out of a ZIP archive: every entry gets the earliest time that the format knows.
 * Libraries stamp entries with the present time and offer no other; it stands in two places for each
 * entry, in the local header (offset 10) and in the central directory (offset 12).
 */
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
/** 1980-01-01 00:00 as MS-DOS writes it: two bytes of time, two of date. */
const EARLIEST = 0x00210000;

/** Sets all times of `archive` in place. @throws Error when it is no ZIP archive without comment and below 4 GB */
export function clearZipTimes(archive: Uint8Array): void {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.byteLength - END_LENGTH;
  if (end < 0 || view.getUint32(end, true) !== END) throw new Error('the archive does not end as a ZIP archive does');
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error('the directory of the ZIP archive is broken');
    view.setUint32(at + 12, EARLIEST, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, EARLIEST, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}
