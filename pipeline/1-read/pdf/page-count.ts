/** How many pages a file says it has, told from its bytes: the parser leaves out in silence what a broken page tree has lost. */

/** A dictionary is looked for no further than this from the name that it has. */
const REACH = 100_000;

/** The count in the last root of a page tree that stands in the bytes as such; 0 when none does, for most files pack it. */
export function statedPages(bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.lastIndexOf('/Pages'); at > 0; at = file.lastIndexOf('/Pages', at - 1)) {
    const before = file.subarray(Math.max(0, at - REACH), at).toString('latin1');
    const behind = file.subarray(at, at + REACH).toString('latin1');
    if (!/\/Type\s*$/.test(before)) continue;
    const end = behind.indexOf('endobj');
    const dictionary = before.slice(before.lastIndexOf(' obj') + 4) + behind.slice(0, end < 0 ? REACH : end);
    const count = /\/Count\s+(\d{1,7})(?!\s+\d+\s+R)/.exec(dictionary)?.[1];
    if (count !== undefined && !/\/Parent\b/.test(dictionary)) return Number(count);
  }
  return 0;
}
